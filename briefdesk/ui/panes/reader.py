"""The reader: an article, with the words that its events rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widget import AwaitMount
from textual.widgets import Static

from briefdesk.desk import wording
from briefdesk.model import Annotation, Article, Basis, Event, Evidence, MarkKind
from briefdesk.ui import keys
from briefdesk.ui.messages import EventSelected
from briefdesk.ui.safe import plain
from briefdesk.ui.widgets.page import Highlight, Page

_MOST = 2
"""Notes on the whole article that the head shows."""
_ROLES = {
    MarkKind.HEADING: "heading",
    MarkKind.STRONG: "strong",
    MarkKind.EMPHASIS: "emphasis",
    MarkKind.LINK: "link",
    MarkKind.QUOTE: "quote",
    MarkKind.CODE: "code",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a person has put on an article."""

    tags: Sequence[str] = ()
    notes: Sequence[Annotation] = ()
    position: int = 0
    """How far it was read."""


class ReaderPane(Vertical):
    """Shows an article: its title, its publication badge, its text."""

    BORDER_TITLE = "Reader"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("reader")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self._events: Sequence[Event] = ()
        self._at: tuple[Event, Evidence] | None = None
        self._about = About()
        self.remembered = 0
        """How far the article was read when that was remembered last, or when it was shown."""

    def fill(self) -> AwaitMount:
        """Mount the head and the text; after the first frame, which they would put off."""
        return self.mount(Static(id="head"), Page(id="text"))

    @property
    def page(self) -> Page:
        """The text."""
        return self.query_one(Page)

    def show(self, article: Article, events: Sequence[Event], about: About) -> None:
        """Show an article with the words that its events rest on, from where it was left; if it is there, as it is."""
        again = self.article is not None and self.article.id == article.id
        at = self._at if again else None
        self.article, self._events, self._about, self._at = article, events, about, None
        if at is not None:
            self._at = next((proof for proof in self._proofs() if proof[0].id == at[0].id), None)
        self.query_one("#head", Static).update(head(article, about))
        if again and self.page.text == article.text:
            self.page.highlight(self._highlights())
        else:
            self.page.show(article.text, self._highlights(), article.language or "en")
            if about.position:
                self.page.go_to(about.position)
            self.remembered = self.page.seen()

    def empty(self, words: str) -> None:
        """Show no article, and say why."""
        self.article, self._events, self._at = None, (), None
        self.query_one("#head", Static).update(plain(words))
        self.page.show("")

    def point_at(self, event: Event) -> None:
        """Highlight the sentence that an event rests on, and bring it in sight; one of its others if that is shown."""
        if self.article is None:
            return
        if self._at is not None and self._at[0].id == event.id:
            self._point(event, self._at[1])
            return
        evidence = next((proof for proof in event.evidence if proof.article == self.article.id), None)
        if evidence is not None:
            self._point(event, evidence)

    def action_event(self, step: int) -> None:
        """Go to the next words in the text that an event rests on, or to those before."""
        proofs = self._proofs()
        if not proofs:
            return
        here = proofs.index(self._at) if self._at in proofs else -1 if step > 0 else 0
        event, evidence = proofs[(here + step) % len(proofs)]
        self._point(event, evidence)
        self.post_message(EventSelected(event))

    def _point(self, event: Event, evidence: Evidence) -> None:
        self._at = (event, evidence)
        self.page.highlight(self._highlights())
        self.page.see(evidence.span.start, evidence.span.end)

    def _proofs(self) -> list[tuple[Event, Evidence]]:
        """What the events rest on in this article, in the order of the text."""
        mine = self.article.id if self.article else 0
        found = [(event, proof) for event in self._events for proof in event.evidence if proof.article == mine]
        return sorted(found, key=lambda one: one[1].timex)

    def _highlights(self) -> list[Highlight]:
        assert self.article is not None
        found = [
            Highlight(mark.start, mark.end, _ROLES[mark.kind]) for mark in self.article.marks if mark.kind in _ROLES
        ]
        if self._at is not None:
            sentence = self._at[1].span
            found.append(Highlight(sentence.start, sentence.end, "sentence"))
        found += [Highlight(proof.timex.start, proof.timex.end, "timex") for _, proof in self._proofs()]
        for note in self._about.notes:
            if note.span is not None:
                found.append(Highlight(note.span.start, note.span.end, f"mark-{note.colour}"))
                found += [Highlight(note.span.start, note.span.end, "noted")] if note.note else []
        if self._at is not None:
            found.append(Highlight(self._at[1].timex.start, self._at[1].timex.end, "anchor"))
        return found


def head(article: Article, about: About) -> Content:
    """Title, byline and source, tags and notes, and when it was published and how that is known."""
    lines = [plain(article.title, "bold")]
    if byline := _joined([article.byline, article.source]):
        lines.append(plain(byline, "$text-muted"))
    lines.append(badge(article))
    if put := _joined([" ".join(f"#{tag}" for tag in about.tags), _counted(about.notes)]):
        lines.append(plain(put, "$text-accent"))
    lines += [plain(note.note, "italic") for note in about.notes if not note.quote.exact][:_MOST]
    return Content("\n").join(lines)


def _counted(notes: Sequence[Annotation]) -> str:
    """How many highlights and notes there are, and how many of them have lost their words."""
    if not notes:
        return ""
    orphans = sum(note.orphan for note in notes)
    lost = f", {orphans} no longer in the text" if orphans else ""
    return f"✎ {len(notes)} note{'s' * (len(notes) > 1)}{lost}"


def badge(article: Article) -> Content:
    """When an article was published and how that is known."""
    if article.published.basis is Basis.UNKNOWN:
        return plain("published: unknown · p says when; until then no “Monday” can be placed", "$warning")
    style = "$text-warning" if article.published.basis is Basis.INFERRED else "$text-success"
    return plain(wording.published(article.published), style)


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)
