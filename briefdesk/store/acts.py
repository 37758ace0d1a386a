"""Changes of rows that can be undone: each is noted with what was there before and what is there after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from briefdesk.errors import ConflictError
from briefdesk.store.file import Store, in_parts, marks

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
        self._do(Change(table, whole["id"], None, whole))
        return int(whole["id"])

    def update(self, table: str, id: int, columns: Mapping[str, Any]) -> bool:
        """Change columns of a row; whether anything is otherwise than before. Raises ConflictError if it is gone."""
        return self.update_all(table, [id], columns)

    def update_all(self, table: str, ids: Iterable[int], columns: Mapping[str, Any]) -> bool:
        """Change columns of many rows to the same values, as `update` does."""
        changes: list[Change] = []
        for some in in_parts(list(dict.fromkeys(ids))):
            there = _rows(self.store, table, some, columns)
            for id in some:
                if id not in there:
                    raise _gone(table, id)
                after = {name: value for name, value in columns.items() if there[id][name] != value}
                if after:
                    changes.append(Change(table, id, {name: there[id][name] for name in after}, after))
        for _, alike in groupby(changes, _shape):
            _write(self.store, list(alike))
        self.changes += changes
        return bool(changes)

    def delete(self, table: str, id: int) -> None:
        """Take a row away. Raises ConflictError if it is gone already."""
        rows = self.store.records(f'SELECT * FROM "{table}" WHERE id = ?', (id,))
        if not rows:
            raise _gone(table, id)
        self._do(Change(table, id, rows[0], None))

    def _do(self, change: Change) -> None:
        _write(self.store, [change])
        self.changes.append(change)


def next_id(store: Store, table: str) -> int:
    """An id that no row of the table ever had. To be called inside `writing`."""
    store.run("UPDATE sequence SET last = last + 1 WHERE name = ?", (table,))
    (last,) = store.first("SELECT last FROM sequence WHERE name = ?", (table,)) or (0,)
    return int(last)


def revert(store: Store, changes: Iterable[Change]) -> None:
    """Take changes back, given from the last to the first. Raises ConflictError where a row is no longer as it was."""
    repeat(store, (Change(change.table, change.id, change.after, change.before) for change in changes))


def repeat(store: Store, changes: Iterable[Change]) -> None:
    """Make changes once more, given from the first to the last. Raises ConflictError as `revert` does."""
    for _, alike in groupby(changes, _shape):
        for some in in_parts(list(alike)):
            _check(store, some)
            _write(store, some)


def _shape(change: Change) -> tuple[Any, ...]:
    """What changes must have in common to be read and written together: the table and the columns."""
    return change.table, *(None if one is None else tuple(one) for one in (change.before, change.after))


def _check(store: Store, changes: Sequence[Change]) -> None:
    """Raise ConflictError unless the rows of these changes, which are of one shape, are as they were before."""
    there = _rows(store, changes[0].table, [change.id for change in changes], changes[0].before or ())
    for change in changes:
        if there.pop(change.id, None) != change.before:
            raise ConflictError(
                f"{change.table} {change.id} was changed after that",
                "`briefdesk history` shows what stands and what is undone",
            )
        if change.after is not None:
            there[change.id] = change.after  # the same row may come again


def _write(store: Store, changes: Sequence[Change]) -> None:
    """Write the rows of changes of one shape."""
    table, before, after = changes[0].table, changes[0].before, changes[0].after
    if after is None:
        sql = f'DELETE FROM "{table}" WHERE id = ?'
    elif before is None:
        names, holes = ", ".join(f'"{name}"' for name in after), marks(len(after))
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({holes})'
    else:
        settings = ", ".join(f'"{name}" = ?' for name in after)
        sql = f'UPDATE "{table}" SET {settings} WHERE id = ?'
    ids = [() if before is None else (change.id,) for change in changes]
    store.run_many(sql, ((*(change.after or {}).values(), *id) for change, id in zip(changes, ids, strict=True)))


def _rows(store: Store, table: str, ids: Sequence[int], names: Iterable[str]) -> dict[int, Columns]:
    """These columns of these rows by id, as far as there are such rows."""
    names = list(names)
    wanted = ", ".join(f'"{name}"' for name in ("id", *names))
    rows = store.rows(f'SELECT {wanted} FROM "{table}" WHERE id IN ({marks(len(ids))})', ids)
    return {id: dict(zip(names, values, strict=True)) for id, *values in rows}


def _gone(table: str, id: int) -> ConflictError:
    return ConflictError(f"{table} {id} is gone", "somebody else has taken it away meanwhile")
