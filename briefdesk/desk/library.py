"""The library: the articles of the desk, in order, by section."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefdesk.desk.desk import Desk
from briefdesk.errors import MissingError
from briefdesk.model import Article, Headline, Section
from briefdesk.store import articles, events, positions


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is on the desk."""

    articles: Mapping[Section, int]
    ahead: int
    """Events ahead of today that are without doubt."""
    doubtful: int


def listing(desk: Desk, limit: int = -1, section: Section = Section.ALL) -> array[int]:
    """The ids of the articles in a section, or of the first so many, the newest publication first."""
    return articles.listed(desk.store, limit, section)


def headlines(desk: Desk, ids: Sequence[int]) -> list[Headline]:
    """The light rows of these articles, in their order; those that are gone are left out."""
    return articles.headlines(desk.store, ids, desk.today())


def article(desk: Desk, id: int) -> Article:
    """The whole article. Raises MissingError."""
    found = articles.get(desk.store, id)
    if found is None:
        raise _missing(id)
    return found


def title(desk: Desk, id: int) -> str:
    """The title of an article. Raises MissingError."""
    for headline in headlines(desk, [id]):
        return headline.title
    raise _missing(id)


def titles(desk: Desk, ids: Sequence[int]) -> dict[int, str]:
    """The titles of these articles; those that are gone are left out."""
    return {headline.id: headline.title for headline in headlines(desk, ids)}


def former(desk: Desk, id: int) -> list[tuple[datetime, str]]:
    """The texts that an article had before newer versions came, each with when that was, the latest first."""
    return articles.former(desk.store, id)


def counts(desk: Desk) -> Counts:
    """How much there is on the desk."""
    return Counts(articles.count(desk.store), *events.count_ahead(desk.store, desk.today()))


def next_unread(desk: Desk, id: int | None, step: int = 1) -> int | None:
    """The unread article that follows one in the order of the library, or precedes it; None if none is left."""
    return articles.next_unread(desk.store, id, step)


def position(desk: Desk, id: int) -> int:
    """How far an article was read: the offset of what was at the top."""
    return positions.get(desk.store, id)


def remember_positions(desk: Desk, read: Mapping[int, int]) -> None:
    """Remember how far articles were read: their ids, and the offsets. No act: it is not undone."""
    with desk.store.writing(counted=False):
        for id, offset in read.items():
            positions.put(desk.store, id, offset)


def _missing(id: int) -> MissingError:
    return MissingError(f"there is no article {id} on this desk", "`briefdesk find` lists the articles")
