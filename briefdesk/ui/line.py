"""The line in which acts stand: one after the other, as an undo must not overtake what it is to undo."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from textual.message import Message

from briefdesk.desk import Desk
from briefdesk.desk.writing import rescued
from briefdesk.errors import BriefdeskError, BusyError, DeskError
from briefdesk.ui.messages import Trouble
from briefdesk.ui.workers import done

ACT = "act"
"""What the workers of acts are called."""
_TRIES = 8
"""How often an act is begun on a desk that another program holds; each time SQLite waits for five seconds."""
_UNDONE = DeskError("what was done before that could not be kept, so this was not begun", "do both once more")


class Line:
    """What a person does, done in a thread of its own; nothing stops it, and it waits for other programs."""

    def __init__(self, desk: Desk, waits: Callable[[], object]) -> None:
        """`waits` is called, in that thread, whenever an act has found the desk held and is about to try again."""
        self._desk, self._waits = desk, waits
        self._thread = ThreadPoolExecutor(1, ACT)
        self._given_up = 0
        self._untold: list[Trouble] = []
        self._leaving = False

    def put(self, act: Callable[[Desk], Message], *, words: str = "", silent: bool = False) -> Future[Message]:
        """Do something after all that was put before; the future has what came of it, or the Trouble there was.

        Where another program holds the desk for too long, what stands in the line by then is not begun any more.
        `words`: what was written, which is kept in a file where the desk cannot take it and the window has gone.
        `silent`: it is no matter if it fails; it is not tried again, and nothing is said at the end.
        """
        return self._thread.submit(self._do, act, words, silent, self._given_up)

    def told(self, message: Message) -> None:
        """Note that the window says it, unless nobody looks at it any more: `finish` need not."""
        if not self._leaving and message in self._untold:
            self._untold.remove(message)

    def leave(self) -> None:
        """Note that the window closes: what fails from now on is said by `finish`."""
        self._leaving = True

    def finish(self, waits: Callable[[], object]) -> list[BriefdeskError]:
        """Wait until all is done, and return why something could not be, where nobody was told. `waits`: as before."""
        self._waits = waits
        self._thread.shutdown()
        return [trouble.error for trouble in self._untold]

    def _do(self, act: Callable[[Desk], Message], words: str, silent: bool, given_up: int) -> Message:
        if given_up != self._given_up:
            message: Message = Trouble(_UNDONE, ACT)
        else:
            message = self._try(act, 1 if silent else _TRIES)
        if isinstance(message, Trouble) and not silent:
            self._given_up += _held(message)
            self._untold.append(message)
            if words and self._leaving:
                message.error = BriefdeskError(message.error.message, f"what you wrote is kept in {rescued(words)}")
        return message

    def _try(self, act: Callable[[Desk], Message], tries: int) -> Message:
        message = done(self._desk, ACT, lambda mine, _: act(mine))
        for _ in range(tries - 1):
            if not _held(message):
                break
            self._waits()
            message = done(self._desk, ACT, lambda mine, _: act(mine))
        return message


def _held(message: Message) -> bool:
    """Whether an act could not be done as another program holds the desk."""
    return isinstance(message, Trouble) and isinstance(message.error, BusyError)
