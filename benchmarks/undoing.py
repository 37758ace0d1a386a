"""Opening a desk with 100,000 acts in its journal and undoing one, against a desk with 100."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.desks import TODAY
from benchmarks.result import Result
from briefdesk.desk import Desk, history
from briefdesk.store import Store, articles, journal
from briefdesk.store.acts import Act

_NOW = datetime(2026, 6, 15, tzinfo=UTC)
_ARTICLES = 1_000
_ROUNDS = 300


def run(desks: dict[int, Path]) -> Result:
    long, short = (_with_acts(desks[_ARTICLES], acts) for acts in (100_000, 100))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(_ROUNDS):  # in turn, so that both see the same machine
        bare.append(_undo(short))
        ours.append(_undo(long))
    return Result("open and undo, 100,000 acts (100)", _middle(ours), _middle(bare), "ms", 1.1)


def _with_acts(desk: Path, acts: int) -> Path:
    """A copy of a desk on which so much was done."""
    copy = desk.with_name(f"{acts} acts.db")
    shutil.copy(desk, copy)
    with Store(copy) as store, store.writing():
        for number in range(acts):
            act = Act(store)
            articles.set_starred(act, [1 + number % _ARTICLES], number // _ARTICLES % 2 == 0)
            journal.add(store, journal.begin(store, _NOW, "star", f"starred article {number}"), act.changes)
    return copy


def _undo(path: Path) -> float:
    """Seconds to open a desk and undo an act, which is then done once more."""
    begun = time.perf_counter()
    with Desk(path, TODAY) as desk:
        history.undo(desk)
        taken = time.perf_counter() - begun
        history.redo(desk)
    return taken


def _middle(seconds: list[float]) -> float:
    return sorted(seconds)[len(seconds) // 2] * 1000
