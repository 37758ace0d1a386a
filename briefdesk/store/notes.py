"""Highlights and notes."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from briefdesk.model import Annotation, Kind
from briefdesk.store.acts import Act
from briefdesk.store.codec import annotation_in, annotation_out
from briefdesk.store.file import Store, in_parts, marks


def put(act: Act, annotation: Annotation) -> int:
    """Keep an annotation in place of that of its id, or as a new one, and return its id."""
    if annotation.id:
        act.update("annotation", annotation.id, annotation_out(annotation))
        return annotation.id
    return act.insert("annotation", annotation_out(annotation))


def get(store: Store, ids: Sequence[int]) -> list[Annotation]:
    """The annotations of these ids, in their order; those that are gone are left out."""
    found: dict[int, Annotation] = {}
    for some in in_parts(ids):
        for row in store.records(f"SELECT * FROM annotation WHERE id IN ({marks(len(some))})", some):
            found[row["id"]] = annotation_in(row)
    return [found[id] for id in ids if id in found]


def of_article(store: Store, article: int) -> list[Annotation]:
    """The annotations on an article, in the order of its text: those on the whole first, orphans last."""
    return _all(store, "article = ? ORDER BY start IS NULL AND exact != '', start, \"end\", id", (article,))


def of_event(store: Store, event: int) -> list[Annotation]:
    """The notes on an event, in the order in which they were made."""
    return _all(store, "event = ? ORDER BY id", (event,))


def ids(store: Store, words: Sequence[str] = ()) -> array[int]:
    """The ids of all annotations, or of those whose note holds words that begin so, the latest change first.

    Those on articles in the bin are left out; orphans come last.
    """
    terms = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
    matching = "AND id IN (SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?)" if terms else ""
    found = store.rows(
        f"""SELECT id FROM annotation
            WHERE coalesce(article NOT IN (SELECT id FROM article WHERE binned IS NOT NULL), 1) {matching}
            ORDER BY start IS NULL AND exact != '', changed DESC, id DESC""",
        (terms,) if terms else (),
    )
    return array("q", (id for (id,) in found))


def counts(store: Store, kind: Kind, ids: Sequence[int]) -> dict[int, int]:
    """How many annotations articles have, or events; those without any are left out."""
    found: dict[int, int] = {}
    for some in in_parts(ids):
        holes = marks(len(some))
        found.update(
            store.rows(f'SELECT "{kind}", count(*) FROM annotation WHERE "{kind}" IN ({holes}) GROUP BY "{kind}"', some)
        )
    return found


def _all(store: Store, condition: str, values: tuple[Any, ...]) -> list[Annotation]:
    return [annotation_in(row) for row in store.records(f"SELECT * FROM annotation WHERE {condition}", values)]
