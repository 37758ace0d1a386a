"""What resolving starts from and comes to: a context, and a reading of one expression in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefdesk.model import Direction, TimexType
from briefdesk.timex.stretch import Stretch, spanning


@dataclass(slots=True)
class Context:
    """What the words before say: the day of writing, and the dates that the story spoke of last."""

    anchor: date | None
    told: Stretch | None = None
    quarter: Stretch | None = None
    """The quarter that a report is about."""
    country: str | None = None
    """Whose days with a name are meant, by its two letters (ISO 3166-1), where that is known."""
    nowhere: bool = False
    """Whether the day told last is one that no calendar has: an hour beside it is on no day either."""
    day_first: bool | None = None
    """Whether the day comes before the month in this text's figures; None where nothing tells."""
    begun: date | None = None
    """The day that the one at hand comes after: Friday in "Monday to Friday" after Monday."""
    firm: bool = False
    """Whether the words before the expression at hand allow no other side: "will return on", "has applied since"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time expression is, and where it lies."""

    value: str
    stretch: Stretch | None = None
    type: TimexType = TimexType.DATE
    time: str | None = None
    zone: str | None = None
    direction: Direction | None = None
    """Where the words themselves tell it: "next week"."""
    doubt: str | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None


def placed(
    stretch: Stretch | None, unknown: str, direction: Direction | None = None, doubt: str | None = None
) -> Reading:
    """The reading of a stretch of the calendar, or of a value with X in it where there is none."""
    value = stretch.value if stretch else unknown
    return Reading(value, stretch, direction=direction, doubt=doubt if stretch else None)


def one_day(day: date | None) -> Stretch | None:
    """The stretch of a single day."""
    return spanning(day, day)


def counted_side(which: int | None) -> Direction | None:
    """The side that a count itself tells: "next" ahead, "last" behind."""
    return None if not which else Direction.FUTURE if which > 0 else Direction.PAST
