"""Events and the evidence they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from briefdesk.model import Event, Evidence
from briefdesk.store.acts import Act
from briefdesk.store.codec import event_in, event_out, event_read, evidence_in, evidence_out, read_out
from briefdesk.store.file import Store, in_parts, marks

_ON_THE_DESK = """
    id NOT IN (SELECT event FROM evidence AS binned WHERE article IN (SELECT id FROM article WHERE binned IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM evidence WHERE event = binned.event AND article NOT IN
                               (SELECT id FROM article WHERE binned IS NOT NULL)))
"""
"""All that it rests on does not lie in the bin; asked from there, as little lies there."""
_STANDS = " AND review != 'rejected'"
_WIDTH = """
    CASE granularity WHEN 'year' THEN 0 WHEN 'season' THEN 1 WHEN 'quarter' THEN 2 WHEN 'month' THEN 3
    WHEN 'week' THEN 4 ELSE 5 END
"""
_IN_ORDER = f'start, {_WIDTH}, "end", granularity, time'
"""As `idx_event_agenda` has it."""


def add(store: Store, events: Iterable[Event], article: int) -> None:
    """File the events of a new article, in bulk. To be called inside `writing`."""
    last = dict(store.rows("SELECT name, last FROM sequence"))
    rows: list[dict[str, Any]] = []
    proofs: list[dict[str, Any]] = []
    for id, event in enumerate(events, last["event"] + 1):
        rows.append({"id": id, **event_out(event)})
        proofs += [{"event": id, **evidence_out(replace(evidence, article=article))} for evidence in event.evidence]
    if rows:
        store.tables.table("event").insert_all(rows)
        store.tables.table("evidence").insert_all(
            {"id": id, **proof} for id, proof in enumerate(proofs, last["evidence"] + 1)
        )
        store.run("UPDATE sequence SET last = last + ? WHERE name = 'event'", (len(rows),))
        store.run("UPDATE sequence SET last = last + ? WHERE name = 'evidence'", (len(proofs),))


def insert(act: Act, event: Event) -> int:
    """File one event with its evidence, and return its id."""
    id = act.insert("event", event_out(event))
    for evidence in event.evidence:
        act.insert("evidence", {"event": id, **evidence_out(evidence)})
    return id


def update(act: Act, read: Event, shown: Event) -> None:
    """Put an event in place of what is filed under its id: as it was read, and as it is shown. Its evidence stays."""
    act.update("event", shown.id, {**event_out(shown), "read": read_out(read, shown)})


def set_evidence(act: Act, event: int, article: int, evidence: Sequence[Evidence]) -> None:
    """Let an event rest on these mentions in an article and no others there."""
    there = act.store.rows("SELECT id FROM evidence WHERE event = ? AND article = ? ORDER BY id", (event, article))
    for (id,), proof in zip(there, evidence, strict=False):
        act.update("evidence", id, evidence_out(proof))
    for (id,) in there[len(evidence) :]:
        act.delete("evidence", id)
    for proof in evidence[len(there) :]:
        act.insert("evidence", {"event": event, **evidence_out(proof)})


def remove(act: Act, event: int, article: int) -> None:
    """Take away the mentions of an event in an article, and the event if it rests on nothing else."""
    set_evidence(act, event, article, ())
    if act.store.first("SELECT 1 FROM evidence WHERE event = ?", (event,)) is None:
        act.delete("event", event)


def delete(act: Act, event: Event) -> None:
    """Take away an event with all its mentions."""
    for article in {proof.article for proof in event.evidence}:
        set_evidence(act, event.id, article, ())
    act.delete("event", event.id)


def get(store: Store, ids: Sequence[int], as_read: bool = False) -> list[Event]:
    """The events of these ids, in their order; those that are gone are left out.

    `as_read`: without what a person has mended.
    """
    found: dict[int, Event] = {}
    for some in in_parts(ids):
        proofs: defaultdict[int, list[Evidence]] = defaultdict(list)
        for row in store.records(
            f"SELECT * FROM evidence WHERE event IN ({marks(len(some))}) ORDER BY article, timex_start", some
        ):
            proofs[row["event"]].append(evidence_in(row))
        for row in store.records(f"SELECT * FROM event WHERE id IN ({marks(len(some))})", some):
            found[row["id"]] = event_in(event_read(row) if as_read else row, tuple(proofs[row["id"]]))
    return [found[id] for id in ids if id in found]


def of_article(store: Store, article: int) -> list[Event]:
    """The events that rest on an article, in the order of their dates."""
    ids = store.rows(
        f"""SELECT id FROM event WHERE id IN (SELECT event FROM evidence WHERE article = ?)
            ORDER BY {_IN_ORDER}, id""",
        (article,),
    )
    return get(store, [id for (id,) in ids])


Place = tuple[str, str, str, list[int]]
"""A place on the agenda: start, end, granularity, and the ids of the events that stand there at one time of day."""


def past(store: Store, today: date, article: int | None = None, rejected: bool = False) -> list[Place]:
    """What was over before today, without doubt, in the order of its dates; `rejected`: what was rejected too."""
    day = today.isoformat()
    condition = f'start < ? AND "end" < ? AND doubt IS NULL{"" if rejected else _STANDS}'
    return _places(store, condition, (day, day), _IN_ORDER, article)


def ahead(store: Store, today: date, doubtful: bool, article: int | None = None, rejected: bool = False) -> list[Place]:
    """What is not over today, in the order of its dates; `rejected`: what was rejected too.

    A wide one comes before the days in it, but one that has begun after those that begin today.
    """
    day = today.isoformat()
    order = f"max(start, '{day}'), start < '{day}', {_WIDTH}, \"end\", start, granularity, time"
    condition = f'"end" >= ? AND doubt IS {"NOT " if doubtful else ""}NULL{"" if rejected else _STANDS}'
    return _places(store, condition, (day,), order, article)


def undecided(store: Store, today: date) -> list[int]:
    """The ids of what is ahead on which nobody has decided, in the order of its dates."""
    return ids(_places(store, "\"end\" >= ? AND review = 'found'", (today.isoformat(),), _IN_ORDER, None))


def rejected(store: Store, today: date) -> list[Place]:
    """What is ahead but was rejected, in the order of its dates."""
    return _places(store, "\"end\" >= ? AND review = 'rejected'", (today.isoformat(),), _IN_ORDER, None)


def ids(places: Iterable[Place]) -> list[int]:
    """The ids of the events in these places, in their order."""
    return [id for *_, found in places for id in found]


def _places(store: Store, condition: str, values: tuple[Any, ...], order: str, article: int | None) -> list[Place]:
    """A row for each place, not for each event: there are far fewer."""
    where = _ON_THE_DESK
    if article is not None:
        where = "id IN (SELECT event FROM evidence WHERE article = ?)"
        values = (*values, article)
    rows = store.rows(
        f"""SELECT start, "end", granularity, group_concat(id) FROM event WHERE {condition} AND {where}
            GROUP BY {order} ORDER BY {order}""",
        values,
    )
    return [(start, end, granularity, sorted(map(int, ids.split(",")))) for start, end, granularity, ids in rows]


def count_ahead(store: Store, today: date) -> tuple[int, int]:
    """How many events are ahead on the desk: without doubt, and doubtful."""
    row = store.first(
        f"""SELECT count(*) FILTER (WHERE doubt IS NULL), count(*) FILTER (WHERE doubt IS NOT NULL)
            FROM event WHERE "end" >= ?{_STANDS} AND {_ON_THE_DESK}""",
        (today.isoformat(),),
    )
    return (row[0], row[1]) if row else (0, 0)
