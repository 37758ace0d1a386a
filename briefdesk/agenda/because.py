"""Why a time expression means its date, in one line of plain words."""

from __future__ import annotations

from datetime import date

from briefdesk.model import Granularity, When


def because(words: str, published: date | None, when: When, above: str = "") -> str:
    """`"Saturday" + published Fri 2 Jan 2026 → Sat 3 Jan 2026`; without the date of publication where it says all.

    `above` are the words of a line above that give the day; `words` are then those of the time, or none.
    """
    said = ", ".join([*([_quoted(words)] if words else []), *([f"under {_quoted(above)}"] if above else [])])
    anchored = f" + published {_day(published)}" if published else ""
    return f"{said}{anchored} → {_when(when)}"


def _quoted(words: str) -> str:
    return f'"{" ".join(words.split())}"'


def _when(when: When) -> str:
    time = f" {when.time}{' ' + when.zone if when.zone else ''}" if when.time else ""
    match when.granularity:
        case Granularity.DAY:
            return _day(when.start) + time
        case Granularity.MONTH:
            return f"{when.start:%b} {when.start.year}"
        case Granularity.YEAR:
            return f"{when.start.year}"
        case Granularity.QUARTER:
            return f"quarter {(when.start.month + 2) // 3} of {when.start.year}"
        case Granularity.WEEK:
            return f"week of {_day(when.start)}"
    return f"{_day(when.start)} to {_day(when.end)}{time}"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b} {day.year}"
