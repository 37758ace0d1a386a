"""A meaning, an anchor and a direction make a reading: the TIMEX3 value and the days it stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefdesk.model import Direction, TimexType
from briefdesk.timex import named
from briefdesk.timex.meaning import (
    Block,
    Calendar,
    Clock,
    Compared,
    DayPart,
    Length,
    Meaning,
    MonthOf,
    NamedDay,
    Nth,
    Part,
    Reference,
    Repeated,
    Season,
    Shifted,
    Weekday,
)
from briefdesk.timex.stretch import SEASONS, Stretch, Unit, day_of, holding, shifted_months, spanning

FAR, FAR_BACK = 75, 45
"""Days ahead and behind within which a month and day without a year is the nearest one, whatever the verb says."""

_UNKNOWN = {Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX",
            Unit.YEAR: "XXXX", Unit.DECADE: "XXX", Unit.CENTURY: "XX"}  # fmt: skip


@dataclass(slots=True)
class Context:
    """What the words before say: the day of writing, and the dates that the story spoke of last."""

    anchor: date | None
    told: Stretch | None = None
    quarter: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time expression is, and where it lies."""

    value: str
    stretch: Stretch | None = None
    type: TimexType = TimexType.DATE
    time: str | None = None
    zone: str | None = None
    direction: Direction | None = None
    """Where the words themselves tell it: "next week"."""
    doubt: str | None = None


def resolve(meaning: Meaning, context: Context, side: Direction | None) -> Reading:
    """Read a meaning against its context; `side` is where the sentence puts it, if it tells."""
    match meaning:
        case Calendar():
            return _calendar(meaning, context, side)
        case Weekday():
            return _weekday(meaning, context, side)
        case Shifted():
            return _shifted(meaning, context)
        case MonthOf():
            return _month(meaning, context, side)
        case Nth():
            return _nth(meaning, context, side)
        case Season():
            return _season(meaning, context, side)
        case Block(unit, year):
            first = day_of(year, 1, 1)
            return _stretch(first and holding(unit, first), "XXX")
        case Part(_, of):
            return resolve(of, context, side)
        case DayPart() | Clock():
            return _time(meaning, context, side)
        case NamedDay():
            return _named(meaning, context, side)
        case Compared():
            return _compared(meaning, context)
        case Length(value):
            return Reading(value, type=TimexType.DURATION)
        case Repeated(value):
            return Reading(value, type=TimexType.SET)
        case Reference(value):
            return Reading(value)


def _stretch(stretch: Stretch | None, unknown: str, **more: Direction | str | None) -> Reading:
    reading = Reading(stretch.value if stretch else unknown, stretch)
    return replace(reading, **more) if more else reading  # type: ignore[arg-type]


def _direction(amount: int) -> Direction | None:
    return Direction.FUTURE if amount > 0 else Direction.PAST if amount < 0 else None


def _calendar(meaning: Calendar, context: Context, side: Direction | None) -> Reading:
    year, month, day = meaning.year, meaning.month, meaning.day
    if year is None and month and day:
        return _month_and_day(meaning, context, side)
    if year is None:
        return Reading("XXXX")
    if month and day:
        start, end = day_of(year, month, day), day_of(year, month, meaning.last_day or day)
        return _stretch(spanning(start, end) if start and end else None, "XXXX-XX-XX", doubt=meaning.doubt)
    first = day_of(year, month or 1, 1)
    found = first and holding(Unit.MONTH if month else Unit.YEAR, first)
    if found and meaning.last_year and (last := day_of(meaning.last_year, 12, 31)):
        return Reading(f"{year}/{meaning.last_year}", spanning(found.start, last))
    return _stretch(found, "XXXX")


def _month_and_day(meaning: Calendar, context: Context, side: Direction | None) -> Reading:
    month, day, last = meaning.month or 1, meaning.day or 1, meaning.last_day
    unknown = f"XXXX-{month:02}-{day:02}"
    if context.anchor is None:
        return Reading(unknown)
    anchor = context.anchor
    near = [found for year in range(anchor.year - 4, anchor.year + 5) if (found := _in_year(year, month, day))]
    if not near:
        return Reading(unknown)
    start, doubt = _nearest(near, anchor, side)
    end = day_of(start.year, month, last) if last else start
    return _stretch(spanning(start, end) if end else None, unknown, doubt=doubt)


def _in_year(year: int, month: int, day: int) -> date | None:
    return day_of(year, month, day) if 1 <= year <= 9999 else None


def _nearest(days: list[date], anchor: date, side: Direction | None) -> tuple[date, str | None]:
    """The one that is meant of the same day in several years, and the doubt about it if it is not close by."""
    day = min(days, key=lambda found: abs((found - anchor).days))
    away = (day - anchor).days
    if -FAR_BACK <= away <= FAR:
        return day, None
    return (side and _on_side(days, anchor, side)) or day, "the year is not said"


def _on_side(days: list[date], anchor: date, side: Direction) -> date | None:
    if side is Direction.FUTURE:
        return min((found for found in days if found >= anchor), default=None)
    return max((found for found in days if found <= anchor), default=None)


def _weekday(meaning: Weekday, context: Context, side: Direction | None) -> Reading:
    unknown = f"XXXX-WXX-{meaning.number + 1}"
    anchor = context.told.start if meaning.told and context.told else context.anchor
    if anchor is None:
        return _stretch(None, unknown, direction=_direction(meaning.which or 0))
    back = (anchor.weekday() - meaning.number) % 7
    if meaning.which is None:
        future = side is Direction.FUTURE and back
        offset = 7 - back if future else -back
    elif meaning.which < 0:
        offset = -(back or 7)
    elif meaning.which == 0:
        offset = 7 - back if side is not Direction.PAST and back else -back
    elif meaning.which == 1:
        offset = 7 - back
    else:
        offset = 7 - anchor.weekday() + meaning.number
    day = _plus(anchor, offset)
    return _stretch(day and spanning(day, day), unknown, direction=_direction(meaning.which or 0))


