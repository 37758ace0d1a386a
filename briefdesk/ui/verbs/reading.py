"""What can be done with the article that is read: when it was published, its address, reading it again."""

from __future__ import annotations

from datetime import date

from briefdesk.ui import jobs
from briefdesk.ui.positions import Positions
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import line_of


class Reading(Verbs):
    """Verbs for one article."""

    positions: Positions
    """How far articles were read."""

    def action_published(self) -> None:
        """Ask when the article was published."""
        from briefdesk.ui.dialogs.published import PublishedDialog

        article = self.reader.article
        if article is None:
            return

        def mend(day: date | None) -> None:
            if day is not None:
                self.act(lambda desk: jobs.mend_date(desk, article.id, day))

        self.app.push_screen(PublishedDialog(article, self.desk, self.today), mend)

    def action_open_address(self) -> None:
        """Ask whether to open the article's address, its host shown."""
        from briefdesk.ui.dialogs.address import AddressDialog

        article = self.reader.article
        if article is None:
            return
        if article.url:
            self.app.push_screen(AddressDialog(article.url))
        else:
            self.notify("This article came without an address.", timeout=3)

    def action_toggle_scope(self) -> None:
        """Show the agenda of the whole desk, or of this article alone."""
        article = self.reader.article
        self.scope = article.id if self.scope is None and article is not None else None
        self.list_agenda()

    def action_reread(self) -> None:
        """Read the article again; decisions stay."""
        if (article := self.reader.article) is not None:
            self.status.note("reading it again …")
            self.act(lambda desk: jobs.reread(desk, article.id))

    def remember(self) -> None:
        """Remember how far the article in the reader was read, if that is elsewhere than it was remembered."""
        article = self.reader.article if self.filled else None
        if article is not None and (seen := self.reader.page.seen()) != self.reader.remembered:
            self.reader.remembered = seen
            self.positions.remember(line_of(self), article.id, seen)
