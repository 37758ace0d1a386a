"""Which days are meant: a meaning and today make a stretch of the calendar, or the reason why there is none such."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from briefdesk.errors import DateError
from briefdesk.model import Direction
from briefdesk.timex import doubts, named, nearest
from briefdesk.timex.meaning import Calendar, MonthOf, Season, Shifted, Weekday
from briefdesk.timex.stretch import Stretch, Unit, day_of, holding, shifted_months, spanning
from briefdesk.timex.typed.fragments import SEASON_MONTH
from briefdesk.timex.typed.meaning import Around, Count, Inner, Meaning, Named, Numbered

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_LEAP_YEAR = 2024
_LONGEST_MONTH = 31
_YEARS = 8
"""Years on either side in which a 29 February is looked for."""
_MOST = {Unit.QUARTER: 4, Unit.HALF: 2}
_NOUNS = {Unit.WEEK: "week", Unit.QUARTER: "quarter", Unit.HALF: "half", Unit.DAY: "day"}
_THURSDAY = 3
"""The month or year that it lies in is that of its week (ISO 8601)."""


def settle(meaning: Meaning, today: date, ahead: bool = True) -> Stretch:
    """The days that are meant; of what comes round again the next, today included, or if not `ahead` the nearest.

    Raises DateError where the calendar has no such days, saying why.
    """
    found = _settled(meaning, today, ahead)
    if found is None:
        raise DateError("that lies beyond the years 1 to 9999", "name a nearer date")
    return found


def _settled(meaning: Meaning, today: date, ahead: bool) -> Stretch | None:
    match meaning:
        case Calendar():
            return _calendar(meaning, today, ahead)
        case Weekday(number, which, _, of_week):
            return _weekday(number, which, of_week, today, ahead)
        case Shifted(unit, amount):
            held = holding(unit, today)
            return held and held.moved(amount)
        case MonthOf(month, _, which):
            return nearest.month(month, which, today, Direction.FUTURE)
        case Season():
            return _season(meaning, today, ahead)
        case Numbered():
            return _numbered(meaning, today, ahead)
        case Named(rule, year):
            years = [year] if year else range(today.year - 1, today.year + 2)
            return _meant((_one_day(named.day(rule, year)) for year in years), today, ahead)
        case Count(unit, amount, of):
            return _counted(unit, amount, settle(of, today, ahead).start)
        case Inner():
            return _inner(meaning, settle(meaning.of, today, ahead))
        case Around(unit, of):
            return holding(unit, settle(of, today, ahead).start)


def _meant(found: Iterable[Stretch | None], today: date, ahead: bool) -> Stretch | None:
    """The one that is meant of what comes round again."""
    all_of_them = [stretch for stretch in found if stretch]
    if len(all_of_them) == 1:
        return all_of_them[0]
    if ahead:
        return min((stretch for stretch in all_of_them if stretch.end >= today), key=_start, default=None)
    return min(all_of_them, key=lambda stretch: abs((stretch.start - today).days), default=None)


def _start(stretch: Stretch) -> date:
    return stretch.start


def _one_day(day: date | None) -> Stretch | None:
    return spanning(day, day)


def _calendar(told: Calendar, today: date, ahead: bool) -> Stretch | None:
    year, month, day = told.year, told.month, told.day
    if month is not None and not 1 <= month <= len(_MONTHS):
        raise DateError(f"there is no month {month}", "months go from 1 to 12")
    if day is None:
        return _longer(told, today, ahead)
    _check(year, month, day)
    months = [month] if month else range(1, len(_MONTHS) + 1)
    years = [year] if year else range(today.year - _YEARS, today.year + _YEARS + 1)
    found = _meant((_one_day(day_of(y, m, day)) for y in years for m in months), today, ahead)
    if found and told.weekday not in (None, found.start.weekday()):
        said = f"{found.start.day} {_MONTHS[found.start.month - 1][:3]} {found.start.year}"
        raise DateError(f"{doubts.WEEKDAY}: {said} is a {_WEEKDAYS[found.start.weekday()]}", "leave one of them out")
    return found


def _check(year: int | None, month: int | None, day: int) -> None:
    """Raises DateError where no such day can be."""
    longest = monthrange(year or _LEAP_YEAR, month)[1] if month else _LONGEST_MONTH
    if 1 <= day <= longest:
        return
    if not month:
        raise DateError(f"there is no {day} in any month", f"days go from 1 to {longest}")
    said = f"{_MONTHS[month - 1]} {year or ''}".rstrip()
    raise DateError(f"there is no {day} {said}", f"{said} has {longest} days")


def _longer(told: Calendar, today: date, ahead: bool) -> Stretch | None:
    """A month or year, or several years."""
    if told.last_year and told.year:
        return spanning(day_of(told.year, 1, 1), day_of(told.last_year, 12, 31))
    if told.month is None:
        return holding(Unit.YEAR, day_of(told.year or today.year, 1, 1))
    years = [told.year] if told.year else range(today.year - 1, today.year + 2)
    return _meant((holding(Unit.MONTH, day_of(year, told.month, 1)) for year in years), today, ahead)


def _weekday(number: int, which: int | None, of_week: int | None, today: date, ahead: bool) -> Stretch | None:
    if of_week is not None:
        week = holding(Unit.WEEK, today)
        week = week and week.moved(of_week)
        return _one_day(nearest.plus(week.start, number) if week else None)
    if which is None and not ahead:
        return _meant((_one_day(nearest.weekday(number, which, today, side)) for side in Direction), today, ahead)
    return _one_day(nearest.weekday(number, which, today, Direction.FUTURE))


def _season(told: Season, today: date, ahead: bool) -> Stretch | None:
    month = SEASON_MONTH[told.letters]
    if isinstance(told.year, Calendar) and told.year.year:
        return holding(Unit.SEASON, day_of(told.year.year, month, 1))
    if told.which is not None:
        return nearest.season(month, told.which, today, Direction.FUTURE)
    years = range(today.year - 1, today.year + 2)
    return _meant((holding(Unit.SEASON, day_of(year, month, 1)) for year in years), today, ahead)


def _numbered(told: Numbered, today: date, ahead: bool) -> Stretch | None:
    most = _MOST.get(told.unit) or (_weeks(told.year) if told.year else 53)
    if not 1 <= told.number <= most:
        of = f" in {told.year}" if told.year and told.unit is Unit.WEEK else ""
        raise DateError(f"there is no {_NOUNS[told.unit]} {told.number}{of}", f"they go from 1 to {most}")
    years = [told.year] if told.year else range(today.year - _YEARS, today.year + _YEARS)
    return _meant((_in_year(told.unit, told.number, year) for year in years), today, ahead)


def _in_year(unit: Unit, number: int, year: int) -> Stretch | None:
    """The week, quarter or half of that number."""
    if unit is Unit.WEEK:
        return holding(unit, date.fromisocalendar(year, number, 1)) if number <= _weeks(year) else None
    first = holding(unit, day_of(year, 1, 1))
    return first and first.moved(number - 1)


def _weeks(year: int) -> int:
    """How many weeks a year has: its last is that of 28 December (ISO 8601)."""
    return date(year, 12, 28).isocalendar().week


def _counted(unit: Unit, amount: int, day: date) -> Stretch | None:
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}.get(unit)
    if months:
        return _one_day(shifted_months(day, amount * months))
    return _one_day(nearest.plus(day, amount * {Unit.WEEK: 7, Unit.FORTNIGHT: 14}.get(unit, 1)))


def _inner(told: Inner, whole: Stretch) -> Stretch | None:
    """The day, weekday or week by its number, from the end if that is -1. Raises DateError where there are fewer."""
    first, step = whole.start, 1
    weekday = _THURSDAY if told.unit is Unit.WEEK else told.weekday
    if weekday is not None:
        first, step = nearest.plus(first, (weekday - first.weekday()) % 7) or first, 7
    last = (whole.end - first).days // step
    day = nearest.plus(first, step * (last if told.number < 0 else told.number - 1))
    if day is None or not whole.start <= day <= whole.end:
        noun = _NOUNS[told.unit] if told.weekday is None else _WEEKDAYS[told.weekday]
        raise DateError(f"it has only {last + 1} {noun}s, and no number {told.number}", "name one that it has")
    return holding(told.unit, day)
