"""The caller's side: a worker started when first needed, kept warm, killed when it overstays, replaced when it died."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self

from briefdesk import errors
from briefdesk.errors import SandboxError, SourceError
from briefdesk.sandbox.pipes import HEAD, lengths, pack, unpack

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from briefdesk.sandbox.worker import main; main()"
_KEPT = ("HOME", "LANG", "LC_ALL", "PATH", "TMPDIR", "TZ")
"""What a worker sees of the environment."""
_POLL = 0.1
"""Seconds between two looks at whether to stop."""
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take."""

    seconds: float = 30.0
    cpu: float = 20.0
    memory: int = 2 << 30
    request: int = 64 << 20
    answer: int = 64 << 20


class Sandbox:
    """A killable worker. Threads take turns; leaving the context or `close()`, from any thread, kills it at once."""

    def __init__(self, stop: Callable[[], bool] = lambda: False) -> None:
        """`stop` is asked ten times a second while a document is read."""
        self._stop = stop
        self._lock = Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Kill the worker; a `run` under way ends with a SandboxError, and so does any later one."""
        self._closed = True
        if self._worker is not None:
            _kill(self._worker)
        with self._lock:
            self._end()

    def run(
        self, function: str, document: bytes, payload: Mapping[str, Any] | None = None, limits: Limits | None = None
    ) -> Any:
        """What `function`, named "module:function", makes of a document and the JSON values in `payload`.

        Raises the SourceError that the function raised; SandboxError if it failed, died, or overstayed.
        """
        limits = limits or Limits()
        if len(document) > limits.request:
            raise SandboxError(f"it is larger than {limits.request >> 20} MB", "bring in a smaller part of it")
        request = {
            "function": function,
            "payload": dict(payload or {}),
            "cpu": limits.cpu,
            "memory": limits.memory,
        }
        with self._lock:
            answer = self._ask(pack(request, document), limits)
        if "value" in answer:
            return answer["value"]
        raise _raised(answer)

    def _ask(self, message: bytes, limits: Limits) -> dict[str, Any]:
        """One exchange; a worker that did not answer with a value or a plain refusal is not trusted with another."""
        if self._worker is None or self._worker.poll() is not None:
            self._end()
            self._worker = _start()
        sound = False
        try:
            answer = self._exchange(self._worker, message, limits)
            sound = "fault" not in answer
            return answer
        finally:
            if not sound:
                self._end()

    def _exchange(self, worker: subprocess.Popen[bytes], message: bytes, limits: Limits) -> dict[str, Any]:
        deadline = time.monotonic() + limits.seconds
        try:
            self._send(worker, message, deadline)
            words, _ = lengths(self._receive(worker, HEAD, deadline))
            if words > limits.answer:
                raise SandboxError("what was read from it is too large", "bring in a smaller part of it")
            answer: dict[str, Any] = unpack(self._receive(worker, words, deadline))
            return answer
        except (EOFError, BrokenPipeError) as error:
            _kill(worker)
            if worker.wait() == -signal.SIGXCPU:
                raise _overstayed() from error
            if self._closed:
                raise SandboxError("stopped") from error
            raise SandboxError("the parser died on it", "the document may be broken or hostile") from error

    def _send(self, worker: subprocess.Popen[bytes], message: bytes, deadline: float) -> None:
        assert worker.stdin is not None
        descriptor, view = worker.stdin.fileno(), memoryview(message)
        with selectors.DefaultSelector() as selector:
            selector.register(descriptor, selectors.EVENT_WRITE)
            while view:
                self._wait(selector, deadline)
                view = view[os.write(descriptor, view[:_CHUNK]) :]

    def _receive(self, worker: subprocess.Popen[bytes], length: int, deadline: float) -> bytes:
        assert worker.stdout is not None
        descriptor, pieces = worker.stdout.fileno(), bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(descriptor, selectors.EVENT_READ)
            while len(pieces) < length:
                self._wait(selector, deadline)
                piece = os.read(descriptor, min(_CHUNK, length - len(pieces)))
                if not piece:
                    raise EOFError
                pieces += piece
        return bytes(pieces)

    def _wait(self, selector: selectors.BaseSelector, deadline: float) -> None:
        while True:
            if self._closed or self._stop():
                raise SandboxError("stopped")
            left = deadline - time.monotonic()
            if left <= 0:
                raise _overstayed()
            if selector.select(min(left, _POLL)):
                return

    def _end(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        _kill(worker)
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                pipe.close()
        worker.wait()


def _start() -> subprocess.Popen[bytes]:
    """A worker that sees the same modules as we do, and neither our terminal nor our environment."""
    here = str(Path(__file__).resolve().parents[2])
    places = [place for place in sys.path if place]
    worker = subprocess.Popen(
        [sys.executable, "-I", "-c", _START, json.dumps(places if here in places else [*places, here])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        env={name: os.environ[name] for name in _KEPT if name in os.environ},
        start_new_session=True,
    )
    assert worker.stdin is not None
    os.set_blocking(worker.stdin.fileno(), False)
    return worker


def _kill(worker: subprocess.Popen[bytes]) -> None:
    if worker.returncode is None:
        worker.kill()


def _overstayed() -> SandboxError:
    return SandboxError("it took too long to read", "the document may be broken or hostile")


def _raised(answer: Mapping[str, Any]) -> SourceError:
    if "fault" in answer:
        return SandboxError(f"it {answer['fault']}", "the document may be broken or hostile")
    kind = getattr(errors, str(answer.get("error")), SourceError)
    known = isinstance(kind, type) and issubclass(kind, SourceError)
    return (kind if known else SourceError)(str(answer.get("message")), str(answer.get("hint")))
