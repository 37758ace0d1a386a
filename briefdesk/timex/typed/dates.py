"""Days and months by name or number: "tue 6 jan 2026", "the 6th", "24/12", "next tue", "january 2026", "christmas"."""

from __future__ import annotations

from briefdesk.errors import DateError
from briefdesk.timex.meaning import Calendar, MonthOf, Weekday
from briefdesk.timex.stretch import Unit
from briefdesk.timex.typed.meaning import Meaning, Named
from briefdesk.timex.typed.rulebook import bare, rules

_MONTHS = 12


@bare.rule("[weekday] [the] monthday [year]")
def day_without_month(monthday: int, weekday: int | None = None, year: int | None = None) -> Meaning:
    """ "tue 6"."""
    return Calendar(year, None, monthday, weekday=weekday)


@rules.rule(
    "[weekday] [the] monthday [of] month [year|short_year]",
    "[weekday] month [the] monthday [year|short_year]",
    "[the] monthday [of] month [year] weekday",
    "[weekday] year month monthday",
    "weekday [the] monthday",
)
def day_of_month(
    monthday: int,
    month: int | None = None,
    year: int | None = None,
    short_year: int | None = None,
    weekday: int | None = None,
) -> Meaning:
    """ "tue 6 jan 2026", "january 6th", "tue 6"."""
    return Calendar(year or short_year, month, monthday, weekday=weekday)


@rules.rule("the nth", "th")
def nth_day(nth: int = 0, th: int = 0) -> Meaning:
    """ "the first", "6th"."""
    return Calendar(None, None, nth or th)


@rules.rule("[weekday] [the] nth [of] that_month")
def day_of_that_month(nth: int, that_month: tuple[int, int], weekday: int | None = None) -> Meaning:
    """ "the 6th of next month"."""
    return Calendar(*that_month, nth, weekday=weekday)


@rules.rule("[weekday] iso_day", "[weekday] figures")
def day_in_figures(
    iso_day: tuple[int, int, int] | None = None,
    figures: tuple[int | None, int, int] | None = None,
    weekday: int | None = None,
) -> Meaning | None:
    """ "2026-01-06", "6.1.2026", "24/12"."""
    told = iso_day or figures
    return Calendar(*told, weekday=weekday) if told else None


@rules.rule("month [of] [year]", "year month")
def month_of_year(month: int, year: int | None = None) -> Meaning:
    """ "january 2026"."""
    return Calendar(year, month)


@rules.rule("iso_month")
def month_in_figures(iso_month: tuple[int, int]) -> Meaning:
    """ "2026-01"; "2026-27" are two years."""
    year, month = iso_month
    last = year // 100 * 100 + month
    return Calendar(year, last_year=last) if month > _MONTHS and last > year else Calendar(year, month)


@rules.rule("which month")
def which_month(which: int, month: int) -> Meaning:
    """ "next march"."""
    return MonthOf(month, which=which)


@rules.rule("[the] [which] weekday")
def one_weekday(weekday: int, which: int | None = None) -> Meaning:
    """ "friday", "next tue"."""
    return Weekday(weekday, which)


@rules.rule("weekday [of] [the] which unit", "which unit [on] weekday")
def weekday_of_week(weekday: int, which: int, unit: Unit) -> Meaning | None:
    """ "tuesday next week"."""
    return Weekday(weekday, of_week=which) if unit is Unit.WEEK else None


@rules.rule("[next|this] named_day [year]")
def named(named_day: str, year: int | None = None) -> Meaning:
    """ "christmas", "new years eve 2026"."""
    return Named(named_day, year)


@rules.rule("[next|this|the] national_day")
def national(national_day: str) -> Meaning:
    """ "thanksgiving": raises DateError, as it is another day in another country."""
    raise DateError(f"{national_day.title()} is on other days in other countries", "name the date")
