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
    """The expressions, each hour without a day given that of the next where only "to" or a bracket lies between."""
    lent = list(read)
    for i in range(len(lent) - 2, -1, -1):
        (span, rule, hour), (follows, _, meaning) = lent[i], lent[i + 1]
        if not isinstance(hour, Clock) or hour.of is not None:
            continue
        between = text[span.end : follows.start].strip().lower()
        day = meaning.of if isinstance(meaning, Clock) else meaning if _is_day(meaning) else None
        if day is None:
            continue
        if between in lexicon.lists["hour_words"]:
            lent[i] = span, rule, replace(hour, of=day)
        elif zone := _zone(text[span.end : follows.start], lexicon):
            lent[i] = span, rule, replace(hour, of=day, zone=zone)
    return lent


def _zone(between: str, lexicon: Lexicon) -> str | None:
    """The zone that is all that stands between an hour and its day: ", New York City time, on"."""
    words = between.replace(",", " , ").split()
    if len(words) > _LONGEST or not any(word.istitle() for word in words):
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
