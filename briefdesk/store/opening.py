"""How a file becomes an open desk: recognised, made where there is none, brought up to date after a backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import chain, count
from pathlib import Path

from briefdesk.errors import DeskError, NewerDeskError, NotADeskError, SearchError
from briefdesk.store.trouble import told
from briefdesk.text.fold import folded

SCHEMA = 3
"""How many steps migrations.py has; kept in the file as `user_version`."""
APPLICATION = 0x62726673
"""What marks a SQLite file as a desk (`application_id`): "brfs" in ASCII."""
_OLDEST = (3, 37, 0)
_PATIENCE = 5.0
"""Seconds to wait for another program that writes."""
_TURNS = 20
_SETTINGS = (
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged commits when the power fails
    "PRAGMA foreign_keys = ON",
)


def connect(
    path: Path, patience: float = _PATIENCE, upgrading: Callable[[], object] = lambda: None
) -> sqlite3.Connection:
    """An open desk, made or brought up to date if need be.

    `upgrading`: called before a desk of an earlier version is brought up to date, or waited for while another program
    does so, which may take a while.
    Raises NotADeskError, NewerDeskError, BusyError, FullError, SearchError, or DeskError for what is none of these.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        raise DeskError(
            f"this Python brings SQLite {sqlite3.sqlite_version}", "briefdesk needs 3.37 or later: use a newer Python"
        )
    _make_folder(path)
    with told(path):
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            _prepare(connection, path, upgrading)
        except BaseException:
            connection.close()
            raise
    return connection


def version(connection: sqlite3.Connection) -> int:
    """How many steps of the schema the file has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _make_folder(path: Path) -> None:
    try:
        if path.is_dir():
            raise NotADeskError(f"{path} is a folder", "name a file with --desk")
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(
            f"the folder {path.parent} cannot be made: {error.strerror}", "name another file with --desk"
        ) from error


def _prepare(connection: sqlite3.Connection, path: Path, upgrading: Callable[[], object]) -> None:
    known = _recognised(connection, path)
    _use_log(connection)
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.create_function("folded", 1, folded, deterministic=True)
    if known < SCHEMA:
        _require_search(connection)
        if known:
            upgrading()
        _migrate(connection, path)


def _recognised(connection: sqlite3.Connection, path: Path) -> int:
    """How many steps of the schema a desk has taken, 0 for an empty file, which is about to become one.

    One statement, so that all it sees is of one moment: another program may be making the desk just now.
    """
    application, known, tables = connection.execute(
        """SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
           (SELECT count(*) FROM sqlite_schema)"""
    ).fetchone()
    if application != APPLICATION and (tables or known):
        raise NotADeskError(f"{path} is a SQLite file, but not a desk", "name another file with --desk")
    if known > SCHEMA:
        raise NewerDeskError(
            f"the desk {path} was made by a later version of briefdesk", "upgrade briefdesk to open it"
        )
    return int(known)


def _use_log(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log. Where another program does the same SQLite fails at once, so wait for our turn."""
    for turn in range(_TURNS):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or turn == _TURNS - 1:
                raise
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
        else:
            return


def _require_search(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.probe USING fts5(words)")
        connection.execute("DROP TABLE temp.probe")
    except sqlite3.OperationalError as error:
        raise SearchError(
            "this SQLite was built without FTS5, so that it cannot search", "use another Python"
        ) from error


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that are missing, all or none, after a copy of what there was."""
    from sqlite_utils import Database

    from briefdesk.store.migrations import migrations

    _begin(connection)
    try:
        known = version(connection)  # another program may have been quicker
        if 0 < known < SCHEMA:
            _back_up(path)
        if known < SCHEMA:
            migrations.apply(Database(connection, execute_plugins=False))
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _begin(connection: sqlite3.Connection) -> None:
    """Begin to write. Another program may be bringing a large desk up to date, so wait for our turn."""
    for turn in range(_TURNS):
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or turn == _TURNS - 1:
                raise
        else:
            return


def _back_up(path: Path) -> None:
    """Copy the desk beside itself, never over another copy; by other connections, as one that writes cannot copy."""
    first = f"{path.name}.before-{SCHEMA}"
    copies = map(path.with_name, chain([first], (f"{first}.{number}" for number in count(2))))
    copy = next(copy for copy in copies if not copy.exists())
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    except BaseException:
        copy.unlink(missing_ok=True)  # half a copy would look like one
        raise
