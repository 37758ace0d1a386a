"""The program as a process of its own: pipes, signals, limits, terminals."""

from __future__ import annotations

import json
import os
import pty
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, health

COMMAND = [sys.executable, "-m", "briefdesk"]
ARTICLES = 200
PATIENCE = 60.0
"""Seconds until a test gives up on a process."""


def called(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *map(str, arguments)], input=stdin, capture_output=True, text=True, check=False)


def until(true: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never happened"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As many articles as take a few batches to bring in."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        text = "".join(f"Council {number} will meet in Paris on {day} January.\n" for day in range(3, 29))
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def filed(path: Path) -> int:
    """How many articles another process has filed so far."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


@pytest.fixture
def importing(folder: Path, path: Path) -> Iterator[subprocess.Popen[str]]:
    """An import that has filed some of its articles and goes on."""
    process = subprocess.Popen(
        [*COMMAND, "import", "--published", "2026-01-02", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    until(lambda: filed(path) > 0 or process.poll() is not None)
    yield process
    process.kill()
    process.communicate()


def test_a_kill_during_an_import_leaves_a_sound_desk_that_the_next_completes(
    importing: subprocess.Popen[str], folder: Path, path: Path
) -> None:
    importing.send_signal(signal.SIGKILL)
    importing.wait(PATIENCE)
    with Desk(path) as desk:
        found = health.examine(desk)
        assert found.faults == ()
        assert 0 < found.counts["article"] < ARTICLES
    done = called("import", "--published", "2026-01-02", folder)
    assert done.returncode == 0
    with Desk(path) as desk:
        after = health.examine(desk)
    assert after.faults == ()
    assert after.counts["article"] == ARTICLES
    assert f"{ARTICLES - found.counts['article']} new, {found.counts['article']} already here" in done.stdout


def test_ctrl_c_ends_an_import_gracefully(importing: subprocess.Popen[str], path: Path) -> None:
    importing.send_signal(signal.SIGINT)
    out, err = importing.communicate(timeout=PATIENCE)
    assert importing.returncode == 130
    assert err == ""
    kept = filed(path)
    assert 0 < kept < ARTICLES
    assert out.splitlines()[-1].startswith(f"{kept} new, 0 already here, 0 failed; stopped")


def test_a_full_disk_is_one_line_and_loses_nothing(folder: Path, path: Path) -> None:
    called("import", folder / "000.txt")
    limit = path.stat().st_size + (64 << 10)

    def shrink() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(
        [*COMMAND, "import", str(folder)], preexec_fn=shrink, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "disk" in done.stderr
    with Desk(path) as desk:
        assert health.examine(desk).faults == ()
        assert health.examine(desk).counts["article"] >= 1


def test_a_reader_that_leaves_early_is_no_failure_to_talk_about(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": number, "text": "On Monday." * 50}) + "\n" for number in range(2000))
    (tmp_path / "in.jsonl").write_text(lines)
    with subprocess.Popen(
        [*COMMAND, "extract", "--jsonl", str(tmp_path / "in.jsonl")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_lines_are_answered_as_they_come() -> None:
    with subprocess.Popen(
        [*COMMAND, "extract", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": "On Monday."}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()


def test_json_is_whole_where_the_terminal_knows_few_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    line = json.dumps({"id": "né 😀 →", "text": "On Monday."})
    assert json.loads(called("extract", "--jsonl", "-", stdin=line).stdout)["id"] == "né 😀 →"


def on_a_terminal(*arguments: str) -> bytes:
    """What the command writes to a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b""
    try:
        while piece := os.read(ours, 65536):
            written += piece
    except OSError:  # how Linux says that the other end is closed
        pass
    finally:
        os.close(ours)
        process.wait(PATIENCE)
    return written


def test_only_our_own_styles_reach_a_terminal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = "\x1b]0;owned\x07 \x1b[2J [sic]"
    file(desk.store, (an_article(1, f"Article {bad}", title=bad), [an_event("2026-01-03", title=bad)]))
    monkeypatch.setenv("TERM", "xterm-256color")
    styled = on_a_terminal("--today", "2026-01-02", "agenda")
    assert b"\x1b[1mSat 3 Jan 2026\x1b[0m" in styled
    assert b"[sic]" in styled
    assert b"\x1b]" not in styled
    assert b"\x1b[2J" not in styled
    assert b"\x07" not in styled
    monkeypatch.setenv("NO_COLOR", "1")
    assert b"\x1b" not in on_a_terminal("--today", "2026-01-02", "show", "1")


def test_nothing_is_styled_in_a_pipe(desk: Desk) -> None:
    file(desk.store, (an_article(), [an_event("2026-01-03")]))
    assert "\x1b" not in called("--today", "2026-01-02", "agenda").stdout
