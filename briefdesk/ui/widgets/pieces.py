"""Lines made of pieces, each with a role that the style sheet gives a look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefdesk.text.clean import clean_line

Piece = tuple[str, str]
"""Words, and the role they have: a component class of the widget without its prefix, or "" for none."""


_JOINERS = {0x200D: None, 0xFE0F: None}
"""What makes one sign of several: terminals do not agree how wide it is, but they do on its parts."""


def strip(pieces: Sequence[Piece], width: int, style: Callable[[str], Style], base: Style) -> Strip:
    """One line of exactly `width` cells: cut with an ellipsis, or filled. Foreign words are cleaned here once more."""
    segments = [Segment(words, base + style(role) if role else base) for words, role in _cut(pieces, width)]
    return Strip(segments).adjust_cell_length(width, base)


def fold(words: str, first: int, rest: int, lines: int) -> list[str]:
    """Words over at most so many lines, `first` cells wide and then `rest`; the last keeps whatever is left."""
    folded = [""]
    for word in _line(words).split(" "):
        width = first if len(folded) == 1 else rest
        longer = f"{folded[-1]} {word}".lstrip()
        if cell_len(longer) <= width or not folded[-1] or len(folded) == lines:
            folded[-1] = longer
        else:
            folded.append(word)
    return folded


def _cut(pieces: Iterable[Piece], width: int) -> Iterable[Piece]:
    left = width
    for words, role in ((_clean(words), role) for words, role in pieces):
        cells = cell_len(words)
        if cells > left:
            yield (set_cell_size(words, left - 1) + "…" if left > 0 else ""), role
            return
        left -= cells
        yield words, role


def _clean(words: str) -> str:
    """The words on one line; blanks at their ends are ours and stay."""
    body = _line(words)
    before = len(words) - len(words.lstrip(" "))
    after = len(words) - len(words.rstrip(" ")) if body else 0
    return " " * before + body + " " * after


def _line(words: str) -> str:
    return clean_line(words).translate(_JOINERS)
