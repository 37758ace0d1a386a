"""Notes that are being written, kept without an entry in the journal."""

from __future__ import annotations

from datetime import datetime

from briefdesk.store.file import Store


def keep(store: Store, target: str, note: str, moment: datetime) -> None:
    """Keep a note as far as it was written; none if it is empty. To be called inside `writing`."""
    store.run("DELETE FROM unfinished WHERE target = ?", (target,))
    if note:
        store.run("INSERT INTO unfinished (target, note, changed) VALUES (?, ?, ?)", (target, note, moment.isoformat()))


def note(store: Store, target: str) -> str:
    """The note that was begun on a target, or nothing."""
    row = store.first("SELECT note FROM unfinished WHERE target = ?", (target,))
    return row[0] if row else ""


def targets(store: Store) -> list[str]:
    """What notes were begun on, the latest first."""
    return [target for (target,) in store.rows("SELECT target FROM unfinished ORDER BY changed DESC, id DESC")]
