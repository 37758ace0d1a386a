"""Told of an earlier time: what "would" happen then, in a story that looks back, is no plan of today's."""

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
_LONG_AGO = timedelta(days=60)
_DATES = 8
"""Dates before this one that are looked at."""


def framed(one: Announcement, dates: Sequence[Dated], day: date, lexicon: Lexicon) -> Announcement:
    """The announcement, doubted where it tells what "would" happen and the past day named last is long ago.

    A month that is named so is no day of yesterday's news either.
    """
    told_back = one.group is not None and lexicon.has(one.prose.words[one.group.start].low, "would")
    if not told_back:
        return one
    k = bisect_left(dates, one.dated.span.start, key=lambda other: other.span.start)
    near = [other for other in dates[max(0, k - _DATES) : k] if one.dated.span.start - other.span.end <= _REACH]
    past = [other for other in near if other.when.end < day][-1:]
    long_ago = any(
        other.when.granularity is Granularity.MONTH
        or (other.when.granularity in FINE and day - other.when.end > _LONG_AGO)
        for other in past
    )
    return replace(one, doubt="the story tells of an earlier time") if long_ago else one
