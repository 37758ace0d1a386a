"""Where a caret goes: from one stop of a text laid out in rows to another. Pure: it knows of no window.

Each motion stays where it is if there is nowhere to go.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from briefdesk.model import Span
from briefdesk.text import graphemes
from briefdesk.ui.widgets.laid import Laid

Motion = Callable[[Laid, int], int]
Units = Callable[[str], Sequence[Span]]
"""The parts of a line, in order: its words, its sentences, or all of it."""

_WORD = re.compile("w+(?:'w+)*|[.']+")


def right(laid: Laid, at: int) -> int:
    """The next character."""
    offset = at
    while offset < len(laid.text):
        offset = graphemes.end(laid.text, offset)
        if (stop := laid.stop(offset)) > at:
            return stop
    return at


def left(laid: Laid, at: int) -> int:
    """The character before."""
    return laid.stop(at - 1)


def rows_away(laid: Laid, at: int, rows: int, column: int) -> int:
    """So many rows down, or up if negative, at a cell of that row; rows between paragraphs are passed over."""
    here = laid.row(at)
    number = max(0, min(here + rows, len(laid.rows) - 1))
    if laid.is_gap(number):
        number += 1 if rows > 0 else -1
    return at if number == here else laid.at(number, column)


def row_start(laid: Laid, at: int) -> int:
    """The first character of the row."""
    return laid.stop(laid.rows[laid.row(at)].start)


def row_words(laid: Laid, at: int) -> int:
    """The first character of the row that is not blank."""
    row = laid.rows[laid.row(at)]
    words = laid.text[row.start : row.end]
    return laid.stop(row.start + len(words) - len(words.lstrip()))


def row_end(laid: Laid, at: int) -> int:
    """The last character of the row."""
    return laid.stop(laid.rows[laid.row(at)].end)


def first(laid: Laid, _: int) -> int:
    """The first character of all."""
    return laid.stop(0)


def last(laid: Laid, _: int) -> int:
    """The last character of all."""
    return laid.stop(len(laid.text))


def to_next(units: Units, laid: Laid, at: int) -> int:
    """Where the next unit begins; the last character of all if there is none."""
    for start, line in _lines(laid.text, at, 1):
        found = units(line)
        for unit in found[bisect_right(found, at - start, key=lambda unit: unit.start) :]:
            if (stop := laid.stop(start + unit.start)) > at:
                return stop
    return last(laid, at)


def to_beginning(units: Units, laid: Laid, at: int) -> int:
    """Where this unit begins; from there, where the one before does; the first character of all if there is none."""
    for start, line in _lines(laid.text, at, -1):
        found = units(line)
        for unit in reversed(found[: bisect_left(found, at - start, key=lambda unit: unit.start)]):
            if (stop := laid.stop(start + unit.start)) < at:
                return stop
    return first(laid, at)


def to_end(units: Units, laid: Laid, at: int) -> int:
    """The last character of this unit; from there, that of the next one; that of all if there is none."""
    for start, line in _lines(laid.text, at, 1):
        found = units(line)
        for unit in found[bisect_right(found, at - start, key=lambda unit: unit.end - 1) :]:
            if (stop := laid.stop(start + unit.end - 1)) > at:
                return stop
    return last(laid, at)


def around(units: Units, text: str, at: int) -> Span:
    """The unit that holds a character; where none does, the character itself."""
    start, line = next(_lines(text, at, 1))
    found = units(line)
    number = bisect_right(found, at - start, key=lambda unit: unit.start) - 1
    if number >= 0 and at - start < found[number].end:
        return Span(start + found[number].start, start + found[number].end)
    return Span(at, graphemes.end(text, at))


@lru_cache(2)
def words(line: str) -> Sequence[Span]:
    """The words of a line, and what stands between them without a blank."""
    kinds: list[str] = []
    for index, letter in enumerate(line):
        kinds.append(kinds[-1] if index and graphemes.joined(line, index) else _kind(letter))
    return [Span(*match.span()) for match in _WORD.finditer("".join(kinds))]


@lru_cache(2)
def sentences_of(language: str, line: str) -> Sequence[Span]:
    """The sentences of a line."""
    from briefdesk.text.sentences import sentences  # the first frame does not wait for it

    return [sentence.span for sentence in sentences(line, language)]


def paragraphs(line: str) -> Sequence[Span]:
    """All of a line that holds anything."""
    return [Span(len(line) - len(line.lstrip()), len(line.rstrip()))] if line.strip() else []


def line_start(text: str, at: int) -> int:
    """Where the line begins that holds an offset."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line ends that holds an offset, its line break not counted."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _kind(letter: str) -> str:
    if letter in "'’":
        return "'"
    return " " if letter.isspace() else "w" if letter.isalnum() or letter == "_" else "."


def _lines(text: str, at: int, step: int) -> Iterator[tuple[int, str]]:
    """The line that holds an offset and those after it, or before it: where each begins, and its words."""
    start, end = line_start(text, at), line_end(text, at)
    while True:
        yield start, text[start:end]
        if step > 0 and end < len(text):
            start, end = end + 1, line_end(text, end + 1)
        elif step < 0 and start > 0:
            start, end = line_start(text, start - 1), start - 1
        else:
            return
