"""The desk in a real terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

import pytest
from ptys import Terminal

OWN = re.compile(
    rb"""\x1b\[ [\x30-\x3f]* (?: [\x20\x24]? [hlmnpqrtuABCDHJKcs] )  # modes, styles, cursor, questions
       | \x1b\] 22; [a-z]* (?: \x07 | \x1b\\ )                       # the shape of the mouse pointer
       | \x1b P [=>] [12] s \x1b\\                                   # synchronised output
       | \x1b [78=>c] | \x1b \( B""",
    re.VERBOSE,
)
"""What Textual itself writes."""
ACTING = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def test_the_demo_draws_the_seeds_and_leaves_the_terminal_as_it_was() -> None:
    with Terminal("demo") as terminal:
        terminal.wait_for("The week in the valley")
        terminal.wait_for("Sat 3 Jan  tomorrow")
        terminal.wait_for("because:")
        assert "throw-away desk" in terminal.shown()
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.modes() == terminal.before
        assert terminal.written.count(b"\x1b[?1049h") == terminal.written.count(b"\x1b[?1049l") == 1
        assert b"Traceback" not in terminal.written


def test_no_trick_of_an_article_reaches_the_terminal() -> None:
    """Every pane and dialog over the hostile seed."""
    with Terminal("demo") as terminal:
        terminal.wait_for("tomorrow")
        for keys, words in [
            ("G", "published Tue 30 Dec 2025"),
            ("\r ", "[sic]"),
            ("]", "Tricksburg"),
            ("3G", "Pranksters"),
            ("d", "folds them away"),
            ("p", "enter takes it"),
            ("yesterday", " would go"),
            ("\x1b", "- enter takes it"),
            ("?", "In the agenda"),
            ("q", "- In the agenda"),
            ("i", "a file, a folder"),
            ("\x1b[200~/no/\u202eb\x9b31m\x7f[sic]\x1b[201~", "/no/b31m[sic]"),
            ("\r", "1 failed"),
            ("q", "- 1 failed"),
            ("/", "words, tag:"),
            ("tricks", "- valley"),
            ("\x1b", "valley"),
        ]:
            terminal.press(keys)
            terminal.wait_for(words.removeprefix("- "), gone=words.startswith("- "))
            terminal.settle()
        terminal.press("\x03")
        assert terminal.wait_for_end() == 0
    rest = OWN.sub(b"", terminal.written).decode()
    assert not ACTING.search(rest), sorted(set(ACTING.findall(rest)))
    assert not re.search(rb"\x1b\](?!22;)", terminal.written)


def test_keys_typed_ahead_do_no_harm() -> None:
    with Terminal("demo") as terminal:
        terminal.press("jj3]\r2p")
        terminal.wait_for("Agenda")
        terminal.wait_for("articles")
        terminal.press("\x1b")
        terminal.press("\x03")
        assert terminal.wait_for_end() == 0
        assert b"Traceback" not in terminal.written


def test_no_colour_is_sent_where_none_is_wanted_and_the_cursor_is_still_seen() -> None:
    with Terminal("demo", NO_COLOR="1") as terminal:
        terminal.wait_for("4 articles")
        colours = re.findall(rb"\x1b\[[\d;]*[34]8;2;(\d+);(\d+);(\d+)", terminal.written)
        assert all(red == green == blue for red, green, blue in colours)
        cursor, other = terminal.attributes("The week in"), terminal.attributes("Harbour town")
        assert cursor.bg != other.bg or cursor.reverse != other.reverse


@pytest.mark.parametrize("kind", ["dumb", "", "no-such-terminal"])
def test_an_odd_terminal_is_no_reason_for_a_traceback(kind: str) -> None:
    with Terminal("demo", TERM=kind) as terminal:
        terminal.wait_for("valley")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert b"Traceback" not in terminal.written


def test_without_a_terminal_it_says_so_in_one_line() -> None:
    done = subprocess.run([sys.executable, "-m", "briefdesk"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "terminal" in done.stderr


def test_a_pipe_behind_a_terminal_gets_one_line_too() -> None:
    """As `briefdesk | cat` does."""
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "briefdesk"], stdin=theirs, capture_output=True, text=True, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
