"""The first page of a live search in a library of 100,000, against the bare FTS5 query for as many.

The bare query is the quickest that FTS5 can do for the same words: it gives its own rowids in its own order, and knows
no bin and no notes. Ours is all that the window waits for: reading the query, looking for notes that hold the words,
leaving out the bin, the newest publication first.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.desks import TODAY
from benchmarks.result import Result
from briefdesk.desk import Desk, search

_ROUNDS = 15
_PAGE = 200
_BARE = f"SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rowid DESC LIMIT {_PAGE}"
_QUERIES = {
    "satellite": '"satellite" *',
    "s": '"s" *',
    "satellite council": '"satellite" * AND "council" *',
    "satellite -farmers": '"satellite" * NOT "farmers" *',
    "satellite or council": '"satellite" * OR "council" *',
}
"""What is typed, and the same for FTS5: a common word, its first letter, two words, and so on."""


def run(desks: dict[int, Path]) -> Result:
    results: list[Result] = []
    with Desk(desks[100_000], TODAY) as desk:
        for query, bare in _QUERIES.items():
            theirs: list[float] = []
            ours: list[float] = []
            for _ in range(_ROUNDS):  # in turn, so that both see the same machine
                theirs.append(_seconds(lambda bare=bare: desk.store.rows(_BARE, (bare,))))  # type: ignore[misc]
                ours.append(_seconds(lambda query=query: search.matching(desk, query, _PAGE)))  # type: ignore[misc]
            name = f"live search “{query}”, 100,000 articles (bare FTS5)"
            results.append(Result(name, min(ours) * 1000, min(theirs) * 1000, "ms", 1.5))
    return max(results, key=lambda result: result.apart)


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
