"""The shelf of the agenda: events under the headings of their dates, what is doubtful folded away at the end."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from textual.cache import LRUCache

from briefdesk.desk import wording
from briefdesk.desk.agenda import Agenda
from briefdesk.model import Event, When
from briefdesk.ui.widgets.pieces import Piece, fold

_PAGE = 32
_ROOMY = 60
"""Cells: from here on an event takes one line, else two."""

Fetch = Callable[[Sequence[int]], list[tuple[Event, str]]]
"""Events, each with who says so, and what is put on it."""


class AgendaShelf:
    """Rows of an agenda: an event's id, or a note's number below zero (-1 is the first)."""

    def __init__(self, agenda: Agenda, fetch: Fetch, today: date, unfolded: bool) -> None:
        self.rows, self._notes = _with_notes(agenda, unfolded)
        self.agenda, self.unfolded = agenda, unfolded
        self.first_ahead = agenda.first_ahead
        self.of_article: frozenset[int] = frozenset()
        """The ids of the events that belong to the article in the reader."""
        self._fetch, self._today = fetch, today
        self._note_rows = array("q", (row for row, value in enumerate(self.rows) if value < 0))
        self._headings = {
            (note.start, note.end, note.granularity): row
            for row in self._note_rows
            if isinstance(note := self._notes[-1 - self.rows[row]], When)
        }
        self._lines = 1
        self._note_tops = self._note_rows
        self._entries: LRUCache[int, dict[int, tuple[Event, str]]] = LRUCache(32)

    def __len__(self) -> int:
        return len(self.rows)

    def fit(self, width: int) -> None:
        """Give each event a line or two, as there is room."""
        self._lines = 1 if width >= _ROOMY else 2
        more = self._lines - 1
        self._note_tops = array("q", (row * (1 + more) - number * more for number, row in enumerate(self._note_rows)))

    def height(self) -> int:
        """A line for each note, one or two for each event."""
        return len(self.rows) * self._lines - len(self._note_rows) * (self._lines - 1)

    def top(self, item: int) -> int:
        """The first line of an item."""
        notes = bisect_right(self._note_rows, item - 1)
        return item * self._lines - notes * (self._lines - 1)

    def at(self, line: int) -> tuple[int, int]:
        """The item of a line, and which of its lines it is."""
        note = bisect_right(self._note_tops, line) - 1
        if note < 0:
            return divmod(line, self._lines)
        row, top = self._note_rows[note], self._note_tops[note]
        if line == top:
            return row, 0
        events, part = divmod(line - top - 1, self._lines)
        return row + 1 + events, part

    def key(self, item: int) -> int:
        """The id of an event; below zero for a note."""
        return self.rows[item]

    def selectable(self, item: int) -> bool:
        """Whether the item is an event, and no note."""
        return self.rows[item] >= 0

    def marked(self, item: int) -> bool:
        """Whether the event belongs to the article in the reader."""
        return self.rows[item] in self.of_article

    def event(self, item: int) -> Event | None:
        """The event of an item; None for a note, or if the event is gone."""
        entry = self._entry(item)
        return entry[0] if entry else None

    def source(self, event: Event) -> str:
        """Who says so, and the tags and notes on it; nothing where the event is not shown."""
        item = self.item(event)
        entry = self._entry(item) if item is not None else None
        return entry[1] if entry else ""

    def _entry(self, item: int) -> tuple[Event, str] | None:
        page = item // _PAGE
        if page not in self._entries:
            ids = [id for id in self.rows[page * _PAGE : (page + 1) * _PAGE] if id >= 0]
            self._entries[page] = {event.id: (event, source) for event, source in self._fetch(ids)}
        return self._entries[page].get(self.rows[item])

    def item(self, event: Event) -> int | None:
        """The item that an event is, if it is shown; looked for under the heading of its dates first."""
        when = event.when
        heading = self._headings.get((when.start, when.end, when.granularity), 0)
        for start in (heading, 0):
            with suppress(ValueError):
                return self.rows.index(event.id, start)
        return None

    def beside(self, rows: array[int], row: int) -> int | None:
        """The item that stood in other rows next to this one, after it or else before it."""
        if row < 0:
            return None
        items = {id: item for item, id in enumerate(self.rows) if id >= 0}
        return next((items[id] for id in (*rows[row:], *rows[row::-1]) if id in items), None)

    def draw(self, item: int, width: int) -> list[list[Piece]]:
        """A note on its line, or an event on its one or two."""
        if self.rows[item] < 0:
            return [self._draw_note(self._notes[-1 - self.rows[item]])]
        entry = self._entry(item)
        return self._draw_event(*entry, width) if entry else [[("   (gone)", "dim")]]

    def _draw_note(self, note: Note) -> list[Piece]:
        if isinstance(note, str):
            return [(note, "dim")]
        return [(wording.heading(note, self._today), "heading"), (f"  {wording.away(note, self._today)}", "dim")]

    def _draw_event(self, event: Event, source: str, width: int) -> list[list[Piece]]:
        glyph, word = wording.sign(event)
        lead: list[Piece] = [(f" {glyph} ", "warning" if event.doubt else "accent")]
        if event.when.time:
            lead.append((f"{event.when.time} ", "strong"))
        look = "dim" if event.when.end < self._today else ""
        first, *rest = fold(event.title, width - sum(len(words) for words, _ in lead), width - 4, self._lines)
        if self._lines == 1:
            return [[*lead, (first, look), (f"  {source}", "dim")]]
        sign = "" if glyph == "·" else word
        dated = wording.heading(event.when, self._today) if event.doubt else ""  # it stands under no date
        told = " · ".join(part for part in (dated or sign, wording.place_beside(event), source) if part)
        return [[*lead, (first, look)], [("   ", ""), (rest[0], look) if rest else (told, "dim")]]


Note = str | When


def _with_notes(agenda: Agenda, unfolded: bool) -> tuple[array[int], list[Note]]:
    """The rows of an agenda with what is to be said between them."""
    rows, notes = array("q", agenda.rows), list[Note](agenda.headings)

    def note(words: str) -> None:
        notes.append(words)
        rows.append(-len(notes))

    if agenda.first_ahead == len(agenda.rows):
        note("Nothing ahead.")
    if agenda.doubtful:
        note(f"? {len(agenda.doubtful)} doubtful · d {'folds them away' if unfolded else 'shows them'}")
        if unfolded:
            rows.extend(agenda.doubtful)
    return rows, notes
