"""The window: the only room that knows Textual."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefdesk.errors import ConfigError, DeskError
from briefdesk.text.clean import clean_line

if TYPE_CHECKING:
    from briefdesk.ui.line import Line


def run(
    path: Path, *, today: date | None = None, demo: bool = False, upgrading: Callable[[], object] = lambda: None
) -> None:
    """Open the desk in the terminal until the reader leaves it.

    `demo`: say that what is done here is thrown away. `upgrading`: as for Desk. Raises ConfigError without a
    terminal, DeskError if the desk cannot be opened, or if what was done last could not be kept.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ConfigError("the desk needs a terminal", "`briefdesk agenda` prints the agenda; see `briefdesk --help`")
    gc.disable()  # start-up makes no garbage, and looking for some puts the first frame off; the screen turns it on
    from briefdesk.desk import Desk
    from briefdesk.ui.app import Briefdesk

    with Desk(path, today, upgrading) as desk:
        app = Briefdesk(desk, demo=demo)
        app.run()
        finish(app.line)


def finish(line: Line) -> None:
    """Wait for what was done last, after the window has gone. Raises DeskError, the last of all that went wrong."""
    for error in (unkept := line.finish(_wait))[:-1]:
        _say(str(error))
    if unkept:
        raise DeskError(f"what you did last could not be kept: {unkept[-1].message}", unkept[-1].hint)


@cache
def _wait() -> None:
    _say("another program is holding the desk: waiting for it, to keep what you did last …")


def _say(words: str) -> None:
    print(f"briefdesk: {clean_line(words)}", file=sys.stderr)
