"""`import`: the report, and what becomes of the desk."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Run

from briefdesk import importers
from briefdesk.desk import Desk, library
from briefdesk.importers import Raw
from briefdesk.model import Draft
from briefdesk.sandbox import Sandbox

STORY = "The council will meet in Paris on Monday. A report number {} lay on the table.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles in files."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(STORY.format(number))
    return folder


def test_the_report_tells_what_is_new(run: Run, folder: Path) -> None:
    done = run("import", "--published", "2026-01-02", folder)
    assert done.status == 0
    assert done.err == ""
    *articles, counts = done.out.splitlines()
    assert len(articles) == 2
    assert all("1 event, published Fri 2 Jan 2026 (given)" in line for line in articles)
    assert counts == "2 new, 0 already here, 0 failed"
    assert run("import", folder).out == "0 new, 2 already here, 0 failed\n"


def test_what_failed_is_one_line_each_and_the_status(run: Run, folder: Path) -> None:
    (folder / "empty.txt").touch()
    done = run("import", folder / "gone.txt", folder)
    assert done.status == 1
    assert done.out.splitlines()[-1] == "2 new, 0 already here, 2 failed"
    first, second = done.err.splitlines()
    assert first.startswith(f"briefdesk: {folder / 'gone.txt'}: ")
    assert second.startswith(f"briefdesk: {folder / 'empty.txt'}: ")


def test_the_report_as_json(run: Run, folder: Path) -> None:
    run("import", folder / "1.txt")
    done = run("import", "--json", "--published", "2026-01-02", folder, "gone")
    new, here, failed = done.json
    assert new == {
        "outcome": "new",
        "changed": False,
        "id": 2,
        "title": new["title"],
        "published": "2026-01-02",
        "basis": "given",
        "events": 1,
    }
    assert (here["outcome"], here["id"]) == ("here", 1)
    assert (failed["outcome"], failed["name"]) == ("failed", "gone")
    assert done.status == 1


def test_a_text_may_be_piped_in(run: Run) -> None:
    done = run("import", "-", "--published", "2026-01-02", stdin=STORY.format(1).encode())
    assert done.out.splitlines()[-1] == "1 new, 0 already here, 0 failed"
    assert run("import", "-", stdin=b"").err.startswith("briefdesk: standard input: ")


def test_a_dry_run_makes_no_desk(run: Run, folder: Path, path: Path) -> None:
    done = run("import", "--dry-run", folder)
    assert done.out.splitlines()[-1] == "2 new, 0 already here, 0 failed; nothing was written"
    assert not path.exists()
    run("import", folder / "1.txt")
    before = path.read_bytes()
    assert run("import", "--dry-run", folder).out.splitlines()[-1].startswith("1 new, 1 already here")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "read"),
    [("2 Jan 2026", "Fri 2 Jan 2026"), ("yesterday", "Thu 1 Jan 2026"), ("2026-01-01", "Thu 1 Jan 2026")],
)
def test_published_takes_what_a_person_types(run: Run, folder: Path, typed: str, read: str) -> None:
    assert f"published {read} (given)" in run("import", "--published", typed, folder / "1.txt").out


@pytest.mark.parametrize("typed", ["someday", "next week", ""])
def test_published_must_be_a_day(run: Run, folder: Path, path: Path, typed: str) -> None:
    done = run("import", "--published", typed, folder)
    assert done.status == 2
    assert "--published" in done.err
    assert not path.exists()


def test_a_desk_first_made_by_an_import_holds_no_seeds(run: Run, folder: Path, path: Path) -> None:
    run("import", folder)
    with Desk(path) as desk:
        assert len(library.listing(desk)) == 2
        assert not desk.only_seeds()


def test_something_else_than_a_desk_is_not_written_to(run: Run, folder: Path, path: Path) -> None:
    path.write_text("my notes")
    done = run("import", folder)
    assert done.status == 1
    assert done.err == f"briefdesk: {path} is not a desk (name another file with --desk)\n"
    assert path.read_text() == "my notes"


def test_ctrl_c_stops_and_keeps_what_was_read(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = importers.read

    def pressed(raw: Raw, sandbox: Sandbox) -> Iterator[Draft]:
        signal.raise_signal(signal.SIGINT)
        return read(raw, sandbox)

    monkeypatch.setattr(importers, "read", pressed)
    before = signal.getsignal(signal.SIGINT)
    done = run("import", folder)
    assert done.status == 130
    assert done.out.splitlines()[-1] == "1 new, 0 already here, 0 failed; stopped, and what was read until then is kept"
    assert signal.getsignal(signal.SIGINT) is before
    assert run("find", "council").out.count("\n") == 2


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems take UTF-8 only")
def test_a_name_may_be_bytes_of_any_kind(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_text(STORY.format(1))
    done = run("import", name, name + "gone")
    assert done.out.splitlines()[-1] == "1 new, 0 already here, 1 failed"
    assert done.err.startswith(f"briefdesk: {tmp_path}/caf.txtgone: ")
    assert run("find", "council\udcff").out.startswith("     1  ")


def test_hostile_names_and_texts_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "\x1b[31mred\x1b[m.txt"
    file.write_text("\x1b]0;owned\x07The council [sic] will meet on Monday.\n")
    done = run("import", file, tmp_path / "\x1b[2J\u202egone")
    assert "\x1b" not in done.out + done.err
    assert "\u202e" not in done.err
    assert "[sic]" in run("show", 1).out


def test_a_page_that_changed_is_told(run: Run, tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("---\ntitle: The bridge\nurl: https://x.example/a\n---\nIt will be closed.\n")
    run("import", note)
    note.write_text("---\ntitle: The bridge\nurl: https://x.example/a\n---\nIt stays open.\n")
    first, counts = run("import", note).out.splitlines()
    assert first == "     1  The bridge  already here, now with other words; the former ones are kept"
    assert counts == "0 new, 1 already here, 0 failed"
    first, _ = run("import", "--published", "2026-01-09", note).out.splitlines()
    assert first.endswith("already here, now published Fri 9 Jan 2026 (given)")
    note.write_text("---\ntitle: The bridge\nurl: https://x.example/a\n---\nIt is gone.\n")
    assert run("import", "--json", note).json[0]["changed"]
