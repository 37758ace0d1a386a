"""What a reader takes for one character: a letter with its marks, an emoji of several parts, a flag.

The extended grapheme clusters of Unicode (UAX 29), but for the few rules that need tables Python does not have.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from unicodedata import category

_JOINER = "\u200d"
_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
"""The letters that are halves of flags."""
_LONGEST = 100
"""Halves of flags in a row that are counted; beyond that each stands alone."""


class _Kind(Enum):
    """How a code point may belong to the one before it."""

    MARK = "always"
    PICTURE = "after a joiner"
    FLAG = "as the second of two"
    JAMO = "after a Korean letter"


def joined(text: str, at: int) -> bool:
    """Whether the code point at an offset belongs to the character before it."""
    kind = _kind(text[at])
    if kind is None or at == 0 or text[at - 1] == "\n":
        return False
    before = text[at - 1]
    if kind is _Kind.PICTURE:
        return before == _JOINER
    if kind is _Kind.FLAG:
        return _flags_before(text, at) % 2 == 1
    return kind is _Kind.MARK or "\u1100" <= before <= "\u11ff" or "\uac00" <= before <= "\ud7a3"


def begin(text: str, at: int) -> int:
    """Where the character begins that holds this offset; the end of the text begins nothing and is returned."""
    while at < len(text) and joined(text, at):
        at -= 1
    return at


def end(text: str, at: int) -> int:
    """Where the character ends that holds this offset; the end of the text for its end."""
    at += 1
    while at < len(text) and joined(text, at):
        at += 1
    return min(at, len(text))


def characters(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The characters between two offsets, each with its beginning and its end; the first may be a rest of one."""
    if all(_kind(letter) in (None, _Kind.PICTURE) for letter in set(text[start:stop])):
        yield from ((at, at + 1) for at in range(start, stop))
        return
    while start < stop:
        after = min(end(text, start), stop)
        yield start, after
        start = after


def is_half_a_flag(letter: str) -> bool:
    """Whether two of these make a flag."""
    return letter in _FLAGS


@lru_cache(4096)
def _kind(letter: str) -> _Kind | None:
    if "\u1160" <= letter <= "\u11ff":
        return _Kind.JAMO
    if is_half_a_flag(letter):
        return _Kind.FLAG
    if letter in "\u200c\u200d" or "\U0001f3fb" <= letter <= "\U0001f3ff" or "\U000e0020" <= letter <= "\U000e007f":
        return _Kind.MARK  # joiners, colours of skin, the tags of a flag
    return {"Mn": _Kind.MARK, "Me": _Kind.MARK, "Mc": _Kind.MARK, "So": _Kind.PICTURE}.get(category(letter))


def _flags_before(text: str, at: int) -> int:
    """How many halves of flags stand directly before an offset."""
    before = text[max(0, at - _LONGEST) : at]
    return len(before) - len(before.rstrip(_FLAGS))
