"""Runs a program in a pseudo-terminal and watches what it writes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from pathlib import Path
from types import TracebackType


class Terminal:
    """A program in a terminal of 140×42. A context manager: the program is gone afterwards."""

    def __init__(self, *command: str, desk: Path | None = None) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 42, 140, 0, 0))
        self.begun = time.perf_counter()
        environment = {**os.environ, "TERM": "xterm-256color", "BRIEFDESK_DESK": str(desk)}
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True, env=environment
        )
        os.close(slave)

    def wait_for(self, words: bytes, patience: float = 60.0) -> float:
        """Seconds from the start until these words were written."""
        written = b""
        while words not in written:
            ready, _, _ = select.select([self._master], [], [], patience)
            if not ready:
                raise TimeoutError(f"{words!r} was not written within {patience} s")
            written += os.read(self._master, 65536)
        return time.perf_counter() - self.begun

    def settle(self, quiet: float = 1.5) -> None:
        """Wait until nothing is written any more."""
        while select.select([self._master], [], [], quiet)[0]:
            os.read(self._master, 65536)

    def resident(self) -> float:
        """The memory it holds now, in MiB."""
        kilobytes = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(self._process.pid)], check=True, capture_output=True, text=True
        ).stdout
        return int(kilobytes) / 1024

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._master, keys)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)
