"""Months, quarters and years that name what a thing is about, and no time of it: "minutes of the October meeting"."""

from __future__ import annotations

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import POSSESSIVE, Setting
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Granularity
from briefdesk.timex.dates import NAMED_DAY

NO_ATTRIBUTE = ("prepositions", "determiners", "conjunctions", "relative", "subordinate")
"""What follows a date that is no attribute of the next noun."""
_COARSE = frozenset({Granularity.MONTH, Granularity.QUARTER, Granularity.SEASON, Granularity.YEAR})
_VERB = ("subject_pronouns", "adverbs", "before_a_date")
"""What else follows a month that is no attribute: "In April she will"."""
_HAPPENING = 3
"""Words from a month to the happening that it is the attribute of: "the November general election"."""


def is_about(at: Setting) -> bool:
    """Whether a coarse date belongs to a noun: "November inflation", "figures for April", "a report on the quarter"."""
    feast = at.dated.first.rule == NAMED_DAY and at.before[-1:] != []
    if feast and at.lexicon.has(at.before[-1], "about_what") and _has_finer(at):
        return True  # "will rise for Easter on 2 April"
    if at.dated.when.granularity not in _COARSE:
        return False
    if at.is_possessive:
        return _has_finer(at)
    before = at.before[-1] if at.before else ""
    if _is_attribute(at):
        return not at.lexicon.has(before, "when_coarse") and (_has_finer(at) or not _of_happening(at))
    return at.lexicon.has(before, "about_what") and _hangs_on_noun(at)


def is_attribute_of_happening(at: Setting) -> bool:
    """Whether a month is the attribute of what happens, and may only name it: "the November election"."""
    return at.dated.when.granularity is Granularity.MONTH and _is_attribute(at) and _of_happening(at)


def is_of_other_year(at: Setting) -> bool:
    """Whether the clause names another year before the date: "next year's edition is planned for 7 November"."""
    for other in at.near:
        if other.when.granularity is Granularity.YEAR and at.prose.span.covers(other.span) and _share(at, other):
            named = at.prose.at(other.span)[1]
            inside = other.when.start <= at.dated.when.start <= other.when.end
            if other.span.end <= at.dated.span.start and low(at.words, named).isalpha() | _owns(at, named):
                return not inside and not at.lexicon.has(low(at.words, named), *NO_ATTRIBUTE)
    return False


def _owns(at: Setting, stop: int) -> bool:
    return low(at.words, stop) in POSSESSIVE or low(at.words, stop - 1) in POSSESSIVE


def _has_finer(at: Setting) -> bool:
    """Whether a day of the same clause says when it is."""
    return any(
        other.when.granularity in FINE and at.prose.span.covers(other.span) and _share(at, other) for other in at.near
    )


def _share(at: Setting, other: Dated) -> bool:
    """Whether no more than one verb that says when stands between two dates."""
    first, stop = at.prose.at(other.span)
    start, end = min(stop, at.stop), max(first, at.first)
    finite = [group for group in at.prose.groups if start <= group.start < end and group.tense is not Tense.INFINITIVE]
    return len([group for group in finite if not group.reduced]) <= 1


def _is_attribute(at: Setting) -> bool:
    """Whether a noun follows that the date describes, and no verb: "the October meeting"."""
    follows = low(at.words, at.stop)
    verb = any(group.start == at.stop for group in at.prose.groups)
    month = at.dated.when.granularity is Granularity.MONTH
    return month and follows.isalpha() and not verb and not at.lexicon.has(follows, *NO_ATTRIBUTE, *_VERB)


def _of_happening(at: Setting) -> bool:
    return any(at.lexicon.has(word.low, "nouns") for word in at.words[at.stop : at.stop + _HAPPENING])


def _hangs_on_noun(at: Setting) -> bool:
    """Whether "for" or "of" follows a noun, and no verb puts something on the date: "set for", "plans a vote for"."""
    group, k = at.group, at.first - 1
    if k < 0 or at.is_rescheduled() or not at.words[k].is_word:
        return False
    if group is None or group.reduced or at.stop <= group.start:
        return group is not None and not group.reduced
    governs = group.start <= k <= max(group.verb, group.last) or group.tense is Tense.PLANNED
    return not governs and not at.lexicon.has(at.words[group.verb].low, "organizing", "planning", "rescheduling")
