"""What all dialogs share: a box above the desk, closed by esc."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import BindingType
from textual.screen import ModalScreen

from briefdesk import resources
from briefdesk.ui import keys

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None]):
    """A box above the desk; None is its answer when it is closed."""

    CSS_PATH = resources.folder("styles") / "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("dialog")

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_copy_or_quit(self) -> None:
        """Copy what is selected; leave the desk if nothing is. (A modal screen cuts the app's own keys off.)"""
        self.app.run_worker(self.app.run_action("copy_or_quit"))
