"""The marks on articles: read, starred, archived, in the bin; and going from one unread article to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefdesk.desk import Desk, library, marking
from briefdesk.model import Kind, Section, Status, Target
from briefdesk.ui.messages import Marked
from briefdesk.ui.verbs.verbs import Verbs
from briefdesk.ui.workers import told

_Toggle = Callable[[Desk, Sequence[int]], object]


class Marking(Verbs):
    """Verbs for articles."""

    def action_toggle_read(self) -> None:
        """Mark what is selected as read, or as unread again."""
        self._mark(marking.toggle_read, "Mark as read or unread", "marked")

    def action_toggle_star(self) -> None:
        """Star what is selected, or take its star away."""
        self._mark(marking.toggle_star, "Star, or take the star off,", "starred")

    def action_archive(self) -> None:
        """Archive what is selected, or take it back."""
        self._many(marking.toggle_archived, "Archive, or take back,", "archived")

    def action_bin(self) -> None:
        """Put what is selected into the bin, or restore it."""
        self._many(marking.toggle_binned, "Put into the bin, or restore,", "binned")

    def action_section(self, section: str) -> None:
        """Show another part of the library."""
        self.section = Section(section)
        self.library.clear()
        self.go_to("library")
        self.list_articles()

    def action_next_unread(self, step: int) -> None:
        """Read the next unread article, or the one before."""
        with told(self):
            here = self.reader.article
            id = library.next_unread(self.desk, here.id if here else None, step)
            if id is None:
                self.status.note("nothing unread " + ("after this" if step > 0 else "before this"))
            else:
                self.show_article(id)
                self.library.select(id)

    def _mark(self, toggle: _Toggle, does: str, done: str) -> None:
        """Mark one article without listing anything anew; or many."""
        ids = self.articles()
        if len(ids) == 1:
            self.act(lambda desk: _marked(desk, toggle, ids[0]))
        else:
            self._many(toggle, does, done)

    def _many(self, toggle: _Toggle, does: str, done: str) -> None:
        ids = self.articles()
        self.act_on([Target(Kind.ARTICLE, id) for id in ids], does, lambda desk: toggle(desk, ids), done)


def _marked(desk: Desk, toggle: _Toggle, id: int) -> Marked:
    before = desk.written()
    outcome = toggle(desk, [id])
    more = {Status.INBOX: 1, Status.READ: -1}.get(outcome, 0) if isinstance(outcome, Status) else 0
    return Marked(max(desk.written(), before + 1), more)
