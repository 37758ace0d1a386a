"""Time expressions and the events that rest on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from briefdesk.model.text import NO_QUOTE, Quote, Span


class Granularity(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class When:
    """Local dates, both inclusive, with the time of day and the zone as they were written."""

    start: date
    end: date
    granularity: Granularity = Granularity.DAY
    time: str | None = None
    """HH:MM or HH:MM-HH:MM, local; None for a whole day."""
    zone: str | None = None
    """As written: "EST", "GMT", "local time"."""


class TimexType(StrEnum):
    """The four types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Direction(StrEnum):
    """Which side of the anchor a sentence puts an expression on."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TIMEX3): its words, what they are, and the dates they mean against the anchor."""

    span: Span
    type: TimexType
    value: str
    """The TIMEX3 value; unknown parts are X."""
    rule: str
    """The name of the rule that read it."""
    when: When | None = None
    """None for durations, sets, references such as "now", and what has no anchor to be resolved against."""
    direction: Direction | None = None
    """What the sentence says of it; None where nothing settled it."""
    doubt: str | None = None
    """Why the reading may be wrong, in plain words."""
    mod: str | None = None
    """What narrows or loosens it, as TIMEX3 says: START, MID or END, APPROX, MORE_THAN, LESS_THAN …"""
    quant: str | None = None
    """Of a set: EVERY or EACH."""
    freq: str | None = None
    """Of a set: how often in each of its times, as 2X."""


class EventStatus(StrEnum):
    """What the text says of an event."""

    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class Review(StrEnum):
    """What a person said of an event."""

    FOUND = "found"
    """Nothing yet."""
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    EDITED = "edited"
    """Confirmed, and something about it mended."""
    ADDED = "added"
    """A person's own, which no reading found."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person mends of an event; None leaves a thing as it is."""

    when: When | None = None
    title: str | None = None
    place: str | None = None
    """Empty for none."""
    status: EventStatus | None = None

    def over(self, earlier: Edit) -> Edit:
        """This edit on top of an earlier one."""
        return Edit(
            when=self.when or earlier.when,
            title=self.title or earlier.title,
            place=earlier.place if self.place is None else self.place,
            status=self.status or earlier.status,
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on an event. It holds whatever is read of the event later."""

    event: int
    review: Review
    edit: Edit
    made: datetime
    changed: datetime
    article: int | None = None
    """The article of the mention that it hangs on; None for an event without any."""
    quote: Quote = NO_QUOTE
    """The time expression of that mention, with what stands around it."""
    when: When | None = None
    """The date that was confirmed; None where none was."""

    def on(self, read: Event) -> Event:
        """The event as it is shown: what was read, with what was decided above it."""
        edit = self.edit
        when = edit.when or self.when or read.when
        return replace(
            read,
            when=when,
            read_as=None if when == read.when else read.when,
            title=edit.title or read.title,
            place=read.place if edit.place is None else edit.place or None,
            status=edit.status or read.status,
            doubt=read.doubt if self.review is Review.REJECTED else None,
            review=self.review,
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """One mention of an event: the sentence, the time expression in it, and why it means that date."""

    span: Span
    """The sentence."""
    timex: Span
    rule: str
    because: str
    """`"Saturday" + published Fri 2 Jan 2026 → Sat 3 Jan 2026`."""
    article: int = 0
    """0 until it is filed."""
    quote: Quote = NO_QUOTE
    """The time expression with what stands around it. Where the text has changed and lost it, both spans are empty."""

    @property
    def lost(self) -> bool:
        """Whether the article no longer says so."""
        return not self.span


@dataclass(frozen=True, slots=True)
class Event:
    """Something said to happen on or after publication, however often it is mentioned."""

    when: When
    title: str
    """At most 12 words, readable without its sentence."""
    evidence: tuple[Evidence, ...]
    """In the order of the text; none where a person has added the event without any."""
    place: str | None = None
    status: EventStatus = EventStatus.SCHEDULED
    doubt: str | None = None
    """Why it may be wrong, in plain words; None where it is safe to rely on."""
    review: Review = Review.FOUND
    was: When | None = None
    """The earlier date of an event that was moved."""
    id: int = 0
    """0 until it is filed; then the same for ever."""
    read_as: When | None = None
    """The date that was read, where a person has decided on another."""
    lost: str | None = None
    """When a reading no longer found what a person has decided on: an orphan; None where it stands."""
