"""A field for a date, which says how it reads what is typed."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from briefdesk.desk import wording
from briefdesk.errors import DateError
from briefdesk.model import When
from briefdesk.ui.safe import plain

_LONGEST = 60
"""Characters."""


class DateField(Vertical):
    """A field for a day; below it, the day as it was read."""

    class Read(Message):
        """Another day was read, or none."""

        def __init__(self, day: date | None) -> None:
            super().__init__()
            self.day = day

    def __init__(self, today: date, *, placeholder: str) -> None:
        super().__init__()
        self._today, self._placeholder = today, placeholder
        self.day: date | None = None
        """The day that was read; None if the field is empty or cannot be read."""
        self.sound = True
        """Whether the field is empty or can be read."""

    def compose(self) -> ComposeResult:
        """The field and its echo."""
        yield Input(placeholder=self._placeholder, max_length=_LONGEST, compact=True)
        yield Static(classes="echo")

    def focus_field(self) -> None:
        """Put the focus on the field."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read what was typed, and say how."""
        event.stop()
        self.day, self.sound = None, True
        words = event.value.strip()
        echo = plain("")
        if words:
            from briefdesk import timex

            try:
                self.day = _one_day(timex.typed(words, self._today))
                echo = plain(f"= {wording.day(self.day)}", "$text-success")
            except DateError as error:
                self.sound = False
                echo = plain(str(error), "$text-error")
        self.query_one(Static).update(echo)
        self.post_message(self.Read(self.day))


def _one_day(when: When) -> date:
    """The day that it is. Raises DateError if it is more than one."""
    if when.start != when.end:
        raise DateError(f"{wording.heading(when)} is more than one day", "name one")
    return when.start
