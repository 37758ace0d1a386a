"""What the verbs share: options, the way they end, progress, spreading over processes."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Run

from briefdesk.cli import VERBS, progress, spread
from briefdesk.errors import BriefdeskError


def test_help_lists_the_verbs_in_order(run: Run) -> None:
    out = run("--help").out
    places = [out.index(f"\n  {verb} ") for verb in VERBS]
    assert places == sorted(places)
    assert all(run(verb, "--help").status == 0 for verb in VERBS)


@pytest.mark.parametrize(
    "arguments", [("nothing",), ("--nothing",), ("agenda", "--days", "-1"), ("show", "0"), ("show", "x"), ("find",)]
)
def test_wrong_usage_is_said_in_a_line_or_two(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    first, second = done.err.splitlines()
    assert first.startswith("briefdesk: ")
    assert second.endswith("--help` says how it is used")


def test_the_desk_may_be_named_anywhere_and_the_last_name_holds(run: Run, tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    assert f"no desk at {one}" in run("--desk", one, "agenda").err
    assert f"no desk at {one}" in run("agenda", "--desk", one).err
    assert f"no desk at {other}" in run("--desk", one, "agenda", "--desk", other).err


def test_without_a_name_the_desk_is_the_readers_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFDESK_DESK")
    error = run("agenda").err
    assert os.environ["HOME"] in error
    assert "desk.db" in error


@pytest.mark.parametrize("day", ["2026-1-2", "20260102", "2026-W01-5", "2026-02-30", "today"])
def test_today_is_a_day_written_in_full(run: Run, day: str) -> None:
    assert run("agenda", today=day).status == 2


def test_the_desk_needs_a_terminal(run: Run) -> None:
    done = run(today=None)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("briefdesk: the desk needs a terminal")


def test_ctrl_c_ends_a_verb_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefdesk.config.desk_path", lambda _chosen: signal.raise_signal(signal.SIGINT))
    done = run("agenda")
    assert (done.status, done.err.strip()) == (130, "")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_one_line_that_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress.Line() as line:
        line.show(3, 9, "a\x1b[2Jb\nc")
        line.show(4, 9, "too soon to be shown")
    assert terminal.getvalue() == "\r\x1b[K3 of 9  a[2Jb c\r\x1b[K"


def test_progress_is_silent_where_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = io.StringIO()
    monkeypatch.setattr(sys, "stderr", nobody)
    with progress.Line() as line:
        line.show(3, 9, "a")
    assert nobody.getvalue() == ""


def _square(number: int) -> int:
    return number * number


def _die(_number: int) -> int:
    os._exit(3)


@pytest.mark.parametrize("jobs", [1, 3])
def test_answers_keep_the_order_of_their_questions(jobs: int) -> None:
    assert list(spread.in_order(_square, range(50), jobs)) == [number * number for number in range(50)]


def test_only_a_few_questions_are_taken_ahead() -> None:
    taken: list[int] = []

    def questions() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    answers = spread.in_order(_square, questions(), 2)
    next(answers)
    assert len(taken) < 20
    answers.close()  # type: ignore[attr-defined]


def test_a_process_that_dies_is_said() -> None:
    with pytest.raises(BriefdeskError, match="one of the processes died"):
        list(spread.in_order(_die, range(5), 2))
