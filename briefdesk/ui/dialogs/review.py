"""The review: what is new or doubtful, one event after the other, each with its sentence and its reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from briefdesk.desk import Desk, agenda, history, library, review, wording
from briefdesk.model import Event, Evidence
from briefdesk.ui import keys
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.messages import Acted, Trouble
from briefdesk.ui.safe import inert, plain
from briefdesk.ui.workers import act_at_desk, told

_MOST = 2
"""Sentences of one event that are shown."""
_AROUND = 100
"""Characters of the text on each side of a sentence."""
_BAR = 30
"""Cells."""


@dataclass(slots=True)
class _Step:
    """A decision made in this walk."""

    place: int
    entry: int | None = None
    """Its act in the journal; None until it is done, and where it changed nothing."""
    done: bool = False


class ReviewDialog(Dialog[Event]):
    """Walks through events; its answer is the one to be shown in its article, if the walk was left for that."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("review")

    def __init__(self, desk: Desk, today: date, ids: list[int]) -> None:
        super().__init__()
        self._desk, self._today, self._ids = desk, today, ids
        self._at = 0
        self._shown: Event | None = None
        """The event at hand as the person sees it."""
        self._steps: list[_Step] = []
        """What was decided, the last at the end, for taking it back."""

    def compose(self) -> ComposeResult:
        """The progress, the event, what can be said of it."""
        with Vertical(classes="box") as box:
            box.border_title = "Review"
            yield Static(id="progress", classes="words")
            with VerticalScroll(can_focus=False):
                yield Static(id="event", classes="words")
            yield Static(id="wrong", classes="words")
            yield Static("y confirm · x reject · e edit · space skip · u undo · enter text · esc", classes="hint")

    def on_mount(self) -> None:
        """Begin."""
        self._show()

    def action_confirm(self) -> None:
        """It is right."""
        self._decide(review.confirm)

    def action_reject(self) -> None:
        """It is wrong."""
        self._decide(review.reject)

    def action_edit(self) -> None:
        """It is right when mended."""
        from briefdesk.ui.dialogs.editing import editing

        with told(self):
            event = self._event()
            if event is None:
                return
            place = self._at

            def edited(message: Acted | None) -> None:
                if message is not None and isinstance(message.found, review.Edited):
                    self._go_on(_Step(place, message.found.entry, done=True))

            self.app.push_screen(editing(self._desk, self._today, event), edited)

    def action_skip(self) -> None:
        """Decide later."""
        self._go_to(self._at + 1)

    def action_back(self) -> None:
        """Go back one."""
        self._go_to(self._at - 1)

    def action_undo(self) -> None:
        """Take back what was decided last in this walk."""
        if self._steps:
            step = self._steps.pop()

            def act(desk: Desk) -> Acted:
                if step.entry:
                    history.undo(desk, only=step.entry)
                return Acted()

            act_at_desk(self, act)
            self._go_to(step.place)

    def action_choose(self) -> None:
        """Leave for the article."""
        with told(self):
            self.dismiss(self._event())

    def on_acted(self, message: Acted) -> None:
        """Show what is so now."""
        message.stop()
        self._show()

    def on_trouble(self, message: Trouble) -> None:
        """Say it here, and show what there is."""
        message.stop()
        failed = next((step for step in self._steps if not step.done), None)
        if failed is not None:
            self._steps.remove(failed)
            self._go_to(failed.place)
        self._say(str(message.error))

    def _event(self) -> Event | None:
        """The event at hand; None after the last, and where it is gone. Raises DeskError."""
        here = self._ids[self._at : self._at + 1]
        return next(iter(agenda.entries(self._desk, here)), None)

    def _decide(self, verb: Callable[[Desk, list[int], Event], int | None]) -> None:
        with told(self):
            event, step = self._shown, _Step(self._at)
            if event is None:
                return

            def act(desk: Desk) -> Acted:
                step.entry = verb(desk, [event.id], event)
                step.done = True
                return Acted()

            act_at_desk(self, act)
            self._go_on(step)

    def _go_on(self, step: _Step) -> None:
        self._steps.append(step)
        self._go_to(self._at + 1)

    def _go_to(self, place: int) -> None:
        self._at = max(0, min(place, len(self._ids)))
        self._say("")
        self._show()

    def _say(self, wrong: str) -> None:
        self.query_one("#wrong", Static).update(plain(wrong, "$text-error"))

    def _show(self) -> None:
        decided, count = len({step.place for step in self._steps}), len(self._ids)
        bar = "━" * round(_BAR * self._at / count)
        where = f"{min(self._at + 1, count)} of {count} · {decided} decided  "
        self.query_one("#progress", Static).update(
            Content.assemble((where, "$text-muted"), (bar, "$accent"), ("─" * (_BAR - len(bar)), "$text-muted"))
        )
        with told(self):
            self.query_one("#event", Static).update(self._told())

    def _told(self) -> Content:
        event = self._shown = self._event()
        if event is None and self._at >= len(self._ids):
            return plain("That was all. u takes back the last one, esc ends.", "bold")
        if event is None:
            return plain("This event is gone: space goes on.", "$warning")
        facts = [wording.when(event.when, self._today), wording.away(event.when, self._today), *wording.facts(event)]
        lines = [plain(event.title, "bold"), plain(" · ".join(facts), "$accent")]
        if event.doubt:
            lines.append(plain(f"? doubtful: {event.doubt}", "$warning"))
        reasons = dict.fromkeys(proof.because for proof in event.evidence[:_MOST])
        lines += [plain(f"because: {reason}", "$text-muted") for reason in reasons]
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
