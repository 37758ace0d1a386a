"""What panes, dialogs and workers say to the screen. Messages go up; calls go down."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual.message import Message

from briefdesk.errors import BriefdeskError, QueryError
from briefdesk.model import Annotation, Entry, Event, Section, Unfinished

if TYPE_CHECKING:
    from briefdesk.desk.agenda import Agenda
    from briefdesk.desk.intake import Report
    from briefdesk.desk.library import Counts
    from briefdesk.desk.replacing import Reread


@dataclass
class ArticleSelected(Message):
    """The cursor of the library rests on an article; `chosen`: with Enter, to read it."""

    article: int
    chosen: bool = False


@dataclass
class EventSelected(Message):
    """The cursor of the agenda, or of the reader, rests on an event; `chosen`: with Enter, to see its sentence."""

    event: Event
    chosen: bool = False


@dataclass
class NoteSelected(Message):
    """The cursor of the notes rests on one; `chosen`: with Enter, to see its passage."""

    note: Annotation | Unfinished
    chosen: bool = False


@dataclass
class QueryChosen(Message):
    """The library is to show what this finds."""

    query: str


@dataclass
class EntryChosen(Message):
    """The desk is to be as it was when this was done."""

    entry: Entry


@dataclass
class ListWanted(Message):
    """A list is to be read anew: notes, tags, views or history."""

    pane: str


@dataclass
class Listed(Message):
    """A worker has listed notes, tags, views or history."""

    pane: str
    words: str
    """What it is filtered by."""
    ids: array[int]
    entries: Sequence[object] | None = None
    """What the ids stand for, by their place, where there is little of it."""


@dataclass
class WordsTyped(Message):
    """The library is to show what this query finds, or everything if it is empty."""

    words: str


@dataclass
class ArticlesListed(Message):
    """A worker has listed the articles that a query finds, or the first of them."""

    words: str
    section: Section
    ids: array[int]


@dataclass
class QueryBroken(Message):
    """The library cannot be filtered by these words."""

    words: str
    error: QueryError


@dataclass
class AgendaListed(Message):
    """A worker has listed the agenda of the desk, or of one article."""

    agenda: Agenda
    article: int | None
    rejected: bool
    counts: Counts
    following: Event | None
    """The first event that is ahead."""


@dataclass
class ImportWanted(Message):
    """Bring these in."""

    sources: Sequence[str | bytes]
    """Paths and addresses; or what was pasted."""
    published: date | None = None


@dataclass
class ImportGoes(Message):
    """So many documents are read, of how many, and this one is at hand."""

    done: int
    total: int
    name: str

    def can_replace(self, message: Message) -> bool:
        """Only the latest word counts."""
        return isinstance(message, ImportGoes)


@dataclass
class ImportDone(Message):
    """An import has ended."""

    report: Report
    seeds: bool = False
    """Whether it was only the seeds."""


@dataclass
class DateMended(Message):
    """An article has another publication date now."""

    article: int
    before: int
    after: int
    """How many events it had, and has."""
    moved: int


@dataclass
class DatePreviewed(Message):
    """What an article's events would do if it had been published on another day."""

    published: date
    reread: Reread


@dataclass
class Acted(Message):
    """Something was done that lists may show otherwise; the status line says what."""

    words: str = ""
    found: object = None
    """What it gave, for whoever asked for it."""


@dataclass
class Marked(Message):
    """An article was marked as read or starred, or no longer is."""

    write: int
    """The number of the write that did it."""
    more: Mapping[Section, int]
    """How many more each section holds: counting them all anew would take longer, the larger the library."""


@dataclass
class Trouble(Message):
    """Something could not be done."""

    error: BriefdeskError
    group: str = ""
    """What kind of job it was, if a worker tried."""


@dataclass
class Held(Message):
    """What was done waits for another program that holds the desk."""


@dataclass
class UnfinishedKept(Message):
    """What was written so far of a note is kept as unfinished, or could not be."""

    error: BriefdeskError | None = None
