"""Finding articles by a query; docs/search.md describes the language."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefdesk import query
from briefdesk.desk import library
from briefdesk.desk.desk import Desk
from briefdesk.model import Headline
from briefdesk.query import Query, Sort, Words, leaves
from briefdesk.store import search, views
from briefdesk.store.snippets import CLOSE, OPEN, Snippet
from briefdesk.store.snippets import snippets as snippets_of

__all__ = [
    "CLOSE",
    "OPEN",
    "Hit",
    "Snippet",
    "check",
    "count",
    "find",
    "has_words",
    "matching",
    "parsed",
    "pieces",
    "snippets",
]

_PAGE = 100


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, and where it says so."""

    headline: Headline
    snippet: Snippet
    """Empty if it was not found by words."""


def parsed(desk: Desk, text: str) -> Query:
    """What a query means today, with the saved searches that it names. Raises QueryError."""
    return query.parse(text, desk.today(), lambda name: views.query_of(desk.store, name))


def check(desk: Desk, text: str, name: str) -> None:
    """Whether a query can be saved under this name. Raises QueryError if it cannot be read, or would name itself."""

    def saved(other: str) -> str | None:
        return text if other.casefold() == name.casefold() else views.query_of(desk.store, other)

    query.parse(text, desk.today(), saved)


def matching(desk: Desk, text: str, limit: int = -1) -> array[int]:
    """The ids of the articles that a query finds, or of the first so many: the newest publication first.

    All articles if nothing is asked for. Raises QueryError.
    """
    return search.matching(desk.store, parsed(desk, text), limit)


def count(desk: Desk, text: str, most: int = -1) -> int:
    """How many articles a query finds, counted no further than `most`. Raises QueryError."""
    return len(search.matching(desk.store, replace(parsed(desk, text), sort=Sort.PUBLISHED), most))


def has_words(desk: Desk, text: str) -> bool:
    """Whether a query asks for words, so that there are snippets. Raises QueryError."""
    return any(isinstance(leaf, Words) for leaf in leaves(parsed(desk, text).node, refused=False))


def snippets(desk: Desk, text: str, ids: Sequence[int]) -> dict[int, Snippet]:
    """Where these articles say the words of a query; those that do not are left out. Raises QueryError."""
    return snippets_of(desk.store, parsed(desk, text), ids)


def find(desk: Desk, text: str, limit: int) -> Iterator[Hit]:
    """The first articles that a query finds, each with a snippet. Raises QueryError."""
    asked = parsed(desk, text)
    found = search.matching(desk.store, asked, limit)
    for start in range(0, len(found), _PAGE):
        page = found[start : start + _PAGE]
        said = snippets_of(desk.store, asked, page)
        for headline in library.headlines(desk, page):
            yield Hit(headline, said.get(headline.id, Snippet("")))


def pieces(snippet: Snippet) -> Iterator[tuple[str, bool]]:
    """The pieces of a snippet, each with whether it is one of the words found."""
    before, *rest = snippet.words.split(OPEN)
    yield before, False
    for piece in rest:
        found, _, after = piece.partition(CLOSE)
        yield found, True
        yield after, False
