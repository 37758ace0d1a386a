"""Days with a name of their own, by the rules of the word files.

A rule is a fixed day ("12-25"), the nth weekday of a month ("4 3 11": the fourth Thursday of November), days from
Easter Sunday ("easter -2"), or the name under which a country keeps a day ("US Memorial Day"), as the holidays package
has it.
"""

from __future__ import annotations

import warnings
from calendar import monthrange
from datetime import date
from functools import cache

from briefdesk.timex import doubts, nearest
from briefdesk.timex.stretch import day_of

_AMERICAN = "US"
"""Whose rules stand in the word files where countries differ."""
_KNOWN = range(2024, 2026)
"""Years in which a country keeps all that it keeps now."""


def at_home(rule: str, country: str | None) -> tuple[str, str | None]:
    """The rule as a country keeps a day that others keep too, and the doubt where that is not known."""
    if country == _AMERICAN:
        return rule, None
    own = f"{country} {rule.removeprefix(_AMERICAN).strip()}"
    kept = country is not None and rule.startswith(_AMERICAN) and any(day(own, year) for year in _KNOWN)
    return (own, None) if kept else (rule, doubts.COUNTRY)


def day(rule: str, year: int) -> date | None:
    """The day that a rule gives in a year; None where the year has none."""
    words = rule.split()
    if words[0].isupper():
        return _kept(words[0], year).get(" ".join(words[1:]))
    if len(words) == 1:
        month, number = rule.split("-")
        return day_of(year, int(month), int(number))
    if words[0] == "easter":
        return _later(_easter(year), int(words[1]))
    nth, weekday, month_number = map(int, words[:3])
    return _later(_nth_weekday(year, month_number, weekday, nth), int(words[3]) if len(words) > 3 else 0)


@cache
def _kept(country: str, year: int) -> dict[str, date]:
    """The first day of each public holiday of a country in a year, by its English name; imports holidays here."""
    import holidays

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of years that it has no sightings of the moon for
        try:
            kept = holidays.country_holidays(country, years=year, language="en_US")
        except NotImplementedError:
            return {}
    names: dict[str, date] = {}
    for found, together in sorted(kept.items()):
        for name in together.split("; "):
            names.setdefault(name, found)
    return names


def is_fixed(rule: str) -> bool:
    """Whether a rule gives the same month and day, MM-DD, in every year."""
    return "-" in rule and " " not in rule


def _later(start: date | None, days: int) -> date | None:
    return nearest.plus(start, days) if start else None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    first = day_of(year, month, 1)
    if first is None:
        return None
    days = (weekday - first.weekday()) % 7
    if nth > 0:
        return first.replace(day=1 + days + (nth - 1) * 7)
    last = monthrange(year, month)[1]
    return first.replace(day=last - (last - 1 - days) % 7 + (nth + 1) * 7)


def _easter(year: int) -> date | None:
    """Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return day_of(year, month, number + 1)
