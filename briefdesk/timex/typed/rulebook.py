"""The rules that dates are read by; dates.py, periods.py and relative.py fill it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from briefdesk.timex.typed.fragments import fragments
from briefdesk.timex.typed.meaning import Meaning
from briefdesk.timex.typed.patterns import Fragment, Rules

_ANYTHING = r"\S+(?: \S+)*"


def date_of(words: str, today: date) -> Meaning | None:
    """What the words mean if all of them make one date, before it is known which day that is."""
    return rules.read(words, today)


def bare_day(words: str, today: date) -> Meaning | None:
    """What a day means beside another that says the month: "6" in "6-9 jan", "9 2026" in "jan 6-9 2026"."""
    return bare.read(words, today)


def _fragments() -> Mapping[str, Fragment]:
    return {**fragments(), "date": Fragment(_ANYTHING, date_of), "whole": Fragment(_ANYTHING, _whole_of)}


def _whole_of(words: str, today: date) -> Meaning | None:
    """A date, or the unit at hand: "month" in "end of month"."""
    return rules.read(words, today) or rules.read(f"the {words}", today)


rules: Rules[Meaning] = Rules(_fragments)
bare: Rules[Meaning] = Rules(_fragments)
