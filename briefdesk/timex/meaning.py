"""What time expressions mean before they meet an anchor: small frozen values that the rules build and resolve.py reads.

`told` marks what is counted from the date that the story spoke of last ("the following year"), not from the anchor.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefdesk.timex.stretch import Unit


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year, month or day by its name; what the words leave out is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    """Of a range of days in one month."""
    last_year: int | None = None
    weekday: int | None = None
    """Of the day, Monday 0, where the words say it too."""
    of_year: Meaning | None = None
    """The year, where it is told relatively: "12 March last year"."""


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number alone: "on the 23rd"."""

    day: int


@dataclass(frozen=True, slots=True)
class Numeric:
    """A day in figures whose first two may be day and month or month and day: "3/4/2026"."""

    first: int
    second: int
    year: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0; `which` counts from the day at hand: last -1, this 0, next 1."""

    number: int
    which: int | None = None
    told: bool = False
    of_week: int | None = None
    """Of which week, where the words say: next 1, as in "Tuesday next week"."""
    coming: bool = False
    """Whether the very first one ahead is meant: "this coming Tuesday" is tomorrow on a Monday, "next" is hardly."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """The unit that holds the anchor, moved: "yesterday", "next week", "two years ago"."""

    unit: Unit
    amount: int
    told: bool = False


@dataclass(frozen=True, slots=True)
class After:
    """The day so long after another: "a week from Thursday"."""

    length: str
    """The TIMEX3 value of a duration."""
    of: Meaning


@dataclass(frozen=True, slots=True)
class Nth:
    """A quarter, half, week … by its number, within a year or month if the words say which; -1 is the last."""

    unit: Unit
    number: int
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first, second … last (-1) such weekday of a month or year; Monday 0."""

    number: int
    weekday: int
    of: Meaning


@dataclass(frozen=True, slots=True)
class Around:
    """The week that holds a day, or the weekend next to it: that before a day up to Wednesday, else that after."""

    unit: Unit
    of: Meaning


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its TIMEX3 letters; `which` as for weekdays."""

    letters: str
    which: int | None = None
    year: Meaning | None = None


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month of a year told relatively ("June last year"), or counted itself ("last June")."""

    month: int
    year: Meaning | None = None
    which: int | None = None
    attribute: bool = False
    """Whether it only says which one a noun means, whatever the verb tells: "expects February sales to fall"."""


@dataclass(frozen=True, slots=True)
class Block:
    """A decade or century by its first year."""

    unit: Unit
    year: int


@dataclass(frozen=True, slots=True)
class Part:
    """The start, middle or end of something, or about so much of it."""

    mod: str
    """As TIMEX3 has it."""
    of: Meaning


@dataclass(frozen=True, slots=True)
class DayPart:
    """The morning (MO), afternoon (AF), evening (EV) or night (NI) of a day; of the day at hand if none is named."""

    letters: str
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, HH:MM or HH:MM-HH:MM, with its zone as written; of the day at hand if none is named."""

    time: str
    zone: str | None = None
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day with a name of its own, by its rule in the word file; `which` as for weekdays."""

    name: str
    year: Meaning | None = None
    which: int | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """The period that a report compares with, or reports on: "a year earlier", "the quarter"."""

    years_back: int
    unit: Unit | None = None
    year: int | None = None
    """The year, where the words say it: "the 1988 period"."""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, by its TIMEX3 value."""

    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times, by its TIMEX3 value."""

    value: str
    quant: str | None = None
    freq: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The present, past or future at large, by its TIMEX3 value."""

    value: str


NO_DAY = Reference("XXXX-XX-XX")
"""What a date means that no calendar has: 30 February, a year of five figures."""

Meaning = (
    Calendar | DayOfMonth | Numeric | Weekday | Shifted | After | Nth | NthWeekday | Around | Season | MonthOf | Block
    | Part | DayPart | Clock | NamedDay | Compared | Length | Repeated | Reference
)  # fmt: skip
