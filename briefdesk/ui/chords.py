"""Keys of two strokes, as `g n`: the first is shown as waiting, and forgotten after a while."""

from __future__ import annotations

from textual import events
from textual.dom import DOMNode
from textual.timer import Timer

from briefdesk.ui import keys
from briefdesk.ui.layout import Layout
from briefdesk.ui.widgets.rows import Rows
from briefdesk.ui.widgets.selectable import Selectable

_PATIENCE = 2.0
"""Seconds."""


class Chords(Layout):
    """Waits for the second stroke before panes and fields see it; in a field letters are letters."""

    _first = ""
    _waiting: Timer | None = None

    async def on_key(self, event: events.Key) -> None:
        """Begin a chord, or end it."""
        if not isinstance(self.focused, Rows | Selectable) or not self.filled or self.too_small:
            return
        chords = self._chords()
        first, self._first = self._first, ""
        if first:
            event.stop()
            event.prevent_default()
            self._forget()
            key = chords.get(f"{first} {event.key}")
            if key is not None:
                await self.app.run_action(key.action, self._owner(key.where))
        elif any(chord.startswith(f"{event.key} ") for chord in chords):
            event.stop()
            event.prevent_default()
            self._first = event.key
            self._waiting = self.set_timer(_PATIENCE, self._forget)
            self.status.wait(self._told(chords, event.key))

    def _forget(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
        self._first = ""
        self.status.wait("")

    def _chords(self) -> dict[str, keys.Key]:
        """All chords that hold where the focus is."""
        with_caret = self.pane == "reader" and self.reader.page.caret is not None
        parts = ("caret",) if with_caret else (*keys.PARTS[self.pane], "desk")
        return {name: key for part in parts for name, key in keys.chords(part).items()}

    def _owner(self, where: str) -> DOMNode:
        """Who does what the keys of a part are bound to."""
        return self.focused if where in ("rows", "page", "caret") and self.focused is not None else self

    def _told(self, chords: dict[str, keys.Key], first: str) -> str:
        told = [f"{chord.split(' ')[1]} {key.words}" for chord, key in chords.items() if chord.startswith(f"{first} ")]
        return f"{first} …  " + "  ".join(told).replace("asterisk", "*")
