"""Finding articles: a query in SQL, the newest publication first.

The words of a query go to FTS5 as one expression, and FTS5 finds the newest first by itself, as its rowids are the
places of articles in lists; what else must hold is asked of each article that it finds. A query without words walks
through the index of the list instead. So a first page costs little more than FTS5 takes for as many.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence

from briefdesk.query import Is, Node, Query, Sort, State, leaves
from briefdesk.store.conditions import (
    BINNED,
    DAY,
    Condition,
    Conditions,
    days_of_list,
    days_of_places,
    with_note,
)
from briefdesk.store.file import Store
from briefdesk.store.matches import any_of, split

RANKED = 5_000
"""How many of what is found, the newest, are put in order of relevance: weighing each takes FTS5 a while."""

_FOUND = Conditions(f"(rowid % {DAY})", days_of_places("rowid"))
_LISTED = Conditions("article.id", days_of_list)


def matching(store: Store, query: Query, limit: int = -1) -> array[int]:
    """The ids of the articles that a query finds, or of the first so many, in the order that it asks for.

    Those in the bin are left out, unless it asks for them.
    """
    if query.sort is Sort.PUBLISHED:
        return _newest(store, query.node, limit)
    found = _newest(store, query.node, -1)
    ordered = _by_rank(store, query.node, found) if query.sort is Sort.RANK else _by_added(store, found)
    return ordered if limit < 0 else ordered[:limit]


def _newest(store: Store, node: Node | None, limit: int) -> array[int]:
    """What is found, the newest publication first."""
    wanted, rest = split(node) if node else ("", [])
    hidden = [] if Is(State.BINNED) in leaves(node) else [BINNED]
    if node and wanted:
        return array("q", (place % DAY for place in _by_words(store, node, wanted, rest, hidden, limit)))
    conditions = [_LISTED.of(node)] if node else []
    if hidden:
        conditions.append(Condition("binned IS NULL"))
    return array("q", _column(store, "SELECT id FROM article", conditions, "listed DESC, id DESC", limit))


def _by_words(
    store: Store, node: Node, wanted: str, rest: Sequence[Node], hidden: Sequence[Condition], limit: int
) -> list[int]:
    """The places of what is found by words.

    Articles with a note that holds any of the words are looked at by themselves: what FTS5 finds in one is not all.
    """
    noted = _noted(store, node)
    conditions = [Condition("article_fts MATCH ?", (wanted,)), *(_FOUND.of(one) for one in rest)]
    conditions += [_FOUND.outside(these) for these in (*hidden, *noted)]
    places = _column(store, "SELECT rowid FROM article_fts", conditions, "rowid DESC", limit)
    for these in noted:
        look = Conditions("id", days_of_places("place"), these)
        conditions = [look.inside(these), look.of(node), *(look.outside(others) for others in hidden)]
        places += _column(store, "SELECT place FROM article_words", conditions, "place DESC", limit)
        places = sorted(places, reverse=True)[: None if limit < 0 else limit]
    return places


def _noted(store: Store, node: Node) -> list[Condition]:
    """The articles with a note that holds any of the words, if there is such a note."""
    words = any_of(node, refused=True, notes=True)
    found = words and store.first("SELECT 1 FROM annotation_fts WHERE annotation_fts MATCH ? LIMIT 1", (words,))
    return [with_note(words)] if found else []


def _by_rank(store: Store, node: Node | None, found: array[int]) -> array[int]:
    """The newest of what is found in order of relevance, then what holds the words in notes alone, then the rest."""
    wanted = any_of(node)
    if not wanted:
        return found
    some = f"rowid % {DAY} IN (SELECT value FROM json_each(?))"  # a set of any size
    conditions = [Condition("article_fts MATCH ?", (wanted,)), Condition(some, (json.dumps(list(found[:RANKED])),))]
    ranked = _column(store, f"SELECT rowid % {DAY} FROM article_fts", conditions, "bm25(article_fts), rowid DESC", -1)
    known = set(ranked)
    return array("q", (*ranked, *(id for id in found if id not in known)))


def _by_added(store: Store, found: array[int]) -> array[int]:
    known = set(found)
    rows = store.rows("SELECT id FROM article ORDER BY added DESC, id DESC")
    return array("q", (id for (id,) in rows if id in known))


def _column(store: Store, select: str, conditions: Sequence[Condition], order: str, limit: int) -> list[int]:
    """The one column of what all conditions hold of."""
    where = " AND ".join(one.sql for one in conditions) or "1"
    values = (value for one in conditions for value in one.values)
    rows = store.rows(f"{select} WHERE {where} ORDER BY {order} LIMIT ?", (*values, limit))
    return [number for (number,) in rows]
