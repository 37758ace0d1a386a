"""Selecting in a text, with the mouse or with a caret.

While the caret is off, keys read on. `v` turns it on, and then its keys move it; `v` again begins to select there.
What is selected is one thing, however it came about: Textual's own selection, which ctrl+c copies.
"""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection

from briefdesk.model import Span
from briefdesk.ui import keys
from briefdesk.ui.widgets import motion
from briefdesk.ui.widgets.caret import Caret
from briefdesk.ui.widgets.laid import Laid

MARGIN = 1
"""Cells before the text."""
_CARETS, _READINGS = ({key.action.partition("(")[0] for key in keys.of(part)} for part in ("caret", "page"))
"""What can be done while the caret is on, and while it is off."""


class Selectable(ScrollView):
    """A text in rows, in which something can be selected; how that looks is for its heir to say."""

    class Turned(Message):
        """The caret has been turned on or off."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.laid = Laid("", 1)
        self.language = "en"
        self.caret: Caret | None = None
        self._place = 0
        """Where the caret was last, or a click."""
        self._known: tuple[Selection, Span] | None = None
        """What was selected last for the caret or an owner, in cells and exactly: not every character has a cell."""

    @property
    def text(self) -> str:
        """The text."""
        return self.laid.text

    @property
    def selected(self) -> Span | None:
        """What is selected, by mouse or by keys, in whole characters."""
        return (self._span(self.text_selection) or None) if self.text_selection is not None else None

    def text_of(self, span: Span) -> str:
        """The words of a stretch of the text."""
        return span.of(self.text)

    def select(self, span: Span) -> None:
        """Select a stretch of the text, and nothing else on the screen."""
        start, end = (Offset(*self.laid.place(offset)) for offset in (span.start, span.end))
        self._known = Selection(start, end), span
        self.screen.selections = {self: self._known[0]}
        self.refresh()

    def unselect(self) -> None:
        """Select nothing, and turn the caret off; turned on again it is where it was."""
        if self.caret is not None:
            self.caret = None
            self.post_message(self.Turned())
        self._show_caret()

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """What is selected, and how it ends."""
        return self.text_of(self._span(selection)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Let the caret follow what the mouse selects; a click elsewhere takes nothing from it."""
        super().selection_updated(selection)
        span = self.selected
        if self.caret is None or self.caret.span(self.text) == span:
            return
        if span is None:
            self._show_caret()
        else:
            self.caret = Caret(self.laid.stop(span.end - 1), span.start)

    def on_click(self, event: events.Click) -> None:
        """Put the caret there; a double click selects a word, one more its paragraph."""
        if event.widget is not self:
            return
        event.prevent_default()  # Textual would select all of the text
        number = min(event.y + self.scroll_offset.y, len(self.laid.rows) - 1)
        self._place = self.laid.at(number, event.x - MARGIN)
        if self.caret is not None:
            self._put(Caret(self._place))
        if event.chain > 1:
            self.select(motion.around(motion.words if event.chain == 2 else motion.paragraphs, self.text, self._place))

    def key_escape(self, event: events.Key) -> None:
        """Drop what the mouse has selected, before the key goes back; Textual would do both at once."""
        if self.caret is None and self.selected is not None:
            event.stop()
            self.unselect()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the caret's keys hold while it is on, and those of reading while it is off."""
        if action in _CARETS:
            return self.caret is not None
        return self.caret is None or action not in _READINGS

    def action_unselect(self) -> None:
        """Select nothing, and turn the caret off."""
        self.unselect()

    def action_caret_on(self, lines: bool = False) -> None:
        """Turn the caret on; it takes over what the mouse has selected, and `lines` selects the line at once."""
        selected = self.selected
        if selected is not None:
            self._put(Caret(self.laid.stop(selected.end - 1), selected.start, lines))
        else:
            at = self._where()
            self._put(Caret(at, at if lines else None, lines))
        self.post_message(self.Turned())

    def action_caret(self, where: str) -> None:
        """Move the caret."""
        if self.caret is not None:
            self._put(self.caret.moved(where, self.laid, self.language))

    def action_caret_rows(self, rows: int) -> None:
        """Move the caret down by so many rows, in its column."""
        if self.caret is not None:
            self._put(self.caret.moved_rows(rows, self.laid))

    def action_caret_pages(self, pages: float) -> None:
        """Move view and caret down by so many pages."""
        rows = round(pages * max(1, self.size.height - 1))
        self.scroll_relative(y=rows, animate=False, immediate=True, force=True)
        self.action_caret_rows(rows)

    def action_select(self, lines: bool = False) -> None:
        """Begin to select at the caret; if that is what it does already, select nothing."""
        if self.caret is not None:
            self._put(self.caret.selecting(lines))

    def action_swap(self) -> None:
        """Go to the other end of what is selected, to move that."""
        if self.caret is not None:
            self._put(self.caret.swapped())

    def action_copy(self) -> None:
        """Copy what is selected, and turn the caret off."""
        span = self.selected
        if span is None:
            self.notify("nothing is selected yet; v begins", timeout=3)
        else:
            self.app.copy_to_clipboard(self.text_of(span))
            self.notify("copied", timeout=2)
            self.unselect()

    def _where(self) -> int:
        """Where the caret was last or a click, if that is in sight; else the beginning of what is."""
        top = min(self.scroll_offset.y, len(self.laid.rows) - 1)
        if top <= self.laid.row(self._place) < top + self.size.height:
            return self.laid.stop(self._place)
        return self.laid.stop(self.laid.rows[top].start)

    def _put(self, caret: Caret) -> None:
        """Put the caret somewhere, and the view to where it is."""
        self.caret, self._place = caret, caret.at
        number, top = self.laid.row(caret.at), self.scroll_offset.y
        nearest = max(min(top, number), number - max(1, self.size.height) + 1)
        if nearest != top:
            self.scroll_to(y=nearest, animate=False, immediate=True, force=True)
        self._show_caret()

    def _show_caret(self) -> None:
        """Select what the caret does, and nothing else of this text."""
        span = self.caret.span(self.text) if self.caret is not None else None
        if span:
            self.select(span)
        elif self.text_selection is not None:
            self.screen.clear_selection()
        self.refresh()

    def _span(self, selection: Selection) -> Span:
        if self._known is not None and selection == self._known[0]:
            return self._known[1]
        start = 0 if selection.start is None else self.laid.offset(*selection.start)
        end = len(self.text) if selection.end is None else self.laid.offset(*selection.end, after=True)
        return Span(start, max(start, end))
