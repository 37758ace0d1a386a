"""Stretches of the calendar: the day, week, quarter, decade … that holds a day, and those before and after it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum

from briefdesk.model import Granularity


class Unit(StrEnum):
    """The units of time, by the letters that the word files give them."""

    SECOND = "S"
    MINUTE = "MIN"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    FORTNIGHT = "FN"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "HY"
    SEASON = "SN"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "C"
    MILLENNIUM = "ML"
    RANGE = "RANGE"


SEASONS = ("SP", "SU", "FA", "WI")
"""In the order of their first months: March, June, September, December (northern, by whole months)."""

_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120,
           Unit.CENTURY: 1200, Unit.MILLENNIUM: 12000}  # fmt: skip
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}

_GRANULARITY = {
    Unit.DAY: Granularity.DAY,
    Unit.WEEK: Granularity.WEEK,
    Unit.MONTH: Granularity.MONTH,
    Unit.QUARTER: Granularity.QUARTER,
    Unit.SEASON: Granularity.SEASON,
    Unit.YEAR: Granularity.YEAR,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from start to end, both inclusive, that make one unit of the calendar."""

    unit: Unit
    start: date
    end: date

    @property
    def granularity(self) -> Granularity:
        """How finely it tells a date."""
        return _GRANULARITY.get(self.unit, Granularity.RANGE)

    @property
    def value(self) -> str:
        """Its TIMEX3 value: 1998-01-14, 1998-W03, 1998-W03-WE, 1998-01, 1998-Q1, 1998-H1, 1998-SU, 1998, 199, 19."""
        start = self.start
        year = f"{start.year:04}"
        match self.unit:
            case Unit.WEEK | Unit.WEEKEND | Unit.FORTNIGHT:
                week_year, week, _ = start.isocalendar()
                return f"{week_year:04}-W{week:02}{'-WE' if self.unit is Unit.WEEKEND else ''}"
            case Unit.MONTH:
                return f"{year}-{start.month:02}"
            case Unit.QUARTER:
                return f"{year}-Q{(start.month + 2) // 3}"
            case Unit.HALF:
                return f"{year}-H{1 if start.month < 7 else 2}"
            case Unit.SEASON:
                return f"{year}-{SEASONS[start.month // 3 - 1]}"
            case Unit.YEAR:
                return year
            case Unit.DECADE:
                return year[:3]
            case Unit.CENTURY:
                return year[:2]
            case Unit.MILLENNIUM:
                return year[:1]
            case Unit.RANGE:
                return f"{start.isoformat()}/{self.end.isoformat()}"
        return start.isoformat()

    def moved(self, amount: int) -> Stretch | None:
        """The stretch so many of its units later, or earlier; None beyond the years 1 to 9999."""
        if self.unit in _DAYS:
            try:
                start = self.start + timedelta(days=amount * _DAYS[self.unit])
            except OverflowError:
                return None
            return holding(self.unit, start)
        first = _month_after(self.start, amount * _MONTHS.get(self.unit, 12))
        return holding(self.unit, first)


def holding(unit: Unit, day: date | None) -> Stretch | None:
    """The stretch of that unit that holds the day; None without a day, or where it would leave the years 1 to 9999."""
    if day is None:
        return None
    if unit is Unit.DAY or unit not in (_MONTHS.keys() | _DAYS.keys()):
        return Stretch(Unit.DAY, day, day)
    try:
        if unit in _DAYS:
            monday = day - timedelta(days=day.weekday())
            first, last = (5, 6) if unit is Unit.WEEKEND else (0, _DAYS[unit] - 1)
            return Stretch(unit, monday + timedelta(days=first), monday + timedelta(days=last))
    except OverflowError:
        return None
    length = _MONTHS[unit]
    months = day.year * 12 + day.month - 1
    shift = 2 if unit is Unit.SEASON else 0
    return _from_month((months - shift) // length * length + shift, unit)


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def spanning(start: date | None, end: date | None) -> Stretch | None:
    """The days from one to the other, as a stretch; None where one is missing."""
    if start is None or end is None:
        return None
    return Stretch(Unit.DAY if start == end else Unit.RANGE, start, end)


def shifted_months(day: date, amount: int) -> date | None:
    """The same day so many months later, or the last of that month where it is shorter."""
    first = _month_after(day, amount)
    return first and first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def _month_after(day: date, amount: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + amount, 12)
    return day_of(year, month + 1, 1)


def _from_month(months: int, unit: Unit) -> Stretch | None:
    """The stretch of that unit that begins with a month, counted from January of the year 0."""
    first_year, first_month = divmod(months, 12)
    last_year, last_month = divmod(months + _MONTHS[unit] - 1, 12)
    if last_year > MAXYEAR or first_year > MAXYEAR or last_year < MINYEAR:
        return None
    start = day_of(max(first_year, MINYEAR), first_month + 1, 1)
    end = day_of(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    return Stretch(unit, start, end) if start and end else None
