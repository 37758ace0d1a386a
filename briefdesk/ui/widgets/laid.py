"""A text laid out in rows: from an offset to its place on the page and back.

Offsets are code points of the text. A *stop* is an offset where a caret may rest: the beginning of a character that is
shown in a row, or of a line that holds nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from rich.cells import cell_len

from briefdesk.text import graphemes
from briefdesk.ui.widgets.wrapping import wrap

BEYOND = 10**6
"""The cell of whatever comes after the end of a row."""


class Laid:
    """A text and its rows of at most so many cells."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.rows = wrap(text, width)
        self._starts = [row.start for row in self.rows]

    def row(self, offset: int) -> int:
        """The number of the row that holds an offset, or is the last before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def is_gap(self, number: int) -> bool:
        """Whether a row only keeps two paragraphs apart."""
        row = self.rows[number]
        return row.start == row.end and number + 1 < len(self.rows) and self.rows[number + 1].line == row.line

    def stop(self, offset: int) -> int:
        """The stop at an offset, or the last before it."""
        offset = graphemes.begin(self.text, max(0, min(offset, len(self.text))))
        row = self.rows[self.row(offset)]
        if offset >= row.end > row.start:
            return graphemes.begin(self.text, row.end - 1)
        return min(offset, row.end)

    def column(self, at: int) -> int:
        """The cell of its row where a character begins."""
        return next((cell for start, end, cell in self._cells(self.row(at)) if start <= at < end), 0)

    def at(self, number: int, column: int) -> int:
        """The stop in a row at a cell, or the last of the row."""
        found = self.rows[number].start
        for start, _, cell in self._cells(number):
            if cell > column:
                break
            found = start
        return self.stop(found)

    def odd(self, number: int) -> list[tuple[int, int]]:
        """The characters of a row that are more than one code point, or are not one cell wide."""
        found = self._cells(number)
        return [(start, end) for start, end, _ in found if end - start > 1 or cell_len(self.text[start:end]) != 1]

    def place(self, offset: int) -> tuple[int, int]:
        """Where an offset is: the cell, and the number of the row."""
        number = self.row(offset)
        return next((cell for start, end, cell in self._cells(number) if start <= offset < end), BEYOND), number

    def offset(self, cell: int, number: int, after: bool = False) -> int:
        """The same the other way: where the character begins that has this cell; `after`: the first not before it."""
        if number >= len(self.rows):
            return len(self.text)
        for start, end, first in self._cells(number):
            width = cell_len(self.text[start:end])
            if (after and first >= cell) or (not after and width and cell < first + width):
                return start
        return self.rows[number].end

    def _cells(self, number: int) -> Iterator[tuple[int, int, int]]:
        """The characters of a row: where each begins and ends, and its first cell."""
        row, cell = self.rows[number], 0
        for start, end in graphemes.characters(self.text, row.start, row.end):
            yield start, end, cell
            cell += cell_len(self.text[start:end])
