"""Memory with 100,000 articles, above a bare Textual app with as many panes."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.result import Result
from benchmarks.terminal import Terminal


def run(desks: dict[int, Path]) -> Result:
    with Terminal(sys.executable, "-m", "benchmarks.bare") as terminal:
        terminal.wait_for(b"Library")
        terminal.settle()
        bare = terminal.resident()
    with Terminal(sys.executable, "-m", "briefdesk", desk=desks[100_000]) as terminal:
        terminal.wait_for(b"Library")
        terminal.settle()
        terminal.press(b"jjjG")
        terminal.settle()
        ours = terminal.resident()
    return Result("resident memory, 100,000 articles (bare app), MiB", ours, bare, "MiB", 60, difference=True)
