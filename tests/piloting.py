"""The desk in a window that nobody sees, with keys and mouse to work it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.app import App
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from briefdesk.desk import Desk
from briefdesk.model import Evidence
from briefdesk.ui import finish
from briefdesk.ui.app import Briefdesk
from briefdesk.ui.screen import DeskScreen

WIDE, MIDDLE, NARROW = (140, 42), (110, 36), (80, 24)
USUAL = (130, 28)
"""As wide as three panes need; drawing less takes less time."""
PATIENCE = 30.0
"""Seconds until a test gives up on the window."""


class Window:
    """What a person sees and does."""

    def __init__(self, app: Briefdesk, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def desk(self) -> DeskScreen:
        """The desk, below whatever dialog is open."""
        found = self.app.screen_stack[0]
        assert isinstance(found, DeskScreen)
        return found

    @property
    def dialog(self) -> Screen[object] | None:
        """The dialog that is open."""
        return self.app.screen if len(self.app.screen_stack) > 1 else None

    @property
    def title(self) -> str:
        """The title of the article in the reader."""
        article = self.desk.reader.article
        return article.title if article else ""

    @property
    def event(self) -> str:
        """The title of the event under the cursor of the agenda."""
        event = self.desk.agenda.event
        return event.title if event else ""

    @property
    def proof(self) -> Evidence | None:
        """The mention that is highlighted."""
        at = self.desk.reader._at
        return at[1] if at else None

    async def press(self, *keys: str) -> None:
        """Press keys, and let everything settle after each."""
        for key in keys:
            self.hammer(key)
            await self.settle()

    def hammer(self, *keys: str) -> None:
        """Press keys faster than the window takes them."""
        for name in keys:
            key = name if name.isalnum() or len(name) > 1 else _character_to_key(name)
            self.app.post_message(events.Key(key, key_to_character(key)))

    async def type(self, words: str) -> None:
        """Put words into the field with the focus, all at once."""
        self.app.post_message(events.Paste(words))
        await self.settle()

    async def drag(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Drag the mouse from one cell of the reader's text to another."""
        await self.pilot.mouse_down("#text", offset=first)
        await self.pilot.hover("#text", offset=last)
        await self.pilot.mouse_up("#text", offset=last)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is going on any more."""
        end, quiet = time.monotonic() + PATIENCE, 0
        while quiet < 3:
            assert time.monotonic() < end, f"it never comes to rest\n{self.text()}"
            await self._turn()
            quiet = 0 if self._goes_on() else quiet + 1

    async def until(self, true: Callable[[], object]) -> None:
        """Wait for something that is about to happen."""
        end = time.monotonic() + PATIENCE
        await self._turn()
        while not true():
            assert time.monotonic() < end, f"it never happened\n{self.text()}"
            await asyncio.sleep(0.002)
            await self._turn()

    async def _turn(self) -> None:
        """Let all that was said to any part of the window be heard, and draw it."""
        await self.pilot._wait_for_screen()
        self.app.screen._on_timer_update()
        await asyncio.sleep(0.001 if self._goes_on() else 0)

    def _goes_on(self) -> bool:
        """Whether somebody works, has still to hear something, or is to be drawn."""
        screen = self.app.screen
        if self.app._exit:
            return False
        if not all(worker.is_finished for worker in self.app.workers) or self.app.animator._animations:
            return True
        if screen._callbacks or screen._dirty_widgets or screen._layout_required or screen._scroll_required:
            return True
        return any(node._message_queue.qsize() for node in (self.app, *screen.walk_children(with_self=True)))

    def text(self, within: str | None = None) -> str:
        """What is written on the screen, or within a part of it."""
        lines = [strip.text for strip in self.app.screen._compositor.render_strips()]
        if within is None:
            return "\n".join(lines)
        region = self.app.screen.query_one(within).region
        return "\n".join(line[region.x : region.right] for line in lines[region.y : region.bottom])

    def words(self, within: str | None = None) -> str:
        """The same without frames and line ends."""
        return " ".join(self.text(within).replace("│", " ").split())

    def said(self) -> str:
        """What notices say."""
        return "\n".join(f"{notice.title}: {notice.message}" for notice in self.app._notifications)

    def highlighted(self, role: str) -> str:
        """The words of the reader with a highlight of this role."""
        page = self.desk.reader.page
        found = {highlight for line in page._highlights.values() for highlight in line if highlight.role == role}
        return " … ".join(page.text[highlight.start : highlight.end] for highlight in sorted(found))

    def in_sight(self, start: int, end: int) -> bool:
        """Whether a stretch of the article is in sight."""
        page = self.desk.reader.page
        top = page.scroll_offset.y
        return top <= page._row(start) and page._row(end - 1) < top + page.size.height

    def focus(self) -> str | None:
        """The id of what has the focus."""
        focused: Widget | None = self.app.focused
        return focused.id if focused else None


@asynccontextmanager
async def window(desk: Desk, size: tuple[int, int] = USUAL, *, demo: bool = False) -> AsyncIterator[Window]:
    """The desk, opened in a window of that size."""
    app = Briefdesk(desk, demo=demo)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        opened = Window(app, pilot)
        await opened.until(lambda: opened.desk.filled)
        await opened.settle()
        yield opened
    finish(app.line)


def left(app: App[None]) -> bool:
    """Whether the reader has left the desk."""
    return app._exit
