"""The last line: the keys that matter most in the pane with the focus. They can be clicked."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from briefdesk.ui import keys


class KeyLine(Static):
    """Keys and words in one widget; Textual's own footer makes one for each key, and the first frame waits for them."""

    pane = "library"

    def tell(self, pane: str) -> None:
        """Say the keys of a pane."""
        self.pane = pane
        self.update(Content("  ").join(_piece(key) for key in _fitting(pane, self.size.width)))

    def on_resize(self) -> None:
        """Say as many as there is room for."""
        self.tell(self.pane)


def _fitting(pane: str, width: int) -> list[keys.Key]:
    """The keys that fit: the last two, which lead out of everything, come before those in the middle."""
    own = [key for part in keys.PARTS[pane] for key in keys.of(part)]
    taken = {name for key in own for name in key.keys.split(",")}
    shown = [key for key in (*own, *keys.of("desk")) if key.shown and (key in own or key.keys not in taken)]
    while len(shown) > 3 and sum(len(_words(key)) + 2 for key in shown) > width:
        del shown[-3]
    return shown


def _words(key: keys.Key) -> str:
    return f"{keys.label(key).split()[0]} {key.words}"


def _piece(key: keys.Key) -> Content:
    press = Style.from_meta({"@click": f"app.simulate_key({key.keys.split(',')[0]!r})"})
    label = keys.label(key).split()[0]
    return Content(_words(key)).stylize("bold $accent", 0, len(label)).stylize(press)
