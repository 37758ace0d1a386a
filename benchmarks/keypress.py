"""A key press in a library of 100,000, against one in a library of 1,000: going down, and marking as read."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from benchmarks.desks import TODAY
from benchmarks.result import Result
from briefdesk.desk import Desk
from briefdesk.ui.app import Briefdesk

_PRESSES = 60
_ROUNDS = 3


def run(desks: dict[int, Path]) -> Result:
    large: list[float] = []
    small: list[float] = []
    for _ in range(_ROUNDS):
        small += asyncio.run(_presses(desks[1_000]))
        large += asyncio.run(_presses(desks[100_000]))
    return Result("key press, 100,000 articles (1,000), CPU", _mean(large), _mean(small), "ms", 1.2)


async def _presses(path: Path) -> list[float]:
    """CPU seconds for each press, what it shows in the reader and on the agenda included."""
    with Desk(path, TODAY) as desk:
        app = Briefdesk(desk)
        async with app.run_test(size=(140, 42)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            taken: list[float] = []
            for press in range(_PRESSES):
                begun = time.process_time()
                await pilot.press("j" if press % 4 else "m")
                await app.workers.wait_for_complete()
                taken.append(time.process_time() - begun)
            return taken


def _mean(seconds: list[float]) -> float:
    """The mean of all but the slowest tenth, which is the machine's."""
    kept = sorted(seconds)[: len(seconds) * 9 // 10]
    return sum(kept) / len(kept) * 1000
