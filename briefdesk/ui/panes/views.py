"""The saved searches."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from briefdesk.model import View
from briefdesk.ui import keys
from briefdesk.ui.messages import QueryChosen
from briefdesk.ui.panes.lists import ListPane
from briefdesk.ui.widgets.paged import Paged
from briefdesk.ui.widgets.pieces import Piece
from briefdesk.ui.widgets.rows import Rows

Counted = tuple[View, int | None]
"""A saved search, and how many articles it finds, counted up to ENOUGH; None if it cannot be read any more."""


class ViewsShelf(Paged[Counted]):
    """Each with what it searches for."""

    def tell(self, entry: Counted, width: int) -> list[list[Piece]]:
        """The name, then the query."""
        from briefdesk.desk.views import ENOUGH  # late: the window starts without the search language

        view, count = entry
        found: Piece = ("  names a search that is gone", "warning")
        if count is not None:
            found = (f"  {count:,}{'+' * (count >= ENOUGH)}", "accent")
        return [[(f" {view.name}", "strong"), found], [("   ", ""), (view.query, "dim")]]


class ViewsPane(ListPane[Counted]):
    """Lists saved searches; choosing one shows what it finds."""

    BORDER_TITLE = "Saved searches"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("views")
    shelf_class = ViewsShelf
    empty = "No saved searches yet.\n\n/ searches the desk; a, here, saves that search under a name."

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Show what it finds."""
        event.stop()
        if self.entry is not None:
            self.post_message(QueryChosen(self.entry[0].query))
