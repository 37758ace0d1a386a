"""One line on stderr that says how far a long act has come."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType

from briefdesk.text.clean import clean_line

_PAUSE = 0.1
_NAME = 50


class Line:
    """Rewrites itself on a terminal, at most ten times a second; elsewhere it stays silent. A context manager."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._next = 0.0

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def show(self, done: int, total: int | None, name: str) -> None:
        """So many of so many are done, and this is the one at hand."""
        now = time.monotonic()
        if not self._live or now < self._next:
            return
        self._next = now + _PAUSE
        of = f" of {total}" if total else ""
        sys.stderr.write(f"\r\x1b[K{done}{of}  {clean_line(name)[:_NAME]}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Leave the terminal as it was found."""
        if self._live and self._next:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
