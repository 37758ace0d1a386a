"""The desk on the screen: what one pane tells the others, and what the keys do."""

from __future__ import annotations

import gc
from array import array
from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size

from briefdesk.desk import Desk, agenda, library
from briefdesk.errors import BriefdeskError
from briefdesk.model import Event, Headline, Status
from briefdesk.ui import jobs, keys, messages
from briefdesk.ui.importing import Importing
from briefdesk.ui.layout import Layout
from briefdesk.ui.safe import plain
from briefdesk.ui.workers import at_desk

_FIRST = 200
"""Articles listed before the first frame; a worker lists the rest."""
_LOOK_EVERY = 1.0
"""Seconds between two looks for what other programs wrote."""


class DeskScreen(Layout):
    """Selecting in one pane shows in the others: an article its events, an event its article and sentence."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("desk")

    def __init__(self, desk: Desk, size: Size, *, demo: bool = False) -> None:
        super().__init__(size)
        self.desk, self.demo = desk, demo
        self.today = desk.today()
        self.article: int | None = None
        """The article in the reader."""
        self.scope: int | None = None
        """The article whose agenda is shown; None for that of the whole desk."""
        self.words = ""
        """What the library is filtered by."""
        self.importing = Importing(self)
        self._changes = desk.changes()

    def on_mount(self) -> None:
        """Show the first articles at once, and all the rest after the first frame."""
        self.library.show(library.listing(self.desk, _FIRST), self._headlines, self.today, None)
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        gc.enable()
        await self.reader.fill()
        await self.agenda.fill()
        self.reload()
        self.importing.lay_seeds_if_new()
        self.set_interval(_LOOK_EVERY, self._look_for_changes)

    # What is listed

    def reload(self) -> None:
        """List everything anew, as something has changed."""
        self.today = self.desk.today()
        seeds = self.desk.only_seeds()
        self.announce(jobs.banner(self.demo, seeds, self.today) if seeds or self.demo else "")
        self.list_articles()
        self.list_agenda()

    def list_articles(self) -> None:
        """List the articles in a worker."""
        words = self.words
        at_desk(self, self.desk, "library", lambda desk, stop: jobs.list_articles(desk, words))

    def list_agenda(self) -> None:
        """List the agenda in a worker."""
        scope = self.scope
        at_desk(self, self.desk, "agenda", lambda desk, stop: jobs.list_agenda(desk, scope))

    def show_list(self, ids: array[int]) -> None:
        """Show these articles in the library, and the one under its cursor in the reader."""
        self.library.show(ids, self._headlines, self.today, self.article)
        if self.library.article is None:
            self.article = None
            self.reader.empty("Nothing holds these words." if self.words else "No articles yet: i brings some in.")
        elif self.library.article != self.article:
            self.show_article(self.library.article)

    def show_article(self, id: int) -> None:
        """Show an article in the reader, its events marked on the agenda."""
        try:
            article = library.article(self.desk, id)
            events = agenda.events_of(self.desk, id)
        except BriefdeskError as error:
            self.complain(error)
            return
        self.article = id
        self.reader.show(article, events)
        self.agenda.mark(events, self.today)
        if self.scope not in (None, id):
            self.scope = id
            self.list_agenda()

    def complain(self, error: BriefdeskError) -> None:
        """Say what could not be done, and what to do about it."""
        self.notify(plain(error.hint or " ").plain, title=plain(error.message).plain, severity="error", markup=False)

    # What panes and workers say

    def on_article_selected(self, message: messages.ArticleSelected) -> None:
        """Show the article."""
        self.show_article(message.article)
        if message.chosen:
            self.go_to("reader")

    def on_event_selected(self, message: messages.EventSelected) -> None:
        """Show the article that the event rests on, and its sentence."""
        articles = [evidence.article for evidence in message.event.evidence]
        if self.article not in articles:
            self.show_article(articles[0])
            self.library.select(articles[0])
        self.reader.point_at(message.event)
        self.agenda.select(message.event)
        if message.chosen:
            self.go_to("reader")

    def on_words_typed(self, message: messages.WordsTyped) -> None:
        """Filter the library."""
        self.words = message.words
        self.list_articles()

    def on_articles_listed(self, message: messages.ArticlesListed) -> None:
        """Show the articles, unless other words were typed meanwhile."""
        if message.words == self.words:
            self.show_list(message.ids)

    def on_agenda_listed(self, message: messages.AgendaListed) -> None:
        """Show the agenda, unless another was asked for meanwhile."""
        if message.article == self.scope:
            self.agenda.border_title = "Agenda" if self.scope is None else "Agenda of this article"
            self.agenda.show(message.agenda, self._events, self.today)
            self.status.tell(message.counts, message.following, self.today)

    def on_import_goes(self, message: messages.ImportGoes) -> None:
        """Say how far an import has come."""
        self.importing.goes(message)

    def on_import_done(self, message: messages.ImportDone) -> None:
        """Show what an import brought."""
        self.importing.done(message)

    def on_date_mended(self, message: messages.DateMended) -> None:
        """Show what another publication date did."""
        words = f"{message.moved} of {message.before} events moved; there are {message.after} now"
        self.notify(words, timeout=4, markup=False)
        self.article = None
        self.reload()

    def on_trouble(self, message: messages.Trouble) -> None:
        """Say what a worker could not do."""
        self.status.rest()
        self.complain(message.error)

    # What the keys do

    def action_bring_in(self) -> None:
        """Ask what to bring in."""
        self.importing.ask()

    def action_filter(self) -> None:
        """Ask for the words to filter the library by."""
        self._remember("library")
        self.library.ask()

    def action_toggle_read(self) -> None:
        """Mark the article as read, or as unread again."""
        self._mark(lambda id, headline: library.mark_read(self.desk, id, headline.status is Status.INBOX))

    def action_toggle_star(self) -> None:
        """Star the article, or take its star away."""
        self._mark(lambda id, headline: library.star(self.desk, id, not headline.starred))

    def action_published(self) -> None:
        """Ask when the article was published."""
        from briefdesk.ui.dialogs.published import PublishedDialog

        article = self.reader.article
        if article is None:
            return

        def mend(day: date | None) -> None:
            if day is not None:
                at_desk(self, self.desk, "date", lambda desk, stop: jobs.mend_date(desk, article.id, day))

        self.app.push_screen(PublishedDialog(article, self.desk), mend)

    def action_open_address(self) -> None:
        """Ask whether to open the article's address, its host shown."""
        from briefdesk.ui.dialogs.address import AddressDialog

        url = self.reader.article.url if self.reader.article else None
        if url:
            self.app.push_screen(AddressDialog(url))
        else:
            self.notify("This article came without an address.", timeout=3)

    def action_toggle_scope(self) -> None:
        """Show the agenda of the whole desk, or of this article alone."""
        self.scope = self.article if self.scope is None else None
        self.list_agenda()

    def action_help(self) -> None:
        """Show the keys of the pane with the focus."""
        from briefdesk.ui.dialogs.help import HelpDialog

        self.app.push_screen(HelpDialog(self.pane))

    def action_stop(self) -> None:
        """Stop an import; else show all articles again; else go back to the library."""
        if not self.importing.stop() and not self.library.clear():
            self.go_to("library")

    def action_back(self) -> None:
        """Show all articles again; else go back to the library; else leave the desk."""
        if self.library.clear():
            return
        if self.pane == "library":
            self.app.exit()
        self.go_to("library")

    def _mark(self, act: Callable[[int, Headline], None]) -> None:
        """Do something to the article under the cursor of the library, and show it."""
        headline = self.library.headline()
        if headline is None:
            return
        try:
            act(headline.id, headline)
        except BriefdeskError as error:
            self.complain(error)
        self.library.refresh_headlines()
        self.list_agenda()

    def _headlines(self, ids: Sequence[int]) -> list[Headline]:
        return library.headlines(self.desk, ids)

    def _events(self, ids: Sequence[int]) -> list[tuple[Event, str]]:
        found = agenda.entries(self.desk, ids)
        said_by = agenda.sources(self.desk, found)
        return [(event, said_by[event.id]) for event in found]

    def _look_for_changes(self) -> None:
        """List anew if another program has written to the desk."""
        changes = self.desk.changes()
        if changes != self._changes:
            self._changes = changes
            self.library.refresh_headlines()
            self.reload()
