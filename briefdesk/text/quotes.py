"""Passages that are found again where a text has changed: exactly, or so nearly that nothing else can be meant.

A quote never lands on a look-alike: below a strict score it has no place, and whoever holds it shows it as an orphan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdesk.model import Quote, Span

CONTEXT = 48
"""Characters kept on each side of a passage."""
_STRICT = 0.8
"""How much of the words around a passage must still be there: of those of its own sentence, and of one of its sides."""
_NEAR = 90
"""How alike, in a hundred, the words themselves must be where they have changed."""
_SHORT = 24
"""Characters: a shorter passage may stand in a text by chance, so that what is around it must agree."""
_MOST = 200
"""Places that are compared: words that stand in a text more often say nothing."""
_WORDS = re.compile(r"\w+")
_BREAK = re.compile(r"[.!?][\"'”’)]*\s|\n")


def quote(text: str, span: Span) -> Quote:
    """The passage with what stands around it."""
    return Quote(
        exact=span.of(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
    )


def find(quote: Quote, text: str, near: int = 0) -> Span | None:
    """Where a passage stands in a text; None where it is not there, or where that is not sure.

    `near`: about where it stood before, which decides between places that are equally good.
    """
    if not quote.exact:
        return None
    scored = [(_around(quote, text, place), -abs(place.start - near), place) for place in _places(quote.exact, text)]
    if not scored:
        return _altered(quote, text)
    score, _, place = max(scored)
    alone = len(scored) == 1 and len(quote.exact) >= _SHORT
    return place if score >= _STRICT or alone else None


def _places(exact: str, text: str) -> Iterator[Span]:
    start = text.find(exact)
    for _ in range(_MOST):
        if start < 0:
            return
        yield Span(start, start + len(exact))
        start = text.find(exact, start + 1)


def _around(quote: Quote, text: str, place: Span) -> float:
    """How much of what stood around a passage stands there still, from 0 to 1.

    The better of its two sides, as a paragraph may be put before it or after it; 0 where its own sentence is another.
    """
    before = text[max(0, place.start - len(quote.before)) : place.start]
    after = text[place.end : place.end + len(quote.after)]
    own = min(
        _alike(_BREAK.split(quote.before)[-1], _BREAK.split(before)[-1]),
        _alike(_BREAK.split(quote.after)[0], _BREAK.split(after)[0]),
    )
    return max(_alike(quote.before, before), _alike(quote.after, after)) if own >= _STRICT else 0.0


def _altered(quote: Quote, text: str) -> Span | None:
    """Where a long passage stands with a few of its words changed, and what is around it unchanged."""
    from rapidfuzz import fuzz

    if len(quote.exact) < _SHORT:
        return None
    found = fuzz.partial_ratio_alignment(quote.exact, text, score_cutoff=_NEAR)
    if found is None or not found.score:
        return None
    place = _whole_words(text, Span(found.dest_start, found.dest_end))
    return place if _around(quote, text, place) >= _STRICT else None


def _whole_words(text: str, span: Span) -> Span:
    """The span, grown or shrunk so that it cuts no word."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1 : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    passage = text[start:end]
    return Span(start + len(passage) - len(passage.lstrip()), end - len(passage) + len(passage.rstrip()))


def _alike(old: str, new: str) -> float:
    """How many of their words two stretches share, in order, from 0 to 1; blanks and punctuation do not count."""
    from rapidfuzz.distance import Indel

    return float(Indel.normalized_similarity(_WORDS.findall(old.casefold()), _WORDS.findall(new.casefold())))
