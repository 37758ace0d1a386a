"""What the panes have in common that may stand in place of the library: a list, and a field to filter it by."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from briefdesk.ui.messages import ListWanted
from briefdesk.ui.widgets.paged import Paged, place
from briefdesk.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widgets import Input

Entry = TypeVar("Entry")

Fetch = Callable[[Sequence[int]], dict[int, Entry]]


class ListPane(Vertical, Generic[Entry]):
    """A list of what is on the desk beside articles and events."""

    shelf_class: type[Paged[Entry]]
    """What draws its entries."""
    empty = "Nothing yet."
    """What is said where there is nothing to list."""

    _field: Input | None = None
    """Where the words to filter by are typed; there once it was asked for."""

    def compose(self) -> ComposeResult:
        """The list, and what is said where there is none."""
        yield Rows(self.shelf_class(array("q"), lambda ids: {}))
        yield Static(self.empty, classes="empty")

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    @property
    def shelf(self) -> Paged[Entry]:
        """What is listed."""
        shelf = self.rows.shelf
        assert isinstance(shelf, Paged)
        return shelf

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.shelf.entry(self.rows.cursor) if self.rows.cursor >= 0 else None

    def show(self, ids: array[int], fetch: Fetch[Entry]) -> None:
        """List these; the cursor stays on its entry, or about where it is."""
        rows = self.rows
        here = self.shelf.ids[rows.cursor] if rows.cursor >= 0 else 0
        item = place(ids, here)
        self.border_subtitle = f"{len(ids):,}" if ids else ""
        self.query_one(".empty").display = not ids
        rows.show(self.shelf_class(ids, fetch), max(0, min(rows.cursor, len(ids) - 1)) if item < 0 else item)

    def ask(self) -> None:
        """Ask for the words to filter by."""
        from textual.widgets import Input  # late: the first frame needs none

        if self._field is None:
            self._field = Input(placeholder="words …", classes="filter", compact=True)
            self.mount(self._field)
        self._field.display = True
        self._field.focus()

    def clear(self) -> bool:
        """List everything again; whether it was filtered."""
        field = self._field
        if field is None or not field.display:
            return False
        field.value = ""
        field.display = False
        self.rows.focus()
        return True

    @property
    def words(self) -> str:
        """What it is filtered by."""
        return self._field.value if self._field is not None else ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while the words are typed."""
        event.stop()
        self.post_message(ListWanted(self.id or ""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self.rows.focus()
