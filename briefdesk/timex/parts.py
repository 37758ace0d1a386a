"""Parts of a date: "early October", "late last week", "the end of the year", "mid-1996"."""

from __future__ import annotations

from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import Around, Meaning, NamedDay, Nth, Part, Shifted
from briefdesk.timex.stretch import Unit


@composed.rule(
    "part of a date", "the? mod whole=a_date|a_weekday|a_day|a_week|a_month|a_quarter|a_season|a_year|a_decade"
)
def part_of_date(mod: str, whole: Meaning) -> Meaning | None:
    """ "early October", "late last week"."""
    return Part(mod, whole)


@simple.rule("end of the year", "hedge? the? year_end")
def year_end() -> Meaning | None:
    """ "year-end": the year, as "the end of the year" is."""
    return Part("END", Shifted(Unit.YEAR, 0))


@composed.rule("end of the unit at hand", "mod unit")
def end_of_unit(mod: str, unit: str, near: Near) -> Meaning | None:
    """ "end of month"; not "early day"."""
    known = near.tokens[near.first].word.endswith(" of") and unit in (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
    return Part(mod, Shifted(Unit(unit), 0)) if known else None


@composed.rule("first or last unit of a longer one", "the? ordinal unit of whole=a_month|a_quarter|a_year")
def nth_of(ordinal: int, unit: str, whole: Meaning) -> Meaning | None:
    """ "the first week of May", "the last quarter of 1990"."""
    return Nth(Unit(unit), ordinal, whole) if unit in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER) else None


@simple.rule(
    "first or last unit of the one at hand",
    "the? ordinal unit of the longer=unit",
    "the? ordinal unit of which longer=unit",
)
def nth_at_hand(ordinal: int, unit: str, longer: str, which: int = 0) -> Meaning | None:
    """ "the last day of the month", "the first week of next year"."""
    inner, outer = Unit(unit), Unit(longer)
    within = outer in (Unit.MONTH, Unit.QUARTER, Unit.YEAR) and inner in (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER)
    return Nth(inner, ordinal, Shifted(outer, which)) if within else None


@composed.rule("week of a date", "a_week of whole=a_date|a_day")
def week_of(a_week: Meaning, whole: Meaning) -> Meaning | None:
    """ "the week of March 6", "the weekend of April 22"."""
    weekend = isinstance(a_week, Shifted) and a_week.unit is Unit.WEEKEND
    return Around(Unit.WEEKEND if weekend else Unit.WEEK, whole)


@composed.rule("week that begins", "week_commencing whole=a_date")
def week_commencing(whole: Meaning) -> Meaning | None:
    """ "w/c 19 October", "the week commencing 6 April"."""
    return Around(Unit.WEEK, whole)


@composed.rule("week of a day with a name", "the? whole=a_day unit|weekend")
def named_week(whole: Meaning, unit: str = Unit.WEEKEND) -> Meaning | None:
    """ "Easter week", "the Labor Day weekend"."""
    return Around(Unit(unit), whole) if isinstance(whole, NamedDay) and unit in (Unit.WEEK, Unit.WEEKEND) else None
