"""Length-prefixed messages over pipes: JSON and bytes, no pickles."""

from __future__ import annotations

import json
import os
import struct
from typing import Any

_HEAD = struct.Struct("!II")
HEAD = _HEAD.size
"""Bytes that say how long the two parts of a message are."""
_CHUNK = 1 << 20


def pack(value: Any, content: bytes = b"") -> bytes:
    """A message: a JSON value, then bytes as they are."""
    words = json.dumps(value).encode("ascii")
    return _HEAD.pack(len(words), len(content)) + words + content


def lengths(head: bytes) -> tuple[int, int]:
    """The lengths of the JSON and of the bytes that follow this head."""
    words, content = _HEAD.unpack(head)
    return words, content


def unpack(words: bytes) -> Any:
    """The JSON value of a message. Raises ValueError."""
    return json.loads(words)


def read_exactly(descriptor: int, length: int) -> bytes:
    """So many bytes from a pipe that blocks. Raises EOFError where it ends before."""
    pieces = bytearray()
    while len(pieces) < length:
        piece = os.read(descriptor, min(_CHUNK, length - len(pieces)))
        if not piece:
            raise EOFError
        pieces += piece
    return bytes(pieces)


def write_all(descriptor: int, message: bytes) -> None:
    """All of a message to a pipe that blocks."""
    view = memoryview(message)
    while view:
        view = view[os.write(descriptor, view[:_CHUNK]) :]
