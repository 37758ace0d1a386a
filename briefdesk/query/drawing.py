"""Shows the place where a query is broken."""

from __future__ import annotations

import unicodedata

from briefdesk.errors import QueryError
from briefdesk.query.tokens import level

_AROUND = 40
"""Code points shown on each side of the place, where the query is long."""
_MARKED = 20
_WIDE, _NO_WIDTH = ("W", "F"), ("Mn", "Me", "Cf")


def drawn(error: QueryError) -> tuple[str, str]:
    """The query on one line, or what stands around the place, and carets to print below it."""
    text = level(error.query)
    start, end = max(0, error.position - _AROUND), error.position + _AROUND
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    marked = text[error.position : error.position + min(error.length, _MARKED)]
    indent = cells(before + text[start : error.position])
    return before + text[start:end] + after, " " * indent + "^" * max(1, cells(marked))


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(
        0 if unicodedata.category(one) in _NO_WIDTH else 2 if unicodedata.east_asian_width(one) in _WIDE else 1
        for one in text
    )
