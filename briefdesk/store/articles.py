"""Articles: filing, finding again, the marks a reader leaves on them."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefdesk.model import Article, Headline, Published, Section, Status
from briefdesk.store.acts import Act, Change
from briefdesk.store.codec import article_in, article_out, published_out
from briefdesk.store.file import Store, in_parts, marks

_AHEAD = """
    (SELECT count(DISTINCT event.id) FROM evidence JOIN event ON event.id = evidence.event
     WHERE evidence.article = article.id AND event."end" >= ? AND event.doubt IS NULL AND event.review != 'rejected')
"""
_TAGS = """
    (SELECT json_group_array(tag.name) FROM tagging JOIN tag ON tag.id = tagging.tag
     WHERE tagging.article = article.id)
"""
_FEW = 20


@dataclass(frozen=True, slots=True)
class Known:
    """An article on the desk, as far as it takes to tell whether another is the same."""

    id: int
    seed: bool
    binned: bool
    former: bool
    """Whether the text is one that it had earlier."""
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
    store.run(
        "INSERT INTO article_fts(rowid, title, text) SELECT place, title, text FROM article_words WHERE id > ?", (last,)
    )
    return [row["id"] for row in rows]


def alike(store: Store, digest: str, url: str | None, origin: str | None = None) -> list[Known]:
    """The article with this text, then the first few that had it, are at this address or came from this file.

    What is at one address need not be one article.
    """
    found = store.rows(
        f"""SELECT id, seed, binned IS NOT NULL, id IN (SELECT article FROM version WHERE digest = ?1),
            title, digest, text FROM article
            WHERE digest = ?1 OR url = ?2 OR origin = ?3
            OR id IN (SELECT article FROM version WHERE digest = ?1)
            ORDER BY digest = ?1 DESC, 4 DESC, id LIMIT {_FEW}""",
        (digest, url, origin),
    )
    return [Known(id, bool(seed), bool(binned), bool(former), *words) for id, seed, binned, former, *words in found]


def get(store: Store, id: int) -> Article | None:
    """The article of that id, from the bin too."""
    rows = store.records("SELECT * FROM article WHERE id = ?", (id,))
    return article_in(rows[0]) if rows else None


SECTIONS = {
    Section.INBOX: "binned IS NULL AND status != 'archived'",
    Section.UNREAD: "binned IS NULL AND status = 'inbox'",
    Section.STARRED: "binned IS NULL AND starred",
    Section.ARCHIVED: "binned IS NULL AND status = 'archived'",
    Section.BIN: "binned IS NOT NULL",
    Section.ALL: "binned IS NULL",
}


def listed(store: Store, limit: int = -1, section: Section = Section.ALL) -> array[int]:
    """The ids of the articles in a section, or of the first so many, the newest publication first."""
    found = store.rows(
        f"SELECT id FROM article WHERE {SECTIONS[section]} ORDER BY listed DESC, id DESC LIMIT ?", (limit,)
    )
    return array("q", (id for (id,) in found))


def headlines(store: Store, ids: Sequence[int], today: date) -> list[Headline]:
    """The light rows of these articles, in their order; those that are gone are left out."""
    found: dict[int, Headline] = {}
    for some in in_parts(ids):
        for id, title, source, day, status, starred, binned, tags, events in store.rows(
            f"""SELECT id, title, source, published_day, status, starred, binned IS NOT NULL, {_TAGS}, {_AHEAD}
                FROM article WHERE id IN ({marks(len(some))})""",
            (today.isoformat(), *some),
        ):
            found[id] = Headline(
                id=id,
                title=title,
                source=source,
                published=date.fromisoformat(day) if day else None,
                status=Status(status),
                starred=bool(starred),
                events=events,
                binned=bool(binned),
                tags=tuple(sorted(json.loads(tags))),
            )
    return [found[id] for id in ids if id in found]


def names(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """Who published these articles, or their titles where that is not known."""
    found: dict[int, str] = {}
    for some in in_parts(ids):
        found.update(
            store.rows(
                f"SELECT id, coalesce(nullif(source, ''), title) FROM article WHERE id IN ({marks(len(some))})", some
            )
        )
    return found


def set_status(act: Act, ids: Iterable[int], status: Status) -> None:
    """Say where articles stand."""
    act.update_all("article", ids, {"status": status})


def set_starred(act: Act, ids: Iterable[int], starred: bool) -> None:
    """Star articles or not."""
    act.update_all("article", ids, {"starred": int(starred)})


def set_binned(act: Act, ids: Iterable[int], moment: datetime | None) -> None:
    """Put articles into the bin, or take them out."""
    act.update_all("article", ids, {"binned": moment.isoformat() if moment else None})


def set_published(act: Act, id: int, published: Published) -> None:
    """Say when an article was published."""
    columns = published_out(published)
    (added,) = act.store.first("SELECT substr(added, 1, 10) FROM article WHERE id = ?", (id,)) or (None,)
    act.update("article", id, {**columns, "listed": columns["published_day"] or added})


def set_text(act: Act, former: Article, article: Article) -> None:
    """Put another text into an article, and keep the former one."""
    kept = article_out(former)
    names = ("digest", "title", "marks", "markdown", "updated", "text")
    row = {name: kept[name] for name in names}
    act.insert("version", {"article": former.id, "until": article.added.isoformat(), **row})
    columns = article_out(article)
    act.update("article", former.id, {name: columns[name] for name in names})
    set_published(act, former.id, article.published)


def own(act: Act, id: int) -> None:
    """Make a seed an article of one's own, or take an article out of the bin."""
    act.update("article", id, {"seed": 0, "binned": None})


