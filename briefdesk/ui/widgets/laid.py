"""A text laid out in rows: from an offset to its place on the page and back.

Offsets are code points of the text. A *stop* is an offset where a caret may rest: the beginning of a character that is
shown in a row, or of a line that holds nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from rich.cells import cell_len

from briefdesk.text import graphemes
from briefdesk.ui.widgets.wrapping import wrap


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

    def offset(self, x: int, line: int) -> int:
        """The offset of a place given as Textual does: the line that it is of, and code points from its beginning."""
        row = bisect_left(self.rows, line, key=lambda row: row.line)
        return min(self.rows[row].line_start + x, len(self.text)) if row < len(self.rows) else len(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """The same the other way: code points from the beginning of the line, and the line."""
        row = self.rows[self.row(offset)]
        return offset - row.line_start, row.line

    def _cells(self, number: int) -> Iterator[tuple[int, int, int]]:
        """The characters of a row: where each begins and ends, and its first cell."""
        row, cell = self.rows[number], 0
        for start, end in graphemes.characters(self.text, row.start, row.end):
            yield start, end, cell
            cell += cell_len(self.text[start:end])
