"""What typed words mean before a day is known to count from, beside the meanings that prose has, too."""

from __future__ import annotations

from dataclasses import dataclass

from briefdesk.timex.meaning import Calendar, MonthOf, Season, Shifted, Weekday
from briefdesk.timex.stretch import Unit


@dataclass(frozen=True, slots=True)
class Numbered:
    """A week (ISO 8601), quarter or half of a year by its number; of the year at hand or the next if none is named."""

    unit: Unit
    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A day with a name of its own, by its rule in the word file."""

    rule: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """So many units from a day on, or before it."""

    unit: Unit
    amount: int
    of: Meaning


@dataclass(frozen=True, slots=True)
class Inner:
    """The day, week or weekday by its number in something longer; -1 is the last."""

    number: int
    of: Meaning
    unit: Unit = Unit.DAY
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Around:
    """The week or weekend that holds a day."""

    unit: Unit
    of: Meaning


Meaning = Calendar | MonthOf | Season | Shifted | Weekday | Numbered | Named | Count | Inner | Around

TODAY = Shifted(Unit.DAY, 0)
