"""Reading articles, against one scan of them for the words that trigger it.

The scan is a regular expression of all trigger words and of figures, run over the text once: whoever looks for dates
does at least that, and it knows the words that our reading knows. Our own scan (`timex/scan.py`) is quicker, since it
looks words up; to take that for the measure would make a slower scan look like faster reading.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.prose import articles
from benchmarks.result import Result
from briefdesk import agenda
from briefdesk.model import Basis, Published
from briefdesk.timex import lexicon

_ARTICLES = 200
_ROUNDS = 7
_DAY = Published(date(2026, 3, 11), Basis.GIVEN, 1.0)


def run(_: dict[int, Path]) -> Result:
    texts = articles(_ARTICLES)
    scan = _triggers()
    ours: list[float] = []
    bare: list[float] = []
    for _round in range(_ROUNDS):  # in turn, so that both see the same machine
        bare.append(_seconds(lambda text: list(scan.finditer(text)), texts))
        ours.append(_seconds(lambda text: agenda.read(text, _DAY), texts))
    speed = sum(map(len, texts)) / 1000 / min(ours)
    name = f"reading articles, {speed:.0f} KB/s (one scan for triggers), CPU"
    return Result(name, min(ours) * 1000, min(bare) * 1000, "ms", 4)


def _triggers() -> re.Pattern[str]:
    words = sorted(map(re.escape, lexicon.load("en").triggers), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\b|\d+", re.IGNORECASE)


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - begun
