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

_LONGEST = 100
"""Characters."""


class DateField(Vertical):
    """A field for a date; below it, the date as it was read.

    A field for one day is about what has been published: "30 Dec" is the nearest. Any other is about what is to come:
    it is the next.
    """

    class Read(Message):
        """Another date was read, or none."""

        def __init__(self, when: When | None) -> None:
            super().__init__()
            self.when = when

        @property
        def day(self) -> date | None:
            """The day, if it is no more than one."""
            return _day(self.when)

    def __init__(self, today: date, *, placeholder: str, one_day: bool = True, value: str = "") -> None:
        super().__init__()
        self._today, self._placeholder, self._one_day, self._value = today, placeholder, one_day, value
        self._words = ""
        """What was read last."""
        self._when: When | None = None
        self._sound = True

    @property
    def when(self) -> When | None:
        """The date that the field holds; None if it is empty or cannot be read."""
        self._catch_up()
        return self._when

    @property
    def sound(self) -> bool:
        """Whether the field is empty or can be read."""
        self._catch_up()
        return self._sound

    @property
    def day(self) -> date | None:
        """The day that was read; None if there is none, or it is more than one."""
        return _day(self.when)

    def compose(self) -> ComposeResult:
        """The field and its echo."""
        yield Input(self._value, placeholder=self._placeholder, max_length=_LONGEST, compact=True)
        yield Static(classes="echo")

    def on_mount(self) -> None:
        """Read what the field starts with."""
        self._take(self._value)

    def focus_field(self) -> None:
        """Put the focus on the field."""
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read what was typed, and say how."""
        event.stop()
        self._catch_up()
        self.post_message(self.Read(self.when))

    def _catch_up(self) -> None:
        """Read what is in the field by now: a key that takes it may be quicker than the news of what was typed."""
        words = self.query_one(Input).value
        if words != self._words:
            self._take(words)

    def _take(self, words: str) -> None:
        self._words, self._when, self._sound = words, None, True
        echo = plain("")
        if words.strip():
            try:
                self._when = self._read(words)
                echo = plain(f"= {wording.when(self._when)}", "$text-success")
            except DateError as error:
                self._sound = False
                echo = plain(str(error), "$text-error")
        self.query_one(Static).update(echo)

    def _read(self, words: str) -> When:
        """Raises DateError for what is no date, or more than this field is for."""
        from briefdesk import timex

        when = timex.typed(words, self._today, ahead=not self._one_day)
        if self._one_day and when.start != when.end:
            raise DateError(f"{wording.heading(when)} is more than one day", "name one")
        return When(when.start, when.end) if self._one_day else when


def _day(when: When | None) -> date | None:
    return when.start if when and when.start == when.end else None
