"""What a person decided on events."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from briefdesk.model import NO_QUOTE, Decision, Review
from briefdesk.store.acts import Act
from briefdesk.store.codec import edit_in, edit_out, quote_in, quote_out, when_in, when_out
from briefdesk.store.file import Store, in_parts, marks


def of_events(store: Store, ids: Sequence[int]) -> dict[int, Decision]:
    """The decisions on these events, by event."""
    found: dict[int, Decision] = {}
    for some in in_parts(ids):
        for row in store.records(f"SELECT * FROM decision WHERE event IN ({marks(len(some))})", some):
            found[row["event"]] = _decision(row)
    return found


def held(store: Store, ids: Sequence[int]) -> frozenset[int]:
    """Those of these events that a person has a decision, a tag or a note on: no reading may take them away."""
    found: set[int] = set()
    for some in in_parts(ids):
        holes = marks(len(some))
        rows = store.rows(
            f"""SELECT event FROM decision WHERE event IN ({holes}) UNION SELECT event FROM tagging
                WHERE event IN ({holes}) UNION SELECT event FROM annotation WHERE event IN ({holes})""",
            some * 3,
        )
        found.update(id for (id,) in rows)
    return frozenset(found)


def put(act: Act, decision: Decision) -> None:
    """Keep a decision in place of whatever was decided on its event."""
    there = act.store.first("SELECT id FROM decision WHERE event = ?", (decision.event,))
    columns = {
        "event": decision.event,
        "article": decision.article,
        **(quote_out(decision.quote) if decision.article else dict.fromkeys(("exact", "before", "after"))),
        "review": decision.review,
        "edited": edit_out(decision.edit),
        "date": json.dumps(when_out(decision.when)) if decision.when else None,
        "changed": decision.changed.isoformat(),
    }
    if there:
        act.update("decision", there[0], columns)
    else:
        act.insert("decision", {**columns, "made": decision.made.isoformat()})


def remove(act: Act, event: int) -> None:
    """Forget what was decided on an event."""
    there = act.store.first("SELECT id FROM decision WHERE event = ?", (event,))
    if there:
        act.delete("decision", there[0])


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(
        event=row["event"],
        review=Review(row["review"]),
        edit=edit_in(row["edited"]),
        made=datetime.fromisoformat(row["made"]),
        changed=datetime.fromisoformat(row["changed"]),
        article=row["article"],
        quote=quote_in(row) if row["article"] else NO_QUOTE,
        when=when_in(json.loads(row["date"])) if row["date"] else None,
    )
