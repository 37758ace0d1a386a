"""Quarters, halves, seasons, decades, centuries, and the unit at hand: "the third quarter", "the 1990s"."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.timex import guards
from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import Block, Calendar, Compared, Meaning, Nth, Part, Season, Shifted
from briefdesk.timex.stretch import Unit


@simple.rule(
    "quarter of a year",
    "the? fiscal? ordinal fiscal? unit",
    "the? year fiscal? ordinal unit",
    "the? ordinal fiscal? period",
)
def quarter(ordinal: int, near: Near, unit: str = Unit.QUARTER, year: int = 0, period: bool = False) -> Meaning | None:
    """ "the third quarter", "the 1988 second quarter"."""
    if unit != Unit.QUARTER or not 1 <= ordinal <= 4 or (period and not near.hyphenated):
        return None
    return Nth(Unit.QUARTER, ordinal, Calendar(year) if year else None)


@simple.rule("quarters of a year", "ordinal units", "ordinal units of? year")
def quarters(ordinal: int, units: str, year: int = 0) -> Meaning | None:
    """ "fourth quarters of 2024", behind "the third and"."""
    known = units == Unit.QUARTER and 1 <= ordinal <= 4
    return Nth(Unit.QUARTER, ordinal, Calendar(year) if year else None) if known else None


@simple.rule(
    "quarter or half by its short name",
    "quarter_name|half_name",
    "quarter_name|half_name of? fiscal? year",
    "fiscal? year quarter_name|half_name",
)
def short_name(near: Near, quarter_name: int = 0, half_name: int = 0, year: int = 0) -> Meaning | None:
    """ "Q3 2026", "H1"; "Q1" alone is the last, or the one to come."""
    if not near.text[near.tokens[near.first].start].isupper():
        return None
    unit = Unit.QUARTER if quarter_name else Unit.HALF
    return Nth(unit, quarter_name or half_name, Calendar(year) if year else None)


@simple.rule("half of a year", "the? ordinal half", "the? year ordinal half")
def half(ordinal: int, near: Near, year: int = 0) -> Meaning | None:
    """ "the 2026 second half", "first-half profit"; not the second half of a match."""
    number = 2 if ordinal == -1 else ordinal
    of_a_year = year or near.after == "of" or near.hyphenated or near.text.startswith("-", near.end)
    known = number in (1, 2) and near.tokens[near.stop - 1].word == "half" and of_a_year
    return Nth(Unit.HALF, number, Calendar(year) if year else None) if known else None


@simple.rule("decade", "the? decade")
def decade(decade: int, near: Near) -> Meaning | None:
    """ "the 1990s", "the '80s"."""
    if decade < 100 and not guards.is_decade(near):
        return None
    return Block(Unit.DECADE, decade if decade >= 100 else 1900 + decade)


@simple.rule("century", "the? ordinal unit")
def century(ordinal: int, unit: str) -> Meaning | None:
    """ "the 20th century"."""
    return Block(Unit.CENTURY, (ordinal - 1) * 100) if unit == Unit.CENTURY and 2 <= ordinal <= 30 else None


@simple.rule("season", "the season", "which season")
def season(season: str, near: Near, which: int | None = None) -> Meaning | None:
    """ "the summer", "last fall"."""
    return Season(season, which) if which is not None or guards.is_season(near) else None


@simple.rule("season of a year", "the? season of? year", "the? season of? which unit")
def season_of_year(season: str, year: int = 0, which: int = 0, unit: str = Unit.YEAR) -> Meaning | None:
    """ "spring 2026", "the summer of last year"."""
    return Season(season, year=Calendar(year) if year else Shifted(Unit.YEAR, which)) if unit == Unit.YEAR else None


@simple.rule("season alone", "season")
def season_alone(season: str, near: Near) -> Meaning | None:
    """ "early spring", "by summer"."""
    return Season(season) if near.listed(near.before, "before_a_season") else None


@simple.rule("the unit at hand", "the fiscal? more? unit", "the unit")
def the_unit(unit: str, near: Near) -> Meaning | None:
    """ "the year", "the quarter"; not "the day", nor "the quarter-to-quarter comparison"."""
    of = Unit(unit)
    if guards.is_compounded(near) or near.after.isdigit():
        return None
    if of is Unit.QUARTER:
        return Compared(0, Unit.QUARTER)
    return Shifted(of, 0) if of in (Unit.WEEK, Unit.MONTH, Unit.YEAR) else None


@simple.rule("period of a report", "the? latest|comparable fiscal? period|unit", "the year period")
def latest(unit: str = Unit.QUARTER, year: int = 0, comparable: bool = False) -> Meaning | None:
    """ "the latest quarter", "the 1988 period"."""
    if year:
        return Compared(0, Unit.YEAR, year)
    of = Unit(unit)
    known = (Unit.QUARTER,) if comparable else (Unit.QUARTER, Unit.YEAR, Unit.MONTH, Unit.WEEK)
    return Compared(0, of) if of in known else None


@simple.rule("period a year before", "the? comparable? unit ago|earlier period|unit?")
def year_ago(near: Near) -> Meaning | None:
    """ "the year-ago quarter", "year-earlier"."""
    first = next(token for token in near.tokens[near.first : near.stop] if "unit" in token.senses)
    if first.senses["unit"] != Unit.YEAR or not near.hyphenated:
        return None
    return Compared(1, Unit.QUARTER if near.tokens[near.stop - 1].senses.get("unit") == Unit.QUARTER else None)


@composed.rule("quarter of a named year", "a_quarter of? a_year")
def quarter_of(a_quarter: Meaning, a_year: Meaning) -> Meaning | None:
    """ "the third quarter of 1990", "the second half of next year"."""
    return Nth(a_quarter.unit, a_quarter.number, a_year) if isinstance(a_quarter, Nth) else None


@composed.rule("half of a decade", "a_quarter of? a_decade")
def half_of_decade(a_quarter: Meaning, a_decade: Meaning) -> Meaning | None:
    """ "the last half of the '80s"."""
    if not isinstance(a_quarter, Nth) or a_quarter.unit is not Unit.HALF:
        return None
    return Part("START" if a_quarter.number == 1 else "END", a_decade)


@composed.rule("period compared of a year", "a_comparison of? a_year")
def compared_of(a_comparison: Meaning, a_year: Meaning) -> Meaning | None:
    """ "the same period of 2022", "the corresponding quarter last year"."""
    if not isinstance(a_comparison, Compared):
        return None
    if isinstance(a_year, Calendar):
        return replace(a_comparison, year=a_year.year)
    back = -a_year.amount if isinstance(a_year, Shifted) else 0
    return replace(a_comparison, years_back=back) if back > 0 else None


@composed.rule("quarter compared", "a_comparison of? a_comparison")
def quarter_compared(a_comparison: Meaning) -> Meaning | None:
    """ "the quarter a year ago"."""
    return a_comparison
