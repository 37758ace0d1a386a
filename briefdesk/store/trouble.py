"""Turns what SQLite complains of into our errors, with what to do about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefdesk.errors import BusyError, DeskError, FullError, NotADeskError


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise a DeskError of the right kind instead of SQLite's own errors."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _operational(error, path) from error
    except sqlite3.DatabaseError as error:
        raise _damaged(error, path) from error


def _operational(error: sqlite3.OperationalError, path: Path) -> DeskError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return BusyError(f"another program is holding the desk {path}", "try again when it has finished")
    if name.startswith("SQLITE_FULL"):
        return FullError(f"there is no room left for the desk {path}", "nothing was lost; make room and try again")
    if name.startswith("SQLITE_READONLY"):
        return DeskError(f"the desk {path} cannot be written to", "look at the permissions of the file and its folder")
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM")):
        return DeskError(f"the desk {path} cannot be opened", "look at the permissions of the file and its folder")
    if name.startswith("SQLITE_IOERR"):
        return DeskError(f"the disk failed under the desk {path}", "is it full, or gone? nothing acknowledged was lost")
    return DeskError(f"the desk {path} cannot be used: {error}", "`briefdesk doctor` looks closer")


def _damaged(error: sqlite3.DatabaseError, path: Path) -> DeskError:
    if getattr(error, "sqlite_errorname", "").startswith("SQLITE_NOTADB"):
        return NotADeskError(f"{path} is not a desk", "name another file with --desk")
    return DeskError(
        f"the desk {path} is damaged: {error}", "`briefdesk doctor` looks closer; a backup may lie beside the file"
    )
