"""What all dialogs share: a box above the desk, closed by esc."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import BindingType
from textual.screen import ModalScreen

from briefdesk import resources
from briefdesk.ui import keys

Answer = TypeVar("Answer")
LONGEST_LINE = 100_000
"""Characters that a field takes; what is too long for the desk is said by the desk, below the field."""


class Dialog(ModalScreen[Answer | None]):
    """A box above the desk; None is its answer when it is closed."""

    CSS_PATH = resources.folder("styles") / "dialogs.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high")]
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("dialog")

    def remember(self) -> None:
        """Keep what would be lost as the desk is left; most dialogs hold nothing."""

    def action_submit(self) -> None:
        """Take what was typed, as soon as the field has heard of all keys before this one, which overtakes them."""
        (self.focused or self).call_later(self.submit)

    def submit(self) -> None:
        """Take what was typed; for dialogs with a key for that."""

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
