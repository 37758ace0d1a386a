"""The history: what was done at the desk, the last first."""

from __future__ import annotations

from briefdesk.model import Entry
from briefdesk.ui.messages import EntryChosen
from briefdesk.ui.panes.lists import ListPane
from briefdesk.ui.widgets.paged import Paged
from briefdesk.ui.widgets.pieces import Piece, fold
from briefdesk.ui.widgets.rows import Rows


class HistoryShelf(Paged[Entry]):
    """Each act with its moment; what was undone says so."""

    lines = 3

    def tell(self, entry: Entry, width: int) -> list[list[Piece]]:
        """What was done, then when."""
        look = "dim" if entry.undone else ""
        said = fold(entry.words, width - 2, width - 2, 2)
        lines: list[list[Piece]] = [
            [("○ " if entry.undone else "● ", "dim" if entry.undone else "accent"), (said[0], look)]
        ]
        lines += [[("  ", ""), (words, look)] for words in said[1:]]
        undone = " · undone" if entry.undone else ""
        return [*lines, [("  ", ""), (f"{entry.moment:%d %b %Y, %H:%M}{undone}", "dim")]]


class HistoryPane(ListPane[Entry]):
    """Lists acts; choosing one goes back to it, or on to it."""

    BORDER_TITLE = "History"
    shelf_class = HistoryShelf
    empty = "Nothing was done yet.\n\nWhatever you do is listed here, and u takes it back."

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Go to that point."""
        event.stop()
        if self.entry is not None:
            self.post_message(EntryChosen(self.entry))
