"""Which day a weekday, the nth weekday of a month, or a date in figures means."""

from __future__ import annotations

from datetime import date

from briefdesk.model import Direction
from briefdesk.timex import doubts, nearest
from briefdesk.timex.meaning import NthWeekday, Numeric, Weekday
from briefdesk.timex.reading import Context, Reading, counted_side, one_day, placed
from briefdesk.timex.stretch import Stretch, Unit, day_of, holding

_THURSDAY = 3


def weekday(meaning: Weekday, context: Context, side: Direction | None) -> Reading:
    """The weekday that is meant: of the week that is named, else the nearest on its side of the anchor."""
    unknown = f"XXXX-WXX-{meaning.number + 1}"
    direction = None if meaning.told else counted_side(meaning.which)
    anchor = context.told.start if meaning.told and context.told else context.anchor
    if anchor is None:
        return placed(None, unknown, direction)
    if meaning.of_week is not None:
        week = holding(Unit.WEEK, anchor)
        week = week and week.moved(meaning.of_week)
        day = nearest.plus(week.start, meaning.number) if week else None
        return placed(one_day(day), unknown, counted_side(meaning.of_week))
    if context.begun is not None and meaning.which is None:
        return placed(one_day(nearest.weekday_from(meaning.number, context.begun)), unknown)
    if meaning.coming:
        tomorrow = nearest.plus(anchor, 1)
        return placed(one_day(tomorrow and nearest.weekday_from(meaning.number, tomorrow)), unknown, direction)
    day = nearest.weekday(meaning.number, meaning.which, anchor, side)
    return placed(one_day(day), unknown, direction, doubts.SIDE if side is None and meaning.which is None else None)


def nth_weekday(meaning: NthWeekday, within: Reading) -> Reading:
    """The nth such weekday within a month or year that has been read."""
    found = _nth_day(meaning, within.stretch) if within.stretch else None
    return placed(one_day(found), "XXXX-XX-XX", within.direction, within.doubt)


def of_month(number: int, context: Context, side: Direction | None) -> Reading:
    """The day of that number in the month told of, else in that at hand, or the one before or after it by its side."""
    if context.anchor is None:
        return Reading("XXXX-XX-XX")
    told = context.told if context.told and context.told.unit is Unit.MONTH else holding(Unit.MONTH, context.anchor)
    months = [told, told and told.moved(1 if side is Direction.FUTURE else -1)]
    found = [day for month in months if month and (day := day_of(month.start.year, month.start.month, number))]
    fitting = [day for day in found if side is None or (day >= context.anchor) is (side is Direction.FUTURE)]
    doubt = doubts.SIDE if side is None else doubts.MONTH
    return placed(one_day(next(iter(fitting or found), None)), "XXXX-XX-XX", doubt=doubt)


def numeric(meaning: Numeric, context: Context, side: Direction | None) -> Reading:
    """The month first, as American news has it, unless the calendar, the weekday or the text's other dates say no."""
    written = (meaning.year, meaning.first, meaning.second), (meaning.year, meaning.second, meaning.first)
    candidates = [day for order in dict.fromkeys(written) if (day := day_of(*order))]
    fitting = [day for day in candidates if meaning.weekday in (None, day.weekday())]
    doubt = None if fitting else doubts.WEEKDAY
    if len(candidates) == 1 or len(fitting) == 1:
        return placed(one_day((fitting or candidates)[0]), "XXXX-XX-XX", doubt=doubt)
    if context.day_first is not None:
        return placed(one_day(candidates[context.day_first]), "XXXX-XX-XX", doubt=doubt)
    month_first, day_first = candidates
    ahead = context.firm and side is Direction.FUTURE
    later = ahead and context.anchor is not None and month_first < context.anchor <= day_first
    return placed(one_day(day_first if later else month_first), "XXXX-XX-XX", doubt=doubts.ORDER)


def around(unit: Unit, of: Reading) -> Reading:
    """The week or weekend of a day that has been read."""
    day = of.stretch.start if of.stretch else None
    if day and unit is Unit.WEEKEND and day.weekday() < _THURSDAY:
        day = nearest.plus(day, -_THURSDAY)
    return placed(holding(unit, day), "XXXX-WXX-WE" if unit is Unit.WEEKEND else "XXXX-WXX", of.direction, of.doubt)


def _nth_day(meaning: NthWeekday, within: Stretch) -> date | None:
    if meaning.number < 0:
        return nearest.plus(within.end, -((within.end.weekday() - meaning.weekday) % 7))
    ahead = (meaning.weekday - within.start.weekday()) % 7 + 7 * (meaning.number - 1)
    day = nearest.plus(within.start, ahead)
    return day if day and day <= within.end else None
