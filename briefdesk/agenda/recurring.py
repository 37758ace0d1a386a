"""What comes again until a day: "every Sunday until 28 June" lasts from the next Sunday to that day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Granularity, Timex, TimexType

_WEEKLY = re.compile(r"XXXX-WXX-([1-7])")
_APART = 40
"""Characters between what comes again and its last day."""


def lasting(
    text: str, dates: Sequence[Dated], found: Sequence[Timex], day: date | None, lexicon: Lexicon
) -> Iterator[Dated]:
    """The dates, with those of a last day made the stretch from the first."""
    starts = [timex.span.start for timex in found]
    for one in dates:
        k = bisect_left(starts, one.span.start) - 1
        first = _first(text, found[k], one, day, lexicon) if day and k >= 0 else None
        stretch = first and replace(one.when, start=first, granularity=Granularity.RANGE)
        yield replace(one, when=stretch, parts=(*one.parts, found[k])) if stretch else one


def _first(text: str, again: Timex, last: Dated, day: date, lexicon: Lexicon) -> date | None:
    """The first time that a weekday comes again, where a last day is named behind it."""
    weekly = _WEEKLY.match(again.value) if again.type is TimexType.SET else None
    between = text[again.span.end : last.span.start].lower()
    until = between.split()[-1:]
    if not weekly or not until or len(between) > _APART or "\n" in between or not lexicon.has(until[0], "up_to"):
        return None
    first = day + timedelta(days=(int(weekly[1]) - day.isoweekday()) % 7)
    return first if last.when.granularity in FINE and first < last.when.end else None
