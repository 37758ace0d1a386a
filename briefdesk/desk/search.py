"""Finding articles by the words in them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from briefdesk.desk import library
from briefdesk.desk.desk import Desk
from briefdesk.model import Headline
from briefdesk.store import search
from briefdesk.store.search import CLOSE, OPEN

__all__ = ["CLOSE", "OPEN", "Hit", "find", "matching"]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, and where it says so."""

    headline: Headline
    snippet: str
    """Plain text; the words found stand between OPEN and CLOSE."""


def matching(desk: Desk, words: str) -> array[int]:
    """The ids of the articles that hold all these words, or words that begin so, the newest publication first.

    All articles if there are no words.
    """
    return search.matching(desk.store, words) if words.strip() else library.listing(desk)


def find(desk: Desk, words: str, limit: int) -> Iterator[Hit]:
    """The newest articles that hold all these words, each with a snippet."""
    found = search.matching(desk.store, words, limit) if words.strip() else library.listing(desk, limit)
    for headline in library.headlines(desk, found):
        yield Hit(headline, search.snippet(desk.store, words, headline.id) if words.strip() else "")


def check(desk: Desk, words: str) -> None:
    """Whether a query can be read."""


def count(desk: Desk, words: str) -> int:
    """How many articles a query finds."""
    return len(matching(desk, words))
