"""The review: what is new or doubtful, one event after the other, each with its sentence and its reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from briefdesk.desk import Desk, agenda, history, library, review, wording
from briefdesk.errors import BriefdeskError, MissingError
from briefdesk.model import Event, Evidence
from briefdesk.ui import keys
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.messages import Acted, Trouble
from briefdesk.ui.safe import inert, plain
from briefdesk.ui.workers import act_at_desk

_HINT = "y confirm · x reject · e edit · space skip · u undo · enter text · esc"
_MOST = 2
"""Sentences of one event that are shown."""
_AROUND = 100
"""Characters of the text on each side of a sentence."""


class ReviewDialog(Dialog[Event]):
    """Walks through events; its answer is the one to be shown in its article, if the walk was left for that."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("review")

    def __init__(self, desk: Desk, today: date, ids: list[int]) -> None:
        super().__init__()
        self._desk, self._today, self._ids = desk, today, ids
        self._at = 0
        self._said: dict[int, str] = {}
        """What was said of each event in this walk."""
        self._order: list[int] = []
        """The places of what was decided, the last at the end, for taking it back."""

    def compose(self) -> ComposeResult:
        """The progress, the event, what can be said of it."""
        with Vertical(classes="box") as box:
            box.border_title = "Review"
            yield Static(id="progress", classes="words")
            with VerticalScroll(can_focus=False):
                yield Static(id="event", classes="words")
            yield Static(
                "y confirm · x reject · e edit · space skip · u undo · enter in the text · esc ends", classes="hint"
            )

    def on_mount(self) -> None:
        """Begin."""
        self._show()

    @property
    def _event(self) -> Event | None:
        if self._at >= len(self._ids):
            return None
        return next(iter(agenda.entries(self._desk, [self._ids[self._at]])), None)

    def action_confirm(self) -> None:
        """It is right."""
        self._decide(review.confirm, "✓ confirmed")

    def action_reject(self) -> None:
        """It is wrong."""
        self._decide(review.reject, "rejected")

    def action_edit(self) -> None:
        """It is right when mended."""
        from briefdesk.ui.dialogs.editing import editing

        event = self._event
        if event is None:
            return

        def edited(message: Acted | None) -> None:
            if message is not None:
                self._go_on("✓ edited")

        self.app.push_screen(editing(self._desk, self._today, event), edited)

    def action_skip(self) -> None:
        """Decide later."""
        if self._event is not None:
            self._at += 1
            self._show()

    def action_back(self) -> None:
        """Go back one."""
        self._at = max(0, self._at - 1)
        self._show()

    def action_undo(self) -> None:
        """Take back what was decided last in this walk."""
        if self._order:
            act_at_desk(self, self._desk, lambda desk: Acted(history.undo(desk).words, found="undone"))

    def action_choose(self) -> None:
        """Leave for the article."""
        self.dismiss(self._event)

    def on_acted(self, message: Acted) -> None:
        """Go on, or back where something was undone."""
        message.stop()
        if message.found == "undone":
            self._at = self._order.pop()
            self._said.pop(self._at, None)
            self._show()

    def on_trouble(self, message: Trouble) -> None:
        """Say it here, and show what there is."""
        message.stop()
        self.query_one("#progress", Static).update(plain(str(message.error), "$text-error"))

    def _decide(self, verb: Callable[[Desk, list[int]], None], said: str) -> None:
        event = self._event
        if event is not None:

            def act(desk: Desk) -> Acted:
                verb(desk, [event.id])
                return Acted()

            act_at_desk(self, self._desk, act)
            self._go_on(said)

    def _go_on(self, said: str) -> None:
        self._said[self._at] = said
        self._order.append(self._at)
        self._at += 1
        self._show()

    def _show(self) -> None:
        try:
            told = self._told()
        except BriefdeskError as error:
            told = plain(str(error), "$text-error")
        decided = len(self._said)
        where = f"{min(self._at + 1, len(self._ids))} of {len(self._ids)} · {decided} decided"
        bar = "━" * round(30 * self._at / len(self._ids))
        self.query_one("#progress", Static).update(
            Content.assemble((f"{where}  ", "$text-muted"), (bar, "$accent"), ("─" * (30 - len(bar)), "$text-muted"))
        )
        self.query_one("#event", Static).update(told)

    def _told(self) -> Content:
        event = self._event
        if event is None and self._at >= len(self._ids):
            return plain("That was all. u takes back the last one, esc ends.", "bold")
        if event is None:
            raise MissingError("this event is gone", "space goes on")
        facts = [wording.when(event.when, self._today), wording.away(event.when, self._today), *wording.facts(event)]
        lines = [plain(event.title, "bold"), plain(" · ".join(facts), "$accent")]
        if event.doubt:
            lines.append(plain(f"? doubtful: {event.doubt}", "$warning"))
        if self._at in self._said:
            lines.append(plain(self._said[self._at], "$text-success"))
        lines += [plain(f"because: {proof.because}", "$text-muted") for proof in event.evidence[:1]]
        for proof in event.evidence[:_MOST]:
            lines += [Content(), *self._proof(proof)]
        return Content("\n").join(lines)

    def _proof(self, proof: Evidence) -> list[Content]:
        """Which article says so, and the sentence in its surroundings."""
        article = library.article(self._desk, proof.article)
        said_by = (article.source, article.title, wording.published(article.published))
        source = plain(" · ".join(part for part in said_by if part), "$text-muted")
        return [source, _in_its_place(article.text, proof) if not proof.lost else plain(_former(proof), "italic")]


def _in_its_place(text: str, proof: Evidence) -> Content:
    """The sentence with a little of what stands around it, its date marked."""
    span, timex = proof.span, proof.timex
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    lead = "…" if start else ""
    around = Content(lead + inert(text[start:end]).replace("\n", " ") + ("…" if end < len(text) else ""))
    first = start - len(lead)
    return (
        around.stylize("dim", 0, span.start - first)
        .stylize("dim", span.end - first)
        .stylize("bold reverse", timex.start - first, timex.end - first)
    )


def _former(proof: Evidence) -> str:
    """What an article said that no longer does."""
    return f"no longer in the text: …{proof.quote.before}{proof.quote.exact}{proof.quote.after}…"
