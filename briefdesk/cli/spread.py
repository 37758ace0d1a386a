"""Spreads work over processes and keeps its order, with only a few pieces in memory."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from briefdesk.errors import BriefdeskError

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_AHEAD = 4
"""How many pieces for each process may wait, so that none stands idle."""


def in_order(work: Callable[[Item], Answer], items: Iterable[Item], jobs: int) -> Iterator[Answer]:
    """The answers in the order of the items. With more than one job, work and items must be picklable.

    Raises BriefdeskError if a process dies.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    import multiprocessing
    from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor

    waiting: deque[Future[Answer]] = deque()
    fresh = multiprocessing.get_context("spawn")  # alike on every system, and safe beside threads
    pool = ProcessPoolExecutor(jobs, fresh, _leave_interrupts_to_the_parent)
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            while len(waiting) >= jobs * _AHEAD or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenExecutor as error:
        raise BriefdeskError("one of the processes died", "was there too little memory? try fewer --jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
