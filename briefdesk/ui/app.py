"""The application: the look, the keys that hold everywhere, and the one screen."""

from __future__ import annotations

from rich.console import RenderableType
from textual import events
from textual.app import App

from briefdesk import resources
from briefdesk.desk import Desk
from briefdesk.text.clean import clean
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.line import Line
from briefdesk.ui.messages import Held, Trouble
from briefdesk.ui.palette import DeskCommands
from briefdesk.ui.safe import plain
from briefdesk.ui.screen import DeskScreen

STYLES = ("desk", "library", "reader", "agenda")
"""The style sheets of the desk; dialogs bring their own."""
_PAUSE = 8.0
"""Seconds that a complaint is shown, and is not repeated."""


class Briefdesk(App[None]):
    """Briefdesk in a terminal."""

    TITLE = "briefdesk"
    COMMANDS = App.COMMANDS | {DeskCommands}

    def __init__(self, desk: Desk, *, demo: bool = False) -> None:
        folder = resources.folder("styles")
        super().__init__(css_path=[folder / f"{name}.tcss" for name in STYLES])
        self.desk, self.demo = desk, demo
        self.line = Line(desk, lambda: self.post_message(Held()))
        self._said: set[str] = set()

    def get_default_screen(self) -> DeskScreen:
        """The desk, which is all there is but for dialogs."""
        return DeskScreen(self.desk, self.size, demo=self.demo)

    async def on_event(self, event: events.Event) -> None:
        """Clean what is pasted, which a field would hand to the terminal as it came."""
        if isinstance(event, events.Paste):
            event.text = clean(event.text)
        await super().on_event(event)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave the desk, by whatever key; what is being read and written is remembered.

        Whoever runs the app finishes its line.
        """
        self.line.leave()
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen | Dialog):
                screen.remember()
        super().exit(result, return_code, message)

    def on_held(self) -> None:
        """Say that what was done waits."""
        for screen in self.screen_stack[:1]:
            if isinstance(screen, DeskScreen):
                screen.status.note("another program is holding the desk: waiting for it …")

    def on_trouble(self, message: Trouble) -> None:
        """Say what could not be done, and what to do about it; the same thing once in a while."""
        error = message.error
        if str(error) not in self._said:
            self._said.add(str(error))
            self.set_timer(_PAUSE, lambda: self._said.discard(str(error)))
            title, hint = plain(error.message).plain, plain(error.hint or " ").plain
            self.notify(hint, title=title, severity="error", timeout=_PAUSE, markup=False)

    def action_copy_or_quit(self) -> None:
        """Copy what is selected; if nothing is, leave the desk, though not from a field."""
        from textual.widgets import Input, TextArea

        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
            self.notify("copied", timeout=2)
        elif not isinstance(self.focused, Input | TextArea):
            self.exit()
