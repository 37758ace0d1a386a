"""What was brought in when, from where, and how it went."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from briefdesk.store.file import Store


def begin(store: Store, moment: datetime, sources: Sequence[str]) -> int:
    """Note that an import begins and return its id. To be called inside `writing`."""
    row = {"started": moment.isoformat(), "sources": _json(sources)}
    store.tables.table("import_run").insert(row)
    (run,) = store.first("SELECT last_insert_rowid()") or (0,)
    return int(run)


def end(store: Store, run: int, moment: datetime, new: int, here: int, failures: Sequence[tuple[str, str]]) -> None:
    """Note how an import went: so many new, so many here already, these failed and why. Inside `writing`."""
    store.run(
        "UPDATE import_run SET finished = ?, new = ?, here = ?, failed = ?, failures = ? WHERE id = ?",
        (moment.isoformat(), new, here, len(failures), _json(failures), run),
    )


def any_yet(store: Store) -> bool:
    """Whether anything was ever brought in, or is being brought in."""
    return store.first("SELECT 1 FROM import_run WHERE new + here > 0 OR finished IS NULL LIMIT 1") is not None


def _json(names: Sequence[object]) -> str:
    """Names as a JSON array; a byte in a file's name that is no letter becomes the escape that JSON has for it."""
    return json.dumps(list(names), ensure_ascii=False).encode(errors="backslashreplace").decode()
