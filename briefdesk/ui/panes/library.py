"""The library: the articles of the desk, the newest publication first."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from briefdesk.desk import wording
from briefdesk.model import Headline, Section, Status
from briefdesk.ui.messages import ArticleSelected, WordsTyped
from briefdesk.ui.panes.found import Fault, Say, found_line
from briefdesk.ui.safe import plain
from briefdesk.ui.widgets.paged import Paged, place
from briefdesk.ui.widgets.pieces import Piece, fold
from briefdesk.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widgets import Input

    from briefdesk.errors import QueryError

_ROOMY = 60
"""Cells: from here on a title takes one line, else two."""

_ALWAYS = (Section.INBOX, Section.UNREAD)

NOTHING = {
    Section.INBOX: "No articles here yet: i brings some in.",
    Section.UNREAD: "Nothing is unread.",
    Section.STARRED: "Nothing is starred.",
    Section.ARCHIVED: "Nothing is archived.",
    Section.BIN: "The bin is empty.",
    Section.ALL: "No articles here yet: i brings some in.",
}
"""What is said where a section holds nothing."""

Fetch = Callable[[Sequence[int]], list[Headline]]


class Headlines(Paged[Headline]):
    """A shelf of articles."""

    def __init__(self, ids: array[int], fetch: Fetch, today: date, say: Say | None = None) -> None:
        """`say`: tells where articles say the words that they were found by, if they were."""
        super().__init__(ids, lambda some: {headline.id: headline for headline in fetch(some)})
        self.ask, self.today, self.say = fetch, today, say
        self._said = Paged(ids, say) if say else None
        self.lines = 3

    def fit(self, width: int) -> None:
        """Give each title a line or two, as there is room, and a line for where and when, and for the words found."""
        self.lines = (2 if width >= _ROOMY else 3) + (self._said is not None)

    def draw(self, item: int, width: int) -> list[list[Piece]]:
        """What there is to say of an article, then the words that it was found by."""
        lines = super().draw(item, width)
        return [*lines, found_line(self._said.entry(item), width)] if self._said else lines

    def tell(self, entry: Headline, width: int) -> list[list[Piece]]:
        """The title over a line or more, then where and when it appeared."""
        unread = entry.status is Status.INBOX
        dot: Piece = ("● ", "accent") if unread else ("○ ", "dim")
        star: Piece = ("★ ", "warning") if entry.starred else ("", "")
        room = width - 2
        folded = fold(entry.title, room - 2 * entry.starred, room, 1 if width >= _ROOMY else 2)
        look = "strong" if unread else ""
        lines: list[list[Piece]] = [
            [dot, star, (folded[0], look)],
            *([("  ", ""), (words, look)] for words in folded[1:]),
        ]
        return [*lines, self._told(entry)]

    def _told(self, headline: Headline) -> list[Piece]:
        when = wording.day(headline.published, self.today) if headline.published else "no date"
        where = f"{headline.source} · {when}" if headline.source else when
        ahead: Piece = (f"{headline.events} ahead · ", "accent") if headline.events else ("", "")
        tags = "".join(f" #{tag}" for tag in headline.tags)
        return [("  ", ""), ahead, (where, "dim"), (tags, "accent")]


class LibraryPane(Vertical):
    """Lists the articles and filters them."""

    BORDER_TITLE = "Library"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._sections: Static | None = None
        """How much there is in each part; there once it was counted."""
        self._field: Input | None = None
        """Where the words to filter by are typed; there once it was asked for."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield Rows(Headlines(array("q"), lambda ids: [], date.min), id="articles")

    def tell(self, section: Section) -> None:
        """Say which part of the library is shown."""
        self.border_title = "Library" if section is Section.INBOX else f"Library: {section}"

    def count(self, counts: Mapping[Section, int]) -> None:
        """Say how much there is in each part."""
        shown = [
            section for section in Section if section is not Section.ALL and (counts[section] or section in _ALWAYS)
        ]
        pieces = [plain(f"{section} {counts[section]:,}") for section in shown]
        pressed = [
            piece.stylize(Style.from_meta({"@click": f"screen.section('{section}')"}))
            for piece, section in zip(pieces, shown, strict=True)
        ]
        if self._sections is None:  # there after the first frame, which it would put off
            self._sections = Static(id="sections")
            self.mount(self._sections, after=self.rows)
        self._sections.update(Content(" · ").join(pressed))

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(Rows)

    @property
    def article(self) -> int | None:
        """The id of the article under the cursor."""
        shelf = self._shelf
        return shelf.ids[self.rows.cursor] if 0 <= self.rows.cursor < len(shelf) else None

    @property
    def _shelf(self) -> Headlines:
        shelf = self.rows.shelf
        assert isinstance(shelf, Headlines)
        return shelf

    def show(
        self,
        ids: array[int],
        fetch: Fetch,
        today: date,
        article: int | None,
        anew: bool = False,
        say: Say | None = None,
    ) -> None:
        """List these articles with the cursor on this one. `say`: tells where they say the words they were found by.

        If it is not among them the cursor stays where it is, or goes to the top of what is listed `anew`.
        """
        self.complain(None)
        item = -1 if article is None else place(ids, article)
        if item < 0:
            item = 0 if anew else max(0, min(self.rows.cursor, len(ids) - 1))
        self.rows.show(Headlines(ids, fetch, today, say), item)

    def refresh_headlines(self) -> None:
        """Ask for the headlines again, as something about them has changed, and leave the cursor where it is."""
        shelf = self._shelf
        self.rows.show(Headlines(shelf.ids, shelf.ask, shelf.today, shelf.say), self.rows.cursor)

    def select(self, article: int) -> None:
        """Put the cursor on an article, if it is listed, without telling anybody."""
        if article != self.article:
            self.rows.move_to(place(self._shelf.ids, article))

    def go_on(self) -> None:
        """Go to the next article, or from the last to the one before."""
        here = self.rows.cursor
        self.rows.action_move(1)
        if self.rows.cursor == here:
            self.rows.action_move(-1)

    def ask(self, query: str | None = None) -> None:
        """Ask for the words to filter by, or filter by these."""
        from textual.widgets import Input  # late: the first frame needs none

        if self._field is None:
            self._field = Input(placeholder="words, tag:, is:, event: …", id="filter", compact=True)
            self.mount(self._field, Fault(id="fault"))
        self._field.display = True
        if query is None:
            self._field.focus()
        else:
            self._field.value = query

    def complain(self, error: QueryError | None) -> None:
        """Say below the field what is wrong with what was typed, and leave the list as it is; or that nothing is."""
        field = self._field
        if field is not None:  # once it has scrolled to where the cursor is
            self.call_after_refresh(lambda: self.query_one(Fault).tell(error, field.scroll_offset.x))
        if error:
            self.refresh_headlines()  # something else may have changed

    def clear(self) -> bool:
        """Show all articles again; whether they were filtered."""
        field = self._field
        if field is None or not field.display:
            return False
        field.value = ""
        field.display = False
        self.rows.focus()
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while the words are typed."""
        event.stop()
        self.post_message(WordsTyped(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self.rows.focus()
        if not event.value.strip():
            self.clear()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Tell which article it is."""
        event.stop()
        if self.article is not None:
            self.post_message(ArticleSelected(self.article))

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Tell that it is to be read."""
        event.stop()
        if self.article is not None:
            self.post_message(ArticleSelected(self.article, chosen=True))
