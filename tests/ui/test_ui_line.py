"""What a person does waits in a line: for what was done before, and for other programs that hold the desk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from functools import partial

import pytest
from piloting import NARROW, window

from briefdesk.desk import Desk, history, library, marking
from briefdesk.errors import DeskError
from briefdesk.model import Section
from briefdesk.store import opening
from briefdesk.ui import line
from briefdesk.ui.messages import Acted

Hold = Callable[[Desk], AbstractContextManager[None]]


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Another program holds the desk; SQLite waits for it, but not for so long as to make the tests slow."""
    monkeypatch.setattr("briefdesk.store.file.connect", partial(opening.connect, patience=0.02))

    @contextmanager
    def hold(desk: Desk) -> Iterator[None]:
        with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")

    return hold


def starred(desk: Desk) -> int:
    return library.counts(desk).articles[Section.STARRED]


async def test_an_act_waits_for_another_program_and_says_so(
    seeded: Desk, hold: Hold, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "_TRIES", 1_000)
    async with window(seeded, NARROW) as w:
        with hold(seeded):
            await w.pilot.press("asterisk")
            await w.until(lambda: "another program is holding the desk: waiting for it" in w.text("#status"))
            assert starred(seeded) == 0
        await w.until(lambda: starred(seeded) == 1)
        await w.settle()
        assert "★" in w.text("#library")
        assert w.said() == ""


async def test_what_stands_behind_an_act_that_was_given_up_is_not_begun(seeded: Desk, hold: Hold) -> None:
    marking.toggle_read(seeded, [1])
    async with window(seeded, NARROW) as w:
        with hold(seeded):
            w.desk.action_toggle_star()
            w.desk.action_undo()
            await w.settle()
            assert "another program is holding the desk" in w.said()
            assert "what was done before that could not be kept" in w.said()
        await w.press("asterisk")
        assert starred(seeded) == 1
        assert not any(entry.undone for entry in history.entries(seeded, history.listing(seeded)))


async def test_what_could_not_be_kept_as_the_desk_is_left_is_said_when_the_window_has_gone(
    seeded: Desk, hold: Hold, capsys: pytest.CaptureFixture[str]
) -> None:
    async def star_and_leave() -> None:
        async with window(seeded, NARROW) as w:
            w.desk.action_toggle_star()
            w.desk.action_toggle_read()
            w.app.exit()

    with hold(seeded), pytest.raises(DeskError, match="what you did last could not be kept: what was done before"):
        await star_and_leave()
    assert f"briefdesk: another program is holding the desk {seeded.path} (try" in capsys.readouterr().err
    assert starred(seeded) == 0


async def test_the_cursor_moves_while_another_program_holds_the_desk(seeded: Desk, hold: Hold) -> None:
    first = library.listing(seeded)[0]
    async with window(seeded, NARROW) as w:
        title, page = w.title, w.desk.reader.page
        await w.press("2", "pagedown")
        seen = page.seen()
        assert seen
        with hold(seeded):
            await w.press("1", "j")
            assert w.title != title
            await w.press("k")
            w.app.line.put(lambda desk: Acted()).result()  # its turn comes after that of what was to be remembered
        assert (w.title, page.seen()) == (title, seen)
        assert w.said() == ""
        assert library.position(seeded, first) == 0, "there was no writing"


async def test_no_window_lists_anew_because_another_reads_on(seeded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = library.listing(seeded)[0]
    with seeded.clone() as second:
        async with window(seeded, NARROW) as one, window(second, NARROW) as two:
            monkeypatch.setattr(two.desk, "reload", lambda: pytest.fail("nothing was done"))
            await one.press("2", "pagedown", "1", "j", "c", "a", "escape")
            await one.until(lambda: library.position(second, first))
            two.desk._look_for_changes()
