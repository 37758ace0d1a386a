"""Opening an address: its host is shown first."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import urlsplit

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.safe import plain


class AddressDialog(Dialog[None]):
    """Shows where an address leads, and opens it if the reader says so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "open", "open", tooltip="Open it in the browser."),
        Binding("q,n", "close", show=False),
    ]

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def compose(self) -> ComposeResult:
        """The host, the whole address, and the question."""
        with Vertical(classes="box") as box:
            box.border_title = "Open in the browser?"
            yield Static(plain(host(self._url) or "not an address of the web", "bold"), classes="words")
            yield Static(plain(self._url, "$text-muted"), classes="words")
            yield Static("enter opens · esc does not", classes="hint")

    def action_open(self) -> None:
        """Open it, if it is an address of the web."""
        if host(self._url):
            self.app.open_url(self._url)
        self.dismiss(None)


def host(url: str) -> str | None:
    """The host that an address leads to, in ASCII as the browser will ask for it; None if it is not http or https."""
    try:
        parts = urlsplit(url)
        name = parts.hostname or ""
        if parts.scheme not in ("http", "https") or not name:
            return None
        return name.encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
