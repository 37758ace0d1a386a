"""The dialog that mends an event."""

from __future__ import annotations

from datetime import date

from briefdesk.desk import Desk, library, review
from briefdesk.desk.typable import typable
from briefdesk.errors import ConflictError
from briefdesk.model import Edit, Event
from briefdesk.ui.dialogs.event import EventDialog


def editing(desk: Desk, today: date, event: Event) -> EventDialog:
    """A dialog that mends an event; where somebody else has changed it meanwhile, it says so before it does."""
    seen: list[Event | None] = [event]

    def save(mine: Desk, edit: Edit) -> review.Edited:
        try:
            return review.edit(mine, event.id, edit, seen[0])
        except ConflictError:
            seen[0] = None  # it was said; who goes on wants it so
            raise

    start = Edit(event.when, event.title, event.place or "", event.status)
    sentence = ""
    if event.evidence:
        proof = event.evidence[0]
        lost = f"… {proof.quote.before}{proof.quote.exact}{proof.quote.after} …"
        sentence = lost if proof.lost else proof.span.of(library.article(desk, proof.article).text)
    return EventDialog(desk, today, start, save, heading="Edit the event", told=sentence, typed=typable(event.when))
