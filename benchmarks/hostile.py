"""Reading ten times as much of what makes libraries hang, against once as much: the worst of all kinds.

Each kind is a piece of text that is repeated: what has no end (words, digits, brackets, a sentence, a list of dates) or
makes a rule begin again at every word.
"""

from __future__ import annotations

import gc
import time
from datetime import date
from pathlib import Path

from benchmarks.result import Result
from briefdesk import agenda
from briefdesk.model import Basis, Published

_SMALL = 5_000
"""Characters."""
_TIMES = 10
"""How much longer the large text is; the small one is read so often in a round, so that noise weighs the same."""
_ROUNDS = 3
_DAY = Published(date(2026, 3, 11), Basis.GIVEN, 1.0)
_PIECES = {
    "next": "next ",
    "digits": "1234567890",
    "digits apart": "12 ",
    "numbers with commas": "1,234, 5,678, ",
    "number words": "two hundred thousand ",
    "years": "1990 ",
    "clock times": "10:15 ",
    "weekdays": "Monday ",
    "weekdays, a line each": "Monday\n",
    "weekdays, a paragraph each": "Monday\n\n",
    "dates": "Monday, 5 May 2026, ",
    "ranges": "9-12 May to ",
    "mods": "early late last ",
    "verbs": "will be held was to be ",
    "no full stop": "the council will meet on Monday to vote on the budget and ",
    "clauses": ", which began on Monday",
    "events": "The council will meet President Eva Lind on Monday in Oslo. ",
    "moved events": "cancelled moved postponed to Friday ",
    "programme": "9 a.m.: Opening session\n",
    "names": "Will Meet Monday In Oslo With ",
    "quotations": "“on Monday” ",
    "open quotations": "“ on Monday ",
    "mixed scripts": "Понедельник 月曜日 Monday Δευτέρα 5月5日 ",
    "blanks": " ",
    "lines": "\n",
    "full stops": ". ",
    "abbreviations": "a.m. U.S. ",
    "invisible": "Monday\u200d ",
    "marks above": "e\u0301",
    "addresses": "a@b.example http://",
    "credits": "(AP Photo/Jane Doe",
    "bylines": "By Jane Doe\n",
    "hyphens": "May-5-",
}
_NESTED = {"brackets": "()", "square brackets": "[]", "quotation marks": "“”"}
"""An opening mark so often, then the closing one as often."""


def run(_: dict[int, Path]) -> Result:
    gc.collect()
    gc.freeze()  # what other benchmarks have left behind is not searched again and again while this one runs
    results = [_growth(name) for name in (*_PIECES, *_NESTED)]
    gc.unfreeze()
    return max(results, key=lambda result: result.apart)


def _growth(name: str) -> Result:
    small, large = _text(name, _SMALL), _text(name, _TIMES * _SMALL)
    once: list[float] = []
    tenfold: list[float] = []
    for _ in range(_ROUNDS):
        once.append(sum(_seconds(small) for _ in range(_TIMES)) / _TIMES)
        tenfold.append(_seconds(large))
    return Result(f"reading 50 KB of {name} (5 KB), CPU", min(tenfold) * 1000, min(once) * 1000, "ms", 12)


def _text(name: str, size: int) -> str:
    if pair := _NESTED.get(name):
        return pair[0] * (size // 2) + pair[1] * (size // 2)
    piece = _PIECES[name]
    return (piece * (size // len(piece) + 1))[:size]


def _seconds(text: str) -> float:
    begun = time.process_time()
    agenda.read(text, _DAY)
    return time.process_time() - begun
