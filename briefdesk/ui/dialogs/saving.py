"""A dialog that closes only when what was typed is kept: where it cannot be, it says why and stays."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message
from textual.widgets import Static

from briefdesk.desk import Desk
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.messages import Acted, Trouble
from briefdesk.ui.safe import plain
from briefdesk.ui.workers import act_at_desk


class SavingDialog(Dialog[Acted]):
    """Its answer is what was done. It has a line with the id `wrong`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.saving = False

    def save(self, act: Callable[[Desk], Message], words: str = "") -> None:
        """Do it, once at a time. `words`: what was written."""
        if not self.saving:
            self.saving = True
            act_at_desk(self, act, words)

    def action_close(self) -> None:
        """Close, unless it is just being kept: that may yet go wrong."""
        if not self.saving:
            super().action_close()

    def on_acted(self, message: Acted) -> None:
        """Close."""
        message.stop()
        self.dismiss(message)

    def on_trouble(self, message: Trouble) -> None:
        """Say why it could not be kept, where it was typed."""
        message.stop()
        self.saving = False
        self.say_wrong(str(message.error))

    def say_wrong(self, words: str) -> None:
        """Say what is wrong with what was typed; nothing is."""
        self.query_one("#wrong", Static).update(plain(words, "$text-error"))
