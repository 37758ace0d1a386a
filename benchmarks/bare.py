"""A bare Textual app with as many panes as the desk: what no program of ours could be faster than."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Footer


class Pane(ScrollView, can_focus=True):
    DEFAULT_CSS = "Pane { border: round white; width: 1fr; }"
    BORDER_TITLE = "Library"

    def render_line(self, y: int) -> Strip:
        return Strip.blank(self.size.width)


class Bare(App[None]):
    BINDINGS = [("q", "quit", "quit")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Pane()
            yield Pane()
            yield Pane()
        yield Footer()


if __name__ == "__main__":
    Bare().run()
