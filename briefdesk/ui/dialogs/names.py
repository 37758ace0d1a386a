"""Several names typed in a line."""

from __future__ import annotations


def split(words: str) -> list[str]:
    """The names with commas between, none twice, none empty."""
    return list(dict.fromkeys(name.strip() for name in words.split(",") if name.strip()))
