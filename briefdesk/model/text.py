"""A text and places in it. Offsets are code points of the text, half-open, as Python slices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


NO_QUOTE = Quote()


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
