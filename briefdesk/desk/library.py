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
        raise _missing(id)
    return found


def toggle_read(desk: Desk, id: int) -> Status:
    """Mark an article as read, or as unread where it was read, and return what it is now. Raises MissingError."""
    with desk.store.writing():  # looked at and changed in one transaction, so that two toggles cancel out
        status = Status.INBOX if _headline(desk, id).status is Status.READ else Status.READ
        articles.set_status(desk.store, id, status)
    return status


def toggle_star(desk: Desk, id: int) -> bool:
    """Star an article, or take its star away, and return whether it has one now. Raises MissingError."""
    with desk.store.writing():
        starred = not _headline(desk, id).starred
        articles.set_starred(desk.store, id, starred)
    return starred


def counts(desk: Desk) -> Counts:
    """How much there is on the desk."""
    return Counts(*articles.count(desk.store), *events.count_ahead(desk.store, desk.today()))


def _headline(desk: Desk, id: int) -> Headline:
    for headline in headlines(desk, [id]):
        return headline
    raise _missing(id)


def _missing(id: int) -> MissingError:
    return MissingError(f"there is no article {id} on this desk", "`briefdesk find` lists the articles")
