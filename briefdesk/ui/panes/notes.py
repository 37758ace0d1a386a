"""The notes: all highlights and notes of the desk, what is unfinished first, then the latest; orphans at the end."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from briefdesk.model import Annotation, Unfinished
from briefdesk.ui import keys
from briefdesk.ui.messages import NoteSelected
from briefdesk.ui.panes.lists import ListPane
from briefdesk.ui.widgets.paged import Paged
from briefdesk.ui.widgets.pieces import Piece, fold
from briefdesk.ui.widgets.rows import Rows

Told = tuple[Annotation | Unfinished, str]
"""A note, or what was begun of one, and the title of what it is on."""


class NotesShelf(Paged[Told]):
    """Each note with its passage and where that is."""

    lines = 4

    def tell(self, entry: Told, width: int) -> list[list[Piece]]:
        """Two lines of the note or the passage, the passage, and what it is on."""
        note, title = entry
        quote = f"“{' '.join(note.quote.exact.split())}”" if note.quote.exact else ""
        begun = isinstance(note, Unfinished)
        orphan = isinstance(note, Annotation) and note.orphan
        first: Piece = ("⚐ ", "warning") if orphan else ("✎ ", "accent") if note.note else ("▌ ", "accent")
        room = width - 2
        said = fold(" ".join(note.note.split()) or quote, room, room, 2 if note.note else 3)
        lines: list[list[Piece]] = [[first, (said[0], "strong" if note.note else "")]]
        lines += [[("  ", ""), (words, "")] for words in said[1:]]
        if note.note and quote:
            lines.append([("  ", ""), (quote, "dim")])
        where = f"no longer in the text · {title}" if orphan else f"unfinished · {title}" if begun else title
        return [*lines, [("  ", ""), (where, "warning" if orphan or begun else "dim")]]


class NotesPane(ListPane[Told]):
    """Lists, searches and jumps."""

    BORDER_TITLE = "Notes"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("notes")
    shelf_class = NotesShelf
    empty = (
        "None here; what lies in the bin is left out.\n\n"
        "In the reader v selects, H highlights, c writes a note; in the agenda c writes on the event."
    )

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Show the passage in the reader."""
        event.stop()
        self._tell(chosen=False)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Go to the passage."""
        event.stop()
        self._tell(chosen=True)

    def _tell(self, chosen: bool) -> None:
        if self.entry is not None:
            self.post_message(NoteSelected(self.entry[0], chosen))
