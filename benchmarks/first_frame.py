"""Start to first frame with 10,000 articles, against a bare Textual app with as many panes."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.result import Result
from benchmarks.terminal import Terminal

_RUNS = 9


def run(desks: dict[int, Path]) -> Result:
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(_RUNS):  # in turn, so that both see the same machine
        with Terminal(sys.executable, "-m", "benchmarks.bare") as terminal:
            bare.append(terminal.wait_for(b"Library"))
        with Terminal(sys.executable, "-m", "briefdesk", desk=desks[10_000]) as terminal:
            ours.append(terminal.wait_for(b"Library"))
    return Result("first frame, 10,000 articles (bare app of three panes)", _middle(ours), _middle(bare), "ms", 1.3)


def _middle(seconds: list[float]) -> float:
    return sorted(seconds)[len(seconds) // 2] * 1000