def _plus(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _shifted(meaning: Shifted, context: Context) -> Reading:
    told = context.told if meaning.told else None
    origin = told.start if told else context.anchor
    direction = None if meaning.told else _direction(meaning.amount)
    unknown = _UNKNOWN.get(meaning.unit, "XXXX-XX-XX")
    held = origin and holding(meaning.unit, origin)
    return _stretch(held and held.moved(meaning.amount), unknown, direction=direction)


def _month(meaning: MonthOf, context: Context, side: Direction | None) -> Reading:
    unknown = f"XXXX-{meaning.month:02}"
    if meaning.year is not None:
        year = resolve(meaning.year, context, side)
        first = year.stretch and day_of(year.stretch.start.year, meaning.month, 1)
        return _stretch(first and holding(Unit.MONTH, first), unknown, direction=year.direction)
    if context.anchor is None:
        return _stretch(None, unknown, direction=_direction(meaning.which or 0))
    anchor = context.anchor.replace(day=1)
    ahead = (meaning.month - anchor.month) % 12
    if meaning.which is not None:
        amount = {-1: ahead - 12, 0: meaning.month - anchor.month}.get(meaning.which, ahead or 12)
    else:
        soon = ahead <= (2 if side is Direction.PAST else 5)
        amount = ahead if side is Direction.FUTURE or soon else ahead - 12
    first = shifted_months(anchor, amount)
    return _stretch(first and holding(Unit.MONTH, first), unknown, direction=_direction(meaning.which or 0))


def _nth(meaning: Nth, context: Context, side: Direction | None) -> Reading:
    letter = {Unit.QUARTER: "Q", Unit.HALF: "H"}.get(meaning.unit)
    unknown = f"XXXX-{letter}{meaning.number}" if letter else _UNKNOWN.get(meaning.unit, "XXXX-XX-XX")
    if meaning.of is not None:
        within = resolve(meaning.of, context, side)
        return _stretch(within.stretch and _counted(meaning, within.stretch), unknown, direction=within.direction)
    if context.anchor is None:
        return Reading(unknown)
    year = holding(Unit.YEAR, context.anchor)
    found = year and _counted(meaning, year)
    if found and found.start > context.anchor and side is not Direction.FUTURE:
        before = year and year.moved(-1)
        found = before and _counted(meaning, before)
    return _stretch(found, unknown)


def _counted(meaning: Nth, within: Stretch) -> Stretch | None:
    if meaning.number == -1:
        return holding(meaning.unit, within.end)
    first = holding(meaning.unit, within.start)
    if first and first.start < within.start and meaning.unit is not Unit.WEEK:
        first = first.moved(1)
    found = first and first.moved(meaning.number - 1)
    return found if found and found.start <= within.end else None


def _season(meaning: Season, context: Context, side: Direction | None) -> Reading:
    unknown = f"XXXX-{meaning.letters}"
    month = SEASONS.index(meaning.letters) * 3 + 3
    if meaning.year is not None:
        year = resolve(meaning.year, context, side).stretch
        first = year and day_of(year.start.year, month, 1)
        return _stretch(first and holding(Unit.SEASON, first), unknown)
    if context.anchor is None:
        return _stretch(None, unknown, direction=_direction(meaning.which or 0))
    now = holding(Unit.SEASON, context.anchor)
    if now is None:
        return Reading(unknown)
    ahead = (month - now.start.month) % 12 // 3
    if meaning.which is not None:
        amount = {-1: ahead - 4, 0: ahead if ahead < 3 else -1}.get(meaning.which, ahead or 4)
    else:
        amount = ahead if side is Direction.FUTURE or not ahead else ahead - 4
    return _stretch(now.moved(amount), unknown, direction=_direction(meaning.which or 0))


def _time(meaning: DayPart | Clock, context: Context, side: Direction | None) -> Reading:
    if meaning.of is not None:
        day = resolve(meaning.of, context, side)
    elif context.told and context.told.unit is Unit.DAY:
        day = Reading(context.told.value, context.told)
    else:
        day = _shifted(Shifted(Unit.DAY, 0), context)
    if isinstance(meaning, DayPart):
        return replace(day, value=f"{day.value}T{meaning.letters}", type=TimexType.TIME)
    value = f"{day.value}T{meaning.time.partition('-')[0]}"
    return replace(day, value=value, type=TimexType.TIME, time=meaning.time, zone=meaning.zone)


def _named(meaning: NamedDay, context: Context, side: Direction | None) -> Reading:
    if meaning.year is not None:
        year = resolve(meaning.year, context, side).stretch
        day = year and named.day(meaning.name, year.start.year)
        return _stretch(day and spanning(day, day), "XXXX-XX-XX")
    if context.anchor is None:
        return Reading("XXXX-XX-XX")
    anchor = context.anchor
    days = [day for year in range(anchor.year - 1, anchor.year + 2) if (day := named.day(meaning.name, year))]
    if not days:
        return Reading("XXXX-XX-XX")
    day, doubt = _nearest(days, anchor, side)
    return _stretch(spanning(day, day), "XXXX-XX-XX", doubt=doubt)


def _compared(meaning: Compared, context: Context) -> Reading:
    if context.quarter:
        return _stretch(context.quarter.moved(-4 * meaning.years_back), "XXXX-QX")
    return _shifted(Shifted(meaning.unit or Unit.YEAR, -meaning.years_back), context)
