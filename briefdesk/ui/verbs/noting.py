"""Highlights and notes: made from a selection in the reader, changed in the list of them."""

from __future__ import annotations

from briefdesk.desk import Desk, notes
from briefdesk.desk.targets import quoted
from briefdesk.errors import ConflictError
from briefdesk.model import Annotation, Colour, Kind, Span, Target
from briefdesk.ui.panes.notes import NotesPane
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import told

_NOTHING = "select words first: v and the keys of a caret, or the mouse"


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
                self._change(note, outside)
        elif self.pane == "agenda":
            if (event := self.agenda.event) is not None:
                self._write(Target(Kind.EVENT, event.id), quoted(event.title), outside)
        elif article is not None and span is not None and self.pane == "reader":
            self._comment(article.id, span, outside)
        elif ids := self.articles():
            with told(self):
                self._write(Target(Kind.ARTICLE, ids[0]), "the whole article", outside)

    def action_remove_note(self) -> None:
        """Remove the highlights and notes that are selected in the list."""
        ids = self.side_rows()
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

    def _comment(self, article: int, span: Span, outside: bool) -> None:
        from briefdesk.ui.dialogs.note import NoteDialog

        subject = ("article", article, span.start, span.end)
        seen = span.of(self.reader.page.text)
        dialog = NoteDialog(
            self.desk,
            subject,
            quoted(seen),
            lambda desk, note: notes.comment(desk, article, span, note, seen=seen),
            outside=outside,
        )
        self.reader.page.unselect()
        self.app.push_screen(dialog, self.kept)

    def _write(self, target: Target, on: str, outside: bool) -> None:
        from briefdesk.ui.dialogs.note import NoteDialog

        dialog = NoteDialog(
            self.desk, (target.kind, target.id), on, lambda desk, note: notes.write(desk, target, note), outside=outside
        )
        self.app.push_screen(dialog, self.kept)

    def _change(self, note: Annotation, outside: bool) -> None:
        from briefdesk.ui.dialogs.note import NoteDialog

        on = quoted(note.quote.exact) if note.quote.exact else "the whole"
        seen: list[str | None] = [note.note]

        def save(desk: Desk, words: str) -> None:
            try:
                notes.change(desk, note.id, words, seen=seen[0])
            except ConflictError:
                seen[0] = None  # it was said; who goes on wants it so
                raise

        dialog = NoteDialog(
            self.desk,
            (Kind.ANNOTATION, note.id),
            on,
            save,
            note=note.note,
            outside=outside,
        )
        self.app.push_screen(dialog, self.kept)

    def _note(self) -> Annotation | None:
        """The note under the cursor of the list."""
        pane = self.side
        return pane.entry[0] if isinstance(pane, NotesPane) and pane.entry is not None else None

    def _next_colour(self) -> None:
        if note := self._note():
            colours = list(Colour)
            colour = colours[(colours.index(note.colour) + 1) % len(colours)]
            self.act_on_one(lambda desk: notes.change(desk, note.id, colour=colour), f"now {colour}")
