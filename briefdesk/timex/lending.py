"""Hours that borrow the day of the next: "between 7 a.m. and 8 p.m. on Sunday", "19:30 GMT (14:30 ET) on Friday"."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.model import Span
from briefdesk.timex.lexicon import Lexicon
from briefdesk.timex.meaning import Calendar, Clock, Meaning, NamedDay, NthWeekday, Shifted, Weekday
from briefdesk.timex.stretch import Unit

_LONGEST = 8
"""Words and commas of a zone's name."""
Read = tuple[Span, str, Meaning]
"""An expression: where it stands, the rule that read it, what it means."""


def lend_days(text: str, read: list[Read], lexicon: Lexicon) -> list[Read]:
    """The expressions, each hour without a day given that of the next where only "to" or a bracket lies between.

    A weekday before a date in brackets is that date: "Thursday (27 February)".
    """
    lent = list(read)
    for i in range(len(lent) - 2, -1, -1):
        (span, rule, own), (follows, _, other) = lent[i], lent[i + 1]
        between = text[span.end : follows.start]
        if isinstance(own, Clock) and own.of is None:
            lent[i] = span, rule, _dated(own, other, between, lexicon)
        elif isinstance(own, Weekday) and own.which is None and between.strip() == "(":
            lent[i] = span, rule, _same(own, other)
    return lent


def _dated(hour: Clock, other: Meaning, between: str, lexicon: Lexicon) -> Clock:
    """The hour on the day of the next expression, where that is all that follows."""
    day = other.of if isinstance(other, Clock) else other if _is_day(other) else None
    if day is None:
        return hour
    if between.strip().lower() in lexicon.lists["hour_words"]:
        return replace(hour, of=day)
    zone = _zone(between, lexicon)
    return replace(hour, of=day, zone=zone) if zone else hour


def _same(weekday: Weekday, other: Meaning) -> Meaning:
    """The date that explains the weekday, if it is one."""
    dated = isinstance(other, Calendar) and other.day is not None and other.last_day is None
    return replace(other, weekday=weekday.number) if dated and isinstance(other, Calendar) else weekday


def _zone(between: str, lexicon: Lexicon) -> str | None:
    """The zone that is all that stands between an hour and its day: ", New York City time, on"."""
    words = between.replace(",", " , ").split()
    named = any(word.istitle() for word in words) and any(word in lexicon.lists["zone_ends"] for word in words)
    if len(words) > _LONGEST or "\n" in between or not named:
        return None
    told = all(word.istitle() or word.lower() in lexicon.lists["zone_words"] for word in words)
    return between.partition(" on")[0].strip(" ,") if told else None


def _is_day(meaning: Meaning) -> bool:
    match meaning:
        case Calendar(day=day):
            return day is not None
        case Shifted(unit=unit):
            return unit is Unit.DAY
    return isinstance(meaning, Weekday | NamedDay | NthWeekday)
