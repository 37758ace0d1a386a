"""What a run of digits can be, and numbers in words made into one token."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefdesk.timex.scan import Token

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})t(\d{2}:\d{2})(?::\d{2})?(z|[+-].*)?")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DOTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})/(\d{2})/(\d{2})")
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})")
_DASHES = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_HOURS = re.compile(r"([0-9]{1,2})h([0-9]{2})?")
_SECONDS = re.compile(r"(\d{1,2}):(\d{2}):\d{2}")
_CLOCKS = re.compile(r"([0-9]{1,2}(?:[:.][0-9]{2})?)[-–]([0-9]{1,2}(?:[:.][0-9]{2})?)")
_DAYS = re.compile(r"(\d{1,2})[-–](\d{1,2})")
_LAST_DAY = 30
_PAIR = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_YEARS = re.compile(r"(\d{4})[-–](\d{4}|\d{2})")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_DECADE = re.compile(r"['’]?(\d{4}|\d{2})['’]?s")
_DECIMAL = re.compile(r"\d{1,3}(?:\.\d+)?|\d{1,3}(?:,\d{3})+")


_LONGEST = 32
"""Characters of digits: nothing longer is a date."""
_MOST_WORDS = 12
"""Number words in a row: more are no number, and their product would have no end."""


def senses(digits: str) -> Mapping[str, object] | None:
    """What these digits can be, by category; None where they have no place in a time expression."""
    return _senses(digits) if len(digits) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _senses(digits: str) -> Mapping[str, object] | None:
    if digits.isdecimal():
        return _whole(digits)
    found: dict[str, object] = {}
    for read in (_dates, _clocks, _others):
        found.update(read(digits))
    return found or None


def _whole(digits: str) -> dict[str, object] | None:
    number = int(digits) if len(digits) <= 6 else 0
    if not number or not digits.isascii():
        return None
    found: dict[str, object] = {"count": number}
    if number <= 31:
        found["day"] = number
    if number <= 24:
        found["hour"] = number
    if len(digits) == 4 and 1000 <= number <= 2999:
        found["year"] = number
        if 1800 <= number <= 2100:
            found["trigger"] = True
    if len(digits) == 4 and int(digits[:2]) < 25 and int(digits[2:]) < 60:
        found["military"] = f"{digits[:2]}:{digits[2:]}"
    return found


def _dates(digits: str) -> dict[str, object]:
    if match := _ISO.fullmatch(digits) or _YEAR_FIRST.fullmatch(digits):
        return {"iso": (int(match[1]), int(match[2]), int(match[3])), "trigger": True}
    if match := _MOMENT.fullmatch(digits):
        offset = match[3] or ""
        return {"moment": (match[1], match[2], "UTC" + offset.lstrip("z") if offset else None), "trigger": True}
    if match := _SLASHES.fullmatch(digits) or _DASHES.fullmatch(digits):
        return {"slashes": (int(match[1]), int(match[2]), int(match[3])), "trigger": True}
    if match := _DOTS.fullmatch(digits):
        return {"iso": (int(match[3]), int(match[2]), int(match[1])), "trigger": True}
    if match := _YEARS.fullmatch(digits):
        first = int(match[1])
        last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
        found: dict[str, object] = {"years": (first, last)} if 1500 < first < last < 2200 else {}
        if (month := _ISO_MONTH.fullmatch(digits)) and int(month[2]) <= 12:
            found["iso_month"] = (int(month[1]), int(month[2]))
        return {**found, "trigger": True} if found else {}
    return {}


def _clocks(digits: str) -> dict[str, object]:
    found: dict[str, object] = {}
    match = _CLOCK.fullmatch(digits) or _SECONDS.fullmatch(digits)
    if match and int(match[1]) <= 24 and int(match[2]) < 60:
        found["clock"] = f"{int(match[1]):02}:{match[2]}"
        if ":" in digits:
            found["trigger"] = True
    if (match := _HOURS.fullmatch(digits)) and int(match[1]) <= 24 and int(match[2] or 0) < 60:
        found.update(clock=f"{int(match[1]):02}:{match[2] or '00'}", trigger=True)
    if match := _CLOCKS.fullmatch(digits):
        found["clocks"] = (match[1], match[2])
        if ":" in digits:
            found["trigger"] = True
    pair = _PAIR.fullmatch(digits)
    if pair and 0 < int(pair[1]) == int(pair[2]) - 1 <= _LAST_DAY:
        found["days"] = (int(pair[1]), int(pair[2]))
    if (match := _DAYS.fullmatch(digits)) and 0 < int(match[1]) < int(match[2]) <= 31:
        found["days"] = (int(match[1]), int(match[2]))
    return found


def _others(digits: str) -> dict[str, object]:
    if match := _ORDINAL.fullmatch(digits):
        number = int(match[1])
        return {"ordinal": number, **({"nth_day": number, "trigger": True} if 0 < number <= 31 else {})}
    if match := _DECADE.fullmatch(digits):
        year = int(match[1])
        return {"decade": year, "trigger": True} if year % 10 == 0 else {}
    if _DECIMAL.fullmatch(digits):
        number_ = float(digits.replace(",", ""))
        return {"count": int(number_) if number_.is_integer() else number_}
    if digits == "1/2":
        return {"fraction": 0.5}
    return {}


def fold(run: list[Token]) -> list[Token]:
    """The run with each number in words ("forty five", "nineteen ninety-six", "2 1/2") made one token."""
    if not any("count_word" in token.senses or "fraction" in token.senses for token in run):
        return run
    folded: list[Token] = []
    i = 0
    while i < len(run):
        stop = i
        while stop < len(run) and ("count_word" in run[stop].senses or (stop > i and _is_one_more(run, stop))):
            stop += 1
        token = run[i]
        if stop > i:
            numbers = [_int(token) for token in run[i:stop]]
            token.end = run[stop - 1].end
            token.senses = _spelled(numbers)
            folded.append(token)
        elif "fraction" in token.senses and folded and isinstance(whole := folded[-1].senses.get("count"), int):
            folded[-1].end = token.end
            folded[-1].senses = {"count": whole + 0.5}
        else:
            folded.append(token)
        i = max(stop, i + 1)
    return folded


def _int(token: Token) -> int:
    value = token.senses.get("count_word", 1)
    return value if isinstance(value, int) else 0


def _is_one_more(run: list[Token], i: int) -> bool:
    """Whether a "one" belongs to the ten before it: "ninety-one"."""
    return "one" in run[i].senses and run[i].joined and _int(run[i - 1]) in range(20, 100, 10)


def _spelled(numbers: list[int]) -> dict[str, object]:
    """What number words say: two tens after a teen or ten are a year, else they add up."""
    if len(numbers) > _MOST_WORDS:
        return {}
    if len(numbers) >= 2 and 11 <= numbers[0] <= 20 and 10 <= numbers[1] < 100:
        year = numbers[0] * 100 + sum(numbers[1:])
        return {"year": year, "trigger": True}
    total = 0
    for number in numbers:
        total = max(total, 1) * number if number >= 100 else total + number
    found: dict[str, object] = {"count": total}
    if total <= 24:
        found["hour"] = total
    if 1900 <= total <= 2100:
        found.update(year=total, trigger=True)
    return found
