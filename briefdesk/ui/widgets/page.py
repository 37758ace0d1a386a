"""A text of any length, with highlights; only the rows in sight are drawn.

Offsets are code points of the text, half-open. The text must be clean: no line break but \\n, no tab, no control
character, or what is drawn would not be what the offsets mean.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.strip import Strip

from briefdesk.model import Span
from briefdesk.text.graphemes import end as after
from briefdesk.ui import keys
from briefdesk.ui.safe import inert
from briefdesk.ui.widgets.laid import BEYOND, Laid
from briefdesk.ui.widgets.selectable import MARGIN, Selectable

WIDEST = 88
"""Cells: longer lines are hard to read."""
_NARROWEST = 10


class Highlight(NamedTuple):
    """A stretch of the text and its role: a component class of the page without its prefix."""

    start: int
    end: int
    role: str


class Page(Selectable, can_focus=True):
    """Shows a text."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings("page"), *keys.bindings("caret")]
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
        "page--mark-yellow",
        "page--mark-green",
        "page--mark-blue",
        "page--mark-red",
        "page--mark-purple",
        "page--noted",
        "page--selection",
        "page--caret",
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._all: Sequence[Highlight] = ()
        self._highlights: dict[int, list[Highlight]] = {}
        """Those of each row."""
        self._looks: dict[str, Style] = {}
        self._width = 0

    def show(self, text: str, highlights: Sequence[Highlight] = (), language: str = "en") -> None:
        """Show another text from its beginning; its language says where sentences end."""
        self.unselect()
        self._place, self.language = 0, language
        self._wrap(text)
        self.highlight(highlights)
        self.scroll_home(animate=False, immediate=True)

    def highlight(self, highlights: Sequence[Highlight]) -> None:
        """Show these highlights and no others; where two overlap the later one lies above."""
        by_row: defaultdict[int, list[Highlight]] = defaultdict(list)
        for highlight in highlights:
            for row in range(self._row(highlight.start), self._row(max(highlight.start, highlight.end - 1)) + 1):
                by_row[row].append(highlight)
        self._all, self._highlights = highlights, by_row
        self.refresh()

    def see(self, start: int, end: int) -> None:
        """Scroll so that a stretch of the text is in sight, a third of the way down if it was not."""
        first, last = self._row(start), self._row(max(start, end - 1))
        height = max(1, self.size.height)
        if not (self.scroll_offset.y <= first and last < self.scroll_offset.y + height):
            self.scroll_to(y=max(0, first - height // 3), animate=False, immediate=True, force=True)

    def go_to(self, offset: int) -> None:
        """Scroll so that a place in the text is at the top."""
        self.scroll_to(y=self._row(offset), animate=False, immediate=True, force=True)

    def seen(self) -> int:
        """The offset of the first row in sight."""
        return self.laid.rows[min(self.scroll_offset.y, len(self.laid.rows) - 1)].start

    def action_scroll_lines(self, lines: int) -> None:
        """Scroll by so many rows."""
        self.scroll_relative(y=lines, animate=False, immediate=True, force=True)

    def action_scroll_pages(self, pages: float) -> None:
        """Scroll by so many pages."""
        self.action_scroll_lines(round(pages * max(1, self.size.height - 1)))

    def on_resize(self) -> None:
        """Break the text anew, and keep what was read in sight, and what is selected."""
        if self._text_width() != self._width:
            seen, selected = self.seen(), self.selected
            self._wrap(self.text)
            self.highlight(self._all)
            self.scroll_to(y=self._row(seen), animate=False, immediate=True, force=True)
            if selected is not None:
                self.select(selected)
            if self.caret is not None:
                self._put(self.caret.put(self.laid.stop(self.caret.at)))

    def notify_style_update(self) -> None:
        """Forget the looks, as the style sheet or the theme has changed."""
        super().notify_style_update()
        self._looks = {}

    def render_line(self, y: int) -> Strip:
        """One row of what is in sight; each piece of it says its place, for the mouse."""
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        segments, cell = [_placed(" " * MARGIN, self.rich_style, -1, number)], 0
        for words, style in self._pieces(number) if number < len(self.laid.rows) else ():
            segments.append(_placed(words, style, cell, number))
            cell += segments[-1].cell_length
        segments.append(_placed("", self.rich_style, BEYOND, number))
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _pieces(self, number: int) -> Iterator[tuple[str, Style]]:
        """The words of a row, cut where their look changes, and about each character that is not one cell."""
        row, chosen = self.laid.rows[number], self._chosen(number)
        if row.start == row.end and chosen:
            yield " ", self._style(chosen, row.start, row.end)
        over = [(max(h.start, row.start), min(h.end, row.end), h.role) for h in self._highlights.get(number, ())]
        over = [(start, end, role) for start, end, role in (*over, *chosen) if start < end]
        cuts = [(start, end) for start, end, _ in over] + self.laid.odd(number)
        edges = {row.start, row.end, *(edge for cut in cuts for edge in cut)}
        for start, end in pairwise(sorted(edges)):
            yield inert(self.text[start:end]), self._style(over, start, end)

    def _chosen(self, number: int) -> list[tuple[int, int, str]]:
        """What is selected in a row, and the caret above it."""
        row, selected = self.laid.rows[number], self.selected
        found = []
        if (
            selected
            and selected.overlaps(Span(row.start, max(row.end, row.start + 1)))
            and not self.laid.is_gap(number)
        ):
            found.append((max(row.start, selected.start), min(row.end, selected.end), "selection"))
        if self.caret is not None and number == self._row(self.caret.at):
            found.append((self.caret.at, min(after(self.text, self.caret.at), row.end), "caret"))
        return found

    def _style(self, over: list[tuple[int, int, str]], start: int, end: int) -> Style:
        style = self.rich_style
        for first, last, role in over:
            if first <= start and end <= last:
                style += self._look(role)
        return style

    def _look(self, role: str) -> Style:
        if role not in self._looks:
            self._looks[role] = self.get_component_rich_style(f"page--{role}", partial=True)
        return self._looks[role]

    def _text_width(self) -> int:
        """Cells for the text; while the page is hidden it has none, and what it had or may have is kept."""
        room = self.scrollable_content_region.width - 2 * MARGIN
        return max(_NARROWEST, min(WIDEST, room)) if room > 0 else self._width or WIDEST

    def _wrap(self, text: str) -> None:
        self._width = self._text_width()
        self.laid, self._known = Laid(text, self._width), None
        self.virtual_size = Size(0, len(self.laid.rows))

    def _row(self, offset: int) -> int:
        """The row that holds an offset."""
        return self.laid.row(offset)


def _placed(words: str, style: Style, cell: int, number: int) -> Segment:
    """A piece of a row that tells Textual the cell where it begins, and the row."""
    return Segment(words, style + Style.from_meta({"offset": (cell, number)}))
