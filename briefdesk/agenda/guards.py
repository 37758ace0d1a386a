"""What shows that a date announces nothing: a denial, a condition, an age, a story within the story, a mere name."""

from __future__ import annotations

from briefdesk.agenda.about import NO_ATTRIBUTE, is_about
from briefdesk.agenda.conditions import is_condition, is_given_up, is_not_before
from briefdesk.agenda.dates import FINE
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import FIRM, Setting
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Granularity
from briefdesk.timex.dates import NAMED_DAY

_FICTION = 3
"""Words of "in the film", at the beginning of a sentence."""
_DENIED = 25
"""Words from "denied" to the clause, and from there to "untrue"."""
_OLD = 2
"""Words from a number to its "old": "190 years old"."""


def is_guarded(at: Setting) -> bool:
    """Whether something shows that nothing is announced, however the date is told."""
    if (at.group and at.group.negated and not is_not_before(at) and not is_given_up(at)) or is_condition(at):
        return True
    if at.group and at.lexicon.has(low(at.words, who(at)[0]), "denying"):
        return True
    if _is_name(at) or _is_season(at) or _has_begun(at) or is_about(at) or _is_age(at) or _is_fiction(at):
        return True
    if _is_beside_undated(at) or _is_over_by_then(at) or _is_maturity(at):
        return True
    since = any(at.lexicon.has(word, "since") for word in at.before)
    return since or (at.tense not in FIRM and any(at.lexicon.has(word, "while") for word in at.before))


def is_denied(at: Setting) -> bool:
    """Whether somebody denies what the clause says ("denied that it would open"), or the rest calls it untrue."""
    if at.group is None:
        return False
    if any(at.lexicon.has(word.low, "untrue") for word in at.words[at.stop : at.stop + _DENIED]):
        return True
    for k in range(at.group.start - 1, max(-1, at.group.start - _DENIED), -1):
        word = at.words[k].low
        if at.lexicon.has(word, "denials") or (at.lexicon.has(word, "none") and at.group.tense is Tense.INFINITIVE):
            return True
        if not word[0].isalnum() or at.lexicon.has(word, "conjunctions"):
            return False
    return False


def describes(at: Setting) -> bool:
    """Whether the date describes the noun that follows."""
    follows = low(at.words, at.stop)
    return follows.isalpha() and not at.lexicon.has(follows, *NO_ATTRIBUTE, "before_a_date")


def who(at: Setting) -> tuple[int, int]:
    """The words of the subject, half-open; none where no verb governs the date."""
    return subject(at.words, at.prose.groups, at.group, at.lexicon) if at.group else (at.first, at.first)


def _is_name(at: Setting) -> bool:
    """Whether the year or quarter is part of a name: "the 2020 election", "first-quarter earnings"."""
    when, text = at.dated.when, at.text
    if (
        when.granularity is Granularity.YEAR
        and (len(text) == 1 or at.lexicon.has(text[-2], "the"))
        and text[-1].isdigit()
    ):
        return True
    return when.granularity is Granularity.QUARTER and "-" in text[-1]


def _is_season(at: Setting) -> bool:
    """ "Before the summer recess", "the Christmas fair"."""
    return (at.dated.when.granularity is Granularity.SEASON or at.dated.first.rule == NAMED_DAY) and describes(at)


def _has_begun(at: Setting) -> bool:
    """Whether it is a stretch that runs already, and not its end: "the month", "two wins in March should be enough"."""
    when, text = at.dated.when, at.text
    begun = when.granularity not in (*FINE, Granularity.SEASON) and when.start <= at.day
    in_subject = at.group is not None and 0 < at.first < at.group.start and low(at.words, at.stop) != ","
    named = at.lexicon.has("".join(text[-2:-1]), "the") or (in_subject and at.lexicon.has(text[0], "in"))
    return begun and named and not any(at.lexicon.has(word, "ends") for word in text)


def _is_beside_undated(at: Setting) -> bool:
    """Whether the weekday is counted from what has no date here: "the Thursday before the meeting"."""
    led = at.lexicon.has(low(at.words, at.dated_at - 1), "articles") or at.lexicon.has("".join(at.text[-2:-1]), "the")
    follows = low(at.words, at.stop)
    return led and not at.is_absolute and at.lexicon.has(follows, "behind", "preceding", "following")


def _is_age(at: Setting) -> bool:
    """Whether somebody only grows older: "turns 65 on 3 April", "will be 190 years old in December"."""
    if at.group is None:
        return False
    k = max(at.group.verb, at.group.start) + 1
    number = low(at.words, k)
    if not (number.isdigit() or at.lexicon.has(number, "numerals")):
        return False
    follows = [word.low for word in at.words[k + 1 : k + 1 + _OLD]]
    if any(at.lexicon.has(word, "old") for word in follows):
        return True
    verb = at.words[at.group.verb].low
    return at.lexicon.has(verb, "aging") and (k + 1 == at.first or not follows or not follows[0][0].isalnum())


def _is_over_by_then(at: Setting) -> bool:
    """Whether the verb tells what will be over by then: "will have been married for 50 years on Saturday"."""
    if at.group is None or at.tense is not Tense.AHEAD or at.group.verb <= at.group.start + 1:
        return False
    return at.lexicon.has(low(at.words, at.group.start + 1), "have")


def _is_maturity(at: Setting) -> bool:
    """Whether the date is part of the name of a security: "the 4.5% notes due May 2029"."""
    if at.group is None or at.tense is not Tense.PLANNED or not at.group.reduced:
        return False
    return at.lexicon.has(low(at.words, at.group.start), "owing") and at.lexicon.has(
        low(at.words, at.group.start - 1), "securities"
    )


def _is_fiction(at: Setting) -> bool:
    """Whether the sentence retells a work: "In the film, aliens will land on 4 July"."""
    start = [word.low for word in at.words[:_FICTION]]
    return at.lexicon.has(start[0], "in") and at.lexicon.has(start[-1], "fiction") and low(at.words, _FICTION) == ","
