"""The tags of the desk, with how much has each."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from briefdesk.model import Tag
from briefdesk.ui import keys
from briefdesk.ui.messages import QueryChosen
from briefdesk.ui.panes.lists import ListPane
from briefdesk.ui.widgets.paged import Paged
from briefdesk.ui.widgets.pieces import Piece
from briefdesk.ui.widgets.rows import Rows


class TagsShelf(Paged[Tag]):
    """A tag a line; what nests stands below what it is nested in."""

    lines = 1

    def tell(self, entry: Tag, width: int) -> list[list[Piece]]:
        """The name and the counts."""
        counts = [(entry.articles, ""), (entry.events, "event"), (entry.annotations, "note")]
        told = " · ".join(
            f"{count} {word}{'s' * (count > 1)}" if word else str(count) for count, word in counts if count
        )
        return [[(f" #{entry.name}", ""), (f"  {told}", "dim")]]


class TagsPane(ListPane[Tag]):
    """Lists tags; choosing one finds its articles."""

    BORDER_TITLE = "Tags"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("tags")
    shelf_class = TagsShelf
    empty = "No tags yet.\n\nt tags the article, the event or the note at hand; a/b nests."

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Find what has the tag."""
        event.stop()
        if self.entry is not None:
            from briefdesk.query import quoted

            self.post_message(QueryChosen(f"tag:{quoted(self.entry.name)}"))
