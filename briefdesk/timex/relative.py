"""What is counted from the day of writing, or the day the story speaks of: "yesterday", "next week", "a year ago"."""

from __future__ import annotations

import re

from briefdesk.timex import guards
from briefdesk.timex.durations import length
from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import (
    After,
    Compared,
    DayPart,
    Length,
    Meaning,
    MonthOf,
    Part,
    Reference,
    Shifted,
    Weekday,
)
from briefdesk.timex.stretch import Unit

COUNTED_DAY = "day counted from publication"
_CALENDAR_UNITS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY})
_COARSE = re.compile(r"P(\d+)([MY])")
_MULTIPLES = {Unit.DECADE: (Unit.YEAR, 10), Unit.CENTURY: (Unit.YEAR, 100), Unit.FORTNIGHT: (Unit.WEEK, 2)}


@simple.rule(COUNTED_DAY, "relative_day")
def relative_day(relative_day: int) -> Meaning | None:
    """ "yesterday", "today", "the day after tomorrow"."""
    return Shifted(Unit.DAY, relative_day)


@simple.rule("part of the day of publication", "this_part")
def this_part(this_part: str) -> Meaning | None:
    """ "tonight"."""
    return DayPart(this_part, Shifted(Unit.DAY, 0))


@simple.rule("part of the day before publication", "last_part")
def last_part(last_part: str) -> Meaning | None:
    """ "last night", "overnight"."""
    return DayPart(last_part, Shifted(Unit.DAY, -1))


@simple.rule("this part of the day", "which part")
def which_part(which: int, part: str) -> Meaning | None:
    """ "this morning"."""
    return DayPart(part, Shifted(Unit.DAY, which))


@simple.rule("last, this or next unit", "the? which fiscal? unit")
def which_unit(which: int, unit: str, near: Near) -> Meaning | None:
    """ "last week", "this month", "the next fiscal year"; "the next day" follows the day told of.

    "The past decade" is a length.
    """
    if guards.is_quoted_name(near):
        return None
    if which < 0 and unit in _MULTIPLES and guards.is_running(near):
        return Length(length(Unit(unit), 1))
    if which < 0 and unit == Unit.DAY:
        return None  # "the last day" is that of something
    return Shifted(Unit(unit), which, told=unit == Unit.DAY and which > 0) if unit in _CALENDAR_UNITS else None


@simple.rule("previous or following unit", "the? which_told unit")
def told_unit(which_told: int, unit: str) -> Meaning | None:
    """ "the following year", "that month"."""
    return Shifted(Unit(unit), which_told, told=True) if unit in _CALENDAR_UNITS else None


@simple.rule("unit before or after", "the unit before|after")
def before_or_after(unit: str, near: Near, before: bool = False) -> Meaning | None:
    """ "the year before", "the week after": of the time told of; not "the year before the war"."""
    return Shifted(Unit(unit), -1 if before else 1, told=True) if not near.after and unit in _CALENDAR_UNITS else None


@simple.rule(
    "the same time in another unit", "at_this_time which unit", "at_this_time relative_day", "at_this_time the? weekend"
)
def this_time(which: int = 0, unit: str = Unit.DAY, relative_day: int = 0) -> Meaning | None:
    """ "this time next year", "this time tomorrow"."""
    smaller = {Unit.YEAR: (Unit.MONTH, 12), Unit.MONTH: (Unit.MONTH, 1), Unit.WEEK: (Unit.DAY, 7)}
    if relative_day:
        return Shifted(Unit.DAY, relative_day)
    of, times = smaller.get(Unit(unit), (Unit.DAY, 1))
    return Shifted(of, which * times) if which else None


@simple.rule("weekend", "the weekend", "the? which weekend")
def weekend(which: int = 0) -> Meaning | None:
    """ "the weekend", "next weekend"."""
    return Shifted(Unit.WEEKEND, which)


@simple.rule("some units ago", "hedge? count units ago", "hedge? a|one unit ago")
def ago(count: float = 1, units: str = "", unit: str = "", hedge: str = "") -> Meaning | None:
    """ "two weeks ago", "almost a month ago"; "a year ago" is what a report compares with."""
    of, times = _MULTIPLES.get(Unit(units or unit), (Unit(units or unit), 1))
    if of is Unit.YEAR and round(count) * times == 1:
        return Compared(1)
    back = Shifted(of, -round(count) * times) if of in _CALENDAR_UNITS else Reference("PAST_REF")
    return Part(hedge, back) if hedge else back


