"""Filtering a library of 100,000 by a word, against the bare FTS5 query."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.result import Result
from briefdesk.desk import Desk, search

_ROUNDS = 15


def run(desks: dict[int, Path]) -> Result:
    ours: list[float] = []
    bare: list[float] = []
    with Desk(desks[100_000]) as desk:
        for _ in range(_ROUNDS):
            begun = time.perf_counter()
            desk.store.rows("SELECT rowid FROM article_fts WHERE article_fts MATCH '\"satellite\"*'")
            bare.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            search.matching(desk, "satellite")
            ours.append(time.perf_counter() - begun)
    return Result("filter by a common word, 100,000 articles (bare FTS5)", min(ours) * 1000, min(bare) * 1000, "ms", 6)
