"""Work beside the window: in a thread, with a desk of its own; it touches no widget and only posts a message."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual.message import Message
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from briefdesk.desk import Desk
from briefdesk.errors import BriefdeskError, DeskError
from briefdesk.ui.messages import Trouble

Job = Callable[[Desk, Callable[[], bool]], Message]
"""Does something at a desk, asking now and then whether to stop, and says what came of it."""


def at_desk(widget: Widget, desk: Desk, group: str, job: Job, *, act: bool = False, late: bool = False) -> Worker[None]:
    """Do a job in a thread and post what came of it; a job of the same group that still runs is stopped.

    `act`: what a person did; it stops no other, is stopped by none, and its answer is posted whatever comes.
    `late`: post the answer even if the job was stopped, as it says how far it came.
    """
    late = late or act

    def work() -> None:
        worker = get_current_worker()
        try:
            must_be_there(desk)
            with desk.clone() as mine:
                if not late:
                    mine.stop_when(lambda: worker.is_cancelled)
                message = job(mine, lambda: worker.is_cancelled)
        except BriefdeskError as error:
            message = Trouble(error, group)
        except Exception as error:  # the boundary of a worker: a fault of ours must not close the desk
            logging.getLogger(__name__).exception("a worker failed")
            fault = BriefdeskError(f"something went wrong: {error!r}", "nothing was lost; please report it")
            message = Trouble(fault, group)
        if late or not worker.is_cancelled:
            widget.post_message(message)

    return widget.run_worker(work, thread=True, group=group, exclusive=not act, exit_on_error=False)


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
