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
        self._mark(marking.toggle_read, "Mark as read, or as unread,")

    def action_toggle_star(self) -> None:
        """Star what is selected, or take its star away."""
        self._mark(marking.toggle_star, "Star, or take the star off,")

    def action_archive(self) -> None:
        """Archive what is selected, or take it back."""
        self._many(marking.toggle_archived, "Archive, or take back,")

    def action_bin(self) -> None:
        """Put what is selected into the bin, or restore it."""
        self._many(marking.toggle_binned, "Put into the bin, or restore,")

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

    def _mark(self, toggle: _Toggle, does: str) -> None:
        """Mark one article without listing anything anew; or many."""
        ids = self.articles()
        if len(ids) == 1:
            self.act(lambda desk: _marked(desk, toggle, ids[0]))
        else:
            self._many(toggle, does)

    def _many(self, toggle: _Toggle, does: str) -> None:
        ids = self.articles()
        things, done = [Target(Kind.ARTICLE, id) for id in ids], _DONE[toggle]
        self.act_on(things, does, lambda desk: toggle(desk, ids), lambda outcome: done[outcome])
        if (
            len(ids) == 1
            and ids == self.articles()
            and self.pane == "library"
            and toggle in (marking.toggle_archived, marking.toggle_binned)
        ):
            self.library.go_on()  # so that the same key pressed again is not on the same article


_DONE: dict[_Toggle, dict[object, str]] = {
    marking.toggle_read: {Status.READ: "marked as read", Status.INBOX: "marked as unread"},
    marking.toggle_star: {True: "starred", False: "no longer starred"},
    marking.toggle_archived: {Status.ARCHIVED: "archived", Status.READ: "taken out of the archive"},
    marking.toggle_binned: {True: "put into the bin", False: "restored"},
}
"""What to say of the outcome of each."""


def _marked(desk: Desk, toggle: _Toggle, id: int) -> Marked:
    before, written = _sections(desk, id), desk.written()
    toggle(desk, [id])
    after = _sections(desk, id)
    more = {section: (section in after) - (section in before) for section in before ^ after}
    return Marked(max(desk.written(), written + 1), more)


def _sections(desk: Desk, id: int) -> frozenset[Section]:
    """The sections of the library that an article is in, of those that marks decide on."""
    for one in library.headlines(desk, [id]):
        if not one.binned:
            holds = {
                Section.INBOX: one.status is not Status.ARCHIVED,
                Section.UNREAD: one.status is Status.INBOX,
                Section.STARRED: one.starred,
                Section.ARCHIVED: one.status is Status.ARCHIVED,
            }
            return frozenset(section for section, inside in holds.items() if inside)
    return frozenset()
