"""Work beside the window: in a thread, with a desk of its own; it touches no widget and only posts a message."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from briefdesk.desk import Desk
from briefdesk.errors import BriefdeskError, DeskError
from briefdesk.ui.messages import Trouble

if TYPE_CHECKING:
    from briefdesk.ui.app import Briefdesk
    from briefdesk.ui.line import Line

Job = Callable[[Desk, Callable[[], bool]], Message]
"""Does something at a desk, asking now and then whether to stop, and says what came of it."""


def at_desk(widget: Widget, desk: Desk, group: str, job: Job, *, late: bool = False) -> Worker[None]:
    """Do a job in a thread and post what came of it; a job of the same group that still runs is stopped.

    `late`: post the answer even if the job was stopped, as it says how far it came.
    """

    def work() -> None:
        worker = get_current_worker()
        message = done(desk, group, job, lambda: worker.is_cancelled, stopping=not late)
        if late or not worker.is_cancelled:
            widget.post_message(message)

    return widget.run_worker(work, thread=True, group=group, exclusive=True, exit_on_error=False)


def act_at_desk(widget: Widget, act: Callable[[Desk], Message], words: str = "") -> None:
    """Do what a person did, after all that was done before it, and post what came of it. `words`: what was written.

    Nothing stops it: where the dialog that asked for it was closed meanwhile, the desk below is told.
    """
    app, line = widget.app, line_of(widget)
    doing = asyncio.wrap_future(line.put(act, words=words))

    async def tell() -> None:
        message = await asyncio.shield(doing)
        line.told(message)
        if not widget.post_message(message):
            app.screen_stack[0].post_message(message)

    app.run_worker(tell, group="act", exit_on_error=False)  # type: ignore[arg-type]  # it may never be begun


def line_of(widget: Widget) -> Line:
    """Where the acts of the whole window stand."""
    return cast("Briefdesk", widget.app).line


def done(desk: Desk, group: str, job: Job, stop: Callable[[], bool] = lambda: False, stopping: bool = False) -> Message:
    """What came of a job, or the trouble there was."""
    try:
        must_be_there(desk)
        with desk.clone() as mine:
            if stopping:
                mine.stop_when(stop)
            return job(mine, stop)
    except BriefdeskError as error:
        return Trouble(error, group)
    except Exception as error:  # the boundary of a worker: a fault of ours must not close the desk
        logging.getLogger(__name__).exception("a worker failed")
        fault = BriefdeskError(f"something went wrong: {error!r}", "nothing was lost; please report it")
        return Trouble(fault, group)


@contextmanager
def told(widget: Widget) -> Iterator[None]:
    """Post what goes wrong at the desk instead of raising it, for the short reads that are done at once."""
    try:
        yield
    except BriefdeskError as error:
        widget.post_message(Trouble(error))
    except (ValueError, TypeError) as error:  # SQLite notices few of the bytes that were changed beneath it
        fault = DeskError(f"the desk holds what cannot be read: {error}", "`briefdesk doctor` looks closer")
        widget.post_message(Trouble(fault))


def must_be_there(desk: Desk) -> None:
    """Raise DeskError if the file is gone: opening it once more would make an empty one."""
    if not desk.path.exists():
        raise DeskError(f"the desk {desk.path} is gone", "put the file back, or leave with q")
