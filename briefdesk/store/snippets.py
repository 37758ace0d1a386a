"""Where an article says the words of a query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk.query import Query
from briefdesk.store.conditions import DAY
from briefdesk.store.file import Store, in_parts, marks
from briefdesk.store.matches import any_of

OPEN, CLOSE = "\x01", "\x02"
"""What stands around the words found in a snippet: no clean text holds either."""
_SNIPPET = 12
"""Tokens."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """What stands around the words that were found; those stand between OPEN and CLOSE."""

    words: str
    note: int | None = None
    """The id of the note that says so; None if it is the text."""


def snippets(store: Store, query: Query, ids: Sequence[int]) -> dict[int, Snippet]:
    """Where these articles say any of the words of a query: in the text, else in a note; none where there are no words.

    Quick for articles that stand together in a list: FTS5 looks at no other.
    """
    wanted, in_notes = any_of(query.node), any_of(query.node, notes=True)
    found: dict[int, Snippet] = {}
    for some in in_parts(ids) if wanted else ():
        found |= _in_texts(store, wanted, some)
        if left := [id for id in some if id not in found and in_notes]:
            found |= _in_notes(store, in_notes, left)
    return found


def _in_texts(store: Store, wanted: str, ids: list[int]) -> dict[int, Snippet]:
    these = marks(len(ids))
    places = f"FROM article_words WHERE id IN ({these})"
    rows = store.rows(
        f"""SELECT rowid % {DAY}, snippet(article_fts, 1, ?, ?, '…', {_SNIPPET}) FROM article_fts
            WHERE article_fts MATCH ? AND rowid BETWEEN (SELECT min(place) {places}) AND (SELECT max(place) {places})
            AND rowid % {DAY} IN ({these})""",
        (OPEN, CLOSE, wanted, *ids, *ids, *ids),
    )
    return {id: Snippet(words) for id, words in rows}


def _in_notes(store: Store, wanted: str, ids: list[int]) -> dict[int, Snippet]:
    """The oldest note of each article that holds any of the words."""
    these = marks(len(ids))
    rows = store.rows(
        f"""SELECT coalesce(annotation.article, evidence.article) AS found, annotation.id,
                   snippet(annotation_fts, 0, ?, ?, '…', {_SNIPPET})
            FROM annotation_fts CROSS JOIN annotation ON annotation.id = annotation_fts.rowid
            LEFT JOIN evidence ON evidence.event = annotation.event
            WHERE annotation_fts MATCH ? AND found IN ({these}) ORDER BY annotation.id DESC""",
        (OPEN, CLOSE, wanted, *ids),
    )
    return {id: Snippet(words, note) for id, note, words in rows}
