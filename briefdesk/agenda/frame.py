"""Told of an earlier time: what "would" happen then, or was promised on a day long past, is no plan of today's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Granularity

_REACH = 500
"""Characters: a day named earlier than that frames no sentence."""
_LONG_AGO, _OLD_WORD = timedelta(days=60), timedelta(days=7)
"""How long ago the day is that frames what "would" happen, and the one on which somebody said it."""
_DATES = 8
"""Dates before this one that are looked at."""
_SAID = 4
"""Words on either side of a day that say that it is the one on which somebody said it."""
_OF_NEWS = frozenset({*FINE, Granularity.WEEK})


def framed(one: Announcement, dates: Sequence[Dated], day: date, lexicon: Lexicon) -> Announcement:
    """The announcement, doubted where the past day named last is long ago and frames it.

    It frames what "would" happen, a month or year that is named so, too; and what somebody said on it.
    """
    k = bisect_left(dates, one.dated.span.start, key=lambda other: other.span.start)
    near = [other for other in dates[max(0, k - _DATES) : k] if one.dated.span.start - other.span.end <= _REACH]
    past = [other for other in near if other.when.end < day][-1:]
    told_back = one.group is not None and lexicon.has(one.prose.words[one.group.start].low, "would")
    if told_back and any(_is_history(other, day) for other in past):
        return replace(one, doubt="the story tells of an earlier time")
    if any(day - other.when.end > _OLD_WORD and _is_of_saying(other, one, lexicon) for other in past):
        return replace(one, doubt=one.doubt or "it was said on an earlier day")
    return one


def _is_history(other: Dated, day: date) -> bool:
    """Whether a past date is no day of the news: a month, a year before the last, a day long ago."""
    if other.when.granularity is Granularity.YEAR:
        return other.when.start.year < day.year - 1
    return other.when.granularity is Granularity.MONTH or (
        other.when.granularity in _OF_NEWS and day - other.when.end > _LONG_AGO
    )


def _is_of_saying(other: Dated, one: Announcement, lexicon: Lexicon) -> bool:
    """Whether the sentence says that somebody said it on that date: "told us on 5 January", "in 2019 he wrote"."""
    if not one.prose.span.covers(other.span):
        return False
    first, stop = one.prose.at(other.span)
    beside = one.prose.words[max(0, first - _SAID) : stop + _SAID]
    return stop < one.first and any(lexicon.has(word.low, "reporting") for word in beside)
