"""The words that the rules for dates are made of: how each is written, and what it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from briefdesk.errors import DateError
from briefdesk.timex.stretch import SEASONS, Unit
from briefdesk.timex.typed.patterns import Fragment, one_of, vocabulary

_DAYS_OF_A_MONTH = 31
_MONTHS = 12
_YEAR = r"(?!0000)\d{4}"
_TWO_DIGITS = 70
"""From here on two digits are a year of the last century."""
_UNITS = (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH, Unit.QUARTER, Unit.YEAR)
_LETTERS = {"d": Unit.DAY, "w": Unit.WEEK, "m": Unit.MONTH, "y": Unit.YEAR}


def fragments() -> Mapping[str, Fragment]:
    """All of them, by the names that patterns call them."""
    ordinals = {word: n for word, n in vocabulary("ordinal").items() if isinstance(n, int) and n <= _DAYS_OF_A_MONTH}
    counts: dict[str, object] = {**vocabulary("count_word"), "a": 1, "an": 1, "one": 1}
    units = {word: Unit(str(unit)) for name in ("unit", "units") for word, unit in vocabulary(name).items()}
    days = {word: n for word, n in ordinals.items() if n > 0}
    ordinal = _numeral(ordinals, r"\d{1,2}(?:st|nd|rd|th)")
    national = one_of(vocabulary("national_day"))
    return {
        "weekday": one_of(vocabulary("weekday")),
        "month": one_of(vocabulary("month")),
        "season": one_of(vocabulary("season")),
        "named_day": one_of(vocabulary("named_day")),
        "national_day": Fragment(rf"(?:{national.source})(?: \d{{4}})?", lambda text, _: text),
        "relative_day": one_of(vocabulary("relative_day")),
        "which": one_of(vocabulary("which")),
        "unit": one_of({word: unit for word, unit in units.items() if unit in _UNITS}),
        "count": _numeral(counts, r"\d{1,3}"),
        "number": Fragment(r"\d{1,2}", _number),
        "ordinal": ordinal,
        "th": Fragment(r"\d{1,2}(?:st|nd|rd|th)", _number),
        "nth": _numeral(days, r"\d{1,2}(?:st|nd|rd|th)"),
        "monthday": _numeral(days, r"\d{1,2}(?:st|nd|rd|th)?"),
        "year": Fragment(r"(?:19|20|21)\d\d|'\d\d|(?:the )?(?:last|this|next) year", _year),
        "called_year": Fragment(rf"(?:the )?year {_YEAR}", _number),
        "any_year": Fragment(rf"{_YEAR}", _number),
        "short_year": Fragment(r"2[5-9]|[3-9]\d", _year),  # less may be an hour
        "years": Fragment(rf"{_YEAR}/\d\d", _split_year),
        "that_month": Fragment(r"(?:(?:this|next|last|the) )?month", _that_month),
        "iso_day": Fragment(rf"{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|(?!0000)\d{{8}}", _iso_day),
        "iso_month": Fragment(rf"{_YEAR}-\d\d|\d{{1,2}}/{_YEAR}", _iso_month),
        "iso_week": Fragment(rf"{_YEAR}-?w\d{{1,2}}", _numbers),
        "iso_weekday": Fragment(rf"{_YEAR}-?w\d{{1,2}}-\d", _numbers),
        "iso_quarter": Fragment(rf"{_YEAR}-?q\d{{1,2}}", _numbers),
        "figures": Fragment(r"\d{1,2}(?:/\d{1,2}|\.\d{1,2}\.|[/.-]\d{1,2}[/.-](?:\d{4}|\d\d))", _figures),
        "q": Fragment(r"q\d{1,2}|\dq", _number),
        "h": Fragment(r"h\d{1,2}|\dh", _number),
        "w": Fragment(r"w\d{1,2}", _number),
        "plus": Fragment(r"\+\d{1,3}[dwmy]", lambda text, _: (int(text[1:-1]), _LETTERS[text[-1]])),
    }


def _numeral(words: Mapping[str, object], figures: str) -> Fragment:
    """A fragment that takes a number in figures or in words."""
    spelled = one_of(words)

    def value(text: str, today: date) -> object:
        return words[text] if text in words else _number(text, today)

    return Fragment(f"{figures}|{spelled.source}", value)


def _numbers(text: str, _: date) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", text)))


def _number(text: str, today: date) -> int:
    return _numbers(text, today)[0]


def _year(text: str, today: date) -> int:
    if text.endswith("year"):
        return today.year + {"last": -1, "this": 0, "next": 1}[text.split()[-2]]
    year = _number(text, today)
    return year if year > 99 else year + (2000 if year < _TWO_DIGITS else 1900)


def _split_year(text: str, _: date) -> int:
    """The first year of "2025/26". Raises DateError where the second does not follow it."""
    first, second = map(int, text.split("/"))
    if (first + 1) % 100 != second:
        raise DateError(f"{text} are not two years in a row", f"try {first}/{(first + 1) % 100:02}")
    return first


def _that_month(text: str, today: date) -> tuple[int, int]:
    amount = {"last": -1, "next": 1}.get(text.split()[0], 0)
    year, month = divmod(today.year * 12 + today.month - 1 + amount, 12)
    return year, month + 1


def _iso_day(text: str, _: date) -> tuple[int, ...]:
    return (int(text[:4]), int(text[4:6]), int(text[6:])) if text.isdecimal() else _numbers(text, _)


def _iso_month(text: str, _: date) -> tuple[int, int]:
    first, second = _numbers(text, _)
    return (first, second) if "-" in text else (second, first)


def _figures(text: str, _: date) -> tuple[int | None, int, int]:
    """The year, month and day of a date in figures: after full stops the day is first, else what the figures allow.

    Raises DateError where day and month may be the other way round.
    """
    first, second, *rest = _numbers(text, _)
    year = None if not rest else rest[0] if rest[0] > 99 else _year(f"{rest[0]:02}", _)
    if "." in text or first > _MONTHS or first == second:
        return year, second, first
    if second <= _MONTHS:
        raise DateError(f"day and month of {text} may be the other way round", "name the month, or write 2026-01-06")
    return year, first, second


SEASON_MONTH = {letters: i * 3 + 3 for i, letters in enumerate(SEASONS)}
"""The first month of each season."""
