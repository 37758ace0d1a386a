"""Deciding on events: right, wrong, right when mended; adding what no reading found."""

from __future__ import annotations

from briefdesk.desk import review
from briefdesk.model import Event, Kind, Target
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import told


class Reviewing(Verbs):
    """Verbs for events."""

    rejected = False
    """Whether the agenda shows what was rejected too."""

    def action_confirm(self) -> None:
        """Say that what is selected on the agenda is right."""
        things = self._events()
        self.act_on(things, "Confirm", lambda desk: review.confirm(desk, [one.id for one in things]), "confirmed")
        self._go_on(things)

    def action_reject(self) -> None:
        """Say that what is selected on the agenda is wrong."""
        things = self._events()
        self.act_on(things, "Reject", lambda desk: review.reject(desk, [one.id for one in things]), "rejected")
        self._go_on(things)

    def action_reset(self) -> None:
        """Take back what was decided on what is selected on the agenda."""
        things = self._events()
        does, done = "Take back what was decided on", "as found"
        self.act_on(things, does, lambda desk: review.reset(desk, [one.id for one in things]), done)

    def action_edit_event(self) -> None:
        """Mend the event under the cursor."""
        event = self.agenda.event
        if event is not None:
            self.edit_event(event)

    def edit_event(self, event: Event) -> None:
        """Mend an event."""
        from briefdesk.ui.dialogs.editing import editing

        with told(self):
            self.app.push_screen(editing(self.desk, self.today, event), self.kept)

    def action_add_event(self) -> None:
        """Add an event by hand; from the reader with its date and its words filled in."""
        from briefdesk.ui.dialogs.adding import adding, adding_from

        article, span = self.reader.article, self.reader.page.selected
        if self.pane == "reader" and article is not None and span is not None:
            dialog = adding_from(self.desk, self.today, article, span)
            self.reader.page.unselect()
        else:
            dialog = adding(self.desk, self.today)
        self.app.push_screen(dialog, self.kept)

    def action_show_rejected(self) -> None:
        """Show what was rejected too, or hide it again."""
        self.rejected = not self.rejected
        self.status.note("rejected events are shown" if self.rejected else "rejected events are hidden")
        self.list_agenda()

    def action_review(self) -> None:
        """Walk through what is new or doubtful."""
        from briefdesk.ui.dialogs.review import ReviewDialog

        with told(self):
            ids = review.to_review(self.desk)
            if not ids:
                self.status.note("nothing to review: everything ahead is decided on")
                return
            self.app.push_screen(ReviewDialog(self.desk, self.today, ids), self._reviewed)

    def _reviewed(self, event: Event | None) -> None:
        """Show the event that the review was left for."""
        self.reload()
        if event is not None:
            self.show_event(event)

    def _events(self) -> list[Target]:
        return [Target(Kind.EVENT, id) for id in self.agenda.rows.keys()]  # noqa: SIM118

    def _go_on(self, things: list[Target]) -> None:
        """Go from the event to the next, so that the same key can be pressed again; not from one further up."""
        if len(things) == 1 and things == self._events():
            self.agenda.rows.action_move(1)
