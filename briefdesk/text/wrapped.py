"""Joins the lines of a text that was wrapped by hand, so that a paragraph is a line."""

from __future__ import annotations

import re

from briefdesk.text.blocks import blocks

_BREAK = re.compile(r"[^\S\n]*\n[^\S\n]*")
_HYPHENED = re.compile(r"(?<=[^\W\d_]-)\n(?=[^\W\d_])")


def join_wrapped(text: str) -> str:
    """The text with the lines of each paragraph joined; a text that is not wrapped comes back the same."""
    pieces: list[str] = []
    last = 0
    for span in blocks(text):
        pieces += text[last : span.start], _joined(span.of(text))
        last = span.end
    return "".join([*pieces, text[last:]])


def _joined(block: str) -> str:
    if "\n" not in block:
        return block
    return _HYPHENED.sub("", _BREAK.sub("\n", block)).replace("\n", " ")
