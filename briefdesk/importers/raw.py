"""A document as it came, before anything is known of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Raw:
    """Its bytes, and what its carrier said of them."""

    name: str
    """For messages and, by its ending, as a hint: a path, an address, "-"."""
    content: bytes
    url: str | None = None
    mime: str | None = None
    charset: str | None = None
