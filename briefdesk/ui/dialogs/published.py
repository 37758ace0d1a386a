"""When an article was published: how that is known, another date, and what would move."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from briefdesk.desk import Desk, wording
from briefdesk.model import Article, Event
from briefdesk.ui import jobs
from briefdesk.ui.dialogs.dated import DateField
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.messages import DatePreviewed
from briefdesk.ui.safe import plain
from briefdesk.ui.workers import at_desk

if TYPE_CHECKING:
    from briefdesk.desk.replacing import Reread

_MOST = 8


class PublishedDialog(Dialog[date]):
    """Shows the reasons for the date there is, reads another, and previews what it would move."""

    def __init__(self, article: Article, desk: Desk, today: date) -> None:
        super().__init__()
        self._article, self._desk, self._today = article, desk, today

    def compose(self) -> ComposeResult:
        """The reasons, the field, the preview."""
        published = self._article.published
        reasons = [plain(wording.published(published), "bold")]
        reasons += [plain(f"because {reason}", "$text-muted") for reason in published.because]
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = "Published"
            yield Static(Content("\n").join(reasons), classes="words")
            yield DateField(self._today, placeholder="another date (2 Jan 2026, last Friday, …)")
            yield Static(id="moves", classes="words")
            yield Static("enter takes it · esc leaves it as it is", classes="hint")

    def on_date_field_read(self, message: DateField.Read) -> None:
        """See in a worker what would move, as a long article takes a while."""
        day, article = message.day, self._article.id
        self.query_one("#moves", Static).update("…" if day else "")
        if day is not None:
            at_desk(self, self._desk, "preview", lambda desk, stop: jobs.preview_date(desk, article, day))

    def on_date_previewed(self, message: DatePreviewed) -> None:
        """Show what would move, unless another day was typed meanwhile."""
        if message.published == self.query_one(DateField).day:
            self.query_one("#moves", Static).update(moves(message.reread))

    def on_input_submitted(self) -> None:
        """Take the date, if there is one."""
        field = self.query_one(DateField)
        if field.day is not None:
            self.dismiss(field.day)


def moves(reread: Reread) -> Content:
    """What another publication date would do, a line for each event."""
    moved = reread.moved()
    lines = [plain(f"{_dated(before)} → {_dated(after)}  {after.title}") for before, after in moved[:_MOST]]
    if len(moved) > _MOST:
        lines.append(plain(f"… and {len(moved) - _MOST} more"))
    came, gone = reread.came(), reread.gone()
    for sign, events in (("+", came), ("-", gone)):
        lines += [plain(f"{sign} {_dated(event)}  {event.title}") for event in events[:_MOST]]
    lines.append(plain(f"{len(moved)} would move, {len(came)} would come, {len(gone)} would go", "bold"))
    return Content("\n").join(lines)


def _dated(event: Event) -> str:
    return wording.heading(event.when)
