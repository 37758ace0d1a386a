"""Days, months and years by name or number: "Dec. 27, 2025", "the 5th of May", "2026-01-05", "in March", "Easter"."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.timex import doubts, guards
from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import (
    NO_DAY,
    Calendar,
    DayOfMonth,
    Meaning,
    MonthOf,
    NamedDay,
    Numeric,
    Shifted,
)
from briefdesk.timex.stretch import Unit, day_of

NAMED_DAY = "day with a name"
_LEAP_YEAR = 2024


@simple.rule(
    "month and day",
    "month number=day|nth_day|ordinal",
    "month number=day|nth_day|ordinal comma? year",
    "the? number=day|nth_day of? month",
    "the? number=day|nth_day of? month comma? year",
    "the number=ordinal of month",
)
def month_and_day(month: int, number: int, near: Near, year: int | None = None) -> Meaning | None:
    """ "Dec. 27, 2025", "27 December", "the 5th of May"; a 30 February is no day, nor is one of the year 99999."""
    known = day_of(year or _LEAP_YEAR, month, number) and not (year is None and guards.has_long_year(near))
    return Calendar(year, month, number) if known else NO_DAY


@simple.rule("days of a month", "month days", "month days comma? year", "days of? month", "days of? month comma? year")
def days_of_month(month: int, days: tuple[int, int], year: int | None = None) -> Meaning | None:
    """ "Jan. 6-9", "6-9 January 2026"."""
    known = all(day_of(year or _LEAP_YEAR, month, day) for day in days)
    return Calendar(year, month, *days) if known else None


@simple.rule(
    "numbered days of a month",
    "the? first=day|nth_day last=day|nth_day of? month",
    "the? first=day|nth_day last=day|nth_day of? month comma? year",
    "month first=day|nth_day last=day|nth_day",
    "month first=day|nth_day last=day|nth_day comma? year",
)
def numbered_days(near: Near, month: int, first: int, last: int, year: int | None = None) -> Meaning | None:
    """ "the 25th-26th September", "November 16 – 17"."""
    tied = any(token.joined and not token.senses.keys().isdisjoint({"day", "nth_day"}) for token in near.own[1:])
    return days_of_month(month, (first, last), year) if tied and first < last else None


@simple.rule("year, month and day", "iso")
def iso_day(iso: tuple[int, int, int]) -> Meaning | None:
    """ "2026-01-05"."""
    return Calendar(*iso) if day_of(*iso) else None


@simple.rule("year and month", "iso_month")
def iso_month(iso_month: tuple[int, int]) -> Meaning | None:
    """ "2026-01"."""
    return Calendar(*iso_month)


@simple.rule("numeric date", "slashes")
def slashes(slashes: tuple[int, int, int]) -> Meaning | None:
    """ "3/14/2026", "14/3/2026"."""
    first, second, year = slashes
    if year < 100:
        year += 2000 if year < 70 else 1900
    return Numeric(first, second, year) if day_of(year, first, second) or day_of(year, second, first) else None


@simple.rule("month and year", "month comma? of? year")
def month_and_year(month: int, year: int) -> Meaning | None:
    """ "March 1996"."""
    return Calendar(year, month)


@simple.rule("month", "month")
def month_alone(month: int, near: Near) -> Meaning | None:
    """ "September"."""
    return MonthOf(month, attribute=guards.is_attribute(near)) if guards.is_month(near) else None


@simple.rule("last, this or next month by name", "which month")
def which_month(month: int, which: int, near: Near) -> Meaning | None:
    """ "last May", "this September"."""
    return MonthOf(month, which=which) if guards.is_capital(near) else None


@simple.rule("year", "year", "the unit year", "the? fiscal year", "the? fiscal unit year")
def year_alone(year: int, near: Near, unit: str = Unit.YEAR) -> Meaning | None:
    """ "1996", "the year 2000", "fiscal 1989", "fiscal year 2027"."""
    return Calendar(year) if unit == Unit.YEAR and guards.is_year(near) else None


@simple.rule("fiscal year in two figures", "fy day|count")
def fiscal_short(day: int = 0, count: float = 0) -> Meaning | None:
    """ "FY27"."""
    number = day or count
    return Calendar(2000 + int(number)) if 10 <= number < 100 and number == int(number) else None


@simple.rule("years", "years", "the? fiscal years", "the? fiscal unit years")
def years(years: tuple[int, int], unit: str = Unit.YEAR) -> Meaning | None:
    """ "1985-87", "fiscal 2025-26"."""
    return Calendar(years[0], last_year=years[1]) if unit == Unit.YEAR else None


@composed.rule("date of a relative year", "a_date comma? of? a_year")
def date_of_year(a_date: Meaning, a_year: Meaning) -> Meaning | None:
    """ "12 March last year"."""
    dated = isinstance(a_date, Calendar) and a_date.year is None and isinstance(a_year, Shifted)
    return replace(a_date, of_year=a_year) if dated and isinstance(a_date, Calendar) else None


@simple.rule("day of the month", "the nth_day")
def day_of_month(nth_day: int, near: Near) -> Meaning | None:
    """ "on the 23rd"; not "on the 23rd floor"."""
    ends = not near.after or near.listed(near.after, "after_a_day")
    return DayOfMonth(nth_day) if ends and near.listed(near.before, "before_a_day") else None


@simple.rule(
    NAMED_DAY,
    "which? named_day|national_day|lunar_day",
    "named_day|national_day|lunar_day comma? year",
    "named_day|national_day|lunar_day which unit",
)
def named(
    near: Near,
    named_day: str = "",
    national_day: str = "",
    lunar_day: str = "",
    year: int | None = None,
    which: int | None = None,
    unit: str = "",
) -> Meaning | None:
    """ "Thanksgiving Day", "Christmas 2026", "last Easter", "Diwali next year".

    The doubt is about what one country keeps then and another does not, or what somebody has to see in the sky first.
    """
    rule = named_day or national_day or lunar_day
    if not next(token for token in near.tokens[near.first :] if rule in token.senses.values()).capital:
        return None
    doubt = doubts.COUNTRY if national_day else doubts.MOON if lunar_day else None
    if unit:
        return NamedDay(rule, Shifted(Unit.YEAR, which or 0), doubt=doubt) if unit == Unit.YEAR else None
    return NamedDay(rule, Calendar(year) if year else None, which, doubt)
