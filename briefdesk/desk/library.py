"""The library: the articles of the desk, and the marks a reader leaves on them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk.desk.desk import Desk
from briefdesk.errors import MissingError
from briefdesk.model import Article, Headline, Status
from briefdesk.store import articles, events


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is on the desk."""

    articles: int
    unread: int
    starred: int
    ahead: int
    """Events ahead of today that are without doubt."""
    doubtful: int


def listing(desk: Desk, limit: int = -1) -> array[int]:
    """The ids of all articles, or of the first so many, the newest publication first."""
    return articles.listed(desk.store, limit)


def headlines(desk: Desk, ids: Sequence[int]) -> list[Headline]:
    """The light rows of these articles, in their order; those that are gone are left out."""
    return articles.headlines(desk.store, ids, desk.today())


def article(desk: Desk, id: int) -> Article:
    """The whole article. Raises MissingError."""
    found = articles.get(desk.store, id)
    if found is None:
        raise MissingError(f"there is no article {id} on this desk", "`briefdesk find` lists the articles")
    return found


def mark_read(desk: Desk, id: int, read: bool = True) -> None:
    """Mark an article as read, or as not. Raises MissingError."""
    with desk.store.writing():
        _must_be_there(articles.set_status(desk.store, id, Status.READ if read else Status.INBOX), id)


def star(desk: Desk, id: int, starred: bool = True) -> None:
    """Star an article, or not. Raises MissingError."""
    with desk.store.writing():
        _must_be_there(articles.set_starred(desk.store, id, starred), id)


def counts(desk: Desk) -> Counts:
    """How much there is on the desk."""
    return Counts(*articles.count(desk.store), *events.count_ahead(desk.store, desk.today()))


def _must_be_there(changed: int, id: int) -> None:
    if not changed:
        raise MissingError(f"there is no article {id} on this desk", "`briefdesk find` lists the articles")
