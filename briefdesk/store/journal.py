"""The journal: what a person did, in one order, and the rows before and after."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from briefdesk.model import Entry
from briefdesk.store.acts import Change, next_id
from briefdesk.store.file import Store, in_parts, marks
from briefdesk.text.fold import folded

_FEW = 4
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_COLUMNS = "id, moment, verb, words, undone IS NOT NULL"


def begin(store: Store, moment: datetime, verb: str, words: str) -> int:
    """Begin an entry and return its id. To be called inside `writing`."""
    id = next_id(store, "journal")
    store.run(
        "INSERT INTO journal (id, moment, verb, words) VALUES (?, ?, ?, ?)", (id, moment.isoformat(), verb, words)
    )
    return id


def add(store: Store, entry: int, changes: Sequence[Change]) -> None:
    """Note the changes of an entry; what was undone can no longer be redone. To be called inside `writing`."""
    store.run("DELETE FROM change WHERE entry IN (SELECT id FROM journal WHERE undone IS NOT NULL)")
    store.run("DELETE FROM journal WHERE undone IS NOT NULL")
    store.run_many(
        "INSERT INTO change (entry, name, row, before, after) VALUES (?, ?, ?, ?, ?)",
        ((entry, change.table, change.id, _out(change.before), _out(change.after)) for change in changes),
    )


def say(store: Store, entry: int, words: str) -> None:
    """Say otherwise what an entry did. To be called inside `writing`."""
    store.run("UPDATE journal SET words = ? WHERE id = ?", (words, entry))


def changes(store: Store, entry: int, backwards: bool = False) -> Iterator[Change]:
    """The changes of an entry in their order, or the last first."""
    for name, row, before, after in store.rows(
        f"SELECT name, row, before, after FROM change WHERE entry = ? ORDER BY id {'DESC' if backwards else ''}",
        (entry,),
    ):
        yield Change(name, row, _in(before), _in(after))


def mark(store: Store, entry: int, undone: datetime | None) -> None:
    """Note that an entry was undone then, or stands again. To be called inside `writing`."""
    store.run("UPDATE journal SET undone = ? WHERE id = ?", (undone.isoformat() if undone else None, entry))


def last(store: Store) -> Entry | None:
    """The last entry that stands: the one to undo."""
    return _one(store, "undone IS NULL ORDER BY id DESC")


def undone(store: Store) -> Entry | None:
    """The first entry that was undone: the one to redo."""
    return _one(store, "undone IS NOT NULL ORDER BY id")


def get(store: Store, id: int) -> Entry | None:
    """The entry of that id."""
    return _one(store, "id = ?", (id,))


def newest(store: Store) -> int:
    """The id of the last entry, whether it stands or was undone; 0 if there is none."""
    row = store.first("SELECT max(id) FROM journal")
    return row[0] or 0 if row else 0


def ids(store: Store, words: str = "") -> list[int]:
    """The ids of all entries, or of those that hold these words in whatever case, the last first."""
    if not words:
        return [id for (id,) in store.rows("SELECT id FROM journal ORDER BY id DESC")]
    rows = store.rows("SELECT id FROM journal WHERE instr(folded(words), ?) ORDER BY id DESC", (folded(words),))
    return [id for (id,) in rows]


def entries(store: Store, ids: Sequence[int]) -> list[Entry]:
    """The entries of these ids, in their order; those that are gone are left out."""
    found: dict[int, Entry] = {}
    for some in in_parts(ids):
        rows = store.rows(f"SELECT {_COLUMNS} FROM journal WHERE id IN ({marks(len(some))})", some)
        found.update((row[0], _entry(*row)) for row in rows)
    return [found[id] for id in ids if id in found]


def _one(store: Store, condition: str, values: tuple[Any, ...] = ()) -> Entry | None:
    row = store.first(f"SELECT {_COLUMNS} FROM journal WHERE {condition} LIMIT 1", values)
    return _entry(*row) if row else None


def _entry(id: int, moment: str, verb: str, words: str, was_undone: int) -> Entry:
    return Entry(id, datetime.fromisoformat(moment), verb, words, bool(was_undone))


def _out(columns: dict[str, Any] | None) -> str | None:
    return None if columns is None else _ENCODER.encode(columns)


@lru_cache(_FEW)  # an act on many rows says the same of each
def _in(columns: str | None) -> dict[str, Any] | None:
    return None if columns is None else dict(json.loads(columns))
