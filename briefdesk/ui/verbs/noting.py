"""Highlights and notes: made from a selection in the reader, changed in the list of them."""

from __future__ import annotations

from collections.abc import Callable

from briefdesk.desk import Desk, library, notes, unfinished
from briefdesk.desk.targets import quoted
from briefdesk.errors import ConflictError
from briefdesk.model import Annotation, Article, Colour, Kind, Span, Target, Unfinished
from briefdesk.ui.messages import Acted
from briefdesk.ui.panes.notes import NotesPane
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import told

_NOTHING = "select words first: v and the keys of a caret, or the mouse"
_WHOLE = "the whole article"


class Noting(Verbs):
    """Verbs for highlights and notes."""

    def action_highlight(self) -> None:
        """Highlight what is selected in the reader; in the list of notes, give a highlight its next colour."""
        if self.pane == "notes":
            self._next_colour()
            return
        article, span = self.reader.article, self.reader.page.selected
        if article is None or span is None:
            self.status.note(_NOTHING)
            return
        self.reader.page.unselect()
        seen = span.of(article.text)
        self.act_on_one(lambda desk: notes.highlight(desk, article.id, span, seen=seen), "highlighted")

    def action_comment(self, outside: bool = False) -> None:
        """Write a note: on what is selected in the reader, or else on the whole article; on an event; on in a note.

        `outside`: in the reader's own editor.
        """
        article, span = self.reader.article, self.reader.page.selected
        if self.pane == "notes":
            if note := self._note():
                self._change(note.id, outside)
            elif begun := self._begun():
                self.resume(begun, outside)
        elif self.pane == "agenda":
            if (event := self.agenda.event) is not None:
                self._write(Target(Kind.EVENT, event.id), quoted(event.title), outside=outside)
        elif article is not None and span is not None and self.pane == "reader":
            self._comment(article, span, outside)
            self.reader.page.unselect()
        elif ids := self.articles():
            self._write(Target(Kind.ARTICLE, ids[0]), _WHOLE, outside=outside)

    def action_remove_note(self) -> None:
        """Remove the highlights and notes that are selected in the list."""
        ids = self.side_rows()
        if self._begun():
            self.status.note("it is not kept yet: enter opens it, ctrl+g there forgets it")
        things = [Target(Kind.ANNOTATION, id) for id in ids]
        self.act_on(things, "Remove", lambda desk: notes.remove(desk, ids), "removed")

    def action_attach(self) -> None:
        """Put the note under the cursor on the words that are selected in the reader."""
        note, span, article = self._note(), self.reader.page.selected, self.reader.article
        if note is None:
            return
        if span is None or article is None or article.id != note.article:
            self.status.note("select the words in its article first, then come back here with 4")
            return
        self.reader.page.unselect()
        seen = span.of(article.text)
        self.act_on_one(lambda desk: notes.attach(desk, note.id, span, seen=seen), "put on other words")

    def resume(self, begun: Unfinished, outside: bool = False) -> None:
        """Write on in a note that was begun: on its passage, or on the whole article where that is gone."""
        target = begun.target
        with told(self):
            if target.kind is Kind.ANNOTATION:
                self._change(target.id, outside)
            elif (span := unfinished.place(self.desk, begun)) is not None:
                self._comment(library.article(self.desk, target.id), span, outside, begun)
            elif begun.quote.exact:
                on = f"{_WHOLE}, as {quoted(begun.quote.exact)} is no longer in the text"
                self._write(target, on, begun, outside)
            else:
                self._write(target, quoted(unfinished.title(self.desk, begun)), begun, outside)

    def _comment(self, article: Article, span: Span, outside: bool, begun: Unfinished | None = None) -> None:
        seen = span.of(article.text)
        with told(self):
            begun = begun or unfinished.begun(self.desk, Target(Kind.ARTICLE, article.id), span)
            self._ask(
                begun,
                quoted(seen),
                lambda desk, note: notes.comment(desk, article.id, span, note, seen=seen),
                outside=outside,
            )

    def _write(self, target: Target, on: str, begun: Unfinished | None = None, outside: bool = False) -> None:
        with told(self):
            begun = begun or unfinished.begun(self.desk, target)
            self._ask(begun, on, lambda desk, note: notes.write(desk, target, note), outside=outside)

    def _change(self, id: int, outside: bool) -> None:
        """Change a note; what was written to change one that is gone can still be read."""
        with told(self):
            begun = unfinished.begun(self.desk, Target(Kind.ANNOTATION, id))
            note = next(iter(notes.entries(self.desk, [id])), None)
            before, on = (note.note, _on(note)) if note else ("", unfinished.title(self.desk, begun))
            seen: list[str | None] = [before]

            def save(desk: Desk, words: str) -> None:
                try:
                    notes.change(desk, id, words, seen=seen[0])
                except ConflictError:
                    seen[0] = None  # it was said; who goes on wants it so
                    raise

            self._ask(begun, on, save, note=before, outside=outside)

    def _ask(
        self,
        begun: Unfinished,
        on: str,
        save: Callable[[Desk, str], object],
        *,
        note: str = "",
        outside: bool = False,
    ) -> None:
        from briefdesk.ui.dialogs.note import NoteDialog

        def asked(message: Acted | None) -> None:
            self.kept(message)
            self.list_side()

        self.app.push_screen(NoteDialog(self.desk, begun, on, save, note=note, outside=outside), asked)

    def _note(self) -> Annotation | None:
        """The note under the cursor of the list."""
        entry = self._entry()
        return entry if isinstance(entry, Annotation) else None

    def _begun(self) -> Unfinished | None:
        """The unfinished note under the cursor of the list."""
        entry = self._entry()
        return entry if isinstance(entry, Unfinished) else None

    def _entry(self) -> Annotation | Unfinished | None:
        pane = self.side
        return pane.entry[0] if isinstance(pane, NotesPane) and pane.entry is not None else None

    def _next_colour(self) -> None:
        if note := self._note():
            colours = list(Colour)
            colour = colours[(colours.index(note.colour) + 1) % len(colours)]
            self.act_on_one(lambda desk: notes.change(desk, note.id, colour=colour), f"now {colour}")


def _on(note: Annotation) -> str:
    return quoted(note.quote.exact) if note.quote.exact else "the whole"
