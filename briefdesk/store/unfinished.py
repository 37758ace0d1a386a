"""Notes that are being written, kept without an entry in the journal."""

from __future__ import annotations

import json
from datetime import datetime

from briefdesk.model import NO_QUOTE, Kind, Quote, Target, Unfinished
from briefdesk.store.file import Store


def keep(store: Store, begun: Unfinished, moment: datetime) -> None:
    """Keep a note as far as it was written; none if it is empty. To be called inside `writing`."""
    target = _out(begun)
    store.run("DELETE FROM unfinished WHERE target = ?", (target,))
    if begun.note:
        values = (target, begun.note, moment.isoformat())
        store.run("INSERT INTO unfinished (target, note, changed) VALUES (?, ?, ?)", values)


def listed(store: Store) -> list[Unfinished]:
    """All that were begun, the latest first."""
    return [_in(*row) for row in store.rows("SELECT id, target, note FROM unfinished ORDER BY changed DESC, id DESC")]


def _out(begun: Unfinished) -> str:
    quote = begun.quote
    passage = [begun.start, quote.exact, quote.before, quote.after] if quote.exact else []
    return json.dumps([begun.target.kind, begun.target.id, *passage], ensure_ascii=False)


def _in(id: int, target: str, note: str) -> Unfinished:
    kind, thing, *passage = json.loads(target)
    start, quote = (passage[0], Quote(*passage[1:])) if len(passage) == 4 else (0, NO_QUOTE)
    return Unfinished(Target(Kind(kind), thing), quote, start, note, id)
