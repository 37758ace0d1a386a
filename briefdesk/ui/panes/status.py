"""The line below the panes: how much there is, what comes next, and what goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from briefdesk.desk import wording
from briefdesk.desk.library import Counts
from briefdesk.model import Event, Section
from briefdesk.ui.safe import plain

_WHILE = 6.0
"""Seconds."""


class StatusLine(Static):
    """Says what goes on if anything does; else the next event and the counts."""

    _counts = Counts(dict.fromkeys(Section, 0), ahead=0, doubtful=0)
    _usual = Content()
    _going = Content()
    _noted = Content()
    _pending = Content()
    _timer: Timer | None = None
    _next = ""

    def tell(self, counts: Counts, following: Event | None, today: date) -> None:
        """Say how much there is and what comes next, whenever nothing goes on."""
        self._counts = counts
        self._next = f"next: {wording.when(following.when, today)}, {following.title}" if following else ""
        self._settle()

    def count_more(self, more: Mapping[Section, int]) -> Mapping[Section, int]:
        """Say that sections hold so many more articles, or fewer; how many each holds now."""
        articles = {section: count + more.get(section, 0) for section, count in self._counts.articles.items()}
        self._counts = replace(self._counts, articles=articles)
        self._settle()
        return articles

    def _settle(self) -> None:
        counts = self._counts
        articles = counts.articles[Section.ALL]
        parts = [f"{articles} article{'' if articles == 1 else 's'}"]
        parts += [f"{counts.articles[Section.UNREAD]} unread", f"{counts.ahead} ahead"]
        parts += [f"{counts.doubtful} doubtful"] if counts.doubtful else []
        parts += [self._next] if self._next else []
        self._usual = plain(" · ".join(parts))
        self.update(self._pending or self._going or self._noted or self._usual)

    def wait(self, words: str) -> None:
        """Say which keys may follow a first one; nothing ends it."""
        self._pending = plain(words, "bold $accent") if words else Content()
        self._settle()

    def note(self, words: str) -> None:
        """Say what was done, for a while."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_WHILE, self._forget)
        self._noted = plain(words, "$text-accent")
        self._settle()

    def _forget(self) -> None:
        self._noted = Content()
        self._settle()

    def say(self, words: str) -> None:
        """Say what goes on, until `rest`."""
        self._going = plain(words, "$accent")
        self.update(self._going)

    def rest(self) -> None:
        """Say the usual again."""
        self._going = Content()
        self.update(self._usual)
