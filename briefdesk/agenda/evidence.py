"""What a text says of the day it was written, piece by piece; published.py weighs the pieces against each other.

Each piece knows how likely it is that such words were written on a given day, up to a factor of its own: a past
weekday is mostly today's or yesterday's, a full date that is past lies before the day of writing, however long.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

_NEVER = 1e-9
"""How likely is what a text should never do: the tagger may have misread it."""
_PAST_WEEKDAY = (0.27, 0.33, 0.15, 0.10, 0.07, 0.05, 0.03)
"""Of past weekdays in news: so many days back."""
_AGAIN = 0.25
"""What each further mention adds to the weight of a weekday."""
_NEXT_WEEKDAY = (0.02, 0.36, 0.21, 0.17, 0.13, 0.09, 0.02)
"""Of weekdays to come: so many days ahead, where 0 is today."""


class Piece(Protocol):
    """One piece of evidence for the day of writing."""

    @property
    def said(self) -> str:
        """The words of the text."""

    def likely(self, day: date) -> float:
        """How likely these words are in a text written on a day, up to a constant."""

    def because(self, day: date) -> str:
        """What they say of the day that was inferred, in plain words."""


@dataclass(frozen=True, slots=True)
class FullDate:
    """A date with its year: past, ahead, or, under a photograph, past."""

    said: str
    day: date
    ahead: bool = False
    where: str = ""
    """"a caption"; empty for the story."""

    def likely(self, day: date) -> float:
        """Never on the wrong side of it."""
        if (self.day - day).days >= 0:
            return 1.0 if self.ahead or self.day == day else _NEVER
        return 1e-2 if self.ahead else 1.0

    def because(self, day: date) -> str:
        """A bound."""
        told = f'{self.where} is dated "{self.said}"' if self.where else f'"{self.said}" is {_side(self.ahead)}'
        return f"{told}: {'before' if self.ahead else 'on or after'} {_day(self.day)}"


@dataclass(frozen=True, slots=True)
class Update:
    """A notice that the text was brought up to date on a day."""

    said: str
    day: date

    def likely(self, day: date) -> float:
        """Mostly that very day."""
        late = (day - self.day).days
        return 1.0 if late == 0 else 0.01 if late > 0 else _NEVER

    def because(self, day: date) -> str:
        """The notice."""
        return f'a notice dates the text itself: "{self.said}"'


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday by its bare name, Monday 0, past or ahead."""

    said: str
    number: int
    ahead: bool
    times: int = 1
    """How often it is told so: what is told again was hardly misread."""
    latest: bool = False
    """Whether it is the last past weekday that the story tells of."""

    def likely(self, day: date) -> float:
        """By how far off news names weekdays."""
        if self.ahead:
            likely = _NEXT_WEEKDAY[(self.number - day.weekday()) % 7]
        else:
            likely = _PAST_WEEKDAY[(day.weekday() - self.number) % 7]
        return float(likely ** (1 + _AGAIN * min(self.times - 1, 3)))

    def because(self, day: date) -> str:
        """Which day it is then."""
        if self.ahead:
            ahead = day + timedelta(days=(self.number - day.weekday()) % 7 or 7)
            return f'"{self.said}" is still ahead: before {_day(ahead)}'
        back = day - timedelta(days=(day.weekday() - self.number) % 7)
        told = "is the latest past weekday" if self.latest else "is past"
        return f'"{self.said}" {told}: on or after {_day(back)}'


@dataclass(frozen=True, slots=True)
class YearlessDate:
    """A date without its year, or a day with a name, by the days it can be."""

    said: str
    days: tuple[date, ...]
    """The same day in several years."""
    ahead: bool | None
    """None where nothing says which side."""

    def likely(self, day: date) -> float:
        """The nearer, the likelier; a year is hardly left out of what is far away."""
        off = (self._nearest(day) - day).days
        wrong = self.ahead is not None and off != 0 and (off > 0) is not self.ahead
        return (0.03 if wrong else 1.0) * (0.85 ** abs(off) + 0.97 ** abs(off)) / 2

    def because(self, day: date) -> str:
        """Which day it is then."""
        nearest = self._nearest(day)
        side = "past" if nearest <= day else "ahead"
        return f'"{self.said}" is {side}: {"on or after" if nearest <= day else "before"} {_day(nearest)}'

    def _nearest(self, day: date) -> date:
        return _nearest(self.days, day)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day without a year that begins the story, by the days it can be."""

    said: str
    days: tuple[date, ...]

    def likely(self, day: date) -> float:
        """That very day, seldom the next."""
        return 1.0 if day in self.days else 0.05 if day - timedelta(days=1) in self.days else 1e-6

    def because(self, day: date) -> str:
        """The dateline."""
        return f'the story begins with its day, "{self.said}"'


@dataclass(frozen=True, slots=True)
class Counted:
    """A full date beside a word that counts from the day of writing: "today, January 15, 2024"."""

    said: str
    day: date
    """The day of writing that follows from both."""

    def likely(self, day: date) -> float:
        """That very day."""
        return 1.0 if day == self.day else 1e-6

    def because(self, day: date) -> str:
        """What stands together."""
        return f'"{self.said}" counts from {_day(self.day)}'


@dataclass(frozen=True, slots=True)
class Month:
    """ "Late last month", where the last date told in full lies in that month."""

    said: str
    month: date
    """The first day of the month before the one of writing."""

    def likely(self, day: date) -> float:
        """That the month before is the one told of."""
        before = (day.replace(day=1) - timedelta(days=1)).replace(day=1)
        return 1.0 if before == self.month else 0.015

    def because(self, day: date) -> str:
        """Which month it is then."""
        return f'"{self.said}" is {self.month:%B} {self.month.year}: written in {day:%B} {day.year}'


@dataclass(frozen=True, slots=True)
class DatedWeekday:
    """A weekday with its date but no year ("Saturday, April 4"): it fits one year in six."""

    said: str
    number: int
    days: tuple[date, ...]

    def likely(self, day: date) -> float:
        """Only where the nearest such date is that weekday."""
        nearest = _nearest(self.days, day)
        return 1.0 if nearest.weekday() == self.number else 1e-4

    def because(self, day: date) -> str:
        """The year."""
        nearest = _nearest(self.days, day)
        return f'"{self.said}" fits the year {nearest.year}'


@dataclass(frozen=True, slots=True)
class Year:
    """The latest year that the story tells of as past or present."""

    said: str
    year: int

    def likely(self, day: date) -> float:
        """Mostly of that year or the next."""
        late = day.year - self.year
        return _NEVER if late < 0 else 0.4 ** min(late, 6)

    def because(self, day: date) -> str:
        """A bound."""
        return f'"{self.said}" is past: not before {self.year}'


def _nearest(days: tuple[date, ...], day: date) -> date:
    """Of the same day in several years, in order, the one that is nearest."""
    k = bisect_left(days, day)
    return min(days[max(0, k - 1) : k + 1], key=lambda other: abs((other - day).days))


def _side(ahead: bool) -> str:
    return "ahead" if ahead else "past"


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b} {day.year}"
