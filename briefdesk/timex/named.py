"""Days with a name of their own: fixed, the nth weekday of a month, or counted from Easter."""

from __future__ import annotations

from datetime import date


def day(name: str, year: int) -> date | None:
    """The day of that name in a year, or None."""
    return None
