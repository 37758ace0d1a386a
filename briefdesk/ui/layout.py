"""Where the panes stand, and going from one to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from briefdesk.ui.panes.agenda import AgendaPane
from briefdesk.ui.panes.history import HistoryPane
from briefdesk.ui.panes.keyline import KeyLine
from briefdesk.ui.panes.library import LibraryPane
from briefdesk.ui.panes.lists import ListPane
from briefdesk.ui.panes.notes import NotesPane
from briefdesk.ui.panes.reader import ReaderPane
from briefdesk.ui.panes.status import StatusLine
from briefdesk.ui.panes.tags import TagsPane
from briefdesk.ui.panes.views import ViewsPane
from briefdesk.ui.safe import plain

_SMALLEST = Size(40, 10)
_TOO_SMALL = "briefdesk needs a terminal of 40×10; make this one larger, or press q"
_AWAY = "-away"
"""The class of what does not stand in the first place; what the style sheet shows is then up to it."""
PANES = ("library", "reader", "agenda")
SIDES: dict[str, type[ListPane[Any]]] = {
    "notes": NotesPane,
    "tags": TagsPane,
    "views": ViewsPane,
    "history": HistoryPane,
}
"""What may stand in place of the library."""


class Layout(Screen[None]):
    """Library, reader and agenda: side by side, with the agenda below, or one at a time; styles/desk.tcss says how."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (_SMALLEST.width, "-narrow"), (100, "-middle"), (130, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (_SMALLEST.height, "-tall")]
    AUTO_FOCUS = "#articles"

    pane = "library"
    """The pane that has the focus, or had it last: the only one in sight where the terminal is narrow."""

    filled = False
    """Whether reader and agenda are there, which come after the first frame."""

    def __init__(self, size: Size) -> None:
        """Lay the panes for a terminal of this size; a class set now spares the styling of everything twice."""
        shape = [_last(self.HORIZONTAL_BREAKPOINTS, size.width), _last(self.VERTICAL_BREAKPOINTS, size.height)]
        super().__init__(classes=" ".join([f"-in-{self.pane}", *shape]))

    def compose(self) -> ComposeResult:
        """The panes, then the status and the keys."""
        with Container(id="body"):
            yield LibraryPane(id="library")
            yield ReaderPane(id="reader")
            yield AgendaPane(id="agenda")
        yield StatusLine(id="status")
        yield KeyLine(id="keys")

    @property
    def library(self) -> LibraryPane:
        """The pane of articles."""
        return self.query_one(LibraryPane)

    @property
    def reader(self) -> ReaderPane:
        """The pane of one article."""
        return self.query_one(ReaderPane)

    @property
    def agenda(self) -> AgendaPane:
        """The pane of events."""
        return self.query_one(AgendaPane)

    @property
    def side(self) -> ListPane[Any] | None:
        """The list that stands in place of the library, if one does."""
        return next((pane for pane in self.query(ListPane) if not pane.has_class(_AWAY)), None)

    @property
    def status(self) -> StatusLine:
        """The line below the panes."""
        return self.query_one(StatusLine)

    @property
    def too_small(self) -> bool:
        """Whether there is no room for anything."""
        return self.size.width < _SMALLEST.width or self.size.height < _SMALLEST.height

    def announce(self, words: str) -> None:
        """Say this above the panes from now on, or nothing."""
        banner = next(iter(self.query("#banner").results(Static)), None)
        if banner is None and words:
            banner = Static(id="banner")
            self.mount(banner, before=0)
        if banner is not None:
            banner.update(plain(words))
            banner.set_class(not words, "-silent")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key do anything to panes that are not there yet or have no room, but leave the desk."""
        return (self.filled and not self.too_small) or action == "back"

    def on_resize(self) -> None:
        """Say so where there is no room for anything; where there is again, give the pane its focus back."""
        if not self.too_small and self.focused is None and self.filled:
            self.call_after_refresh(self.go_to, self.pane)
        if self.too_small and not self.query("#small"):
            self.mount(Static(plain(_TOO_SMALL), id="small"))

    async def make(self, pane: str) -> None:
        """Make a list that may stand in place of the library, if it is not there yet, and wait until it is."""
        if not self.query(f"#{pane}"):
            await self.query_one("#body").mount(SIDES[pane](id=pane), after=self.library)

    def go_to(self, pane: str) -> None:
        """Put the focus on a pane that is there."""
        if pane in SIDES or pane == "library":
            self._stand(pane)
        self._remember(pane)
        targets: dict[str, Callable[[], Widget]] = {
            "library": lambda: self.library.rows,
            "reader": lambda: self.reader.page,
            "agenda": lambda: self.agenda.rows,
        }
        side = self.side
        if pane in targets:
            self.set_focus(targets[pane]())
        elif side is not None:
            self.set_focus(side.rows)

    def _stand(self, pane: str) -> None:
        """Let the library or a list stand in the first place."""
        for other in (self.library, *self.query(ListPane)):
            other.set_class(other.id != pane, _AWAY)

    def action_pane(self, pane: str) -> None:
        """Go to a pane."""
        self.go_to(pane)

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self.go_to(self._beside(1))

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self.go_to(self._beside(-1))

    def _beside(self, step: int) -> str:
        side = self.side
        first = side.id if side is not None and side.id else "library"
        panes = (first, *PANES[1:])
        return panes[(panes.index(self.pane) + step) % len(panes)] if self.pane in panes else first

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which pane a click has gone to."""
        for ancestor in event.widget.ancestors:
            if ancestor.id in PANES or ancestor.id in SIDES:
                self._remember(ancestor.id)

    def on_selectable_turned(self) -> None:
        """Say the caret's keys while it is on."""
        self._tell_keys()

    def _remember(self, pane: str) -> None:
        if pane == self.pane:
            return
        self.pane = pane
        self._tell_keys()
        for name in (*PANES, *SIDES):
            self.set_class(name == pane, f"-in-{name}")

    def _tell_keys(self) -> None:
        with_caret = self.pane == "reader" and self.filled and self.reader.page.caret is not None
        self.query_one(KeyLine).tell("caret" if with_caret else self.pane)


def _last(breakpoints: list[tuple[int, str]], cells: int) -> str:
    """The class of the largest breakpoint that so many cells reach."""
    return max(point for point in breakpoints if point[0] <= cells)[1]
