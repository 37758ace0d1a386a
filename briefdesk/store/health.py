"""Whether the file is sound."""

from __future__ import annotations

import hashlib
import sqlite3

from briefdesk.errors import BusyError, DeskError, FullError
from briefdesk.store.file import Store


def integrity(store: Store) -> list[str]:
    """What SQLite finds wrong with the file, its search indexes included; nothing if it is sound.

    Raises BusyError or FullError where an index cannot be looked at, as that takes the writer's place.
    """
    found = [words for (words,) in store.rows("PRAGMA integrity_check") if words != "ok"]
    found += [
        f"{table} refers to a row of {other} that is gone"
        for table, _, other, _ in store.rows("PRAGMA foreign_key_check")
    ]
    for index, words in ("article_fts", "articles"), ("annotation_fts", "notes"):
        try:
            with store.writing():
                store.run(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
        except (BusyError, FullError):
            raise
        except DeskError as error:
            found.append(f"the search index does not fit the {words}: {error.message}")
    return found


def altered(store: Store) -> list[int]:
    """The ids of articles whose text is no longer what was filed.

    SQLite does not notice a flipped bit; the digest does.
    """
    bad: list[int] = []
    last = 0
    some = "SELECT id, CAST(text AS BLOB), digest FROM article WHERE id > ? ORDER BY id LIMIT 500"
    while rows := store.rows(some, (last,)):
        bad += [id for id, content, digest in rows if hashlib.sha256(content).hexdigest() != digest]
        last = rows[-1][0]
    return bad


def library() -> str:
    """The version of SQLite."""
    return sqlite3.sqlite_version


def schema(store: Store) -> int:
    """The version of the schema."""
    return int((store.first("PRAGMA user_version") or (0,))[0])


def sizes(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    tables = ("article", "event", "evidence", "decision", "annotation", "tag", "journal", "import_run")
    return {table: int((store.first(f"SELECT count(*) FROM {table}") or (0,))[0]) for table in tables}
