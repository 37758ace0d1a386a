"""How a sentence announces something for a date, if it does."""

from __future__ import annotations

from enum import Enum, auto

from briefdesk.agenda.about import NO_ATTRIBUTE
from briefdesk.agenda.dates import FINE
from briefdesk.agenda.guards import is_denied, is_guarded, who
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import FIRM, POSSESSIVE, Setting
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Direction, Granularity
from briefdesk.timex.clock import TIMES

_ATTRIBUTED = 4
"""Words from a date to the noun that it is the attribute of: "Saturday's third round of talks"."""
_SAID = 2
"""Words beside a bare date that say too little to show."""
_LATE = ("TEV", "TNI")
"""How the values of evenings and nights end: what is told of the same day is still to come then."""
_NOT_AHEAD = (Tense.PAST, Tense.PRESENT, None)


class Form(Enum):
    """How a sentence announces."""

    CLAUSE = auto()
    """ "The council will meet on Monday"."""
    NOUN = auto()
    """ "Monday's meeting of the council"."""
    LISTED = auto()
    """ "9 a.m.: Opening session"."""
    PLAIN = auto()
    """A date to come, and nothing that says so: "the meeting on Monday"."""


def form(at: Setting) -> Form | None:
    """How the sentence announces something for the date; None where it does not."""
    if is_guarded(at) or _is_hour_of_past(at):
        return None
    if at.dated.first.direction is Direction.PAST and (at.tense in _NOT_AHEAD or _is_of_planning(at)):
        return None
    if _is_noun(at) and not at.is_over:
        return Form.NOUN
    if _is_behind(at) or is_denied(at):
        return None
    if _is_ahead_of(at):
        return Form.PLAIN
    if at.tense in FIRM or at.tense is Tense.MAY:
        return Form.CLAUSE if _fits(at) else None
    if at.is_rescheduled() or at.matches("no_later") or any(says(at) for says in _SAYING):
        return Form.CLAUSE
    return Form.PLAIN if _is_plain(at) else None


def _is_hour_of_past(at: Setting) -> bool:
    """Whether a mere time of day is that of something over: "he had been due to speak before the 3.30pm hearing"."""
    if at.group is None or at.dated.first.rule not in TIMES:
        return False
    return at.tense is Tense.PAST or at.lexicon.has(at.words[at.group.start].low, "had", "was")


def _is_noun(at: Setting) -> bool:
    """Whether the date is the attribute of what happens then: "Saturday's meeting", "a Monday hearing"."""
    if at.dated.when.granularity in (Granularity.YEAR, Granularity.MONTH) and not at.is_possessive:
        return False
    start = at.stop + (low(at.words, at.stop) in POSSESSIVE)
    for k in range(start, start + _ATTRIBUTED):
        word = low(at.words, k)
        if at.lexicon.has(word, "nouns"):
            return True
        if not word[:1].isalpha() or at.lexicon.has(word, *NO_ATTRIBUTE):
            return False
        if any(group.start == k for group in at.prose.groups):
            return False
    return False


def _is_behind(at: Setting) -> bool:
    """Whether the date is only what something comes after: "will be sentenced after pleading guilty on Monday"."""
    start = at.group.verb if at.group else at.first
    return any(at.lexicon.has(word.low, "behind") for word in at.words[start : at.dated_at])


def _is_ahead_of(at: Setting) -> bool:
    """Whether the date is that of something before which the rest happens: "before the vote on Thursday, they will"."""
    start = at.group.verb if at.group and at.group.start < at.first else 0
    words = [word.low for word in at.words[start : at.first]]
    k = max((k for k, word in enumerate(words) if at.lexicon.has(word, "preceding")), default=-1)
    return k >= 0 and any(at.lexicon.has(word, "nouns") for word in words[k + 1 :])


def _fits(at: Setting) -> bool:
    """Whether a verb that can look ahead does so with this date."""
    today = at.dated.when.end <= at.day
    untimed = not at.dated.when.time and not at.dated.first.value.endswith(_LATE)
    if at.tense is Tense.PROGRESSIVE and (_is_ongoing(at) or (today and (at.quoted or untimed))):
        return False
    if at.tense is Tense.INFINITIVE and today:
        return at.group is not None and at.group.reduced
    if at.quoted and today and not at.is_absolute:
        return False
    return at.dated.first.direction is not Direction.PAST or at.dated.when.start > at.day


def _is_ongoing(at: Setting) -> bool:
    """Whether the verb tells what goes on now: "are appealing for witnesses to the crash on Tuesday"."""
    return at.group is not None and at.lexicon.has(low(at.words, at.group.verb), "ongoing")


def _is_of_planning(at: Setting) -> bool:
    """Whether the date stands before a plan that was made then: "in May the bloc agreed to cut"."""
    return at.tense is Tense.INFINITIVE and at.group is not None and at.group.start >= at.stop


def _starts(at: Setting) -> bool:
    """Whether the date is said to be a beginning: "effective June 1", "starting Monday"."""
    long_past = at.group is not None and at.lexicon.has(at.words[at.group.start].low, "had")
    return at.matches("from") and not at.is_over and not long_past


def _lasts(at: Setting) -> bool:
    """Whether what is so lasts to the date: "is closed until Monday"."""
    until = bool(at.before) and at.lexicon.has(at.before[-1], "up_to")
    return until and at.tense is Tense.PRESENT and not at.is_over and at.dated.when.granularity in FINE


def _is_on(at: Setting) -> bool:
    """Whether the sentence says when something is: "the hearing is on March 30"."""
    if at.group is None or at.tense is not Tense.PRESENT or at.is_over or at.group.start >= at.first:
        return False
    first, stop = who(at)
    happens = any(
        at.lexicon.has(word.low, "nouns") or (k and word.is_name) for k, word in enumerate(at.words[first:stop])
    )
    between = at.words[at.group.verb + 1 : at.first]
    return happens and all(at.lexicon.has(word.low, "adverbs", "before_a_date") for word in between)


def _is_asked_for(at: Setting) -> bool:
    """Whether a sentence asks its reader for something by the date: "please return the form by Friday"."""
    asks = at.lexicon.has(low(at.words, 0), "asking_for")
    return asks and not at.is_over and any(at.lexicon.has(word, "by") for word in at.before)


def _is_off(at: Setting) -> bool:
    """Whether the verb says that what the date has is called off: "the concert on Friday has been cancelled"."""
    if at.group is None or at.tense is not Tense.PAST or at.dated.when.end < at.day:
        return False
    told = " ".join(word.low for word in at.words[at.group.start : at.group.verb + 2])
    return any(at.lexicon.patterns[name].search(told) for name in ("cancelled", "postponed"))


def _is_plain(at: Setting) -> bool:
    """Whether a date that nothing announces is nonetheless worth showing, with doubt."""
    when = at.dated.when
    told = at.is_absolute or at.lexicon.has(at.text[-1], "tomorrow")
    if when.granularity not in FINE or not told or when.start <= at.day or at.quoted:
        return False
    return sum(word.is_word for word in at.words) - (at.stop - at.first) > _SAID


_SAYING = (_lasts, _starts, _is_on, _is_off, _is_asked_for)
"""The ways in which a verb that does not look ahead can put something on a date nonetheless."""
