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
_DATED = FINE | {Granularity.MONTH}


def framed(one: Announcement, dates: Sequence[Dated], day: date, lexicon: Lexicon) -> Announcement:
    """The announcement, doubted where it tells what "would" happen after a day long past that was named last."""
    told_back = one.group is not None and lexicon.has(one.prose.words[one.group.start].low, "would")
    if not told_back or one.doubt:
        return one
    k = bisect_left(dates, one.dated.span.start, key=lambda other: other.span.start)
    before = [other for other in dates[max(0, k - 1) : k] if one.dated.span.start - other.span.end <= _REACH]
    long_ago = any(day - other.when.end > _LONG_AGO and other.when.granularity in _DATED for other in before)
    return replace(one, doubt="the story tells of an earlier time") if long_ago else one
