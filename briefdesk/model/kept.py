"""What a person keeps at the desk: annotations, saved searches, the journal of what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from briefdesk.model.text import Quote, Span


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


class Kind(StrEnum):
    """What can have a tag or a note."""

    ARTICLE = "article"
    EVENT = "event"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that a tag or a note is put on."""

    kind: Kind
    id: int


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A note that was begun and not kept yet: on a passage, on a whole article, on an event, or to change a note."""

    target: Target
    quote: Quote
    """The passage and what stands around it; empty for a note on a whole."""
    start: int
    """Where the passage stood when the note was begun."""
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, and how much has it."""

    name: str
    """`a/b` nests."""
    articles: int = 0
    events: int = 0
    annotations: int = 0


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
