"""Parts a text into its paragraphs: a line each, or the lines of one joined where the text was wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefdesk.model import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]++")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_LISTED = re.compile(r"\s*(?:[-–—*•·▪>#|]\s|\d+[.)]\s|\d{1,2}:\d\d)")
_STOPS = tuple('.!?:…"”’)]*')
_WRAPPED, _WIDEST = 40, 100
"""Characters: a line that was broken for its length has at least so many, and none of that text has more."""


def blocks(text: str) -> Iterator[Span]:
    """The spans of the paragraphs that hold anything, in order."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text) if not match[0].isspace()]
    if not lines:
        return
    wrapped = _is_wrapped(text, lines)
    start = lines[0].start
    for line, following in pairwise(lines):
        if not _goes_on(text, line, following, wrapped):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether the lines are broken for their length: all short, and many in mid-sentence."""
    if len(lines) < 2 or max(map(len, lines)) > _WIDEST:
        return False
    broken = sum(_breaks_off(text, first) and _begins_small(text, second) for first, second in pairwise(lines))
    return broken * 5 >= len(lines) - 1


def _goes_on(text: str, line: Span, following: Span, wrapped: bool) -> bool:
    if not wrapped or _BLANK.search(text, line.end, following.start) or _LISTED.match(text, following.start):
        return False
    return len(line) >= _WRAPPED or (_breaks_off(text, line) and _begins_small(text, following))


def _breaks_off(text: str, line: Span) -> bool:
    return not text[line.start : line.end].rstrip().endswith(_STOPS)


def _begins_small(text: str, line: Span) -> bool:
    return text[line.start : line.end].lstrip()[:1].islower()
