"""Lengths of time, recognised so that they are not taken for dates: "four days", "the last nine months", "several years"."""

from __future__ import annotations

from briefdesk.timex.grammar import Near, simple
from briefdesk.timex.meaning import Length, Meaning
from briefdesk.timex.stretch import Unit

_LETTERS = {Unit.SECOND: "T{}S", Unit.MINUTE: "T{}M", Unit.HOUR: "T{}H", Unit.DECADE: "{}E", Unit.WEEKEND: "{}WE"}
_MULTIPLES = {Unit.FORTNIGHT: (2, Unit.WEEK), Unit.CENTURY: (100, Unit.YEAR), Unit.MILLENNIUM: (1000, Unit.YEAR)}


@simple.rule(
    "so many units",
    "hedge? the? which|which_told|ordinal? count more? units or_so?",
    "hedge? the? count which|more? units or_so?",
    "hedge? count unit old?",
)
def counted(count: float, units: str = "", unit: str = "") -> Meaning | None:
    """ "four days", "the last nine months", "two-week"."""
    return Length(length(Unit(units or unit), count))


@simple.rule("a unit", "hedge? a|one more? unit or_so?")
def single(unit: str, near: Near) -> Meaning | None:
    """ "a month"."""
    return Length(length(Unit(unit), 1))


@simple.rule("some units", "the? which? some units", "the? some which units")
def vague(units: str) -> Meaning | None:
    """ "several years", "the past few weeks"."""
    return Length(length(Unit(units), None))


def length(unit: Unit, count: float | None) -> str:
    """The TIMEX3 value of so many units; of an unknown number if the count is None."""
    if unit in _MULTIPLES and count is not None:
        times, unit = _MULTIPLES[unit]
        count *= times
    number = "X" if count is None else f"{count:g}"
    return "P" + _LETTERS.get(unit, "{}" + unit[:1]).format(number)
