"""The application: the look, the keys that hold everywhere, and the one screen."""

from __future__ import annotations

from textual.app import App

from briefdesk import resources
from briefdesk.desk import Desk
from briefdesk.ui.palette import DeskCommands
from briefdesk.ui.screen import DeskScreen

STYLES = ("desk", "library", "reader", "agenda")
"""The style sheets of the desk; dialogs bring their own."""


class Briefdesk(App[None]):
    """Briefdesk in a terminal."""

    TITLE = "briefdesk"
    COMMANDS = App.COMMANDS | {DeskCommands}

    def __init__(self, desk: Desk, *, demo: bool = False) -> None:
        folder = resources.folder("styles")
        super().__init__(css_path=[folder / f"{name}.tcss" for name in STYLES])
        self.desk, self.demo = desk, demo

    def get_default_screen(self) -> DeskScreen:
        """The desk, which is all there is but for dialogs."""
        return DeskScreen(self.desk, self.size, demo=self.demo)

    def action_copy_or_quit(self) -> None:
        """Copy what is selected; leave the desk if nothing is."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
            self.notify("copied", timeout=2)
        else:
            self.exit()
