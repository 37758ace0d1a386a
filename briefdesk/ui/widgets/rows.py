"""A list of any length: only the lines in sight are asked for and drawn.

Built on Textual's line API; its own lists hold and measure every row, which takes 28 s for 100,000.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefdesk.ui import keys
from briefdesk.ui.widgets.pieces import Piece, strip


class Shelf(Protocol):
    """What a list shows: items in order, each one line high or more."""

    def __len__(self) -> int:
        """How many items there are."""

    def fit(self, width: int) -> None:
        """Give each item as many lines as it needs where there are so many cells."""

    def height(self) -> int:
        """How many lines there are."""

    def top(self, item: int) -> int:
        """The first line of an item."""

    def at(self, line: int) -> tuple[int, int]:
        """The item that a line belongs to, and which of its lines it is."""

    def key(self, item: int) -> int:
        """The number by which an item is known, wherever it stands."""

    def selectable(self, item: int) -> bool:
        """Whether the cursor may rest on an item."""

    def marked(self, item: int) -> bool:
        """Whether an item belongs to what is shown elsewhere."""

    def draw(self, item: int, width: int) -> list[list[Piece]]:
        """The lines of an item, for so many cells."""


class Rows(ScrollView, can_focus=True):
    """Shows a shelf, with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("rows")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--cursor",
        "rows--marked",
        "rows--selected",
        "rows--heading",
        "rows--strong",
        "rows--dim",
        "rows--accent",
        "rows--warning",
    }

    @dataclass
    class Moved(Message):
        """The cursor rests on another item."""

        rows: Rows
        item: int

    @dataclass
    class Chosen(Message):
        """Enter or a double click on an item."""

        rows: Rows
        item: int

    def __init__(self, shelf: Shelf, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.shelf = shelf
        self.cursor = -1
        """The item that the cursor rests on; -1 if there is none."""
        self.selected: frozenset[int] = frozenset()
        """The keys of the items that are selected beside the one under the cursor."""
        self._from: int | None = None
        """The item from which on all are selected as the cursor goes."""
        self._drawn: LRUCache[tuple[int, int], list[list[Piece]]] = LRUCache(256)
        self._looks: dict[str, Style] = {}

    def show(self, shelf: Shelf, item: int = 0) -> None:
        """Show another shelf with the cursor on this item, or on the nearest that may hold it; tells nobody.

        What is selected stays so, as far as it is there.
        """
        self.shelf = shelf
        self._fit()
        self._from = None
        if self.selected:
            self.selected &= frozenset(shelf.key(item) for item in range(len(shelf)))
        self.cursor = self._nearest(item, 1)
        self._see(self.cursor)
        self.refresh()

    def to_top(self) -> None:
        """Scroll so that the item under the cursor is at the top, below what stands above it and cannot hold it."""
        if self.cursor >= 0:
            first = self.cursor - (self.cursor > 0 and not self.shelf.selectable(self.cursor - 1))
            self.scroll_to(y=self.shelf.top(first), animate=False, force=True, immediate=True)

    def move_to(self, item: int) -> None:
        """Put the cursor on an item without telling anybody."""
        if 0 <= item < len(self.shelf) and item != self.cursor:
            self._repaint(self.cursor, item)
            self.cursor = item
            self._see(item)
            if self._from is not None:
                self._select(self._range())

    def go_to(self, item: int) -> None:
        """Put the cursor on an item, and tell."""
        if item != self.cursor:
            self.move_to(item)
            self.post_message(self.Moved(self, self.cursor))

    def action_move(self, items: int) -> None:
        """Move the cursor by so many items."""
        target = max(0, min(len(self.shelf) - 1, self.cursor + items))
        self.go_to(self._nearest(target, 1 if items > 0 else -1))

    def action_page(self, pages: float) -> None:
        """Move the cursor by so many pages."""
        line = self.shelf.top(self.cursor) if self.cursor >= 0 else 0
        line += round(pages * max(1, self.size.height - 1))
        self._go_to_line(line, 1 if pages > 0 else -1)

    def action_first(self) -> None:
        """Move the cursor to the first item."""
        self._go_to_line(0, 1)

    def action_last(self) -> None:
        """Move the cursor to the last item."""
        self._go_to_line(self.shelf.height(), -1)

    def action_select(self) -> None:
        """Select the item under the cursor and go to the next; or no longer select it."""
        if self.cursor >= 0:
            self._from = None
            self._select(self.selected ^ {self.shelf.key(self.cursor)})
            self.action_move(1)

    def action_select_range(self) -> None:
        """Select all items from here to wherever the cursor goes; again: no longer."""
        if self._from is None and self.cursor >= 0:
            self._from = self.cursor
            self._select(self._range())
        else:
            self._from = None

    def unselect(self) -> bool:
        """Select nothing any more; whether anything was."""
        was = bool(self.selected)
        self._from = None
        self._select(frozenset())
        return was

    def keys(self) -> list[int]:
        """The keys of what is selected, else of the item under the cursor, in the order of the list."""
        if not self.selected:
            return [self.shelf.key(self.cursor)] if self.cursor >= 0 else []
        every = (self.shelf.key(item) for item in range(len(self.shelf)) if self.shelf.selectable(item))
        return [key for key in every if key in self.selected]

    def _range(self) -> frozenset[int]:
        first, last = sorted((self._from or 0, self.cursor))
        return frozenset(self.shelf.key(item) for item in range(first, last + 1) if self.shelf.selectable(item))

    def _select(self, keys: frozenset[int]) -> None:
        self.selected = keys
        self.refresh()

    def action_choose(self) -> None:
        """Choose the item under the cursor."""
        if self.cursor >= 0:
            self.post_message(self.Chosen(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a double click chooses."""
        line = event.y - self.gutter.top + self.scroll_offset.y
        if 0 <= line < self.shelf.height():
            item, _ = self.shelf.at(line)
            if self.shelf.selectable(item):
                self.go_to(item)
                if event.chain == 2:
                    self.action_choose()

    def on_resize(self) -> None:
        """Lay the items anew, and keep the cursor in sight."""
        self._fit()
        self._see(self.cursor)

    def notify_style_update(self) -> None:
        """Forget the looks, as the style sheet, the theme or the focus has changed."""
        super().notify_style_update()
        self._looks = {}

    def render_line(self, y: int) -> Strip:
        """One line of what is in sight."""
        line, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if line >= self.shelf.height():
            return Strip.blank(width, self.rich_style)
        item, part = self.shelf.at(line)
        if (item, width) not in self._drawn:
            self._drawn[item, width] = self.shelf.draw(item, width)
        base = self.rich_style
        chosen = bool(self.selected) and self.shelf.selectable(item) and self.shelf.key(item) in self.selected
        if item == self.cursor:
            base += self._look("cursor")
        elif chosen:
            base += self._look("selected")
        elif self.shelf.marked(item):
            base += self._look("marked")
        lines = self._drawn[item, width]
        pieces = lines[part] if part < len(lines) else []
        if chosen:
            return Strip.join(
                [strip([("▌", "accent")], 1, self._look, base), strip(pieces, width, self._look, base).crop(1)]
            )
        return strip(pieces, width, self._look, base)

    def _look(self, role: str) -> Style:
        if role not in self._looks:
            self._looks[role] = self.get_component_rich_style(f"rows--{role}", partial=True)
        return self._looks[role]

    def _fit(self) -> None:
        self._drawn.clear()
        self.shelf.fit(self.size.width)
        self.virtual_size = Size(0, self.shelf.height())

    def _nearest(self, item: int, step: int) -> int:
        """The item, or the next in that direction that may hold the cursor, or in the other; -1 if none may."""
        count = len(self.shelf)
        for way in (range(item, count if step > 0 else -1, step), range(item, -1 if step > 0 else count, -step)):
            for candidate in way:
                if 0 <= candidate < count and self.shelf.selectable(candidate):
                    return candidate
        return -1

    def _go_to_line(self, line: int, step: int) -> None:
        if len(self.shelf):
            item, _ = self.shelf.at(max(0, min(self.shelf.height() - 1, line)))
            self.go_to(self._nearest(item, step))

    def _repaint(self, *items: int) -> None:
        for item in items:
            if 0 <= item < len(self.shelf):
                top, end = self._extent(item)
                self.refresh(Region(0, top - self.scroll_offset.y, self.size.width, end - top))

    def _see(self, item: int) -> None:
        """Scroll so that an item is in sight, and what cannot hold the cursor above it, or below it at the end."""
        count = len(self.shelf)
        if 0 <= item < count and self.size.height:  # before it has a size it would scroll for nothing
            top, end = self._extent(item)
            if item and not self.shelf.selectable(item - 1):
                top = self.shelf.top(item - 1)
            if item == count - 2 and not self.shelf.selectable(count - 1):
                end = self.shelf.height()
            self.scroll_to_region(Region(0, top, 1, end - top), animate=False, force=True, immediate=True)

    def _extent(self, item: int) -> tuple[int, int]:
        end = self.shelf.top(item + 1) if item + 1 < len(self.shelf) else self.shelf.height()
        return self.shelf.top(item), end
