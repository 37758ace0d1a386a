"""The nouns: frozen values that every room shares, without behaviour beyond looking at themselves.

Offsets are code points of `Article.text`, half-open, as Python slices.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Moment = date | datetime
"""A day, or an instant with its own zone. (A datetime is a date to Python: ask for the datetime first.)"""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words with what stands around them: finds its place again where a text has changed.

    The W3C's TextQuoteSelector (Web Annotation Data Model, 4.2.4).
    """

    exact: str = ""
    before: str = ""
    after: str = ""


class MarkKind(StrEnum):
    """What a mark says of the words under it."""

    HEADING = "heading"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"
    LIST_ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Mark:
    """How a stretch of plain text looked where it came from."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""
    """A link's or image's address; a heading's level, "1" to "6"; an item's number, or "" for a bullet."""


class Basis(StrEnum):
    """Where a publication date comes from, the surest first."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, how that is known, and how sure it is."""

    moment: Moment | None = None
    basis: Basis = Basis.UNKNOWN
    confidence: float = 0.0
    """From 0 to 1; 1 for what was given."""
    because: tuple[str, ...] = ()
    """The reasons, each a short phrase in plain words."""

    @property
    def day(self) -> date | None:
        """The anchor: the calendar day in the publication's own stated offset."""
        return self.moment.date() if isinstance(self.moment, datetime) else self.moment


@dataclass(frozen=True, slots=True)
class Draft:
    """What an importer yields: an article before it is filed. Text and marks are clean."""

    text: str
    marks: tuple[Mark, ...] = ()
    markdown: str | None = None
    """The Markdown that the text was made of, for exports; None where the source was plain text."""
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    source: str | None = None
    """Who published it: a paper, a site, a list."""
    language: str | None = None
    published: Moment | None = None
    """What the source's own metadata say; never a guess."""
    updated: Moment | None = None
    saved: Moment | None = None
    original: str | None = None
    """The record as it came where that says more than the text, as JSON."""


class Status(StrEnum):
    """Where an article stands."""

    INBOX = "inbox"
    READ = "read"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True)
class Article:
    """A filed article. Its text never changes; the digest proves it."""

    id: int
    """0 until it is filed; then the same for ever."""
    title: str
    text: str
    digest: str
    """SHA-256 of the text, in hexadecimal."""
    published: Published
    added: datetime
    marks: tuple[Mark, ...] = ()
    markdown: str | None = None
    url: str | None = None
    byline: str | None = None
    source: str | None = None
    language: str | None = None
    updated: Moment | None = None
    saved: Moment | None = None
    original: str | None = None
    status: Status = Status.INBOX
    starred: bool = False


@dataclass(frozen=True, slots=True)
class Headline:
    """The light row that lists page through."""

    id: int
    title: str
    source: str | None
    published: date | None
    status: Status
    starred: bool
    events: int
    """How many of its events lie ahead of today."""


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
    quote: Quote = Quote()
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
    lost: str | None = None
    """When a reading no longer found what a person has decided on: an orphan; None where it stands."""


class Colour(StrEnum):
    """What a highlight looks like."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    RED = "red"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note, or both: on a passage, on a whole article, or on an event."""

    id: int
    article: int | None
    event: int | None
    """One of the two is given."""
    span: Span | None
    """The passage; None for a note on a whole, and for an orphan, whose words are no longer in the text."""
    quote: Quote
    """The passage and what stands around it; empty for a note on a whole."""
    note: str
    """Markdown; empty for a mere highlight."""
    colour: Colour
    made: datetime
    changed: datetime

    @property
    def orphan(self) -> bool:
        """Whether its passage is no longer in the text."""
        return self.span is None and bool(self.quote.exact)


@dataclass(frozen=True, slots=True)
class View:
    """A saved search."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An act in the journal: what a person did, and when."""

    id: int
    moment: datetime
    verb: str
    words: str
    """What was done, in a line."""
    undone: bool
