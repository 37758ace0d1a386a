"""What was brought in when, from where, and how it went."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from briefdesk.store.file import Store


def begin(store: Store, moment: datetime, sources: Sequence[str]) -> int:
    """Note that an import begins and return its id. To be called inside `writing`."""
    row = {"started": moment.isoformat(), "sources": json.dumps(list(sources), ensure_ascii=False)}
    store.tables.table("import_run").insert(row)
    (run,) = store.first("SELECT last_insert_rowid()") or (0,)
    return int(run)


def end(store: Store, run: int, moment: datetime, new: int, here: int, failures: Sequence[tuple[str, str]]) -> None:
    """Note how an import went: so many new, so many here already, these failed and why. Inside `writing`."""
    store.run(
        "UPDATE import_run SET finished = ?, new = ?, here = ?, failed = ?, failures = ? WHERE id = ?",
        (moment.isoformat(), new, here, len(failures), json.dumps(list(failures), ensure_ascii=False), run),
    )


def any_yet(store: Store) -> bool:
    """Whether anything was ever brought in."""
    return store.first("SELECT 1 FROM import_run LIMIT 1") is not None
