"""The words of an article that a person points at or quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from briefdesk.desk import library
from briefdesk.desk.desk import Desk
from briefdesk.errors import ConflictError, InputError
from briefdesk.model import Quote, Span
from briefdesk.text import quotes
from briefdesk.text.clean import clean_line

_SHOWN = 60
"""Characters of a quote that a message repeats."""
_MOST = 5
"""Places that a message names."""
_ALIKE = {**dict.fromkeys("'‘’", "['‘’]"), **dict.fromkeys('"“”', '["“”]')}
"""Quotation marks that a keyboard has stand for those that are printed."""


def find(desk: Desk, article: int, words: str) -> Span:
    """The one place where an article says these words; blanks and the kind of quotation marks may differ.

    Raises MissingError; InputError where it does not say them, or more than once.
    """
    text = library.article(desk, article).text
    sought = clean_line(words)
    if not sought:
        raise InputError("no words were quoted", "copy some from `briefdesk show`")
    shown = f"“{sought if len(sought) <= _SHOWN else sought[: _SHOWN - 1] + '…'}”"
    places = list(islice(_places(sought, text), _MOST + 1)) if len(sought) <= len(text) else []
    if not places:
        raise InputError(f"article {article} does not say {shown}", "copy the words from `briefdesk show`")
    if len(places) > 1:
        named = ", ".join(f"{place.start}:{place.end}" for place in places[:_MOST])
        more = ", …" if len(places) > _MOST else ""
        raise InputError(
            f"article {article} says {shown} more than once, at {named}{more}",
            "quote more of the sentence, or name the place with --span",
        )
    return places[0]


def at(desk: Desk, article: int, start: int, end: int) -> Span:
    """A stretch of an article by its offsets. Raises MissingError; InputError where there is none."""
    length = len(library.article(desk, article).text)
    if not 0 <= start < end <= length:
        raise InputError(f"{start}:{end} is no stretch of article {article}", f"it has {length} characters, from 0")
    return Span(start, end)


def quote(desk: Desk, article: int, span: Span, seen: str | None = None) -> Quote:
    """The quote of a stretch of an article. `seen`: its words as the person who points at it saw them.

    Raises InputError where there is no such stretch, ConflictError where a newer text has other words there.
    """
    text = library.article(desk, article).text
    if not 0 <= span.start < span.end <= len(text):
        raise InputError("there are no such words in the article", "select some first")
    if seen is not None and span.of(text) != seen:
        raise ConflictError("the article has a newer text now", "select the words once more")
    return quotes.quote(text, span)


def _places(sought: str, text: str) -> Iterator[Span]:
    written = r"\s+".join(re.escape(word) for word in sought.split())
    pattern = re.compile("".join(_ALIKE.get(character, character) for character in written))
    return (Span(*found.span()) for found in pattern.finditer(text))
