"""Quarters, halves, seasons, decades and centuries, and the unit at hand: "the third quarter", "the 1990s", "the year"."""

from __future__ import annotations

from briefdesk.timex import guards
from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import Block, Compared, Meaning, Nth, Season, Shifted
from briefdesk.timex.stretch import Unit


@simple.rule("quarter of a year", "the? fiscal? ordinal unit", "the? year fiscal? ordinal unit")
def quarter(ordinal: int, unit: str) -> Meaning | None:
    """ "the third quarter"."""
    return Nth(Unit.QUARTER, ordinal) if unit == Unit.QUARTER and 1 <= ordinal <= 4 else None


@simple.rule("decade", "the? decade")
def decade(decade: int) -> Meaning | None:
    """ "the 1990s", "the '80s"."""
    year = decade if decade >= 100 else 1900 + decade
    return Block(Unit.DECADE, year)


@simple.rule("century", "the? ordinal unit")
def century(ordinal: int, unit: str) -> Meaning | None:
    """ "the 20th century"."""
    return Block(Unit.CENTURY, (ordinal - 1) * 100 + 1) if unit == Unit.CENTURY and 1 <= ordinal <= 30 else None


@simple.rule("season", "the season", "which season", "season year", "in season")
def season(season: str, near: Near, which: int | None = None) -> Meaning | None:
    """ "the summer", "last fall"."""
    return Season(season, which) if which is not None or guards.is_season(near) else None


@simple.rule("the unit at hand", "the unit")
def the_unit(unit: str) -> Meaning | None:
    """ "the year", "the quarter"."""
    of = Unit(unit)
    if of is Unit.QUARTER:
        return Compared(0, Unit.QUARTER)
    return Shifted(of, 0) if of in (Unit.WEEK, Unit.MONTH, Unit.YEAR) else None


@composed.rule("quarter of a named year", "a_quarter of? a_year")
def quarter_of(a_quarter: Meaning, a_year: Meaning) -> Meaning | None:
    """ "the third quarter of 1990"."""
    return Nth(a_quarter.unit, a_quarter.number, a_year) if isinstance(a_quarter, Nth) else None
