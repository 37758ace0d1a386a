"""The desk on the screen: what one pane tells the others, and what the keys do."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size

from briefdesk.desk import Desk, agenda, library, notes, tags
from briefdesk.desk.review import Edited
from briefdesk.desk.targets import put_on
from briefdesk.errors import BriefdeskError
from briefdesk.model import Event, Headline, Kind, Section, Target
from briefdesk.ui import importing, jobs, keys, messages
from briefdesk.ui.panes.library import NOTHING
from briefdesk.ui.panes.reader import About
from briefdesk.ui.positions import Positions
from briefdesk.ui.verbs.marking import Marking
from briefdesk.ui.verbs.noting import Noting
from briefdesk.ui.verbs.reading import Reading
from briefdesk.ui.verbs.reviewing import Reviewing
from briefdesk.ui.verbs.searching import Searching
from briefdesk.ui.verbs.tagging import Tagging
from briefdesk.ui.verbs.undoing import Undoing
from briefdesk.ui.workers import at_desk, must_be_there, told

_FIRST = 200
"""Articles listed before the first frame; a worker lists the rest."""
_LOOK_EVERY = 1.0
"""Seconds between two looks for what other programs wrote."""


class DeskScreen(Reading, Marking, Reviewing, Noting, Tagging, Searching, Undoing):
    """Selecting in one pane shows in the others: an article its events, an event its article and sentence."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("desk")

    def __init__(self, desk: Desk, size: Size, *, demo: bool = False) -> None:
        super().__init__(size)
        self.desk, self.demo = desk, demo
        self.today = desk.today()
        self.seeds = False
        """Whether there are only the seed articles, whose day is taken for today."""
        self.article: int | None = None
        """The article that is read, or was last."""
        self.scope: int | None = None
        """The article whose agenda is shown; None for that of the whole desk."""
        self.words = ""
        """What the library is filtered by."""
        self.section = Section.INBOX
        """What the library shows where it is not filtered."""
        self.positions = Positions()
        self.importing = importing.Importing(self)
        self._written = desk.written()
        self._listed: tuple[str, Section] = ("", self.section)
        """What the list in the library was filtered by, and its section."""
        self._lost = False
        """Whether the desk could not be read at the last look."""

    def on_mount(self) -> None:
        """Show the first articles at once, and all the rest after the first frame."""
        with told(self):
            self.library.show(library.listing(self.desk, _FIRST, self.section), self._headlines, self.today, None)
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        gc.enable()
        await self.reader.fill()
        await self.agenda.fill()
        self.filled = True
        self.reload()
        with told(self):
            self.importing.lay_seeds_if_new()
        self.set_interval(_LOOK_EVERY, self._look_for_changes)

    # What is listed

    def reload(self) -> None:
        """List everything anew, as something has changed."""
        with told(self):
            self._written = self.desk.written()
            self.today = self.desk.today()
            self.seeds = self.desk.only_seeds()
            self.announce(jobs.banner(self.demo, self.seeds, self.today) if self.seeds or self.demo else "")
        self.list_articles()
        self.list_agenda()
        self.list_side()

    def list_articles(self) -> None:
        """List the articles in a worker."""
        words, section = self.words, self.section
        tell = self.post_message if (words, section) != self._listed else None
        at_desk(self, self.desk, "library", lambda desk, stop: jobs.list_articles(desk, words, section, tell))

    def list_agenda(self) -> None:
        """List the agenda in a worker."""
        scope, rejected = self.scope, self.rejected
        at_desk(self, self.desk, "agenda", lambda desk, stop: jobs.list_agenda(desk, scope, rejected))

    def show_list(self, ids: array[int], anew: bool) -> None:
        """Show these articles in the library, and the one under its cursor in the reader.

        `anew`: other words are filtered by than before; where they are the same, what is being read stays.
        """
        self.library.show(ids, self._headlines, self.today, self.article, anew, self.said())
        under_cursor = self.library.article
        read = self.reader.article
        if self.words and not anew and read is not None:
            self.show_article(read.id)
        elif under_cursor is not None:
            self.show_article(under_cursor, follow=read is not None and read.id != under_cursor)
        else:
            self.reader.empty("Nothing holds these words." if self.words else NOTHING[self.section])
            self.agenda.mark((), self.today)

    def show_article(self, id: int, follow: bool = True) -> None:
        """Show an article in the reader, its events marked on the agenda; `follow`: the agenda goes to the first."""
        with told(self):
            article = library.article(self.desk, id)
            events = agenda.events_of(self.desk, id)
            self.remember()
            self.article = id
            put = tags.of(self.desk, Kind.ARTICLE, [id]).get(id, [])
            about = About(put, notes.of_article(self.desk, id), self.positions.of(self.desk, id))
            self.reader.show(article, events, about)
            self.agenda.mark(events, self.today, follow)
            if self.scope not in (None, id):
                self.scope = id
                self.list_agenda()

    # What panes and workers say

    def on_article_selected(self, message: messages.ArticleSelected) -> None:
        """Show the article."""
        if self.filled:  # before that, a key was quicker than the panes
            self.show_article(message.article)
            if message.chosen:
                self.go_to("reader")

    def on_event_selected(self, message: messages.EventSelected) -> None:
        """Show the article that the event rests on, and its sentence."""
        self.show_event(message.event)
        if message.chosen:
            self.go_to("reader")

    def show_event(self, event: Event) -> None:
        """Show the article that an event rests on, and its sentence; one that was added without any is only listed."""
        articles = [evidence.article for evidence in event.evidence]
        if articles and (self.reader.article is None or self.reader.article.id not in articles):
            self.show_article(articles[0])
            self.library.select(articles[0])
        self.reader.point_at(event)
        self.agenda.select(event)

    def on_words_typed(self, message: messages.WordsTyped) -> None:
        """Filter the library."""
        self.words = message.words
        self.list_articles()

    def on_articles_listed(self, message: messages.ArticlesListed) -> None:
        """Show the articles, unless something else was asked for meanwhile."""
        asked = (message.words, message.section)
        if asked == (self.words, self.section):
            anew, self._listed = asked != self._listed, asked
            self.library.tell(self.section)
            self.show_list(message.ids, anew)

    def on_agenda_listed(self, message: messages.AgendaListed) -> None:
        """Show the agenda, unless another was asked for meanwhile."""
        if (message.article, message.rejected) == (self.scope, self.rejected):
            self.agenda.border_title = "Agenda" if self.scope is None else "Agenda of this article"
            self.agenda.show(message.agenda, self._entries, self.today)
            self.status.tell(message.counts, message.following, self.today)
            self.library.count(message.counts.articles)

    def on_import_goes(self, message: messages.ImportGoes) -> None:
        """Say how far an import has come."""
        self.importing.goes(message)

    def on_import_done(self, message: messages.ImportDone) -> None:
        """Show what an import brought."""
        self.importing.done(message)

    def on_acted(self, message: messages.Acted) -> None:
        """Say what was done, and show it."""
        if message.words:
            self.status.note(message.words)
        with told(self):
            self._go_where(message.found)
        self.reload()

    def _go_where(self, found: object) -> None:
        """Put the cursor on what an act was on, as soon as it is listed: what came back, or was added."""
        if isinstance(found, Edited):
            found = found.event
        if isinstance(found, Target) and found.kind is Kind.EVENT:
            found = next(iter(agenda.entries(self.desk, [found.id])), None)
        if isinstance(found, Target):
            self.article = found.id
        elif isinstance(found, Event):
            self.agenda.seek(found)

    def on_date_mended(self, message: messages.DateMended) -> None:
        """Show what another publication date did."""
        moved = f"{message.moved} of {message.before} event{'' if message.before == 1 else 's'} moved, "
        self.status.note(f"{moved if message.before else ''}{message.after} event{'s' * (message.after != 1)} now")
        self.reload()

    def on_marked(self, message: messages.Marked) -> None:
        """Show the mark, and count it; unless somebody else has written too, there is nothing to list anew."""
        with told(self):
            if message.write == self._written + 1 == self.desk.written():
                self._written = message.write
        self.library.refresh_headlines()
        self.library.count(self.status.count_more(message.more))

    def on_trouble(self, message: messages.Trouble) -> None:
        """Be ready for the next import, if it was one; the app says what went wrong."""
        if message.group == importing.GROUP:
            self.importing.ended()
            self.reload()

    # What the keys do

    def action_bring_in(self) -> None:
        """Ask what to bring in."""
        self.importing.ask()

    def action_filter(self) -> None:
        """Ask for the words to filter the list at hand by: the library, or what stands in its place."""
        if self.side is not None and self.pane == self.side.id:
            self.side.ask()
        else:
            self.go_to("library")
            self.library.ask()

    def action_help(self) -> None:
        """Show the keys of the pane with the focus."""
        from briefdesk.ui.dialogs.help import HelpDialog

        self.app.push_screen(HelpDialog(self.pane))

    def action_stop(self) -> None:
        """Stop an import; else show all articles again; else go back to the library."""
        if not self.importing.stop() and not self.unselect() and not self._close():
            self.go_to("library")

    def action_back(self) -> None:
        """Show all articles again; else go back to the library; else leave the desk."""
        if self.unselect() or self._close():
            return
        if self.pane == "library" or self.too_small:
            self.app.exit()
        else:
            self.go_to("library")

    def _close(self) -> bool:
        """Close what is open before the panes: a filter, or a list in place of the library; whether one was."""
        side = self.side
        if side is None:
            return self.library.clear()
        if not side.clear():
            self.go_to("library")
        return True

    def _headlines(self, ids: Sequence[int]) -> list[Headline]:
        with told(self):
            return library.headlines(self.desk, ids)
        return []

    def _entries(self, ids: Sequence[int]) -> list[tuple[Event, str]]:
        with told(self):
            found = agenda.entries(self.desk, ids)
            said_by, put = agenda.sources(self.desk, found), put_on(self.desk, [event.id for event in found])
            return [(event, " · ".join(filter(None, (put.get(event.id), said_by[event.id])))) for event in found]
        return []

    def _look_for_changes(self) -> None:
        """List anew if another program has written to the desk; say it once if the desk cannot be read."""
        try:
            must_be_there(self.desk)
            changed = self.desk.written() != self._written
        except BriefdeskError as error:
            if not self._lost:
                self.post_message(messages.Trouble(error))
            self._lost = True
            return
        if changed or self._lost:
            self._lost = False
            self.reload()
