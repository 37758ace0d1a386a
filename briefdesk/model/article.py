"""Articles: as they come, as they are filed, as lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from briefdesk.model.text import Mark

Moment = date | datetime
"""A day, or an instant with its own zone. (A datetime is a date to Python: ask for the datetime first.)"""


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
    origin: str | None = None
    """The file that it came from, if it has no address: by that it is known when it comes again."""


class Status(StrEnum):
    """Where an article stands."""

    INBOX = "inbox"
    READ = "read"
    ARCHIVED = "archived"


class Section(StrEnum):
    """A part of the library."""

    INBOX = "inbox"
    """What is not archived."""
    UNREAD = "unread"
    STARRED = "starred"
    ARCHIVED = "archived"
    BIN = "bin"
    ALL = "all"
    """All but the bin."""


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
    origin: str | None = None
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
    binned: bool = False
    tags: tuple[str, ...] = ()
