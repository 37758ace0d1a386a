"""What goes wrong is a message, never a traceback, and the desk goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import pytest
from piloting import Window, left, window
from textual.widgets import Input

from briefdesk.desk import Desk
from briefdesk.errors import BusyError, DeskError, FullError

BUSY = BusyError("another program is holding the desk", "try again when it has finished")


def raiser(error: Exception) -> Any:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


@pytest.fixture(autouse=True)
def _looking_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefdesk.ui.screen._LOOK_EVERY", 0.02)


async def goes_on(w: Window) -> None:
    """Whether keys still do something."""
    assert not left(w.app)
    await w.press("question_mark")
    assert w.dialog is not None
    await w.press("escape")
    assert w.dialog is None


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("marking.toggle_read", ["m"]),
        ("marking.toggle_star", ["asterisk"]),
        ("library.article", ["j"]),
        ("agenda.events_of", ["j"]),
        ("agenda.listing", ["w"]),
        ("search.matching", ["slash", "x"]),
    ],
)
async def test_a_desk_that_is_held_is_said_to_be(
    seeded: Desk, monkeypatch: pytest.MonkeyPatch, place: str, keys: list[str]
) -> None:
    async with window(seeded) as w:
        monkeypatch.setattr(f"briefdesk.desk.{place}", raiser(BUSY))
        await w.press(*keys)
        assert w.said() == "another program is holding the desk: try again when it has finished"
        await w.press("escape")
        await goes_on(w)


async def test_a_full_disk_ends_an_import_with_a_message(
    seeded: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    full = FullError("there is no room left", "nothing was lost; make room and try again")
    (tmp_path / "story.txt").write_text("A story.")
    async with window(seeded) as w:
        with monkeypatch.context() as patched:
            patched.setattr("briefdesk.desk.filing.Tray.keep", raiser(full))
            await import_it(w, tmp_path / "story.txt")
            assert "there is no room left: nothing was lost" in w.said()
        assert "esc stops" not in w.text("#status")
        await import_it(w, tmp_path / "story.txt")
        assert "1 new" in w.said()


async def import_it(w: Window, path: Path) -> None:
    await w.press("i")
    assert w.dialog is not None
    w.dialog.query_one("#source", Input).value = str(path)
    await w.press("enter")
    await w.until(lambda: w.desk.importing._worker is None)
    await w.settle()


async def test_a_fault_of_ours_is_said_and_logged(
    seeded: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with window(seeded) as w:
        monkeypatch.setattr("briefdesk.desk.marking.toggle_read", raiser(ZeroDivisionError("[bold]oh[/no]")))
        await w.press("m")
        assert "something went wrong: ZeroDivisionError('[bold]oh[/no]')" in w.said()
        assert "ZeroDivisionError" in caplog.text
        await goes_on(w)


async def test_a_desk_that_cannot_be_read_is_said_once_and_read_again_when_it_can(
    seeded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def damaged(desk: Desk) -> int:
        looks.append(1)
        raise DeskError("the desk is damaged", "look closer")

    async with window(seeded) as w:
        with monkeypatch.context() as patched:
            patched.setattr("briefdesk.ui.app._PAUSE", 0.01)
            patched.setattr(Desk, "written", damaged)
            await w.until(lambda: len(looks) > 5)
            assert w.said().count("the desk is damaged") <= 1
        w.desk.library.rows.shelf.ids = w.desk.library.rows.shelf.ids[:0]  # type: ignore[attr-defined]
        await w.until(lambda: len(w.desk.library.rows.shelf) == 4)
        await goes_on(w)


async def test_a_desk_that_is_gone_is_said_to_be_and_not_made_anew(seeded: Desk) -> None:
    async with window(seeded) as w:
        aside = seeded.path.with_suffix(".aside")
        seeded.path.rename(aside)
        await w.until(lambda: "is gone" in w.said())
        await w.press("m", "slash")
        await w.type("soup")
        assert not seeded.path.exists()
        assert w.said().count("is gone") == 1
        aside.rename(seeded.path)
        await w.until(lambda: len(w.desk.library.rows.shelf) == 1)


async def test_a_desk_overwritten_by_something_else_is_a_message(seeded: Desk) -> None:
    async with window(seeded) as w:
        seeded.path.write_bytes(b"no desk at all " * 10_000)
        await w.press("m", "j", "G", "3", "j", "p", "escape", "w")
        assert str(seeded.path) in w.said()
        await goes_on(w)


async def test_a_date_cannot_be_previewed_or_taken_on_a_held_desk(
    seeded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with window(seeded) as w:
        monkeypatch.setattr("briefdesk.desk.dating.preview", raiser(BUSY))
        await w.press("p")
        await w.type("yesterday")
        assert "= Thu 1 Jan 2026" in w.text()
        assert "another program is holding the desk" in w.said()
        await w.press("enter")
        await goes_on(w)
