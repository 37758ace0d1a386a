"""The program in a terminal: what it writes, byte for byte, and what that makes of the screen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from types import TracebackType
from typing import Any

import pyte

PATIENCE = 30.0
"""Seconds until a test gives up on the program."""
_QUIET = 0.1
"""Seconds without a sign from the program."""


class Terminal:
    """Runs briefdesk in a terminal of its own. A context manager: the program is gone afterwards."""

    def __init__(self, *arguments: str, columns: int = 140, rows: int = 42, **environment: str) -> None:
        self._master, self._slave = pty.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.before = termios.tcgetattr(self._slave)
        self.written = b""
        """All that was written so far."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "briefdesk", *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", **environment},
        )

    def shown(self) -> str:
        """What the screen shows."""
        return "\n".join(self._screen.display)

    def attributes(self, words: str) -> Any:
        """How the first letter of these words is shown: its colours and styles."""
        row = next(number for number, line in enumerate(self._screen.display) if words in line)
        return self._screen.buffer[row][self._screen.display[row].index(words)]

    def modes(self) -> Any:
        """The modes of the terminal, as `before` the program."""
        return termios.tcgetattr(self._slave)

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def wait_for(self, words: str, *, gone: bool = False) -> None:
        """Wait until the screen shows these words, or no longer does."""
        end = time.monotonic() + PATIENCE
        while (words in self.shown()) is gone:
            assert time.monotonic() < end, f"waited in vain for {words!r}:\n{self.shown()}"
            self._read(end)

    def settle(self) -> None:
        """Wait until nothing more is drawn: a dialog has its focus a moment after it is seen."""
        while self._read(time.monotonic() + _QUIET):
            pass

    def wait_for_end(self) -> int:
        """Wait until the program has ended, and return its exit status."""
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            assert time.monotonic() < end, f"it goes on:\n{self.shown()}"
            self._read(min(end, time.monotonic() + 0.05))
        while self._read(time.monotonic()):
            pass
        return self._process.returncode

    def _read(self, until: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(0, until - time.monotonic()))
        if ready:
            piece = os.read(self._master, 65536)
            self.written += piece
            self._stream.feed(piece)
        return bool(ready)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)
        os.close(self._slave)
