"""Two short questions: whether to go on, and for one line of words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.suggester import Suggester
from textual.widgets import Input, Static

from briefdesk.errors import InputError
from briefdesk.ui import keys
from briefdesk.ui.dialogs.dialog import LONGEST_LINE, Dialog
from briefdesk.ui.safe import plain


class ConfirmDialog(Dialog[bool]):
    """Asks once before an act on many."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("confirm")

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = "Sure?"
            yield Static(plain(self._question, "bold"), classes="words")
            yield Static("enter or y does it, u takes it back · esc leaves it", classes="hint")

    def action_agree(self) -> None:
        """Go on."""
        self.dismiss(True)


class LineDialog(Dialog[str]):
    """Asks for a line: a tag, a name. What cannot be taken is said below the field."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("line")

    def __init__(
        self,
        title: str,
        *,
        value: str = "",
        placeholder: str = "",
        told: str = "",
        known: Iterable[str] = (),
        check: Callable[[str], object] = str,
    ) -> None:
        """`told`: what stands above the field; `known`: what completes it; `check` raises InputError."""
        super().__init__()
        self._title, self._value, self._placeholder, self._told = title, value, placeholder, told
        self._known, self._check = list(known), check

    def compose(self) -> ComposeResult:
        """The field, and what is wrong with what is in it."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = self._title
            if self._told:
                yield Static(plain(self._told, "$text-muted"), classes="words")
            yield Input(
                self._value,
                placeholder=self._placeholder,
                max_length=LONGEST_LINE,
                compact=True,
                suggester=LastOf(self._known) if self._known else None,
            )
            yield Static(classes="words", id="wrong")
            yield Static(
                "enter takes it" + (" · tab completes" if self._known else "") + " · esc closes", classes="hint"
            )

    def action_complete(self) -> None:
        """Take what is suggested."""
        field = self.query_one(Input)
        field.cursor_position = len(field.value)
        field.action_cursor_right()

    def on_input_changed(self) -> None:
        """Say nothing of what is no longer there."""
        self.query_one("#wrong", Static).update("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line, unless something is wrong with it."""
        words = event.value.strip()
        if not words:
            self.dismiss(None)
            return
        try:
            self._check(words)
        except InputError as error:
            self.query_one("#wrong", Static).update(plain(str(error), "$text-error"))
        else:
            self.dismiss(words)


class LastOf(Suggester):
    """Completes the last of several names with commas between."""

    def __init__(self, known: list[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """The first known name that goes on so."""
        begun = value.rpartition(",")[2].lstrip()
        if not begun:
            return None
        fitting = (name for name in self._known if name.casefold().startswith(begun.casefold()) and name != begun)
        found = next(fitting, None)
        return value + found[len(begun) :] if found else None
