"""The words that a time of day is made of: its moments, their links, its zone, the parts of a day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from briefdesk.errors import DateError
from briefdesk.timex.lexicon import load
from briefdesk.timex.typed.patterns import Fragment, one_of, vocabulary

_HALF_DAY = 12
_FIGURES = re.compile(r"(\d{1,2})(?:[:.h](\d\d)(?::(\d\d)(?:\.\d+)?)?|h)?(?: (am|pm))?|(\d\d)(\d\d)")
_SPELLED = re.compile(r"(?:(half|quarter) (past|to) )?(\w+)(?: (oclock|am|pm))*")


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a time, as it was told."""

    hour: int
    minute: int = 0
    half: int | None = None
    """0 for a.m., 12 for p.m."""
    bare: bool = False
    """Whether it is a number alone, and no time without a word that says so."""
    plain: bool = True
    """Whether it can be nothing but a time: "9.30" may be a date."""

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


def fragments() -> Mapping[str, Fragment]:
    """All of them, by the names that patterns call them."""
    counted = {word: n for word, n in vocabulary("count_word").items() if isinstance(n, int) and n <= _HALF_DAY}
    hours = {"one": 1, **counted}
    hour = rf"(?:{one_of(hours).source}|\d{{1,2}})"
    noons = {word: int(str(time)[:2]) for word, time in vocabulary("noon").items()}
    told = (
        rf"\d{{1,2}}(?:[:.h]\d\d(?::\d\d(?:\.\d+)?)?|h)(?: (?:am|pm))?|\d{{1,2}} (?:am|pm)"
        rf"|(?:2[0-4]|[01]?\d)|(?:[01]\d|2[0-3])[0-5]\d"
        rf"|(?:half past |quarter past |quarter to ){hour}(?: (?:am|pm))?|{hour} oclock(?: (?:am|pm))?"
        rf"|{one_of(hours).source}(?: (?:am|pm))?|{one_of(noons).source}"
    )

    def moment(text: str, _: date) -> Moment:
        if text in noons:
            return Moment(noons[text], half=_HALF_DAY)
        return _in_figures(match) if (match := _FIGURES.fullmatch(text)) else _in_words(text, hours)

    return {
        "moment": Fragment(told, moment),
        "end": Fragment(told, moment),
        "zone": _zone(),
        "end_zone": _zone(),
        "part": one_of(vocabulary("part")),
    }


def _in_figures(match: re.Match[str]) -> Moment:
    """Raises DateError for what no clock shows, and for seconds."""
    hour, minute = int(match[1] or match[5]), int(match[2] or match[6] or 0)
    half = {"am": 0, "pm": _HALF_DAY}.get(match[4])
    said = match[0].upper() if half is None else match[0]
    if minute > 59 or hour > 24 or (hour == 24 and minute) or (half is not None and not 1 <= hour <= _HALF_DAY):
        raise DateError(f"there is no {said} on the clock", "try 15:00 or 3 pm")
    if match[3] and int(match[3]):
        raise DateError(f"{said} has seconds, which a date has no room for", f"try {hour:02}:{minute:02}")
    bare = half is None and match[0].isdecimal()
    plain = half is not None or ":" in match[0]
    return Moment(hour if half is None else hour % _HALF_DAY + half, minute, half, bare, plain)


def _in_words(text: str, hours: Mapping[str, int]) -> Moment:
    """ "half past three pm", "five oclock"."""
    words = text.split()
    half = {"am": 0, "pm": _HALF_DAY}.get(words[-1])
    told = next(word for word in words if word in hours or word.isdecimal())
    hour = hours.get(told) or int(told)
    minute = {"half": 30, "quarter": 15}.get(words[0], 0)
    if words[1:2] == ["to"]:
        hour, minute = hour - 1, 60 - minute
    bare = text == told
    return Moment(hour if half is None else hour % _HALF_DAY + half, minute, half, bare, not bare)


def _zone() -> Fragment:
    names = {word: str(zone) for word, zone in vocabulary("zone").items()}
    others = {zone: zone.upper() for zone in load("en").lists["other_zones"]}
    known: dict[str, str] = names | others | {"z": "UTC"}

    def zone(text: str, _: date) -> str:
        if text.startswith("+"):
            return f"UTC{text}"
        return known.get(text) or (text.title() if "/" in text else text.upper())

    return Fragment(rf"{one_of(known).source}|(?:gmt|utc)[+-][\d:]+|\+[\d:]+|[a-z]+/[a-z_/-]+", zone)
