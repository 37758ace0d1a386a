"""Articles: filing, finding again, the marks a reader leaves on them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefdesk.model import Article, Headline, Published, Status
from briefdesk.store.codec import article_in, article_out, published_out
from briefdesk.store.file import Store, marks

_AHEAD = """
    (SELECT count(DISTINCT event.id) FROM evidence JOIN event ON event.id = evidence.event
     WHERE evidence.article = article.id AND event."end" >= ? AND event.doubt IS NULL)
"""
_BATCH = 500
_FEW = 20


@dataclass(frozen=True, slots=True)
class Known:
    """An article on the desk, as far as it takes to tell whether another is the same."""

    id: int
    seed: bool
    binned: bool
    title: str
    digest: str
    text: str


def add(store: Store, articles: Iterable[Article], run: int, seeded: bool) -> list[int]:
    """File articles and their words for searching, and return their ids in order. To be called inside `writing`."""
    (last,) = store.first("SELECT coalesce(max(id), 0) FROM article") or (0,)
    rows = [
        {"id": id, **article_out(article), "seed": int(seeded), "import_run": run}
        for id, article in enumerate(articles, last + 1)
    ]
    store.tables.table("article").insert_all(rows)
    store.run("INSERT INTO article_fts(rowid, title, text) SELECT id, title, text FROM article WHERE id > ?", (last,))
    return [row["id"] for row in rows]


def alike(store: Store, digest: str, url: str | None) -> list[Known]:
    """The article with this text, then the first few at this address. What is at one need not be one article."""
    found = store.rows(
        f"""SELECT id, seed, binned IS NOT NULL, title, digest, text FROM article WHERE digest = ? OR url = ?
            ORDER BY digest = ? DESC, id LIMIT {_FEW}""",
        (digest, url, digest),
    )
    return [Known(id, bool(seed), bool(binned), *words) for id, seed, binned, *words in found]


def get(store: Store, id: int) -> Article | None:
    """The article of that id, from the bin too."""
    rows = store.records("SELECT * FROM article WHERE id = ?", (id,))
    return article_in(rows[0]) if rows else None


def listed(store: Store, limit: int = -1) -> array[int]:
    """The ids of all articles not in the bin, or of the first so many, the newest publication first."""
    found = store.rows("SELECT id FROM article WHERE binned IS NULL ORDER BY listed DESC, id DESC LIMIT ?", (limit,))
    return array("q", (id for (id,) in found))


def headlines(store: Store, ids: Sequence[int], today: date) -> list[Headline]:
    """The light rows of these articles, in their order; those that are gone are left out."""
    found: dict[int, Headline] = {}
    for start in range(0, len(ids), _BATCH):
        some = ids[start : start + _BATCH]
        for id, title, source, day, status, starred, events in store.rows(
            f"""SELECT id, title, source, published_day, status, starred, {_AHEAD}
                FROM article WHERE id IN ({marks(len(some))})""",
            (today.isoformat(), *some),
        ):
            published = date.fromisoformat(day) if day else None
            found[id] = Headline(id, title, source, published, Status(status), bool(starred), events)
    return [found[id] for id in ids if id in found]


def names(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """Who published these articles, or their titles where that is not known."""
    found: dict[int, str] = {}
    for start in range(0, len(ids), _BATCH):
        some = list(ids[start : start + _BATCH])
        found.update(
            store.rows(
                f"SELECT id, coalesce(nullif(source, ''), title) FROM article WHERE id IN ({marks(len(some))})", some
            )
        )
    return found


def set_status(store: Store, id: int, status: Status) -> None:
    """Say where an article stands. To be called inside `writing`."""
    store.run("UPDATE article SET status = ? WHERE id = ?", (status, id))


def set_starred(store: Store, id: int, starred: bool) -> None:
    """Star an article or not. To be called inside `writing`."""
    store.run("UPDATE article SET starred = ? WHERE id = ?", (int(starred), id))


def set_published(store: Store, id: int, published: Published) -> None:
    """Say when an article was published. To be called inside `writing`."""
    columns = published_out(published)
    settings = ", ".join(f"{name} = ?" for name in columns)
    store.run(
        f"UPDATE article SET {settings}, listed = coalesce(?, substr(added, 1, 10)) WHERE id = ?",
        (*columns.values(), columns["published_day"], id),
    )


def own(store: Store, id: int) -> None:
    """Make a seed an article of one's own. To be called inside `writing`."""
    store.run("UPDATE article SET seed = 0, binned = NULL WHERE id = ?", (id,))


def bin_seeds(store: Store, moment: datetime) -> int:
    """Put the seeds into the bin. To be called inside `writing`."""
    return store.run("UPDATE article SET binned = ? WHERE seed AND binned IS NULL", (moment.isoformat(),))


def latest_seed(store: Store) -> date | None:
    """The latest publication day among the seeds if the desk holds nothing but seeds, else None."""
    row = store.first(
        """SELECT max(published_day) FROM article WHERE seed = 1 AND binned IS NULL
           AND NOT EXISTS (SELECT 1 FROM article WHERE seed = 0 AND binned IS NULL)"""
    )
    return date.fromisoformat(row[0]) if row and row[0] else None


def count(store: Store) -> tuple[int, int, int]:
    """How many articles there are, how many unread, how many starred; those in the bin left out."""
    row = store.first(
        """SELECT count(*), count(*) FILTER (WHERE status = 'inbox'), count(*) FILTER (WHERE starred)
           FROM article WHERE binned IS NULL"""
    )
    return (row[0], row[1], row[2]) if row else (0, 0, 0)
