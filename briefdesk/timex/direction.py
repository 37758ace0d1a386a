"""Which side of the anchor a sentence puts a time expression on: by the nearest verb, auxiliary or preposition."""

from __future__ import annotations

import re

from briefdesk.model import Direction, Span
from briefdesk.timex.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_REACH = 240
"""Characters on either side: no governing verb is further."""


def direction(text: str, span: Span, lexicon: Lexicon, sentence: Span | None) -> Direction | None:
    """The side that the words around the expression tell, or None."""
    start = max(sentence.start if sentence else 0, span.start - _REACH)
    end = min(sentence.end if sentence else len(text), span.end + _REACH)
    before = [m[0].lower() for m in _WORD.finditer(text, start, span.start)]
    for word in reversed(before):
        if (side := _side(word, lexicon)) is not None:
            return side
    for m in _WORD.finditer(text, span.end, end):
        if (side := _side(m[0].lower(), lexicon)) is not None:
            return side
    return None


def _side(word: str, lexicon: Lexicon) -> Direction | None:
    if word in lexicon.lists["future"]:
        return Direction.FUTURE
    if word in lexicon.lists["past"] or word.endswith("ed"):
        return Direction.PAST
    return None
