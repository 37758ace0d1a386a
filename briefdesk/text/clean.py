"""One gate at the door: after it no character of a foreign text can act on a terminal or shift an offset."""

from __future__ import annotations

import re

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INERT = {
    **dict.fromkeys(range(0x20)),
    **dict.fromkeys(range(0x7F, 0xA0)),
    **dict.fromkeys(range(0xD800, 0xE000)),  # lone surrogates cannot be encoded
    **dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]),
    0x09: "    ",
    0x0A: "\n",
}


def clean(text: str) -> str:
    """The text with `\\n` as its only line break, without tabs, control characters, bidi controls and surrogates."""
    return _LINE_BREAKS.sub("\n", text).translate(_INERT)


def clean_line(text: str) -> str:
    """The text cleaned and put on one line, runs of blanks made one: for titles, names, addresses."""
    return " ".join(clean(text).split())
