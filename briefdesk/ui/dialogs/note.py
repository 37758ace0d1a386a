"""Writing a note: in place, or in the reader's own editor. What is not finished is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea

from briefdesk.desk import Desk, notes, unfinished
from briefdesk.errors import BriefdeskError, InputError
from briefdesk.model import Unfinished
from briefdesk.ui import keys
from briefdesk.ui.dialogs.saving import SavingDialog
from briefdesk.ui.editor import edited
from briefdesk.ui.messages import Acted, UnfinishedKept
from briefdesk.ui.safe import plain
from briefdesk.ui.workers import act_at_desk

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
        begun: Unfinished,
        told: str,
        save: Callable[[Desk, str], object],
        *,
        note: str = "",
        outside: bool = False,
    ) -> None:
        """`begun`: what was written of it before, if anything; `told`: what it is on, in words.

        `save` keeps the note; `outside`: begin in the reader's own editor.
        """
        super().__init__(desk)
        self._begun, self._told, self._save, self._note, self._outside = begun, told, save, note, outside
        self._pause: Timer | None = None
        self._kept: str | None = begun.note
        """What is kept as unfinished, once all that wait to be kept are; None where that is not known."""
        self._to_keep = 0
        """How many wait to be kept."""
        self._to_close = False

    def compose(self) -> ComposeResult:
        """What it is on, the field, and what is wrong with it."""
        begun = self._begun.note
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
            self.call_after_refresh(self._write_outside)

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
        """Keep the note; until that is done, it is kept as unfinished."""
        words, begun, save = self._field.text, self._begun, self._save

        def act(desk: Desk) -> Acted:
            unfinished.keep(desk, begun, words)
            save(desk, words)
            unfinished.keep(desk, begun, "")
            return Acted("kept the note")

        try:
            notes.check(words, emptied=bool(self._note))
        except InputError as error:
            self.say_wrong(str(error))
        else:
            self._kept = None
            self.save(act, words)

    def action_edit_outside(self) -> None:
        """Write on in $VISUAL or $EDITOR."""
        self._edited()

    def _write_outside(self) -> None:
        """Write in the editor alone: what it saves is kept, and nothing where it saves nothing."""
        before = self._field.text
        if self._edited():
            if self._field.text == before:
                self.action_close()
            else:
                self.submit()

    def _edited(self) -> bool:
        """Let the editor have the words; whether that went well."""
        try:
            self._field.text = edited(self.app, self._field.text)
        except BriefdeskError as error:
            self.say_wrong(str(error))
            return False
        return True

    def action_close(self) -> None:
        """Close once what is written is kept as unfinished."""
        self.keep_unfinished()
        self._to_close = not self.saving and self._to_keep > 0
        if not self._to_close:
            super().action_close()

    def action_drop(self) -> None:
        """Close, and forget what was written."""
        if not self.saving:
            self._field.text = self._note
            self.keep_unfinished()
            self.dismiss(None)

    def remember(self) -> None:
        """Keep what is written so far as the desk is left: on the desk, or else in a file."""
        words, begun = self._unfinished(), self._begun
        if not self.saving and (self._to_keep or words != self._kept):

            def act(desk: Desk) -> UnfinishedKept:
                unfinished.keep(desk, begun, words)
                return UnfinishedKept()

            act_at_desk(self, act, words)

    def keep_unfinished(self) -> None:
        """Keep what is written so far beside the notes; the save that goes on will empty it."""
        words, begun = self._unfinished(), self._begun
        if not self.saving and words != self._kept:
            self._kept = words
            self._to_keep += 1
            act_at_desk(self, lambda desk: _kept(desk, begun, words))

    def on_unfinished_kept(self, message: UnfinishedKept) -> None:
        """Close, if that was waited for; say once that it could not be kept."""
        message.stop()
        self._to_keep -= 1
        if message.error is not None:
            self._kept, self._to_close = None, False
            self.say_wrong(f"{message.error}; what you wrote stays in this field")
        elif self._to_close:
            self.action_close()

    def _unfinished(self) -> str:
        """What is to be kept; nothing where the note is as it was."""
        words = self._field.text
        return "" if words == self._note else words


def _kept(desk: Desk, begun: Unfinished, words: str) -> UnfinishedKept:
    try:
        unfinished.keep(desk, begun, words)
    except BriefdeskError as error:
        return UnfinishedKept(error)
    return UnfinishedKept()
