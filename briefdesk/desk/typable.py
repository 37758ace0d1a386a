"""A date as words that can be typed, to fill in a field: read back, they are the same date."""

from __future__ import annotations

from datetime import date

from briefdesk.desk import wording
from briefdesk.model import Granularity, When

_PLAIN_YEARS = range(1900, 2200)
"""Those that are taken for years wherever they stand; "6 Jan 1530" may as well have a time."""


def typable(when: When) -> str:
    """ "Tue 6 Jan 2026, 15:00-17:00 CET", "Tue 6 Jan 2026 to Fri 9 Jan 2026", "week of 5 Jan 2026", "Q2 2026"."""
    time = f", {when.time} {when.zone or ''}".rstrip() if when.time else ""
    return f"{_days(when)}{time}"


def _days(when: When) -> str:
    if when.start == when.end:
        return _day(when.start)
    if when.granularity in (Granularity.DAY, Granularity.RANGE):
        return f"{_day(when.start)} to {_day(when.end)}"
    return wording.heading(when) if when.start.year in _PLAIN_YEARS else _in_figures(when)


def _day(day: date) -> str:
    return wording.day(day) if day.year in _PLAIN_YEARS else day.isoformat()


def _in_figures(when: When) -> str:
    start = when.start
    match when.granularity:
        case Granularity.WEEK:
            return f"week of {start.isoformat()}"
        case Granularity.MONTH:
            return start.isoformat()[:7]
        case Granularity.QUARTER:
            return f"{start.year:04}-Q{(start.month + 2) // 3}"
        case Granularity.SEASON:
            return f"{wording.season(when.end)} {start.year:04}"
    return f"year {start.year:04}"
