"""An event by hand: mended, or added."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, RadioButton, RadioSet, Static

from briefdesk.desk import Desk, wording
from briefdesk.desk.review import Edited
from briefdesk.desk.targets import quoted
from briefdesk.model import Edit, Event, EventStatus, When
from briefdesk.ui import keys
from briefdesk.ui.dialogs.dated import DateField
from briefdesk.ui.dialogs.dialog import LONGEST_LINE
from briefdesk.ui.dialogs.saving import SavingDialog
from briefdesk.ui.messages import Acted
from briefdesk.ui.safe import plain


class Choice(RadioButton):
    """A choice that shows by more than its colour whether it is taken."""

    @property
    def BUTTON_INNER(self) -> str:  # type: ignore[override]  # noqa: N802  (what Textual calls it)
        """What stands in its button."""
        return "●" if self.value else " "


class EventDialog(SavingDialog):
    """Fields for what there is to say of an event; each says what is wrong with it."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("event")

    def __init__(
        self,
        desk: Desk,
        today: date,
        start: Edit,
        save: Callable[[Desk, Edit], object],
        *,
        heading: str,
        told: str = "",
        typed: str = "",
        at_title: bool = False,
    ) -> None:
        """`start`: what the fields begin with, its date as `typed`; `told`: the sentence that says so.

        `save` is given what is otherwise than at the start; it may raise ConflictError, and is then asked again.
        """
        super().__init__(desk)
        self._today, self._start, self._save, self._heading = today, start, save, heading
        self._told, self._typed, self._at_title = told, typed, at_title

    def compose(self) -> ComposeResult:
        """The sentence, the fields, what is wrong."""
        start = self._start
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = self._heading
            if self._told:
                yield Static(plain(self._told, "$text-muted"), classes="words", id="told")
            yield DateField(
                self._today, placeholder="when (next tue 3pm, 6-9 Jan, early March …)", one_day=False, value=self._typed
            )
            yield Input(
                start.title or "", placeholder="what, and who", id="title", max_length=LONGEST_LINE, compact=True
            )
            yield Input(start.place or "", placeholder="where", id="place", max_length=LONGEST_LINE, compact=True)
            with RadioSet(id="status", compact=True):
                for status in EventStatus:
                    yield Choice(status.value, value=status is (start.status or EventStatus.SCHEDULED))
            yield Static(classes="words", id="wrong")
            yield Static("enter keeps it · tab goes on · esc leaves it as it is", classes="hint")

    def on_mount(self) -> None:
        """Begin with the date, or with the title where that is wanted."""
        if self._at_title:
            self.query_one("#title", Input).focus()

    def on_input_submitted(self) -> None:
        """Enter in a field."""
        self.submit()

    def submit(self) -> None:
        """Keep it, if all of it can be read."""
        field = self.query_one(DateField)
        title, place = (self.query_one(f"#{name}", Input).value.strip() for name in ("title", "place"))
        if field.when is None:
            field.focus_field()
            self.say_wrong("" if not field.sound else "when is it?")
        elif not title:
            self.query_one("#title", Input).focus()
            self.say_wrong("what is it?")
        else:
            edit, save = self._changed(field.when, title, place), self._save
            self.save(lambda desk: _saved(save(desk, edit)))

    def _changed(self, when: When, title: str, place: str) -> Edit:
        """What is otherwise than at the start."""
        start = self._start
        button = self.query_one("#status", RadioSet).pressed_index
        status = list(EventStatus)[max(0, button)]
        return Edit(
            when=None if when == start.when else when,
            title=None if title == start.title else title,
            place=None if place == (start.place or "") else place,
            status=None if status is start.status else status,
        )


def _saved(found: object) -> Acted:
    event = found.event if isinstance(found, Edited) else found
    return Acted(f"kept: {quoted(event.title)}, {wording.when(event.when)}" if isinstance(event, Event) else "", found)
