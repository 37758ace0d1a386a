"""The window: the only room that knows Textual."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefdesk.errors import ConfigError


def run(
    path: Path, *, today: date | None = None, demo: bool = False, upgrading: Callable[[], object] = lambda: None
) -> None:
    """Open the desk in the terminal until the reader leaves it.

    `demo`: say that what is done here is thrown away. `upgrading`: as for Desk. Raises ConfigError without a
    terminal, DeskError if the desk cannot be opened.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ConfigError("the desk needs a terminal", "`briefdesk agenda` prints the agenda; see `briefdesk --help`")
    gc.disable()  # start-up makes no garbage, and looking for some puts the first frame off; the screen turns it on
    from briefdesk.desk import Desk
    from briefdesk.ui.app import Briefdesk

    with Desk(path, today, upgrading) as desk:
        Briefdesk(desk, demo=demo).run()
