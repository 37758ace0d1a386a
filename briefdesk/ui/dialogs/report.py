"""How an import went, when some of it failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from briefdesk.ui import keys
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.safe import plain

if TYPE_CHECKING:
    from briefdesk.desk.intake import Report

_MOST = 200


class ReportDialog(Dialog[None]):
    """Lists what failed and why."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("report")

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report

    def compose(self) -> ComposeResult:
        """The summary, then a line or two for each failure."""
        from briefdesk.ui.importing import summary

        with Vertical(classes="box") as box:
            box.border_title = "Import"
            yield Static(plain(summary(self._report), "bold"), classes="words")
            with VerticalScroll():
                yield Static(Content("\n").join(self._failures()), classes="words")
            yield Static("esc closes; what did not fail is on the desk", classes="hint")

    def _failures(self) -> list[Content]:
        failed = self._report.failed
        lines = [plain(f"{failure.name}: {failure.reason}") for failure in failed[:_MOST]]
        if len(failed) > _MOST:
            lines.append(plain(f"… and {len(failed) - _MOST} more"))
        return lines