@simple.rule("vaguely ago", "some units ago", "hedge? units ago")
def vaguely_ago() -> Meaning | None:
    """ "a few years ago"."""
    return Reference("PAST_REF")


@simple.rule("a year earlier", "a|one unit earlier", "count units earlier")
def earlier(near: Near, count: float = 1, unit: str = "", units: str = "") -> Meaning | None:
    """ "a year earlier", "two weeks earlier"; not "a month earlier than planned"."""
    of = Unit(units or unit)
    if near.listed(near.after, "comparing"):
        return None
    if of is Unit.YEAR and count == 1:
        return Compared(1)
    return Shifted(of, -round(count), told=True) if of in _CALENDAR_UNITS else None


@simple.rule("some units later", "a|one unit later|on", "count units later|on")
def later(near: Near, count: float = 1, unit: str = "", units: str = "", on: bool = False) -> Meaning | None:
    """ "two weeks later", "a fortnight on,"; not "a month later than planned", nor "two weeks on Monday"."""
    of, times = _MULTIPLES.get(Unit(units or unit), (Unit(units or unit), 1))
    elsewhere = near.after if on else near.listed(near.after, "comparing")
    return Shifted(of, round(count) * times, told=True) if of in _CALENDAR_UNITS and not elsewhere else None


@simple.rule("unit after the next", "the unit|weekend after|before which")
def after_next(which: int, near: Near, unit: str = Unit.WEEKEND, after: bool = False) -> Meaning | None:
    """ "the week after next", "the month before last"; not "the week before last Friday"."""
    known = which == (1 if after else -1) and not guards.goes_on(near, "weekday", "month", "unit", "season")
    return Shifted(Unit(unit), 2 * which) if known else None


@composed.rule("so long from a day", "counted=a_length from day=a_day|a_weekday|a_date|a_reference")
def from_day(counted: Meaning, day: Meaning, near: Near) -> Meaning | None:
    """ "a week from Thursday", "two weeks from today", "three days from now"; a month or year from now is no day."""
    if day == Reference("PRESENT_REF"):
        day = Shifted(Unit.DAY, 0)
    lasting = near.listed(near.before, "meant_for")  # "for five days from 18 to 22 May"
    if isinstance(day, Reference) or not isinstance(counted, Length) or lasting:
        return None
    coarse = _COARSE.fullmatch(counted.value)
    if coarse and isinstance(day, Shifted):
        return Shifted(Unit(coarse[2]), int(coarse[1]) + day.amount)
    return After(counted.value, day)


@composed.rule("so many weeks on a weekday", "counted=a_length on day=a_weekday", "day=a_weekday|a_day unit")
def week_on(day: Meaning, near: Near, counted: Meaning | None = None, unit: str = "") -> Meaning | None:
    """ "a week on Monday", "Monday week", "tomorrow fortnight"; not "for a week on Monday"."""
    behind = {Unit.WEEK: "P1W", Unit.FORTNIGHT: "P2W"}.get(Unit(unit), "") if unit else ""
    length = counted.value if isinstance(counted, Length) else behind
    joined = near.text.startswith(("-", "‑"), near.end)  # "a Monday week-long festival"
    bare = isinstance(day, Weekday) and day.which is None
    counts = bare or (isinstance(day, Shifted) and day.unit is Unit.DAY)
    known = length.endswith("W") and counts and not joined
    return After(length, day) if known and not near.listed(near.before, "before_a_length") else None


@simple.rule("month of a relative year", "month of? which unit")
def month_of_year(month: int, which: int, unit: str) -> Meaning | None:
    """ "June last year"."""
    return MonthOf(month, Shifted(Unit.YEAR, which)) if unit == Unit.YEAR else None


@simple.rule("present, past or future at large", "reference", "the reference_noun")
def reference(near: Near, reference: str = "", reference_noun: str = "") -> Meaning | None:
    """ "now", "recently", "the near future"; not "soon after", not "as soon as trading opened"."""
    if near.listed(near.before, "as") or near.listed(near.after, "as", "after") or near.hyphenated:
        return None
    if reference_noun == "PRESENT_REF" and not near.listed(near.before, "at_an_hour"):
        return None
    return Reference(reference or reference_noun)
