"""Lengths of time, so that they are not taken for dates: "four days", "the last nine months", "several years"."""

from __future__ import annotations

from briefdesk.timex import guards
from briefdesk.timex.grammar import Near, simple
from briefdesk.timex.meaning import Length, Meaning, Reference
from briefdesk.timex.stretch import Unit

_LETTERS = {Unit.SECOND: "T{}S", Unit.MINUTE: "T{}M", Unit.HOUR: "T{}H", Unit.DECADE: "{}E", Unit.WEEKEND: "{}WE"}
_MULTIPLES = {Unit.FORTNIGHT: (2, Unit.WEEK), Unit.CENTURY: (100, Unit.YEAR), Unit.MILLENNIUM: (1000, Unit.YEAR)}
_SMALLER = {
    Unit.YEAR: (12, Unit.MONTH),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
}


@simple.rule(
    "so many units",
    "hedge? count more? units or_so?",
    "hedge? the which|which_told|ordinal|latest? count more? units or_so?",
    "hedge? which|which_told|ordinal|latest count more? units or_so?",
    "hedge? the? count which|more units",
    "hedge? the? which? pair of? units",
    "count unit",
)
def counted(near: Near, count: float = 2, units: str = "", unit: str = "", hedge: str | None = None) -> Meaning | None:
    """ "four days", "the last nine months", "two-week"; not an age, not "three-quarters"."""
    of = Unit(units or unit)
    if guards.is_age(near) or guards.is_name(near) or (of is Unit.QUARTER and near.hyphenated and units):
        return None
    return Length(length(of, count), hedge)


@simple.rule("count and a half", "hedge? count and half units", "hedge? a|one unit and half")
def and_a_half(count: float = 1, units: str = "", unit: str = "", hedge: str | None = None) -> Meaning | None:
    """ "two and a half years", "a minute and a half"."""
    return Length(length(Unit(units or unit), count + 0.5), hedge)


@simple.rule("half a unit", "half a unit", "half unit")
def half_a_unit(unit: str) -> Meaning | None:
    """ "half an hour"."""
    return Length(length(Unit(unit), 0.5))


@simple.rule("a unit", "hedge? a|one more? unit or_so?")
def single(unit: str, near: Near, hedge: str | None = None) -> Meaning | None:
    """ "a month", but not "twice a month"."""
    known = (hedge or guards.is_length(near)) and unit not in (Unit.SECOND, Unit.QUARTER)
    return Length(length(Unit(unit), 1), hedge) if known or near.listed(near.after, "after_a_unit") else None


@simple.rule("one day", "one unit", "some_day")
def one_day(near: Near, unit: str = Unit.DAY) -> Meaning | None:
    """ "one day" after "will" or "may": some time to come."""
    return Reference("FUTURE_REF") if unit == Unit.DAY and near.listed(near.before, "modals") else None


@simple.rule("the year that ended", "the fiscal? more? unit")
def ended(unit: str, near: Near) -> Meaning | None:
    """ "the year ended June 30": its length is said, the date that follows tells the rest."""
    return Length(length(Unit(unit), 1)) if near.listed(near.after, "ended") and unit == Unit.YEAR else None


@simple.rule("some units", "the? which? some units", "the? some which units", "hedge? units")
def vague(units: str, near: Near, some: bool = False) -> Meaning | None:
    """ "several years", "the past few weeks"; "months" alone only where a length is wanted: "for months"."""
    wanted = near.listed(near.before, "before_units") or near.listed(near.after, "after_units")
    known = some or (wanted and not near.tokens[near.first].joined)
    return Length(length(Unit(units), None)) if known else None


@simple.rule("units or other units", "units link other=units")
def units_or_units(units: str, near: Near) -> Meaning | None:
    """ "weeks or months": some of the first."""
    return Length(length(Unit(units), None)) if near.listed(near.before, "before_units") else None


@simple.rule("units around now", "the? reference_units units", "the units reference_units")
def around_now(reference_units: str) -> Meaning | None:
    """ "recent months", "the coming weeks"."""
    return Reference(reference_units)


def length(unit: Unit, count: float | None) -> str:
    """The TIMEX3 value of so many units; of an unknown number if the count is None."""
    if unit in _MULTIPLES and (count is not None or unit is Unit.FORTNIGHT):
        times, unit = _MULTIPLES[unit]
        count = None if count is None else count * times
    number = "X" if count is None else f"{int(count)}"
    value = _LETTERS.get(unit, "{}" + unit[:1]).format(number)
    if count is not None and count % 1 and unit in _SMALLER:
        times, smaller = _SMALLER[unit]
        rest = _LETTERS.get(smaller, "{}" + smaller[:1]).format(round(count % 1 * times))
        value = (value if int(count) else "") + (rest if "T" not in value or not int(count) else rest.removeprefix("T"))
    return "P" + value
