"""Where an event is to be: the place that its clause names."""

from __future__ import annotations

import re

_PLACE = re.compile(
    r"\b(?:in|at|near|outside)\s+(?:the\s+)?(?P<place>[^\W\d_a-z][\w’'.-]*(?:(?:,)?\s+(?:(?:of|the|de|del|la|and)\s+)?[^\W\d_a-z][\w’'-]*)*)"
)
_LONGEST = 60
"""Characters: no place has a longer name."""


def place(clause: str, times: frozenset[str]) -> str | None:
    """The first name after "in", "at", "near" or "outside" that is no date; `times` are words of the calendar."""
    for match in _PLACE.finditer(clause):
        name = match["place"].rstrip(".,")
        words = re.findall(r"\w+", name.lower())
        if words and times.isdisjoint(words) and len(name) <= _LONGEST:
            return name
    return None
