"""What another verb does to a plan: "a judge halted the deportation set for Friday", "Friday's match is off"."""

from __future__ import annotations

from collections.abc import Iterator

from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import POSSESSIVE, Setting
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.model import EventStatus

_PLANS = (Tense.PLANNED, Tense.INFINITIVE, Tense.AHEAD)
_KINDS = (("stopping", EventStatus.CANCELLED), ("delaying", EventStatus.POSTPONED))


def stopped(at: Setting) -> EventStatus | None:
    """The status of what a verb beside the plan calls off or delays; None where none does."""
    for group in _beside(at):
        verb = _does(at, group)
        for kind, status in _KINDS:
            if not group.negated and at.lexicon.has(low(at.words, verb), kind) and _strikes(at, group, verb):
                return EventStatus.TENTATIVE if group.tense is Tense.MAY else status
    return None


def _beside(at: Setting) -> Iterator[Group]:
    """The finite verb groups that stand next to the date on either side, with none between but that of the plan."""
    finite = [group for group in at.prose.groups if not group.reduced and group.tense is not Tense.INFINITIVE]
    yield from [group for group in finite if group.start < at.first][-1:]
    yield from [group for group in finite if group.start >= at.stop - 1][:1]


def _does(at: Setting, group: Group) -> int:
    """The word that says what is done: "off" of "is off", "late" of "will be late", "stayed" of "was stayed"."""
    last = max(group.verb, group.last)
    links = at.lexicon.has(low(at.words, last), "being")
    return last + 1 if links else last


def _strikes(at: Setting, group: Group, verb: int) -> bool:
    """Whether the plan is what is struck: the subject of a passive before it, or the object of a verb behind it."""
    follows = low(at.words, verb + 1)
    if verb > max(group.verb, group.last) and not _ends(at, follows):
        return False
    if group.start >= at.stop - 1:
        moved = at.lexicon.has(follows, "away")
        return verb > group.start and not moved and _is_subject(at, group)
    active = verb == group.start or at.lexicon.has(low(at.words, group.start), "have", "had", "will")
    active = active and not at.lexicon.has(low(at.words, verb - 1), "been", "being")
    led = at.lexicon.has(follows, "determiners", "nouns") or verb + 1 in (at.first, at.dated_at)
    return active and group.tense in (Tense.PAST, Tense.AHEAD, Tense.MAY) and led and _is_object(at, verb)


def _ends(at: Setting, follows: str) -> bool:
    """Whether "is off" says no more: "off because of rain", "off again", and not "off the record", "off to London"."""
    more = follows[:1].isalpha() and not at.lexicon.has(
        follows, "subordinate", "conjunctions", "adverbs", "owing", "by"
    )
    return not more


def _is_subject(at: Setting, group: Group) -> bool:
    """Whether the date hangs on the subject: what is planned "for Friday", or "Friday's"."""
    hangs = at.group is not None and at.group.start < at.first and (at.group.reduced or at.tense in _PLANS)
    parted = any(at.lexicon.has(low(at.words, k), "conjunctions", "subordinate") for k in range(at.stop, group.start))
    possessive = low(at.words, at.stop) in POSSESSIVE or low(at.words, at.stop - 1) in POSSESSIVE
    return not parted and (hangs or possessive or at.group is group)


def _is_object(at: Setting, verb: int) -> bool:
    """Whether no comma or other clause parts the verb from the date, and a verb that stops people too stops a plan."""
    between = [low(at.words, k) for k in range(verb + 1, at.first)]
    plan = any(at.lexicon.has(word, "nouns") for word in between)
    if at.lexicon.has(low(at.words, verb), "stopping_anyone") and not plan:
        return False
    return not any(word in (",", ";") or at.lexicon.has(word, "subordinate", "conjunctions") for word in between)
