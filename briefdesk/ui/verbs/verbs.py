"""What all verbs of the window share: what they act on, asking before an act on many, doing it in its turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual.message import Message

from briefdesk.desk import Desk
from briefdesk.desk.targets import quoted, title
from briefdesk.model import Event, Kind, Section, Target, Unfinished
from briefdesk.ui.chords import Chords
from briefdesk.ui.messages import Acted
from briefdesk.ui.panes.lists import ListPane
from briefdesk.ui.widgets.rows import Rows
from briefdesk.ui.workers import act_at_desk

_NAMES = {Kind.ANNOTATION: "note"}
"""What a person calls things, where the model has another word."""


class Verbs(Chords):
    """A screen with a desk."""

    desk: Desk
    today: date
    words: str
    """What the library is filtered by."""
    section: Section
    """What the library shows where it is not filtered."""

    scope: int | None
    """The article whose agenda is shown; None for that of the whole desk."""

    def reload(self) -> None:
        """List everything anew."""
        raise NotImplementedError

    def list_articles(self) -> None:
        """List the library anew."""
        raise NotImplementedError

    def list_agenda(self) -> None:
        """List the agenda anew."""
        raise NotImplementedError

    def show_article(self, id: int, follow: bool = True) -> None:
        """Show an article in the reader."""
        raise NotImplementedError

    def list_side(self) -> None:
        """List anew what stands in place of the library."""
        raise NotImplementedError

    def resume(self, begun: Unfinished, outside: bool = False) -> None:
        """Write on in a note that was begun."""
        raise NotImplementedError

    def show_event(self, event: Event) -> None:
        """Show an event, its article and its sentence."""
        raise NotImplementedError

    def act(self, act: Callable[[Desk], Message]) -> None:
        """Do something at the desk, after all that was done before."""
        act_at_desk(self, act)

    def act_on(
        self,
        targets: Sequence[Target],
        does: str,
        act: Callable[[Desk], object],
        done: str | Callable[[object], str],
    ) -> None:
        """Do something to things; ask first where they are many.

        `does`: "Reject"; `done`: "rejected", or what tells that from the outcome.
        """
        if not targets:
            return
        kind = targets[0].kind
        count = f"{len(targets)} {_NAMES.get(kind, kind)}s"

        def tell(outcome: object) -> str:
            return done if isinstance(done, str) else done(outcome)

        def go_on(agreed: bool | None) -> None:
            if agreed:
                self.unselect()
                self.act(lambda desk: Acted(f"{count} {tell(act(desk))}"))

        if len(targets) == 1:
            self.unselect()  # or the same key would act on it again
            self.act(lambda desk: _named(desk, targets[0], lambda: tell(act(desk))))
        else:
            from briefdesk.ui.dialogs.asking import ConfirmDialog

            self.app.push_screen(ConfirmDialog(f"{does} {count}?"), go_on)

    def act_on_one(self, act: Callable[[Desk], object], done: str) -> None:
        """Do something without asking."""
        self.act(lambda desk: Acted(done, act(desk)))

    def kept(self, message: Acted | None) -> None:
        """Show what a dialog has done, if it was not left."""
        if message is not None:
            self.post_message(message)

    def targets(self) -> list[Target]:
        """What the pane with the focus has selected, or has under its cursor; in the reader its article."""
        if self.pane == "agenda":
            return [Target(Kind.EVENT, key) for key in self.agenda.rows.keys()]  # noqa: SIM118
        if self.pane == "notes":
            return [Target(Kind.ANNOTATION, key) for key in self.side_rows()]
        return [Target(Kind.ARTICLE, id) for id in self.articles()]

    def articles(self) -> list[int]:
        """The articles that are selected, or the one under the cursor; elsewhere than in the library the one read."""
        if self.pane == "library":
            return self.library.rows.keys()
        article = self.reader.article
        return [article.id] if article is not None else []

    def side_rows(self) -> list[int]:
        """What is selected in the list that stands in place of the library, but for unfinished notes."""
        pane = self.side
        return [key for key in pane.rows.keys() if key >= 0] if isinstance(pane, ListPane) else []  # noqa: SIM118

    def unselect(self) -> bool:
        """Select nothing any more in the pane with the focus; whether anything was."""
        rows = self.focused
        return isinstance(rows, Rows) and rows.unselect()


def _named(desk: Desk, target: Target, act: Callable[[], str]) -> Acted:
    """What was done, and to what."""
    name = quoted(title(desk, target))
    return Acted(f"{act()}: {name}")
