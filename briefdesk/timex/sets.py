"""Times that come again and again: "every day", "each Thursday", "Monday nights", "annually"."""

from __future__ import annotations

from briefdesk.timex.durations import length
from briefdesk.timex.grammar import simple
from briefdesk.timex.meaning import Meaning, Repeated
from briefdesk.timex.stretch import Unit


@simple.rule("every unit", "every count? unit|units")
def every(unit: str = "", units: str = "", count: float = 1) -> Meaning | None:
    """ "every day", "every two years"."""
    return Repeated(length(Unit(unit or units), count))


@simple.rule("so many times a unit", "frequency a|every unit")
def so_many_times(unit: str) -> Meaning | None:
    """ "once a week", "twice a month"."""
    return Repeated(length(Unit(unit), 1))


@simple.rule("every weekday", "every weekday part?", "weekdays", "weekday parts")
def every_weekday(weekday: int | None = None, weekdays: int = 0, part: str = "") -> Meaning | None:
    """ "each Thursday", "Mondays"."""
    number = weekdays if weekday is None else weekday
    return Repeated(f"XXXX-WXX-{number + 1}{'T' * bool(part)}{part}")


@simple.rule("every month by name", "every month")
def every_month(month: int) -> Meaning | None:
    """ "each January"."""
    return Repeated(f"XXXX-{month:02}")


@simple.rule("weekday of every month", "the? ordinal weekday of every unit")
def weekday_of_every(weekday: int, unit: str) -> Meaning | None:
    """ "the second Friday of every month"."""
    return Repeated(f"XXXX-WXX-{weekday + 1}") if unit == Unit.MONTH else None


@simple.rule("so often", "often")
def often(often: str) -> Meaning | None:
    """ "daily", "annually"."""
    return Repeated(often)
