"""How dates are said to a reader, in English: "Sat 3 Jan 2026", "Mon 5–Tue 6 Jan", "week of 5 Jan", "in 3 days".

`today` is the day to count from; where it is given, its own year goes without saying.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from briefdesk.model import Event, EventStatus, Granularity, Published, Review, When

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS = ("winter", "spring", "summer", "autumn")
"""In the order of their last months: February, May, August, November."""

_TOLD: tuple[tuple[tuple[str, str], Callable[[Event], object]], ...] = (
    (("-", "rejected"), lambda event: event.review is Review.REJECTED),
    (("!", "orphan"), lambda event: event.lost),
    (("?", "doubtful"), lambda event: event.doubt),
    (("✗", "cancelled"), lambda event: event.status is EventStatus.CANCELLED),
    (("↷", "postponed"), lambda event: event.status is EventStatus.POSTPONED),
    (("↻", "moved"), lambda event: event.was),
    (("~", "tentative"), lambda event: event.status is EventStatus.TENTATIVE),
    (("✓", "confirmed"), lambda event: event.review is not Review.FOUND),
    (("·", "found"), lambda event: True),
)
SIGNS = tuple(sign for sign, _ in reversed(_TOLD))
"""The glyphs that events have, each with its word, so that no colour has to tell; the most usual first."""

_REVIEWED = {
    Review.CONFIRMED: "confirmed",
    Review.EDITED: "edited",
    Review.ADDED: "added by hand",
    Review.REJECTED: "rejected",
}

_YEARS_FROM = 24
"""Months from which on years are counted."""
_UNIT = {Granularity.WEEK: "week", Granularity.MONTH: "month", Granularity.QUARTER: "quarter",
         Granularity.SEASON: "season", Granularity.YEAR: "year"}  # fmt: skip


def day(day: date, today: date | None = None) -> str:
    """ "Sat 3 Jan 2026", or "Sat 3 Jan" within today's year."""
    return f"{_DAYS[day.weekday()]} {_short(day)}{_year(day, today)}"


def moment(moment: datetime) -> str:
    """ "Sat 3 Jan 2026, 09:05", by the clock of the place where it was noted."""
    return f"{day(moment.date())}, {moment:%H:%M}"


def when(when: When, today: date | None = None) -> str:
    """The date, then the time and the zone as they were written: "Sat 3 Jan 2026, 15:00 GMT"."""
    time = " ".join(part for part in (when.time, when.zone) if part)
    return f"{heading(when, today)}, {time}" if time else heading(when, today)


def heading(when: When, today: date | None = None) -> str:
    """The date alone, as finely as it is known: "Mon 5–Tue 6 Jan 2026", "week of 5 Jan", "Q1 2026", "2030–2039"."""
    start, end = when.start, when.end
    if start == end:
        return day(start, today)
    if when.granularity is Granularity.WEEK:
        return f"week of {_short(start)}{_year(start, today)}"
    if when.granularity is Granularity.QUARTER:
        return f"Q{(start.month + 2) // 3} {start.year}"
    if when.granularity is Granularity.SEASON:
        return f"{season(end)} {_years(start.year, end.year)}"
    if _ends_month(end) and start.day == 1:
        return _months(start, end)
    return _days(start, end, today)


def season(end: date) -> str:
    """The season by its last day: "winter" for a 28 February."""
    return _SEASONS[end.month // 3 % 4]


def away(when: When, today: date) -> str:
    """How far off it is: "today", "tomorrow", "in 3 days", "next week", "2 months ago"; or "under way"."""
    unit = _UNIT.get(when.granularity)
    if when.start <= today <= when.end:
        return "today" if when.start == when.end else f"this {unit}" if unit else "under way"
    ahead = when.start > today
    if unit is None:
        return _days_away((when.start - today if ahead else today - when.end).days, ahead)
    return _units_away(unit, when.start, today)


def published(published: Published, today: date | None = None) -> str:
    """ "published Fri 2 Jan 2026 (inferred)", or that it is not known."""
    if published.day is None:
        return "publication date unknown"
    return f"published {day(published.day, today)} ({published.basis})"


def sign(event: Event) -> tuple[str, str]:
    """The glyph and the word for what is most unusual of an event: that it is rejected, lost, doubtful, off, moved."""
    return next(sign for sign, holds in _TOLD if holds(event))


def place_beside(event: Event) -> str:
    """The place, unless the title has it already."""
    return event.place if event.place and event.place not in event.title else ""


def facts(event: Event, today: date | None = None) -> list[str]:
    """What there is to say of an event beside its title, date and doubt.

    The place, what became of the plan, what a person said of it, and that its article no longer does.
    """
    said = [place_beside(event)]
    if event.status is not EventStatus.SCHEDULED:
        said.append(str(event.status))
    if event.was:
        said.append(f"moved from {when(event.was, today)}")
    said.append(_REVIEWED.get(event.review, ""))
    if event.read_as:
        said.append(f"read as {when(event.read_as, today)}")
    if event.lost:
        said.append("no longer in the text")
    return [fact for fact in said if fact]


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def _year(day: date, today: date | None) -> str:
    return "" if today is not None and day.year == today.year else f" {day.year}"


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}/{last % 100:02}"


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1


def _months(start: date, end: date) -> str:
    """Whole months: "January 2026", "January–June 2026"; whole years: "2026", "2030–2039"."""
    first, last = _MONTHS[start.month - 1], _MONTHS[end.month - 1]
    if start.month == 1 and end.month == 12:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{first} {start.year}–{last} {end.year}"
    return f"{first} {start.year}" if first == last else f"{first}–{last} {end.year}"


def _days(start: date, end: date, today: date | None) -> str:
    """ "Mon 5–Tue 6 Jan 2026", "Sat 31 Jan–Sun 1 Feb 2026", "Wed 31 Dec 2025–Fri 2 Jan 2026"."""
    if start.year != end.year:
        return f"{day(start)}–{day(end)}"
    first = f"{_DAYS[start.weekday()]} {start.day}" if start.month == end.month else day(start, start)
    return f"{first}–{day(end, today)}"


def _days_away(days: int, ahead: bool) -> str:
    if days == 1:
        return "tomorrow" if ahead else "yesterday"
    for name, length, least in (("year", 365.25, 730), ("month", 30.44, 61), ("week", 7, 14)):
        if days >= least:
            return _apart(round(days / length), name, ahead)
    return _apart(days, "day", ahead)


def _units_away(unit: str, start: date, today: date) -> str:
    ahead, count = start > today, abs(_number(unit, start) - _number(unit, today))
    if count == 1:
        return f"next {unit}" if ahead else f"last {unit}"
    months = {"week": count / 4.35, "month": count, "quarter": count * 3, "season": count * 3}.get(unit, 0)
    if months >= _YEARS_FROM:
        return _apart(round(months / 12), "year", ahead)
    return _apart(count * 3, "month", ahead) if unit in ("quarter", "season") else _apart(count, unit, ahead)


def _number(unit: str, day: date) -> int:
    """Counts the units of the calendar, so that neighbours differ by one."""
    months = day.year * 12 + day.month - 1
    if unit == "week":
        return (day.toordinal() - 1) // 7
    return {"month": months, "quarter": months // 3, "season": (months + 1) // 3, "year": day.year}[unit]


def _apart(count: int, name: str, ahead: bool) -> str:
    words = f"{count} {name}{'' if count == 1 else 's'}"
    return f"in {words}" if ahead else f"{words} ago"
