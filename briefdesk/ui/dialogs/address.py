"""Opening an address: its host is shown first."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import urlsplit

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from briefdesk.ui import keys
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.safe import plain

_MOST = 600
"""Characters of an address that are shown."""


class AddressDialog(Dialog[None]):
    """Shows where an address leads, and opens it if the reader says so."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("address")

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def compose(self) -> ComposeResult:
        """The host, the whole address, and the question."""
        found = host(self._url)
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = "Open in the browser?" if found else "Not an address of the web"
            yield Static(plain(found or "It is not opened.", "bold"), classes="words")
            yield Static(plain(self._url[:_MOST], "$text-muted"), classes="words")
            yield Static("enter opens · esc does not" if found else "esc closes", classes="hint")

    def action_open(self) -> None:
        """Open it, if it is an address of the web."""
        if host(self._url):
            self.app.open_url(self._url)
        self.dismiss(None)


def host(url: str) -> str | None:
    """The host that an address leads to, in ASCII as the browser will ask for it; None if it is not http or https.

    Nor is one that browsers may read otherwise than Python does, as with a backslash before the @.
    """
    if "\\" in url or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
        name = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not name:
            return None
        return name.encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
