"""Taking back what was done, and doing it again."""

from __future__ import annotations

from collections.abc import Callable

from briefdesk.desk import Desk, history
from briefdesk.errors import MissingError
from briefdesk.model import Entry
from briefdesk.ui.messages import Acted, EntryChosen
from briefdesk.ui.verbs.verbs import Verbs


class Undoing(Verbs):
    """Verbs for the history."""

    def action_undo(self) -> None:
        """Take back what was done last."""
        self.act(lambda desk: _done(desk, history.undo, "undone"))

    def action_redo(self) -> None:
        """Do once more what was undone last."""
        self.act(lambda desk: _done(desk, history.redo, "done again"))

    def on_entry_chosen(self, message: EntryChosen) -> None:
        """Go to a point in the history, after asking."""
        from briefdesk.ui.dialogs.asking import ConfirmDialog

        entry = message.entry

        def go(agreed: bool | None) -> None:
            if agreed:
                self.act(lambda desk: Acted(_told(history.go_to(desk, entry.id))))

        way = "Do again all up to" if entry.undone else "Undo all that was done after"
        self.app.push_screen(ConfirmDialog(f"{way}: {entry.words}?"), go)


def _done(desk: Desk, way: Callable[[Desk], Entry], told: str) -> Acted:
    try:
        entry = way(desk)
        return Acted(f"{told}: {entry.words}", history.about(desk, entry))
    except MissingError as error:
        return Acted(error.message)


def _told(entries: list[Entry]) -> str:
    if not entries:
        return "nothing to undo: that was the last thing done"
    way = "done again" if entries[0].undone else "undone"
    return f"{way}: {len(entries)} act{'s' * (len(entries) > 1)}"
