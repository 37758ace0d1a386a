"""The open desk file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from briefdesk.store.opening import connect
from briefdesk.store.trouble import told

if TYPE_CHECKING:
    from sqlite_utils import Database

Values = Sequence[Any]
Thing = TypeVar("Thing")
_STEPS = 20_000
"""Instructions of SQLite's machine between two questions whether to stop: about a millisecond."""
_BATCH = 500


class Store:
    """One open desk file, for one thread; opening another costs less than a millisecond."""

    def __init__(self, path: Path, upgrading: Callable[[], object] = lambda: None) -> None:
        """Open the file, making it if need be; `upgrading` as for `connect`. Raises DeskError and its kinds."""
        self.path = path
        self._connection = connect(path, upgrading=upgrading)
        self._tables: Database | None = None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def tables(self) -> Database:
        """The file as sqlite-utils sees it, for writing rows in bulk; loaded when first needed, as it takes a while."""
        if self._tables is None:
            from sqlite_utils import Database

            self._tables = Database(self._connection, execute_plugins=False)
        return self._tables

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """The rows that a query finds."""
        with told(self.path):
            return self._connection.execute(sql, values).fetchall()

    def records(self, sql: str, values: Values = ()) -> list[dict[str, Any]]:
        """The rows that a query finds, by the names of their columns."""
        with told(self.path):
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def first(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row that a query finds."""
        with told(self.path):
            row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
            return row

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement inside `writing` and return how many rows it changed."""
        with told(self.path):
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, values: Iterable[Values]) -> None:
        """Run one statement inside `writing` for each of many rows of values."""
        with told(self.path):
            self._connection.executemany(sql, values)

    @contextmanager
    def writing(self, *, counted: bool = True) -> Iterator[None]:
        """All that is written inside is kept together or not at all.

        `counted`: other windows are to list anew what they show.
        Writers wait for each other at the start (BEGIN IMMEDIATE), never in the middle, where SQLite could only fail.
        """
        with told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if counted:
                    self._connection.execute("UPDATE sequence SET last = last + 1 WHERE name = 'write'")
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def stop_when(self, asked: Callable[[], bool]) -> None:
        """Break off a query with a DeskError as soon as this says so."""
        self._connection.set_progress_handler(asked, _STEPS)

    def written(self) -> int:
        """How often briefdesk has written what lists show, by whatever program or thread."""
        row = self.first("SELECT last FROM sequence WHERE name = 'write'")
        return int(row[0]) if row else 0

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def marks(count: int) -> str:
    """So many question marks, for `IN (…)`."""
    return ",".join("?" * count)


def in_parts(things: Sequence[Thing]) -> Iterator[list[Thing]]:
    """Ids, or what has one, in parts that a statement can hold."""
    for start in range(0, len(things), _BATCH):
        yield list(things[start : start + _BATCH])
