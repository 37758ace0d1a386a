"""Writing a note: in place, or in the reader's own editor. What is not finished is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea

from briefdesk.desk import Desk, notes
from briefdesk.errors import BriefdeskError, InputError
from briefdesk.ui import keys
from briefdesk.ui.dialogs.saving import SavingDialog
from briefdesk.ui.editor import edited
from briefdesk.ui.messages import Acted
from briefdesk.ui.safe import plain

_PAUSE = 0.7
"""Seconds without a key after which what is written is kept as unfinished."""


class Writing(TextArea):
    """A field for as much as a note may hold: more than that would stop the window for as long as it takes to lay."""

    @dataclass
    class TooMuch(Message):
        """What was pasted is longer than any note, and was left out."""

        length: int

    async def _on_paste(self, event: events.Paste) -> None:
        if len(event.text) > notes.LONGEST:
            event.prevent_default()
            event.stop()
            self.post_message(self.TooMuch(len(event.text)))


class NoteDialog(SavingDialog):
    """A field for a note."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("note")

    def __init__(
        self,
        desk: Desk,
        subject: Sequence[str | int],
        told: str,
        save: Callable[[Desk, str], object],
        *,
        note: str = "",
        outside: bool = False,
    ) -> None:
        """`subject`: what the note is on, by which an unfinished one is found again; `told`: the same in words.

        `save` keeps the note; `outside`: begin in the reader's own editor.
        """
        super().__init__(desk)
        self._subject, self._told, self._save, self._note, self._outside = subject, told, save, note, outside
        self._pause: Timer | None = None
        self._failed = False
        """Whether keeping what is unfinished has failed, which is said once."""

    def compose(self) -> ComposeResult:
        """What it is on, the field, and what is wrong with it."""
        begun = notes.unfinished_note(self.desk, self._subject)
        with Vertical(classes="box") as box:
            box.border_title = "Note"
            yield Static(plain(self._told, "$text-muted"), classes="words", id="told")
            yield Writing(begun or self._note, compact=True, tab_behavior="focus", id="writing")
            yield Static(plain("Begun earlier and not kept yet." if begun else ""), classes="words", id="wrong")
            yield Static(
                "ctrl+s keeps it · ctrl+e your editor · ctrl+g drops it · esc leaves it unfinished", classes="hint"
            )

    @property
    def _field(self) -> TextArea:
        return self.query_one(TextArea)

    def on_mount(self) -> None:
        """Write on at the end."""
        self._field.move_cursor(self._field.document.end)
        if self._outside:
            self.call_after_refresh(self.action_edit_outside)

    def on_text_area_changed(self) -> None:
        """Keep it as unfinished once the fingers rest."""
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self.keep_unfinished)

    def on_writing_too_much(self, message: Writing.TooMuch) -> None:
        """Say it; whoever pasted it has it still."""
        most = f"a note has at most {notes.LONGEST:,} characters"
        self.say_wrong(f"{most}, what you pasted has {message.length:,}: it was left out")

    def submit(self) -> None:
        """Keep the note."""
        words, subject, save = self._field.text, self._subject, self._save

        def act(desk: Desk) -> Acted:
            save(desk, words)
            notes.keep_unfinished(desk, subject, "")
            return Acted()

        try:
            notes.check(words, emptied=bool(self._note))
        except InputError as error:
            self.say_wrong(str(error))
        else:
            self.save(act)

    def action_edit_outside(self) -> None:
        """Write on in $VISUAL or $EDITOR."""
        try:
            self._field.text = edited(self.app, self._field.text)
        except BriefdeskError as error:
            self.say_wrong(str(error))

    def action_close(self) -> None:
        """Close; what is written stays as unfinished."""
        if self.keep_unfinished():
            super().action_close()

    def action_drop(self) -> None:
        """Close, and forget what was written."""
        if not self.saving:
            self._field.text = ""
            self.remember()
            super().action_close()

    def remember(self) -> None:
        """Keep what is written so far."""
        self.keep_unfinished()

    def keep_unfinished(self) -> bool:
        """Keep what is written so far beside the notes; whether that went well."""
        if self.saving:  # which will empty it
            return True
        words = self._field.text
        try:
            notes.keep_unfinished(self.desk, self._subject, "" if words == self._note else words)
        except BriefdeskError as error:
            if not self._failed:
                self.say_wrong(f"{error}; what you wrote stays in this field")
            self._failed = True
        else:
            self._failed = False
        return not self._failed
