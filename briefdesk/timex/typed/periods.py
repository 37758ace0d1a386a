"""What is longer than a day: "2026", "next month", "the weekend", "spring 2026", "q2", "week 5", "2026-w05"."""

from __future__ import annotations

from briefdesk.timex.meaning import Calendar, Season, Shifted
from briefdesk.timex.stretch import Unit
from briefdesk.timex.typed.meaning import Meaning, Numbered
from briefdesk.timex.typed.rulebook import rules

_WINTER = "WI"
_PERIODS = (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)


@rules.rule("year|called_year")
def year_alone(year: int = 0, called_year: int = 0) -> Meaning:
    """ "2026", "next year", "the year 1066"."""
    return Calendar(year or called_year)


@rules.rule("[the] which unit", "the unit")
def unit_at_hand(unit: Unit, which: int = 0) -> Meaning | None:
    """ "next week", "this month", "the year"."""
    return Shifted(unit, which) if unit in _PERIODS else None


@rules.rule("[the] unit after next", "[the] weekend after next")
def after_next(unit: Unit = Unit.WEEKEND) -> Meaning | None:
    """ "the week after next"."""
    return Shifted(unit, 2) if unit in (*_PERIODS, Unit.WEEKEND) else None


@rules.rule("[the] [which] weekend")
def weekend(which: int = 0) -> Meaning:
    """ "the weekend", "next weekend"."""
    return Shifted(Unit.WEEKEND, which)


@rules.rule("[the] [which] season", "[the] season [of] year|any_year|years")
def season(season: str, which: int | None = None, year: int = 0, any_year: int = 0, years: int = 0) -> Meaning | None:
    """ "spring 2026", "next winter", "winter 2025/26": the winter alone lies in two years."""
    told = year or any_year or years
    return None if years and season != _WINTER else Season(season, which, Calendar(told) if told else None)


@rules.rule("q [of|/] [year|any_year]", "year q", "[the] ordinal quarter [of] [year]", "iso_quarter")
def quarter(
    q: int = 0, ordinal: int = 0, year: int = 0, any_year: int = 0, iso_quarter: tuple[int, int] = (0, 0)
) -> Meaning:
    """ "q2", "the second quarter of 2026", "2026-q2"; the last is the fourth."""
    number = q or iso_quarter[1] or (4 if ordinal == -1 else ordinal)
    return Numbered(Unit.QUARTER, number, year or any_year or iso_quarter[0] or None)


@rules.rule("h [of|/] [year]", "year h", "[the] ordinal half [of] [year]")
def half(h: int = 0, ordinal: int = 0, year: int = 0) -> Meaning:
    """ "h1 2026", "the second half of 2026"."""
    return Numbered(Unit.HALF, h or (2 if ordinal == -1 else ordinal), year or None)


@rules.rule("[the] week number [of] [year]", "w [of] [year]", "year week number", "year w", "iso_week")
def week(number: int = 0, w: int = 0, year: int = 0, iso_week: tuple[int, int] = (0, 0)) -> Meaning:
    """ "week 5", "2026-w05": weeks as ISO 8601 numbers them."""
    return Numbered(Unit.WEEK, number or w or iso_week[1], year or iso_week[0] or None)
