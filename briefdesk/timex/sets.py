"""Times that come again and again: "every day", "each Thursday", "Monday nights", "annually"."""

from __future__ import annotations

from briefdesk.timex import guards
from briefdesk.timex.durations import length
from briefdesk.timex.grammar import Near, simple
from briefdesk.timex.meaning import Meaning, Repeated
from briefdesk.timex.stretch import Unit


@simple.rule("every unit", "every count? unit|units", "every other unit")
def every(every: str, unit: str = "", units: str = "", count: float = 1, other: bool = False) -> Meaning | None:
    """ "every day", "every two years", "every other week"."""
    return Repeated(length(Unit(unit or units), 2 if other else count), every)


@simple.rule("every part of the day", "every part")
def every_part(part: str, every: str) -> Meaning | None:
    """ "every morning"."""
    return Repeated(f"XXXX-XX-XXT{part}", every)


@simple.rule("every season or weekend", "every season|weekend")
def every_season(every: str, season: str = "WXX-WE") -> Meaning | None:
    """ "every summer", "each weekend"."""
    return Repeated(f"XXXX-{season}", every)


@simple.rule("so many times a unit", "frequency a|every unit")
def so_many_times(unit: str, frequency: str) -> Meaning | None:
    """ "once a week", "twice a month"."""
    return Repeated(length(Unit(unit), 1), freq=frequency)


@simple.rule("every weekday", "every weekday part?", "weekdays", "weekday parts")
def every_weekday(
    weekday: int | None = None, weekdays: int = 0, part: str = "", parts: str = "", every: str | None = None
) -> Meaning | None:
    """ "each Thursday", "Mondays", "Monday nights"."""
    number = weekdays if weekday is None else weekday
    when = part or parts
    return Repeated(f"XXXX-WXX-{number + 1}{'T' * bool(when)}{when}", every)


@simple.rule("every other weekday", "every other weekday", "every ordinal weekday")
def every_other_weekday(every: str, near: Near, ordinal: int = 2) -> Meaning | None:
    """ "every other Tuesday", "every third Friday"."""
    return Repeated(f"P{ordinal}W", every) if 1 < ordinal < 6 and guards.is_weekday(near) else None


@simple.rule("every month by name", "every month")
def every_month(month: int, every: str) -> Meaning | None:
    """ "each January"."""
    return Repeated(f"XXXX-{month:02}", every)


@simple.rule("weekday of every month", "the? ordinal weekday of every unit")
def weekday_of_every(weekday: int, unit: str, every: str) -> Meaning | None:
    """ "the second Friday of every month"."""
    return Repeated(f"XXXX-WXX-{weekday + 1}", every) if unit == Unit.MONTH else None


@simple.rule("so often", "often")
def often(often: str, near: Near) -> Meaning | None:
    """ "daily", "annually"; not "the daily Granma", which is a paper."""
    return None if guards.is_before_name(near) else Repeated(often)
