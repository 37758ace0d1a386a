"""Times of day: "10:15 a.m. EST", "noon", "from 2 to 3 p.m.", "Friday morning"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefdesk.timex import guards, relative
from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import Calendar, Clock, DayPart, Meaning, Part, Shifted
from briefdesk.timex.stretch import Unit

TIMES = frozenset(
    {"clock time", "military time", "from one time to another", "noon or midnight", "hour in a part of the day"}
)
"""The rules that read a time of day without its day."""
_NOON = 12


@simple.rule(
    "clock time",
    "hedge? clock zone?",
    "hedge? hour|clock ampm zone?",
    "hedge? hour|clock ampm bare_zone",
    "hedge? hour oclock zone?",
)
def clock_time(
    near: Near,
    clock: str = "",
    hour: int = 0,
    ampm: int | None = None,
    zone: str | None = None,
    bare_zone: str | None = None,
) -> Meaning | None:
    """ "10:15 a.m. EST", "19:30 GMT", "9 a.m. Eastern", "5 o'clock"."""
    time = _half_day(clock or f"{hour:02}:00", ampm)
    named = bare_zone is not None and guards.is_before_name(near)  # "9 a.m. Central Bank briefing"
    return Clock(time, zone or bare_zone) if time and not named else None


@simple.rule("military time", "military zone", "military hours zone?")
def military(military: str, zone: str | None = None) -> Meaning | None:
    """ "0735 GMT", "1130 hrs"."""
    return Clock(military, zone)


@simple.rule("from one time to another", "clocks|days ampm? zone?")
def clock_range(
    clocks: tuple[str, str] = ("", ""), days: tuple[int, int] = (0, 0), ampm: int | None = None, zone: str | None = None
) -> Meaning | None:
    """ "2-3 p.m.", "10:00-11:30"."""
    if ampm is None and ":" not in "".join(clocks):
        return None
    ends = [_half_day(_padded(part), ampm) for part in (clocks if clocks[0] else map(str, days))]
    return Clock(f"{ends[0]}-{ends[1]}", zone) if all(ends) else None


@simple.rule("from one time to another", "first=hour|clock link last=hour|clock ampm zone?")
def clock_span(near: Near, first: int | str, last: int | str, ampm: int, zone: str | None = None) -> Meaning | None:
    """ "3 to 4.30 p.m.", "11 to 1 p.m."; not "3 and 4 p.m."."""
    ends = [one if isinstance(one, str) else f"{one:02}:00" for one in (first, last)]
    start, stop = _half_day(ends[0], ampm), _half_day(ends[1], ampm)
    if start is None or stop is None or not any(near.listed(token.word, "range_words") for token in near.own):
        return None
    start = start if start < stop else ends[0]
    return Clock(f"{start}-{stop}", zone) if start < stop else None


@simple.rule("year, month, day and time", "moment")
def moment(moment: tuple[str, str, str | None]) -> Meaning | None:
    """ "2026-01-05T10:15Z"."""
    day, time, zone = moment
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None
    known = _half_day(time, None)
    return Clock(known, zone, Calendar(found.year, found.month, found.day)) if known else None


@simple.rule("noon or midnight", "noon zone?", "hour noon zone?")
def noon(noon: str, near: Near, hour: int = 12, zone: str | None = None) -> Meaning | None:
    """ "noon", "12 midnight"; not "high noon"."""
    return None if near.listed(near.before, "before_no_noon") or hour != _NOON else Clock(noon, zone)


@simple.rule("hour in a part of the day", "past_hour? hour in the part", "clock in the part")
def hour_in_part(part: str, hour: int = 0, clock: str = "", past_hour: int = 0) -> Meaning | None:
    """ "4 in the morning", "half past seven in the evening"."""
    time = _half_day(clock or _spoken(hour, past_hour), 0 if part == "MO" else 12)
    return Clock(time) if time else None


@simple.rule("hour of tonight", "this_part at hour|clock oclock?", "hour|clock oclock? this_part")
def hour_tonight(hour: int = 0, clock: str = "") -> Meaning | None:
    """ "tonight at 8", "7:30 tonight", "8 o'clock tonight"."""
    time = _half_day(clock or f"{hour:02}:00", 12)
    return Clock(time, None, Shifted(Unit.DAY, 0)) if time else None


@simple.rule("part of the day", "the part")
def the_part(part: str, near: Near) -> Meaning | None:
    """ "in the morning"."""
    return DayPart(part) if near.listed(near.before, "before_a_part") else None


@composed.rule(
    "time and day",
    "a_time comma? on? a_weekday comma? day=a_date",
    "a_weekday comma? day=a_date comma? a_time",
    "a_time comma? on? day=a_day|a_date|a_weekday",
    "day=a_day|a_date|a_weekday comma? a_time",
)
def time_and_day(a_time: Meaning, day: Meaning) -> Meaning | None:
    """ "2 p.m. Wednesday, Jan. 31", "Thursday at noon"."""
    return Clock(a_time.time, a_time.zone, day) if isinstance(a_time, Clock) and a_time.of is None else None


@composed.rule("hour of a day in so many weeks", "a_time comma? on? day=a_day|a_weekday unit")
def hour_week_on(a_time: Meaning, day: Meaning, unit: str, near: Near) -> Meaning | None:
    """ "4pm today week"."""
    counted = relative.week_on(day, near, unit=unit)
    known = counted is not None and isinstance(a_time, Clock) and a_time.of is None
    return replace(a_time, of=counted) if known and isinstance(a_time, Clock) else None


@composed.rule(
    "hour in a part of a named day",
    "hour=a_time comma? on? day=a_day|a_weekday part",
    "day=a_day|a_weekday part comma? at hour=a_time",
    "past_hour? number=hour on? day=a_day|a_weekday part",
    "day=a_day|a_weekday part at past_hour? number=hour",
)
def hour_and_part(
    day: Meaning, part: str, hour: Meaning | None = None, number: int = 0, past_hour: int = 0
) -> Meaning | None:
    """ "six o'clock on Thursday evening", "Friday morning at 9:30", "at 7 on Friday evening"."""
    hour = Clock(_spoken(number, past_hour)) if hour is None else hour
    if not isinstance(hour, Clock) or hour.of is not None or len(hour.time) > len("00:00"):
        return None
    time = _half_day(hour.time, 12) if part != "MO" and hour.time < "12" else hour.time
    return Clock(time, hour.zone, day) if time else None


@composed.rule(
    "part of a day",
    "mod? day=a_day|a_weekday part",
    "the? mod part day=a_day|a_weekday",
    "the? mod? part of day=a_day|a_weekday|a_date",
    "the? mod? part of a_weekday comma? day=a_date",
    "a_weekday part comma? day=a_date",
    "day=a_date part",
)
def part_of_day(part: str, day: Meaning, mod: str = "") -> Meaning | None:
    """ "Friday morning", "early Monday night", "the night of 3 May"."""
    return Part(mod, DayPart(part, day)) if mod else DayPart(part, day)


def _spoken(hour: int, minutes: int) -> str:
    """The time that many minutes past an hour: 07:30 for 7 and 30."""
    total = hour * 60 + minutes
    return f"{total // 60:02}:{total % 60:02}"


def _padded(time: str) -> str:
    hours, _, minutes = time.replace(".", ":").partition(":")
    return f"{int(hours):02}:{minutes or '00'}"


def _half_day(time: str, ampm: int | None) -> str | None:
    """The time on the 24-hour clock, or None where there is none such: 13 a.m., 25:00."""
    hours = int(time[:2])
    if ampm is not None:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + ampm
    return f"{hours:02}{time[2:]}" if hours < 24 or time == "24:00" else None
