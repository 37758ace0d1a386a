"""A meaning, its context and a side make a reading: the TIMEX3 value and the days it stands for."""

from __future__ import annotations

import re
from dataclasses import replace

from briefdesk.model import Direction, TimexType
from briefdesk.timex import days, doubts, named, nearest, units
from briefdesk.timex.meaning import (
    NO_DAY,
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
from briefdesk.timex.reading import Context, Reading, one_day, placed
from briefdesk.timex.stretch import Unit, day_of, holding, shifted_months, spanning

_COUNTED = re.compile(r"P(\d{1,3})([DWMY])$")
_YEAR = 366


def resolve(meaning: Meaning, context: Context, side: Direction | None) -> Reading:
    """Read a meaning in its context; `side` is where the sentence puts it, if it tells."""
    match meaning:
        case Calendar():
            return _calendar(meaning, context, side)
        case DayOfMonth(day):
            return days.of_month(day, context, side)
        case Numeric():
            return days.numeric(meaning, context, side)
        case NthWeekday(of=of):
            return days.nth_weekday(meaning, resolve(of, context, side))
        case Weekday():
            return days.weekday(meaning, context, side)
        case Shifted():
            return units.shifted(meaning, context, side)
        case After():
            return _after(meaning, context)
        case MonthOf(year=year):
            return units.month(meaning, _within(year, context, side), context, side)
        case Nth(of=whole):
            return units.nth(meaning, _within(whole, context, side), context, side)
        case Around(unit, of):
            return days.around(unit, resolve(of, context, side))
        case Season(year=year):
            return units.season(meaning, _within(year, context, side), context, side)
        case NamedDay():
            return _named(meaning, context, side)
        case Compared():
            return units.compared(meaning, context)
        case Part(mod, of):
            return replace(resolve(of, context, side), mod=mod)
        case DayPart() | Clock():
            return _time(meaning, context, side)
        case Block(unit, year):
            return placed(holding(unit, day_of(year, 1, 1)), "XXX")
        case Length(value, mod):
            return Reading(value, type=TimexType.DURATION, mod=mod)
        case Repeated(value, quant, freq):
            return Reading(value, type=TimexType.SET, quant=quant, freq=freq)
        case Reference(value):
            return Reading(value)


def _within(whole: Meaning | None, context: Context, side: Direction | None) -> Reading | None:
    """What another meaning lies within, read; None where the words say nothing of it."""
    return None if whole is None else resolve(whole, context, side)


def _calendar(meaning: Calendar, context: Context, side: Direction | None) -> Reading:
    year, month, day = meaning.year, meaning.month, meaning.day
    if month and day and meaning.of_year is not None:
        told = resolve(meaning.of_year, context, side)
        known = replace(meaning, year=told.stretch.start.year if told.stretch else None, of_year=None)
        return replace(_day(known, month, day, context, side), direction=told.direction)
    if month and day:
        return _day(meaning, month, day, context, side)
    if year is None:
        return Reading("XXXX")
    if meaning.last_year:
        end = day_of(meaning.last_year, 12, 31)
        return replace(placed(spanning(day_of(year, 1, 1), end), "XXXX"), value=f"{year:04}/{meaning.last_year:04}")
    return placed(holding(Unit.MONTH if month else Unit.YEAR, day_of(year, month or 1, 1)), "XXXX")


def _day(meaning: Calendar, month: int, day: int, context: Context, side: Direction | None) -> Reading:
    year, doubt = meaning.year, None
    unknown = f"XXXX-{month:02}-{day:02}"
    if year is None:
        if context.anchor is None:
            return Reading(unknown)
        years = range(context.anchor.year - 4, context.anchor.year + 5)  # far enough for a 29 February
        candidates = [found for year in years if (found := day_of(year, month, day))]
        if not candidates:
            return Reading(unknown)
        chosen, doubt = nearest.day_of_year(candidates, context.anchor, side, context.firm)
        if abs((chosen - context.anchor).days) > _YEAR:
            doubt = doubts.LEAP
        year = chosen.year
    known = day_of(year, month, day)
    if known and meaning.weekday is not None and known.weekday() != meaning.weekday:
        doubt = doubts.WEEKDAY
    return placed(
        spanning(day_of(year, month, day), day_of(year, month, meaning.last_day or day)), unknown, doubt=doubt
    )


def _after(meaning: After, context: Context) -> Reading:
    of = resolve(meaning.of, context, Direction.FUTURE)
    counted = _COUNTED.match(meaning.length)
    day = of.stretch.start if of.stretch else None
    if counted and day:
        number, unit = int(counted[1]), counted[2]
        in_days, months = {"D": (1, 0), "W": (7, 0), "M": (0, 1), "Y": (0, 12)}[unit]
        day = shifted_months(day, number * months) if months else nearest.plus(day, number * in_days)
    return placed(one_day(day if counted else None), "XXXX-XX-XX", Direction.FUTURE)


def _named(meaning: NamedDay, context: Context, side: Direction | None) -> Reading:
    unknown = f"XXXX-{meaning.name}" if named.is_fixed(meaning.name) else "XXXX-XX-XX"
    rule, doubt = meaning.name, meaning.doubt
    if doubt == doubts.COUNTRY:
        rule, doubt = named.at_home(rule, context.country)
    if meaning.year is not None:
        year = resolve(meaning.year, context, side).stretch
        return placed(one_day(named.day(rule, year.start.year) if year else None), unknown, doubt=doubt)
    if context.anchor is None:
        return Reading(unknown)
    years = range(context.anchor.year - 1, context.anchor.year + 2)
    found = [day for year in years if (day := named.day(rule, year))]
    if meaning.which is not None:
        return placed(one_day(nearest.counted(found, meaning.which, context.anchor)), unknown, doubt=doubt)
    chosen, far = nearest.day_of_year(found, context.anchor, side, context.firm) if found else (None, None)
    return placed(one_day(chosen), unknown, doubt=doubt or far)


def _time(meaning: DayPart | Clock, context: Context, side: Direction | None) -> Reading:
    if meaning.of is not None:
        day = resolve(meaning.of, context, side)
    elif context.nowhere:
        day = placed(None, NO_DAY.value)
    elif context.told and context.told.unit is Unit.DAY:
        day = placed(context.told, "")
    else:
        day = units.shifted(Shifted(Unit.DAY, 0), context, None)
    first = day.value.partition("/")[0]  # TIMEX3 has no time of several days
    if isinstance(meaning, DayPart):
        return replace(day, value=f"{first}T{meaning.letters}", type=TimexType.TIME)
    value = f"{first}T{meaning.time.partition('-')[0]}"
    return replace(day, value=value, type=TimexType.TIME, time=meaning.time, zone=meaning.zone)
