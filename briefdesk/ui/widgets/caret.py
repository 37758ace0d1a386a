"""A caret: where it is, from where it selects, and where its keys take it. Pure: it knows of no window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from briefdesk.model import Span
from briefdesk.text import graphemes
from briefdesk.ui.widgets import motion
from briefdesk.ui.widgets.laid import Laid
from briefdesk.ui.widgets.motion import Motion

_FAR = 10**6
"""Cells: the column of a caret that keeps to the ends of rows."""
_MOTIONS: dict[str, Motion] = {
    "left": motion.left,
    "right": motion.right,
    "word": partial(motion.to_next, motion.words),
    "word_start": partial(motion.to_beginning, motion.words),
    "word_end": partial(motion.to_end, motion.words),
    "paragraph": partial(motion.to_next, motion.paragraphs),
    "paragraph_start": partial(motion.to_beginning, motion.paragraphs),
    "paragraph_end": partial(motion.to_end, motion.paragraphs),
    "row_start": motion.row_start,
    "row_words": motion.row_words,
    "row_end": motion.row_end,
    "first": motion.first,
    "last": motion.last,
}
_BY_SENTENCE = {"sentence": motion.to_next, "sentence_start": motion.to_beginning, "sentence_end": motion.to_end}


@dataclass(frozen=True, slots=True)
class Caret:
    """A place in a text, and what is selected from there."""

    at: int
    """The stop where it is."""
    anchor: int | None = None
    """The stop where it began to select, if it does."""
    lines: bool = False
    """Whether whole lines are selected."""
    column: int | None = None
    """The cell that it keeps to from row to row."""

    def span(self, text: str) -> Span | None:
        """What is selected, the characters at both ends included."""
        if self.anchor is None:
            return None
        first, last = sorted((self.anchor, self.at))
        if self.lines:
            return Span(motion.line_start(text, first), motion.line_end(text, last))
        return Span(first, graphemes.end(text, last))

    def put(self, at: int) -> Caret:
        """The caret at another stop; what is selected goes on from where it began."""
        return replace(self, at=at, column=None)

    def moved(self, where: str, laid: Laid, language: str) -> Caret:
        """The caret moved as its keys say; while it selects, to the end of a sentence or paragraph, not to the next."""
        if where in ("sentence", "paragraph") and self.anchor is not None and self.at >= self.anchor:
            where += "_end"
        if where in _BY_SENTENCE:
            at = _BY_SENTENCE[where](partial(motion.sentences_of, language), laid, self.at)
        else:
            at = _MOTIONS[where](laid, self.at)
        return replace(self, at=at, column=_FAR if where == "row_end" else None)

    def moved_rows(self, rows: int, laid: Laid) -> Caret:
        """The caret so many rows further down, or up if negative."""
        column = laid.column(self.at) if self.column is None else self.column
        return replace(self, at=motion.rows_away(laid, self.at, rows, column), column=column)

    def selecting(self, lines: bool) -> Caret:
        """The caret that begins to select; if it does already in this way, that selects nothing."""
        if self.anchor is None:
            return Caret(self.at, self.at, lines)
        return Caret(self.at, None if self.lines == lines else self.anchor, lines)

    def swapped(self) -> Caret:
        """The caret at the other end of what is selected."""
        return self if self.anchor is None else Caret(self.anchor, self.at, self.lines)
