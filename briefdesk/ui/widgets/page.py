"""A text of any length, with highlights; only the rows in sight are drawn.

Offsets are code points of the text, half-open. The text must be clean: no line break but \\n, no tab, no control
character, or what is drawn would not be what the offsets mean.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefdesk.ui import keys
from briefdesk.ui.safe import inert
from briefdesk.ui.widgets.wrapping import Row, wrap

WIDEST = 88
"""Cells: longer lines are hard to read."""
_NARROWEST = 10
_MARGIN = 1


class Highlight(NamedTuple):
    """A stretch of the text and its role: a component class of the page without its prefix."""

    start: int
    end: int
    role: str


class Page(ScrollView, can_focus=True):
    """Shows a text."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("page")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "page--heading",
        "page--strong",
        "page--emphasis",
        "page--link",
        "page--code",
        "page--quote",
        "page--timex",
        "page--sentence",
        "page--anchor",
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = ""
        self._rows: list[Row] = []
        self._starts: list[int] = []
        self._highlights: dict[int, list[Highlight]] = {}
        self._looks: dict[str, Style] = {}
        self._width = 0

    def show(self, text: str, highlights: Sequence[Highlight] = ()) -> None:
        """Show another text from its beginning."""
        if self.text_selection is not None:
            self.screen.clear_selection()
        self.text = text
        self._wrap()
        self.highlight(highlights)
        self.scroll_home(animate=False, immediate=True)

    def highlight(self, highlights: Sequence[Highlight]) -> None:
        """Show these highlights and no others; where two overlap the later one lies above."""
        by_line: defaultdict[int, list[Highlight]] = defaultdict(list)
        for highlight in highlights:
            for line in range(self._line(highlight.start), self._line(max(highlight.start, highlight.end - 1)) + 1):
                by_line[line].append(highlight)
        self._highlights = by_line
        self.refresh()

    def see(self, start: int, end: int) -> None:
        """Scroll so that a stretch of the text is in sight, a third of the way down if it was not."""
        first, last = self._row(start), self._row(max(start, end - 1))
        height = max(1, self.size.height)
        if not (self.scroll_offset.y <= first and last < self.scroll_offset.y + height):
            self.scroll_to(y=max(0, first - height // 3), animate=False, immediate=True, force=True)

    def seen(self) -> int:
        """The offset of the first row in sight."""
        return self._rows[min(self.scroll_offset.y, len(self._rows) - 1)].start if self._rows else 0

    def action_scroll_lines(self, lines: int) -> None:
        """Scroll by so many rows."""
        self.scroll_relative(y=lines, animate=False, immediate=True, force=True)

    def action_scroll_pages(self, pages: float) -> None:
        """Scroll by so many pages."""
        self.action_scroll_lines(round(pages * max(1, self.size.height - 1)))

    def on_resize(self) -> None:
        """Break the text anew, and keep what was read in sight."""
        if self._text_width() != self._width:
            seen = self.seen()
            self._wrap()
            self.scroll_to(y=self._row(seen), animate=False, immediate=True, force=True)
            self.refresh()

    def notify_style_update(self) -> None:
        """Forget the looks, as the style sheet or the theme has changed."""
        super().notify_style_update()
        self._looks = {}

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is selected, and how it ends."""
        start = 0 if selection.start is None else self._offset(selection.start)
        end = len(self.text) if selection.end is None else self._offset(selection.end)
        return self.text[start:end], "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show another selection."""
        super().selection_updated(selection)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of what is in sight."""
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if number >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row = self._rows[number]
        segments = [Segment(words, style) for words, style in self._pieces(row)]
        words = Strip(segments).apply_offsets(row.start - row.line_start, row.line)
        margin = Strip([Segment(" " * _MARGIN, self.rich_style)])
        return Strip.join([margin, words]).adjust_cell_length(width, self.rich_style)

    def _pieces(self, row: Row) -> list[tuple[str, Style]]:
        """The words of a row, cut where their look changes."""
        over = [(max(h.start, row.start), min(h.end, row.end), h.role) for h in self._highlights.get(row.line, ())]
        if (selected := self._selected(row)) is not None:
            over.append((*selected, ""))
        over = [(start, end, role) for start, end, role in over if start < end]
        edges = sorted({row.start, row.end, *(edge for start, end, _ in over for edge in (start, end))})
        pieces: list[tuple[str, Style]] = []
        for start, end in pairwise(edges):
            style = self.rich_style
            for first, last, role in over:
                if first <= start and end <= last:
                    style += self._look(role)
            pieces.append((inert(self.text[start:end]), style))
        return pieces

    def _selected(self, row: Row) -> tuple[int, int] | None:
        selection = self.text_selection
        span = selection.get_span(row.line) if selection is not None else None
        if span is None:
            return None
        first, last = span
        return max(row.start, row.line_start + first), row.end if last < 0 else min(row.end, row.line_start + last)

    def _look(self, role: str) -> Style:
        if role not in self._looks:
            part, name = (self, f"page--{role}") if role else (self.screen, "screen--selection")
            self._looks[role] = part.get_component_rich_style(name, partial=True)
        return self._looks[role]

    def _text_width(self) -> int:
        """Cells for the text; while the page is hidden it has none, and what it had or may have is kept."""
        room = self.scrollable_content_region.width - 2 * _MARGIN
        return max(_NARROWEST, min(WIDEST, room)) if room > 0 else self._width or WIDEST

    def _wrap(self) -> None:
        self._width = self._text_width()
        self._rows = wrap(self.text, self._width)
        self._starts = [row.start for row in self._rows]
        self.virtual_size = Size(0, len(self._rows))

    def _row(self, offset: int) -> int:
        """The row that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def _offset(self, place: Offset) -> int:
        """The offset of a character, given as Textual does: the line that it is of, and its place in that line."""
        row = bisect_left(self._rows, place.y, key=lambda row: row.line)
        return min(self._rows[row].line_start + place.x, len(self.text)) if row < len(self._rows) else len(self.text)

    def _line(self, offset: int) -> int:
        return self._rows[self._row(offset)].line if self._rows else 0
