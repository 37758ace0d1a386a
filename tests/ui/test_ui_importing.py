"""Bringing articles in from the window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from piloting import MIDDLE, PATIENCE, Window, left, window
from textual.widgets import Input, TextArea

from briefdesk.desk import Desk, intake, library
from briefdesk.desk.intake import Failure, Progress, Report
from briefdesk.ui.dialogs.importing import ImportDialog, _goes_on
from briefdesk.ui.dialogs.report import ReportDialog

STORY = "The council of Norland will meet in Lindhaven on 5 January 2026.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    story = tmp_path / "story.txt"
    story.write_text(f"Council to meet\n\n{STORY}")
    return story


async def bring_in(w: Window, source: str = "", pasted: str = "", published: str = "2 Jan 2026") -> None:
    """Fill the dialog in, send it off, and wait for the end."""
    await w.press("i")
    assert isinstance(w.dialog, ImportDialog)
    w.dialog.query_one("#source", Input).value = source
    w.dialog.query_one(TextArea).text = pasted
    w.dialog.query_one("DateField Input", Input).value = published
    await w.press("ctrl+s")
    await w.until(lambda: w.desk.importing._worker is None)
    await w.settle()


async def test_the_first_import_takes_the_place_of_the_seeds(seeded: Desk, story: Path) -> None:
    async with window(seeded) as w:
        await bring_in(w, str(story))
        assert "1 new · 0 already here · 0 failed" in w.said()
        assert len(w.desk.library.rows.shelf) == 1
        assert "Lindhaven" in w.text("#text")
        assert "published Fri 2 Jan 2026 (given)" in w.text("#head")
        assert "seed articles" not in w.text()
        assert w.dialog is None
        assert w.focus() == "articles"


async def test_what_comes_is_shown_though_the_list_was_filtered(seeded: Desk, story: Path) -> None:
    async with window(seeded, MIDDLE) as w:
        await w.press("slash")
        await w.type("hostile")
        await w.press("enter")
        await bring_in(w, str(story))
        assert "Lindhaven" in w.text("#text")
        assert len(w.desk.library.rows.shelf) == 1


async def test_the_same_thing_twice_adds_nothing(seeded: Desk, story: Path) -> None:
    async with window(seeded) as w:
        await bring_in(w, str(story))
        await bring_in(w, str(story))
        assert "0 new · 1 already here · 0 failed" in w.said()
        assert len(library.listing(seeded)) == 1


async def test_a_text_can_be_pasted(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("i", "tab")
        await w.type(f"Council\x1b]0;owned\x07 to meet\n\n{STORY}[sic]")
        assert isinstance(w.dialog, ImportDialog)
        assert "\x1b" not in w.dialog.query_one(TextArea).text
        await w.press("enter")  # a new line, in a text
        assert w.dialog is not None
        await w.press("ctrl+s")
        await w.until(lambda: "1 new" in w.said())
        await w.settle()
        assert "[sic]" in w.text("#text")
        assert "p says when it was published" in w.said() or "inferred" in w.text("#head")


async def test_a_text_pasted_where_a_path_goes_is_kept_whole(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("i")
        await w.type(f"Council to meet\n\n{STORY}")
        assert isinstance(w.dialog, ImportDialog)
        assert w.dialog.query_one(TextArea).text == f"Council to meet\n\n{STORY}"
        await w.press("ctrl+s")
        await w.until(lambda: "1 new" in w.said())


async def test_a_private_address_is_refused_with_its_reason(seeded: Desk) -> None:
    async with window(seeded) as w:
        await bring_in(w, "http://127.0.0.1:9/story")
        assert isinstance(w.dialog, ReportDialog)
        assert "0 new · 0 already here · 1 failed" in w.text()
        assert "http://127.0.0.1:9/story" in w.text()
        assert "private" in w.text()
        await w.press("q")
        assert w.dialog is None
        assert len(w.desk.library.rows.shelf) == 4


async def test_what_failed_is_reported_and_the_rest_is_there(seeded: Desk, story: Path) -> None:
    (story.parent / "empty.txt").touch()
    (story.parent / "scan.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    async with window(seeded) as w:
        await bring_in(w, str(story.parent))
        assert isinstance(w.dialog, ReportDialog)
        assert "empty.txt" in w.text()
        assert "scan.pdf" in w.text()
        await w.press("escape")
        assert "Lindhaven" in w.text("#text")


async def test_a_long_report_scrolls(seeded: Desk) -> None:
    async with window(seeded, (60, 15)) as w:
        report = Report(failed=[Failure(f"file-{number}", "[bold]bad\x1b[31m") for number in range(300)])
        w.app.push_screen(ReportDialog(report))
        await w.settle()
        assert "300 failed" in w.text()
        assert "[bold]bad[31m" in w.text()
        await w.press("end")
        assert "… and 100 more" in w.text()
        assert "esc closes" in w.text()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """An import that waits at its tenth document until it is stopped."""

    def bring_in(*given: Any, progress: Progress, stop: Callable[[], bool], **options: Any) -> Report:
        def waiting(done: int, total: int, name: str) -> None:
            progress(done, total, name)
            end = time.monotonic() + PATIENCE
            while done == 10 and not stop() and time.monotonic() < end:
                threading.Event().wait(0.01)

        return real(*given, progress=waiting, stop=stop, **options)

    real = intake.bring_in
    monkeypatch.setattr(intake, "bring_in", bring_in)


async def test_esc_stops_an_import_and_what_was_read_is_kept(seeded: Desk, tmp_path: Path, slow: None) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"Number {number}. " + STORY)
    async with window(seeded) as w:
        await w.press("i")
        assert w.dialog is not None
        w.dialog.query_one("#source", Input).value = str(folder)
        await w.pilot.press("ctrl+s")
        await w.until(lambda: "11 of 30" in w.text("#status"))
        await w.pilot.press("j", "i")
        assert w.dialog is None
        assert "One import at a time" in w.said()
        await w.press("escape")
        await w.until(lambda: w.desk.importing._worker is None)
        await w.settle()
        assert "stopped; what was read is kept" in w.said()
        kept = len(library.listing(seeded))
        assert kept in (10, 11)
        assert f"{kept} articles" in w.text("#status")


async def test_leaving_stops_an_import(seeded: Desk, story: Path, tmp_path: Path, slow: None) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"Number {number}. " + STORY)
    async with window(seeded) as w:
        await w.press("i")
        assert w.dialog is not None
        w.dialog.query_one("#source", Input).value = str(tmp_path)
        await w.pilot.press("ctrl+s")
        await w.until(lambda: "11 of " in w.text("#status"))
        await w.pilot.press("q")
        await w.until(lambda: left(w.app))
    assert len(library.listing(seeded)) >= 1


async def test_a_date_that_cannot_be_read_keeps_the_dialog(seeded: Desk, story: Path) -> None:
    async with window(seeded) as w:
        await w.press("i")
        await w.press("ctrl+s")
        assert isinstance(w.dialog, ImportDialog), "nothing was given"
        w.dialog.query_one("#source", Input).value = str(story)
        w.dialog.query_one("DateField Input", Input).value = "someday"
        await w.press("ctrl+s")
        assert isinstance(w.dialog, ImportDialog)
        assert "cannot read" in w.text()
        await w.press("escape")
        assert w.dialog is None
        assert w.focus() == "articles"


def test_a_path_is_completed_from_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "article.txt").touch()
    (tmp_path / "archive").mkdir()
    (tmp_path / "bad\x1b]0;owned").touch()
    monkeypatch.chdir(tmp_path)
    assert _goes_on(f"{tmp_path}/art") == f"{tmp_path}/article.txt"
    assert _goes_on("arc") == "archive/"
    assert _goes_on("ar") == "archive/"
    for value in ("", "bad", "none", f"{tmp_path}/", "https://arc", "/nowhere/ar", "~nobody-of-that-name/ar"):
        assert _goes_on(value) is None


async def test_the_completion_is_taken_with_the_right_arrow(seeded: Desk, story: Path) -> None:
    async with window(seeded) as w:
        await w.press("i")
        await w.type(str(story)[:-4])
        assert isinstance(w.dialog, ImportDialog)
        field = w.dialog.query_one("#source", Input)
        await w.until(lambda: field._suggestion == str(story))
        await w.press("right")
        assert field.value == str(story)
