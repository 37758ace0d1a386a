"""Writing a note in one's own editor, in a real terminal; and a program that is killed in the middle of one."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from making import an_article, file
from ptys import Terminal

from briefdesk.desk import Desk, notes, unfinished

EDITOR = """#!/bin/sh
printf 'the editor is here\\r\\n'
read answer
printf '%s, and %s' "$(cat "$1")" "$answer" > "$1"
"""


@pytest.fixture
def council(desk: Desk) -> Desk:
    """A desk with an article."""
    file(desk.store, (an_article(1), []))
    return desk


def test_an_editor_gets_the_note_and_the_terminal_and_gives_both_back(council: Desk, tmp_path: Path) -> None:
    editor = tmp_path / "my editor"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    with Terminal(EDITOR=f"'{editor}'", VISUAL="") as terminal:
        terminal.wait_for("1 article · 1 unread")
        terminal.press("c")
        terminal.wait_for("ctrl+s keeps it")
        terminal.settle()
        terminal.press("Begun here\x05")
        terminal.wait_for("the editor is here")
        terminal.press("ended there\r")
        terminal.wait_for("Begun here, and ended there")
        terminal.settle()
        terminal.press("\x13")
        terminal.wait_for("1 note")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.modes() == terminal.before
    assert [note.note for note in notes.entries(council, notes.listing(council))] == ["Begun here, and ended there"]


def test_what_is_written_in_the_editor_alone_is_kept_when_it_is_saved(council: Desk, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(EDITOR)
    editor.chmod(0o755)
    with Terminal(EDITOR=str(editor), VISUAL="") as terminal:
        terminal.wait_for("1 article · 1 unread")
        terminal.press("E")
        terminal.wait_for("the editor is here")
        terminal.press("written there\r")
        terminal.wait_for("1 note")
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert [note.note for note in notes.entries(council, notes.listing(council))] == [", and written there"]


@pytest.mark.parametrize("editor", ["false", "/no/such/editor"])
def test_an_editor_that_fails_is_said_and_the_window_goes_on(council: Desk, editor: str) -> None:
    with Terminal(EDITOR=editor, VISUAL="") as terminal:
        terminal.wait_for("1 article · 1 unread")
        terminal.press("E")
        terminal.wait_for("did not work")
        terminal.press("still here")
        terminal.wait_for("still here")
        terminal.settle()
        terminal.press("\x13")
        terminal.wait_for("1 note")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_killed_program_has_kept_what_was_written(council: Desk) -> None:
    with Terminal() as terminal:
        terminal.wait_for("1 article · 1 unread")
        terminal.press("c")
        terminal.wait_for("ctrl+s keeps it")
        terminal.settle()
        terminal.press("Not lost")
        terminal.wait_for("Not lost")
        while not unfinished.listing(council):
            terminal.settle()
        os.killpg(terminal._process.pid, signal.SIGKILL)
    with Terminal() as terminal:
        terminal.wait_for("1 article · 1 unread")
        terminal.press("c")
        terminal.wait_for("Begun earlier and not kept yet.")
        terminal.wait_for("Not lost")
