"""The agenda: what is going to happen, and why we think so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import AwaitMount
from textual.widgets import Static

from briefdesk.desk import wording
from briefdesk.desk.agenda import Agenda
from briefdesk.model import Event
from briefdesk.ui import keys
from briefdesk.ui.messages import EventSelected
from briefdesk.ui.panes.shelf import AgendaShelf, Fetch
from briefdesk.ui.safe import plain
from briefdesk.ui.widgets.rows import Rows

_MOST = 3
"""Reasons said of one event; the sentences in the reader show the rest."""


class AgendaPane(Vertical):
    """Lists the events; below them, the proof of the one under the cursor."""

    BORDER_TITLE = "Agenda"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("agenda")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fetch: Fetch = lambda ids: []
        self._today = date.min
        self._belongs: Sequence[Event] = ()
        """The events of the article in the reader."""
        self._sought: Event | None = None
        """The event to go to as soon as it is listed."""

    def fill(self) -> AwaitMount:
        """Mount the list and the proof; after the first frame, which they would put off."""
        shelf = AgendaShelf(Agenda(), self._fetch, self._today, unfolded=False)
        return self.mount(Rows(shelf, id="events"), Static(id="because"))

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    @property
    def event(self) -> Event | None:
        """The event under the cursor."""
        return self._shelf.event(self.rows.cursor) if self.rows.cursor >= 0 else None

    @property
    def _shelf(self) -> AgendaShelf:
        shelf = self.rows.shelf
        assert isinstance(shelf, AgendaShelf)
        return shelf

    def show(self, agenda: Agenda, fetch: Fetch, today: date) -> None:
        """List an agenda; the cursor stays on its event, or goes to the one that followed it, or to what is ahead."""
        self._fetch, self._today = fetch, today
        self._lay(agenda, self._shelf.unfolded)
        if self._sought is not None:
            self.select(self._sought)
            self._sought = None

    def mark(self, belongs: Sequence[Event], today: date, follow: bool = True) -> None:
        """Mark the events of the article in the reader; `follow`: put the cursor on its first one ahead."""
        self._belongs = belongs
        self._shelf.of_article = frozenset(event.id for event in belongs)
        here = self.event
        ahead = [event for event in belongs if event.when.end >= today and not event.doubt]
        if follow and ahead and (here is None or here.id not in self._shelf.of_article):
            self._sought = ahead[0] if self._shelf.item(ahead[0]) is None else None
            self.select(ahead[0])
        self.rows.refresh()

    def seek(self, event: Event) -> None:
        """Go to an event as soon as it is listed."""
        self._sought = event

    def select(self, event: Event) -> None:
        """Put the cursor on an event if it is shown, without telling anybody, and say because of what it is there."""
        if event.doubt and not self._shelf.unfolded and event.id in self._shelf.agenda.doubtful:
            self._lay(self._shelf.agenda, unfolded=True)
        if self.event is None or self.event.id != event.id:
            item = self._shelf.item(event)
            if item is not None:
                self.rows.move_to(item)
        self._explain(event)

    def action_today(self) -> None:
        """Go to what is ahead of today."""
        if len(self._shelf):
            self.rows.go_to(self._ahead())
            self.rows.to_top()

    def action_fold(self) -> None:
        """Show what is doubtful and go there, or fold it away."""
        agenda, unfold = self._shelf.agenda, not self._shelf.unfolded
        self._lay(agenda, unfold)
        if unfold and agenda.doubtful:
            self.rows.go_to(len(self._shelf) - len(agenda.doubtful))

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Tell which event it is."""
        event.stop()
        self._explain(self.event)
        if self.event is not None:
            self.post_message(EventSelected(self.event))

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Tell that its sentence is to be shown."""
        event.stop()
        if self.event is not None:
            self.post_message(EventSelected(self.event, chosen=True))

    def _lay(self, agenda: Agenda, unfolded: bool) -> None:
        here, before = self.event, self._shelf
        shelf = AgendaShelf(agenda, self._fetch, self._today, unfolded)
        shelf.of_article = frozenset(event.id for event in self._belongs)
        item = shelf.item(here) if here else None
        if item is None:
            item = shelf.beside(before.rows, self.rows.cursor)
        self.rows.show(shelf, min(shelf.first_ahead, len(shelf) - 1) if item is None else item)
        if item is None:
            self.rows.to_top()
        self._explain(self.event)

    def _ahead(self) -> int:
        """The item of the first event ahead, or the last of all."""
        first = self._shelf.first_ahead
        return next((item for item in range(first, len(self._shelf)) if self._shelf.selectable(item)), self.rows.cursor)

    def _explain(self, event: Event | None) -> None:
        """Say what an event is, and because of what."""
        told = explanation(event, self._today, self._shelf.source(event)) if event else Content()
        self.query_one("#because", Static).update(told)


def explanation(event: Event, today: date, source: str = "") -> Content:
    """An event in full: its title, its date, its place, its doubt, the reasons for its date, and what is put on it."""
    facts = [wording.when(event.when, today), *wording.facts(event, today)]
    lines = [plain(event.title, "bold"), plain(" · ".join(facts))]
    if event.doubt:
        lines.append(plain(f"? doubtful: {event.doubt}", "$warning"))
    reasons = dict.fromkeys(evidence.because for evidence in event.evidence)
    lines += [plain(f"because: {reason}", "$text-muted") for reason in list(reasons)[:_MOST]]
    if source:
        lines.append(plain(source, "$text-accent"))
    return Content("\n").join(lines)
