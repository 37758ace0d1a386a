"""Breaks a text into the rows of a page, without copying it: each row is where it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size

from briefdesk.text.graphemes import characters, is_half_a_flag

_PROSE = 100
"""Characters: a line that has so many is a paragraph, and stands apart from its neighbours."""


class Row(NamedTuple):
    """A row of a page: code points of the text, half-open, the line it is of, and where that line begins."""

    start: int
    end: int
    line: int
    line_start: int


def wrap(text: str, width: int) -> list[Row]:
    """The rows of a text at so many cells, with a gap where prose would stick together.

    The text holds no line break but \\n.
    """
    pattern = re.compile(rf"(.{{1,{width}}})(?:\s+|$)|(.{{{width}}})")
    rows: list[Row] = []
    position, before = 0, ""
    for number, line in enumerate(text.split("\n")):
        if line.strip() and before.strip() and max(len(line), len(before)) >= _PROSE:
            rows.append(Row(position, position, number, position))
        rows += [Row(position + start, position + end, number, position) for start, end in _rows(line, width, pattern)]
        position += len(line) + 1
        before = line
    return rows


def _rows(line: str, width: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    if len(line) <= width and cell_len(line) <= width:
        yield 0, len(line)
    elif all(get_character_cell_size(letter) == 1 and not is_half_a_flag(letter) for letter in set(line)):
        for match in pattern.finditer(line):
            yield match.span(1) if match[1] is not None else match.span(2)
    else:
        yield from _wide_rows(line, width)


def _wide_rows(line: str, width: int) -> Iterator[tuple[int, int]]:
    """As above where characters are two cells wide or none, or are made of several code points."""
    start = cells = 0
    blank = -1
    for first, last in characters(line, 0, len(line)):
        letter = line[first:last]  # a blank with an accent on it is no blank
        size = cell_len(letter)
        if cells + size > width and first > start:
            end = blank if blank > start and letter != " " else first
            yield start, end
            start = end + (end == blank or letter == " ")
            cells = cell_len(line[start:first])
            blank = -1
        if letter == " ":
            blank = first
        cells += size
    yield start, len(line)
