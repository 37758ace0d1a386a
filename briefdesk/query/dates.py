"""The days that a query means: "2026-01", "2026-W05..", "last-7d", ">yesterday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

Days = tuple[date | None, date | None]
"""The first and the last, both included; None where it is open."""
Stretch = tuple[date, date]

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WEEK = re.compile(r"(\d{4})-?w(\d{2})")
_STEPS = {"last": -1, "this": 0, "next": 1}
_COUNTED = re.compile(r"(last|next)-(\d{1,4})-?(d|day|w|week|m|month|y|year)s?")
_NAMED = re.compile(r"(last|this|next)-(week|month|year)")
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_COMPARED = re.compile(r"([<>]=?)(.+)")


def days(words: str, today: date) -> Days:
    """The days that are meant. Raises ValueError, in plain words, where they cannot be read."""
    try:
        return _days(words.strip().lower(), today)
    except OverflowError:
        raise ValueError(f"{_short(words)} is too far away") from None


def _days(words: str, today: date) -> Days:
    if found := _COMPARED.fullmatch(words):
        return _compared(found[1], _stretch(found[2], today))
    before, dots, after = (part.strip() for part in words.partition(".."))
    if not dots:
        return _stretch(words, today)
    if not before and not after:
        raise ValueError("a range needs a date on one side at least")
    start = _stretch(before, today)[0] if before else None
    end = _stretch(after, today)[1] if after else None
    if start and end and start > end:
        raise ValueError("this ends before it begins")
    return start, end


def _compared(sign: str, stretch: Stretch) -> Days:
    start, end = stretch
    day = timedelta(days=1)
    return {">": (end + day, None), ">=": (start, None), "<": (None, start - day), "<=": (None, end)}[sign]


def _stretch(words: str, today: date) -> Stretch:
    """One date, however wide."""
    dashed = "-".join(words.split())
    if dashed in _NEAR:
        day = today + timedelta(days=_NEAR[dashed])
        return day, day
    found = _written(dashed) or _named(dashed, today) or _counted(dashed, today)
    if found is None:
        raise ValueError(f"cannot read {_short(words)} as a date")
    return found


def _written(words: str) -> Stretch | None:
    """A date in digits, as ISO 8601 has it; None where it is none."""
    try:
        if found := _DAY.fullmatch(words):
            day = date(int(found[1]), int(found[2]), int(found[3]))
            return day, day
        if found := _MONTH.fullmatch(words):
            return _month(date(int(found[1]), int(found[2]), 1))
        if found := _WEEK.fullmatch(words):
            return _week(date.fromisocalendar(int(found[1]), int(found[2]), 1))
        if found := _YEAR.fullmatch(words):
            return _year(date(int(found[1]), 1, 1))
    except ValueError:
        return None
    return None


def _named(words: str, today: date) -> Stretch | None:
    """ "this-week", "next-month": by the calendar, weeks from Monday."""
    found = _NAMED.fullmatch(words)
    if found is None:
        return None
    steps = _STEPS[found[1]]
    if found[2] == "week":
        return _week(today + timedelta(weeks=steps))
    if found[2] == "month":
        return _month(_shifted(today, steps))
    return _year(_shifted(today, 12 * steps))


def _counted(words: str, today: date) -> Stretch | None:
    """ "last-7d", "next-2w": from today or up to it, today included."""
    found = _COUNTED.fullmatch(words)
    if found is None:
        return None
    count, unit = _STEPS[found[1]] * int(found[2]), found[3][0]
    if unit in "dw":
        other = today + timedelta(days=count * (7 if unit == "w" else 1))
    else:
        other = _shifted(today, count * (12 if unit == "y" else 1))
    return min(today, other), max(today, other)


def _week(day: date) -> Stretch:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _month(day: date) -> Stretch:
    first = day.replace(day=1)
    return first, _shifted(first, 1) - timedelta(days=1) if (day.year, day.month) < (9999, 12) else date.max


def _year(day: date) -> Stretch:
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _shifted(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    raise OverflowError


def _short(words: str) -> str:
    return f"“{words[:40]}{'…' if len(words) > 40 else ''}”"
