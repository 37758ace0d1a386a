"""Lists in place of the library, and saved searches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefdesk.desk import agenda, history, notes, unfinished
from briefdesk.model import Annotation, Kind, Unfinished, View
from briefdesk.ui import jobs
from briefdesk.ui.messages import Listed, ListWanted, NoteSelected, QueryBroken, QueryChosen, UnfinishedKept
from briefdesk.ui.panes.found import Say
from briefdesk.ui.panes.views import ViewsPane
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import at_desk, told

if TYPE_CHECKING:
    from briefdesk.desk.search import Snippet


class Searching(Verbs):
    """Verbs for lists and searches."""

    async def action_show_list(self, pane: str) -> None:
        """Show notes, tags, saved searches or the history in place of the library."""
        await self.make(pane)
        self.go_to(pane)
        self.list_side()

    def list_side(self) -> None:
        """List anew what stands in place of the library, in a worker."""
        side = self.side
        if side is not None and side.id:
            job, words = jobs.LISTS[side.id], side.words
            at_desk(self, self.desk, "side", lambda desk, stop: job(desk, words))

    def on_list_wanted(self, message: ListWanted) -> None:
        """List it, as other words were typed."""
        self.list_side()

    def on_listed(self, message: Listed) -> None:
        """Show the list, unless other words were typed or another was asked for meanwhile."""
        side = self.side
        if side is None or (side.id, side.words) != (message.pane, message.words):
            return
        entries = message.entries
        if entries is not None:
            side.show(message.ids, lambda ids: {id: entries[id] for id in ids})
        elif message.pane == "notes":
            side.show(message.ids, self._notes)
        else:
            side.show(message.ids, lambda ids: {entry.id: entry for entry in history.entries(self.desk, ids)})

    def on_note_selected(self, message: NoteSelected) -> None:
        """Show the passage, or the event, that a note is on."""
        note = message.note
        if isinstance(note, Unfinished):
            self._show_begun(note)
            if message.chosen:
                self.resume(note)
            return
        if note.event is not None:
            with told(self):
                self.agenda.select(agenda.event(self.desk, note.event))
        elif note.article is not None:
            self.show_article(note.article)
            if note.span is not None:
                self.reader.page.see(note.span.start, note.span.end)
        if message.chosen:
            self.go_to("agenda" if note.event is not None else "reader")

    def on_unfinished_kept(self, message: UnfinishedKept) -> None:
        """List the notes anew, as one was dropped."""
        self.list_side()

    def _show_begun(self, begun: Unfinished) -> None:
        """Show what an unfinished note is on, if it is an article."""
        if begun.target.kind is Kind.ARTICLE:
            with told(self):
                self.show_article(begun.target.id)
                if (span := unfinished.place(self.desk, begun)) is not None:
                    self.reader.page.see(span.start, span.end)

    def on_query_chosen(self, message: QueryChosen) -> None:
        """Filter the library by a saved search, or by a tag."""
        self.go_to("library")
        self.library.ask(message.query)

    def on_query_broken(self, message: QueryBroken) -> None:
        """Say what is wrong, unless other words were typed meanwhile; the list stays as it was."""
        if message.words == self.words:
            self.library.complain(message.error)

    def said(self) -> Say | None:
        """What tells where articles say the words that the library is filtered by, if it is by words."""
        if not self.words.strip():
            return None
        from briefdesk.desk import search  # late, here and below: the first frame shows what nobody has searched for

        with told(self):
            if search.has_words(self.desk, words := self.words):
                return lambda ids: self._snippets(words, ids)
        return None

    def _snippets(self, words: str, ids: Sequence[int]) -> dict[int, Snippet]:
        from briefdesk.desk import search

        with told(self):
            return search.snippets(self.desk, words, ids)
        return {}

    def action_save_view(self) -> None:
        """Ask for a name, and save what the library is filtered by."""
        from briefdesk.desk import search, views
        from briefdesk.ui.dialogs.asking import LineDialog

        query = self.words.strip()
        if not query:
            self.status.note("filter the library first: / and what to look for")
            return

        def save(name: str | None) -> None:
            if name:
                self.act_on_one(lambda desk: views.save(desk, name, query), f"saved as {name}")

        with told(self):
            search.parsed(self.desk, query)
            known = views.names(self.desk)
            self.app.push_screen(LineDialog("Save this search as", told=query, known=known, check=views.name_of), save)

    def action_rename_view(self) -> None:
        """Ask for another name for the saved search under the cursor."""
        from briefdesk.desk import views
        from briefdesk.ui.dialogs.asking import LineDialog

        if (view := self._view()) is not None:
            here = view

            def rename(name: str | None) -> None:
                if name:
                    self.act_on_one(lambda desk: views.rename(desk, here.id, name), f"renamed to {name}")

            dialog = LineDialog(
                f"Rename {here.name}",
                value=here.name,
                told=here.query,
                check=lambda words: views.free_name(self.desk, here.id, words),
            )
            self.app.push_screen(dialog, rename)

    def action_remove_view(self) -> None:
        """Forget the saved search under the cursor."""
        from briefdesk.desk import views

        if (view := self._view()) is not None:
            here = view
            self.act_on_one(lambda desk: views.remove(desk, here.id), f"removed {here.name}")

    def _view(self) -> View | None:
        pane = self.side
        return pane.entry[0] if isinstance(pane, ViewsPane) and pane.entry is not None else None

    def _notes(self, ids: Sequence[int]) -> dict[int, tuple[Annotation | Unfinished, str]]:
        with told(self):
            begun = unfinished.told(self.desk, [-id for id in ids if id < 0])
            return {**notes.told(self.desk, [id for id in ids if id > 0]), **{-id: one for id, one in begun.items()}}
        return {}