def bin_seeds(act: Act, moment: datetime) -> None:
    """Put the seeds into the bin."""
    seeds = act.store.rows("SELECT id FROM article WHERE seed AND binned IS NULL")
    set_binned(act, (id for (id,) in seeds), moment)


def came(act: Act, ids: Iterable[int], moment: datetime) -> None:
    """Note that articles were filed: as if out of the bin, where they go when that is undone."""
    act.changes += [Change("article", id, {"binned": moment.isoformat()}, {"binned": None}) for id in ids]


def former(store: Store, id: int) -> list[tuple[datetime, str]]:
    """The texts that an article had before newer ones came, each with when that was, the latest first."""
    found = store.rows("SELECT until, text FROM version WHERE article = ? ORDER BY id DESC", (id,))
    return [(datetime.fromisoformat(until), text) for until, text in found]


def next_unread(store: Store, id: int | None, step: int) -> int | None:
    """The unread article after one in the order of lists, or before it if `step` is below zero; None: the first."""
    here = store.first("SELECT listed, id FROM article WHERE id = ?", (id,)) if id is not None else None
    sign, order = ("<", "DESC") if step > 0 else (">", "ASC")
    beyond = f"AND (listed, id) {sign} (?, ?)" if here else ""
    row = store.first(
        f"""SELECT id FROM article WHERE {SECTIONS[Section.UNREAD]} {beyond}
            ORDER BY listed {order}, id {order} LIMIT 1""",
        here or (),
    )
    return row[0] if row else None


def latest_seed(store: Store) -> date | None:
    """The latest publication day among the seeds if the desk holds nothing but seeds, else None."""
    row = store.first(
        """SELECT max(published_day) FROM article WHERE seed = 1 AND binned IS NULL
           AND NOT EXISTS (SELECT 1 FROM article WHERE seed = 0 AND binned IS NULL)"""
    )
    return date.fromisoformat(row[0]) if row and row[0] else None


def count(store: Store) -> dict[Section, int]:
    """How many articles there are in each section."""
    kept = [section for section in Section if section is not Section.BIN]
    counts = ", ".join(f"count(*) FILTER (WHERE {SECTIONS[section]})" for section in kept)
    row = store.first(
        f"""SELECT {counts}, (SELECT count(*) FROM article WHERE {SECTIONS[Section.BIN]})
            FROM article WHERE binned IS NULL"""
    )
    return dict(zip([*kept, Section.BIN], row or (0,) * len(Section), strict=True))
