"""Bringing articles in from the window: asked for in a dialog, done beside the window, reported at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.worker import Worker

from briefdesk.ui import jobs
from briefdesk.ui.messages import ImportDone, ImportGoes, ImportWanted
from briefdesk.ui.safe import plain
from briefdesk.ui.workers import at_desk

if TYPE_CHECKING:
    from briefdesk.desk.intake import Report
    from briefdesk.ui.screen import DeskScreen

GROUP = "import"
"""What its workers are called."""


class Importing:
    """One import at a time."""

    def __init__(self, screen: DeskScreen) -> None:
        self._screen = screen
        self._worker: Worker[None] | None = None
        self._seeding = False

    def lay_seeds_if_new(self) -> None:
        """Bring in the seed articles if nothing was ever brought in."""
        screen = self._screen
        if screen.desk.is_new():
            self._seeding = True
            screen.status.say("laying out the seed articles …")
            at_desk(screen, screen.desk, GROUP, lambda desk, stop: jobs.lay_seeds(desk))

    def ask(self) -> None:
        """Ask what to bring in."""
        from briefdesk.ui.dialogs.importing import ImportDialog

        screen = self._screen
        if self._seeding:
            screen.notify("The seed articles come first; they take a moment.", timeout=4)
        elif self._worker is not None:
            screen.notify("One import at a time: esc stops the one that runs.", timeout=4)
        else:
            today = screen.desk.now().date() if screen.seeds else screen.today
            screen.app.push_screen(ImportDialog(today), self._begin)

    def stop(self) -> bool:
        """Stop the import that runs; whether one did."""
        if self._worker is None:
            return False
        self._worker.cancel()
        self._screen.status.say("stopping …")
        return True

    def goes(self, message: ImportGoes) -> None:
        """Say how far it has come."""
        if self._worker is not None and not self._worker.is_cancelled:
            self._screen.status.say(f"{message.done + 1} of {message.total} · {message.name} · esc stops")

    def done(self, message: ImportDone) -> None:
        """Show what came, and how it went."""
        screen, report = self._screen, message.report
        self.ended()
        if report.new and not message.seeds:
            screen.article = report.new[0].id
            screen.library.clear()
        screen.reload()
        if report.failed:
            from briefdesk.ui.dialogs.report import ReportDialog

            screen.app.push_screen(ReportDialog(report))
        elif not message.seeds:
            screen.notify(plain(summary(report)).plain, timeout=6, markup=False)

    def ended(self) -> None:
        """Be ready for the next, however this one ended."""
        self._worker, self._seeding = None, False
        self._screen.status.rest()

    def _begin(self, wanted: ImportWanted | None) -> None:
        if wanted is not None:
            screen = self._screen
            screen.status.say("reading …  esc stops")
            self._worker = at_desk(
                screen,
                screen.desk,
                GROUP,
                lambda desk, stop: jobs.bring_in(desk, wanted, screen.post_message, stop),
                late=True,
            )


def summary(report: Report) -> str:
    """How an import went, on one line."""
    parts = [f"{len(report.new)} new", f"{len(report.here)} already here", f"{len(report.failed)} failed"]
    changed = [brought for brought in report.here if brought.changed]
    if changed:
        parts.append(
            f"{len(changed)} with a newer text" + "".join(f" ({one.outcome})" for one in changed[:1] if one.outcome)
        )
    undated = sum(1 for brought in report.new if brought.published.moment is None)
    if undated:
        parts.append(f"{undated} without a date: p says when it was published")
    if report.stopped:
        parts.append("stopped; what was read is kept")
    return " · ".join(parts)
