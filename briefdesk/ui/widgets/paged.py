"""A shelf of any length whose entries are asked for a page at a time; each has the same number of lines."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from textual.cache import LRUCache

from briefdesk.ui.widgets.pieces import Piece

Entry = TypeVar("Entry")

_PAGE = 64


class Paged(Generic[Entry]):
    """Ids, and the entries that they stand for, asked for when they come in sight."""

    lines = 2
    """How many lines each entry has."""

    def __init__(self, ids: array[int], fetch: Callable[[Sequence[int]], dict[int, Entry]]) -> None:
        self.ids, self.fetch = ids, fetch
        self._pages: LRUCache[int, dict[int, Entry]] = LRUCache(16)

    def __len__(self) -> int:
        return len(self.ids)

    def fit(self, width: int) -> None:
        """Nothing to do: each entry has the same number of lines at any width."""

    def height(self) -> int:
        """The same for each entry."""
        return len(self.ids) * self.lines

    def top(self, item: int) -> int:
        """The first line of an entry."""
        return item * self.lines

    def at(self, line: int) -> tuple[int, int]:
        """The entry of a line, and which of its lines it is."""
        return divmod(line, self.lines)

    def key(self, item: int) -> int:
        """The id of an entry."""
        return self.ids[item]

    def selectable(self, item: int) -> bool:
        """Every entry may hold the cursor."""
        return True

    def marked(self, item: int) -> bool:
        """No entry is marked beside the one under the cursor."""
        return False

    def entry(self, item: int) -> Entry | None:
        """What an item stands for; None if it is gone."""
        page = item // _PAGE
        if page not in self._pages:
            self._pages[page] = self.fetch(self.ids[page * _PAGE : (page + 1) * _PAGE])
        return self._pages[page].get(self.ids[item])

    def draw(self, item: int, width: int) -> list[list[Piece]]:
        """The lines of an entry."""
        entry = self.entry(item)
        return [[("  (gone)", "dim")]] if entry is None else self.tell(entry, width)

    def tell(self, entry: Entry, width: int) -> list[list[Piece]]:
        """What there is to say of an entry, in as many lines."""
        raise NotImplementedError


def place(ids: array[int], id: int) -> int:
    """Where an id stands, or -1."""
    try:
        return ids.index(id)
    except ValueError:
        return -1
