"""The line below the panes: what comes next, how much there is, and what goes on."""

from __future__ import annotations

from datetime import date

from textual.content import Content
from textual.widgets import Static

from briefdesk.desk import wording
from briefdesk.desk.library import Counts
from briefdesk.model import Event
from briefdesk.ui.safe import plain


class StatusLine(Static):
    """Says what goes on if anything does; else the next event and the counts."""

    _usual = Content()

    def tell(self, counts: Counts, following: Event | None, today: date) -> None:
        """Say the next event and how much there is, from now on."""
        much = f"{counts.articles} articles · {counts.unread} unread · {counts.ahead} ahead"
        if counts.doubtful:
            much += f" · {counts.doubtful} doubtful"
        if following is not None:
            much += f" · next: {wording.when(following.when, today)} {following.title}"
        self._usual = plain(much)
        self.rest()

    def say(self, words: str) -> None:
        """Say what goes on, until `rest`."""
        self.update(plain(words, "$accent"))

    def rest(self) -> None:
        """Say the usual again."""
        self.update(self._usual)
