"""Dates that belong to another thing of the sentence: "holders on the register at 28 August", "born after 1 April"."""

from __future__ import annotations

from briefdesk.agenda.dates import Dated
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import Setting
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Granularity

_OPENING = 2
"""Words of "(to", with which a sentence may begin."""
_REACH = 6
"""Words before a date that say what it belongs to."""


def is_of_another(at: Setting) -> bool:
    """Whether the date tells nothing of the clause that it stands in."""
    return any(belongs(at) for belongs in _BELONGING)


def is_end_in_brackets(at: Setting) -> bool:
    """Whether it is only the last day of something: "will tour the region (to 4 November)"."""
    led = low(at.words, at.dated_at - 2) == "(" and at.lexicon.has(low(at.words, at.dated_at - 1), "to_a_day")
    return led and low(at.words, at.stop) == ")"


def _is_named(at: Setting) -> bool:
    """ "The quarter ending 30 September"."""
    before = " ".join(word.low for word in at.words[max(0, at.dated_at - _REACH) : at.dated_at])
    return any(match.end() == len(before) for match in at.lexicon.patterns["of_another"].finditer(before))


def _is_of_participle(at: Setting) -> bool:
    """ "Children born after 1 April will be eligible"."""
    led = at.lexicon.has(low(at.words, at.dated_at - 1), "dating_back")
    in_subject = at.group is not None and at.group.start >= at.stop
    return led and in_subject and at.lexicon.has(low(at.words, at.dated_at - 2), "done_to")


def _is_of_prolonging(at: Setting) -> bool:
    """ "Will vote on a draft to extend the mandate until 30 April"."""
    last = [group for group in at.prose.groups if group.start < at.first][-1:]
    proposed = [group for group in last if group.tense is Tense.INFINITIVE and group is not at.group]
    prolongs = any(at.lexicon.has(low(at.words, group.verb), "prolonging") for group in proposed)
    return prolongs and at.lexicon.has(low(at.words, at.dated_at - 1), "to_a_day")


def _is_of_vote(at: Setting) -> bool:
    """ "Voted to lift the ban on Saturday": a bare weekday is that of the vote."""
    if at.group is None or at.tense is not Tense.INFINITIVE or at.group.start >= at.first:
        return False
    led = any(at.lexicon.has(low(at.words, k), "voting") for k in (at.group.start - 1, at.group.start))
    bare = at.lexicon.has(low(at.words, at.dated_at), "day_names")
    return led and bare and not at.is_absolute


def _is_kind_of_day(at: Setting) -> bool:
    """Whether a bare weekday says of what kind a day is that is named: "the only Saturday game on 9 May"."""
    bare = any(at.lexicon.has(word.low, "day_names") for word in at.words[at.dated_at : at.stop])
    if not bare or at.dated.when.granularity is not Granularity.DAY:
        return False
    if _names_day(at, at.dated):
        return False
    weekday = at.dated.when.start.weekday()
    same = [other for other in at.near if other.when.start.weekday() == weekday and at.prose.span.covers(other.span)]
    return any(_names_day(at, other) and other.when.start > at.dated.when.start for other in same)


def _names_day(at: Setting, other: Dated) -> bool:
    """Whether a date says which day of which month it is."""
    first, stop = at.prose.at(other.span)
    words = [word.low for word in at.words[first:stop]]
    month = any(at.lexicon.has(word, "calendar_words") and not at.lexicon.has(word, "day_names") for word in words)
    return month and other.when.granularity is Granularity.DAY


def _ends_before(at: Setting) -> bool:
    """Whether it is the last day of what the sentence before tells: "(To 30 April) OSLO - The commissioner speaks"."""
    return is_end_in_brackets(at) and at.dated_at == _OPENING


_BELONGING = (_is_named, _is_of_participle, _is_of_prolonging, _is_of_vote, _is_kind_of_day, _ends_before)
"""The ways in which a date can belong to something else."""
