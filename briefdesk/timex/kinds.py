"""The category that a meaning has for the composed rules: what can follow "late", what "2 p.m." can be the time of."""

from __future__ import annotations

from briefdesk.timex.meaning import (
    After,
    Around,
    Block,
    Calendar,
    Clock,
    Compared,
    DayOfMonth,
    DayPart,
    Length,
    Meaning,
    MonthOf,
    NamedDay,
    Nth,
    NthWeekday,
    Numeric,
    Part,
    Reference,
    Repeated,
    Season,
    Shifted,
    Weekday,
)
from briefdesk.timex.stretch import Unit

_UNITS = {
    Unit.DAY: "a_day",
    Unit.WEEK: "a_week",
    Unit.WEEKEND: "a_week",
    Unit.MONTH: "a_month",
    Unit.QUARTER: "a_quarter",
    Unit.HALF: "a_quarter",
    Unit.YEAR: "a_year",
    Unit.DECADE: "a_decade",
    Unit.CENTURY: "a_decade",
}


def kind(meaning: Meaning) -> str:
    """The category of a meaning, such as a_day or a_year."""
    match meaning:
        case Weekday():
            return "a_weekday"
        case NamedDay() | DayOfMonth() | After() | NthWeekday():
            return "a_day"
        case Numeric():
            return "a_date"
        case Calendar(_, month, day, _, last_year):
            if last_year:
                return "some_years"
            return "a_date" if day else "a_month" if month else "a_year"
        case MonthOf():
            return "a_month"
        case Season():
            return "a_season"
        case Shifted(unit) | Nth(unit) | Around(unit) | Block(unit):
            return _UNITS.get(unit, "a_period")
        case Clock() | DayPart():
            return "a_time"
        case Length():
            return "a_length"
        case Repeated():
            return "a_set"
        case Reference():
            return "a_reference"
        case Compared():
            return "a_comparison"
        case Part(_, of):
            return kind(of)
