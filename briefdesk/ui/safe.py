"""The gate at the window: foreign words become content that is neither markup nor more than letters."""

from __future__ import annotations

from textual.content import Content

from briefdesk.text.clean import clean, clean_line


def plain(words: str, style: str = "") -> Content:
    """Foreign words on one line, in a style of ours."""
    return Content.styled(clean_line(words), style) if style else Content(clean_line(words))


def inert(words: str) -> str:
    """Words of the same length: what the gate at the door would have taken away is a sign of its own.

    For texts whose offsets count; a desk may have been written by another program.
    """
    return words if clean(words) == words else "".join(one if clean(one) == one else "\ufffd" for one in words)
