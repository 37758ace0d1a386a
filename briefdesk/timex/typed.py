"""What a person types into a date field, read against today: "next tue 3pm", "6-9 Jan", "2026-W05", "end of month"."""

from __future__ import annotations

import re
from datetime import date, datetime

from briefdesk.errors import DateError
from briefdesk.model import Direction, Granularity, When
from briefdesk.timex import doubts, fallback
from briefdesk.timex.lexicon import load
from briefdesk.timex.ranges import ranges
from briefdesk.timex.reader import read
from briefdesk.timex.stretch import Unit, holding

_ISO_WEEK = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d{1,9}")
_HINT = "try 2026-01-06, 6 Jan, next Tuesday 3 pm, 6-9 Jan or early March"


def typed(words: str, today: date) -> When:
    """The date that typed words mean, all of them; a weekday or day of the year is the next one.

    Raises DateError where they make no date, with examples that do.
    """
    written = " ".join(words.split())
    when = (_iso(written) or _own(written, today) or _other(written, today)) if written else None
    if when is None:
        raise DateError(f"cannot read {written[:60]!r} as a date", _HINT)
    return when


def _iso(written: str) -> When | None:
    try:
        if match := _ISO_WEEK.fullmatch(written):
            week = holding(Unit.WEEK, date.fromisocalendar(int(match[1]), int(match[2]), 1))
            return When(week.start, week.end, Granularity.WEEK) if week else None
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return When(day, day)


def _own(written: str, today: date) -> When | None:
    """What our own grammar makes of the words, written as news would write them: "next tue" as "Next Tue."."""
    dotted = load("en").dotted
    formal = _WORD.sub(lambda m: m[0].capitalize() + "." * (m[0].lower() in dotted), written).replace("..", ".")
    found = read(formal, today, Direction.FUTURE)
    if any(one.doubt == doubts.WEEKDAY for one in found):
        raise DateError(f"the weekday and the date in {written[:60]!r} do not fit", "leave one of them out")
    if len(found) == 1 and len(found[0].span) == len(formal):
        return _end(found[0].when, written) if found[0].when else None
    for span, when in ranges(found, formal):
        if len(span) == len(formal):
            return when
    return None


def _end(when: When, written: str) -> When:
    """The last day, where "the end of" something was typed."""
    wanted = "end of" in written.lower() and when.granularity is not Granularity.DAY
    return When(when.end, when.end) if wanted else when


def _other(written: str, today: date) -> When | None:
    if not any(character.isalpha() for character in written):
        return None  # figures alone are ours to read: 2026-13-01 is no day, whatever order they are tried in
    found = fallback.parse(written, today)
    if found and not isinstance(found, datetime) and not _uses_up(written, found):
        return None
    if isinstance(found, datetime):
        return When(found.date(), found.date(), time=f"{found:%H:%M}")
    return When(found, found) if found else None


def _uses_up(written: str, day: date) -> bool:
    """Whether each number that was typed is in the day that was read: "today at 5" has one more."""
    used = {day.year, day.year % 100, day.month, day.day}
    return all(int(number) in used for number in _NUMBER.findall(written))
