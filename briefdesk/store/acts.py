"""Changes of rows that can be undone: each is noted with what was there before and what is there after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from briefdesk.errors import ConflictError
from briefdesk.store.file import Store

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one row: the columns that changed, before and after; None where there was no row, or is none."""

    table: str
    id: int
    before: Columns | None
    after: Columns | None


class Act:
    """What a person does in one go. All that is written through it can be undone. To be used inside `writing`."""

    def __init__(self, store: Store, words: str = "") -> None:
        self.store = store
        self.words = words
        """What was done, in a line, for the history."""
        self.changes: list[Change] = []
        self.entry: int | None = None
        """Its entry in the journal, once it is done; None where it changed nothing."""

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row, under an id that never was given before unless it has one, and return its id."""
        whole = {**row, "id": row.get("id") or next_id(self.store, table)}
        _insert(self.store, table, whole)
        self.changes.append(Change(table, whole["id"], None, whole))
        return int(whole["id"])

    def update(self, table: str, id: int, columns: Mapping[str, Any]) -> bool:
        """Change columns of a row; whether anything is otherwise than before. Raises ConflictError if it is gone."""
        there = _row(self.store, table, id, columns)
        if there is None:
            raise _gone(table, id)
        after = {name: value for name, value in columns.items() if there[name] != value}
        if after:
            _update(self.store, table, id, after)
            self.changes.append(Change(table, id, {name: there[name] for name in after}, after))
        return bool(after)

    def delete(self, table: str, id: int) -> None:
        """Take a row away. Raises ConflictError if it is gone already."""
        there = _row(self.store, table, id)
        if there is None:
            raise _gone(table, id)
        self.store.run(f'DELETE FROM "{table}" WHERE id = ?', (id,))
        self.changes.append(Change(table, id, there, None))


def next_id(store: Store, table: str) -> int:
    """An id that no row of the table ever had. To be called inside `writing`."""
    store.run("UPDATE sequence SET last = last + 1 WHERE name = ?", (table,))
    (last,) = store.first("SELECT last FROM sequence WHERE name = ?", (table,)) or (0,)
    return int(last)


def revert(store: Store, changes: Iterable[Change]) -> None:
    """Take changes back, given from the last to the first. Raises ConflictError where a row is no longer as it was."""
    for change in changes:
        _replace(store, change, change.after, change.before)


def repeat(store: Store, changes: Iterable[Change]) -> None:
    """Make changes once more, given from the first to the last. Raises ConflictError as `revert` does."""
    for change in changes:
        _replace(store, change, change.before, change.after)


def _replace(store: Store, change: Change, expected: Columns | None, wanted: Columns | None) -> None:
    there = _row(store, change.table, change.id, expected or ())
    if (there is None) != (expected is None) or (expected is not None and there != expected):
        raise ConflictError(
            f"{change.table} {change.id} was changed after that", "`briefdesk history` shows what was done; nothing was"
        )
    if wanted is None:
        store.run(f'DELETE FROM "{change.table}" WHERE id = ?', (change.id,))
    elif expected is None:
        _insert(store, change.table, wanted)
    else:
        _update(store, change.table, change.id, wanted)


def _row(store: Store, table: str, id: int, names: Iterable[str] = ()) -> Columns | None:
    """These columns of a row, or all of them; None if there is no such row."""
    wanted = ", ".join(f'"{name}"' for name in names) or "*"
    return next(iter(store.records(f'SELECT {wanted} FROM "{table}" WHERE id = ?', (id,))), None)


def _insert(store: Store, table: str, row: Columns) -> None:
    names, holes = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    store.run(f'INSERT INTO "{table}" ({names}) VALUES ({holes})', tuple(row.values()))


def _update(store: Store, table: str, id: int, columns: Columns) -> None:
    settings = ", ".join(f'"{name}" = ?' for name in columns)
    store.run(f'UPDATE "{table}" SET {settings} WHERE id = ?', (*columns.values(), id))


def _gone(table: str, id: int) -> ConflictError:
    return ConflictError(f"{table} {id} is gone", "somebody else has taken it away meanwhile")
