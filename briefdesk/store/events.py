"""Events and the evidence they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from briefdesk.model import Event, Evidence
from briefdesk.store.codec import event_in, event_out, evidence_in, evidence_out
from briefdesk.store.file import Store, marks

_ON_THE_DESK = """
    EXISTS (SELECT 1 FROM evidence WHERE evidence.event = event.id
            AND evidence.article NOT IN (SELECT id FROM article WHERE binned IS NOT NULL))
"""
_WIDTH = """
    CASE granularity WHEN 'year' THEN 0 WHEN 'season' THEN 1 WHEN 'quarter' THEN 2 WHEN 'month' THEN 3
    WHEN 'week' THEN 4 ELSE 5 END
"""
_BATCH = 500


def add(store: Store, events: Iterable[Event], article: int) -> list[int]:
    """File the events of an article and return their ids; an event that has an id keeps it. Inside `writing`."""
    (last,) = store.first("SELECT last FROM sequence WHERE name = 'event'") or (0,)
    rows: list[dict[str, Any]] = []
    proofs: list[dict[str, Any]] = []
    for event in events:
        id = event.id or (last := last + 1)
        rows.append({"id": id, **event_out(event)})
        proofs += [{"event": id, **evidence_out(replace(evidence, article=article))} for evidence in event.evidence]
    if rows:
        store.tables.table("event").upsert_all(rows, pk="id")
        store.tables.table("evidence").insert_all(proofs)
        store.run("UPDATE sequence SET last = ? WHERE name = 'event'", (last,))
    return [row["id"] for row in rows]


def remove(store: Store, article: int) -> None:
    """Take away all events that rest on this article alone. To be called inside `writing`."""
    ids = [id for (id,) in store.rows("SELECT DISTINCT event FROM evidence WHERE article = ?", (article,))]
    store.run("DELETE FROM evidence WHERE article = ?", (article,))
    for id in ids:
        store.run("DELETE FROM event WHERE id = ? AND NOT EXISTS (SELECT 1 FROM evidence WHERE event = ?)", (id, id))


def get(store: Store, ids: Sequence[int]) -> list[Event]:
    """The events of these ids, in their order; those that are gone are left out."""
    found: dict[int, Event] = {}
    for start in range(0, len(ids), _BATCH):
        some = list(ids[start : start + _BATCH])
        proofs: defaultdict[int, list[Evidence]] = defaultdict(list)
        for row in store.records(
            f"SELECT * FROM evidence WHERE event IN ({marks(len(some))}) ORDER BY article, timex_start", some
        ):
            proofs[row["event"]].append(evidence_in(row))
        for row in store.records(f"SELECT * FROM event WHERE id IN ({marks(len(some))})", some):
            found[row["id"]] = event_in(row, tuple(proofs[row["id"]]))
    return [found[id] for id in ids if id in found]


def of_article(store: Store, article: int) -> list[Event]:
    """The events that rest on an article, in the order of their dates."""
    ids = store.rows(
        f"""SELECT id FROM event WHERE id IN (SELECT event FROM evidence WHERE article = ?)
            ORDER BY start, {_WIDTH}, "end", id""",
        (article,),
    )
    return get(store, [id for (id,) in ids])


Place = tuple[int, str, str, str]
"""Where an event stands on the agenda: id, start, end, granularity."""


def past(store: Store, today: date, article: int | None = None) -> list[Place]:
    """What was over before today, without doubt, in the order of its dates."""
    return _places(store, '"end" < ? AND doubt IS NULL', (today.isoformat(),), f'start, {_WIDTH}, "end"', article)


def ahead(store: Store, today: date, doubtful: bool, article: int | None = None) -> list[Place]:
    """What is not over today, in the order of its dates.

    A wide one comes before the days in it, but one that has begun after those that begin today.
    """
    day = today.isoformat()
    order = f"max(start, '{day}'), start < '{day}', {_WIDTH}, \"end\""
    return _places(store, f'"end" >= ? AND doubt IS {"NOT " if doubtful else ""}NULL', (day,), order, article)


def _places(store: Store, condition: str, values: tuple[Any, ...], order: str, article: int | None) -> list[Place]:
    where = _ON_THE_DESK
    if article is not None:
        where = "id IN (SELECT event FROM evidence WHERE article = ?)"
        values = (*values, article)
    found: list[Any] = store.rows(
        f"""SELECT id, start, "end", granularity FROM event WHERE {condition} AND {where}
            ORDER BY {order}, coalesce(time, ''), id""",
        values,
    )
    return found


def count_ahead(store: Store, today: date) -> tuple[int, int]:
    """How many events are ahead on the desk: without doubt, and doubtful."""
    row = store.first(
        f"""SELECT count(*) FILTER (WHERE doubt IS NULL), count(*) FILTER (WHERE doubt IS NOT NULL)
            FROM event WHERE "end" >= ? AND {_ON_THE_DESK}""",
        (today.isoformat(),),
    )
    return (row[0], row[1]) if row else (0, 0)
