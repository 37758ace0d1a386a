"""The last line: the keys that matter most in the pane with the focus. They can be clicked."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from briefdesk.ui import keys

_PARTS = {"library": ("rows", "desk"), "reader": ("reader", "desk"), "agenda": ("rows", "agenda", "desk")}


class KeyLine(Static):
    """Keys and words; one widget, as Textual's own footer makes one for each key."""

    def on_mount(self) -> None:
        """Say the keys of the library, where the desk opens."""
        self.tell("library")

    def tell(self, pane: str) -> None:
        """Say the keys of a pane."""
        shown = [key for part in _PARTS[pane] for key in keys.of(part) if key.shown]
        self.update(Content("  ").join(_piece(key) for key in shown))


def _piece(key: keys.Key) -> Content:
    words = Content.assemble((keys.label(key).split()[0], "bold $accent"), f" {key.words}")
    return words.stylize(Style.from_meta({"@click": f"app.simulate_key({key.keys.split(',')[0]!r})"}))
