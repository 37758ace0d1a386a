"""Where an event is to be: the place that its clause names."""

from __future__ import annotations

import re

from briefdesk.agenda.lexicon import Lexicon

_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)\s+(?P<the>the\s+)?"
    r"(?P<place>[^\W\d_a-z][\w’'.-]*(?:,?\s+(?:(?:of|the|de|del|la|and)\s+)?[^\W\d_a-z][\w’'-]*)*)"
    r"(?:\s+(?P<next>[^\W\d_]+))?"
)
_INITIALS = re.compile(r"\b(?:\w\.){2,}$")
_LONGEST = 60
"""Characters: no place has a longer name."""


def place(clause: str, lexicon: Lexicon) -> str | None:
    """The first name after "in", "at", "near" or "outside" that is no date, no person and no mere adjective."""
    for match in _PLACE.finditer(clause):
        name = match["place"].rstrip(",")
        name = (name if _INITIALS.search(name) else name.rstrip(".")).removesuffix("’s").removesuffix("'s")
        words = re.findall(r"\w+", name.lower())
        adjective = match["the"] and match["next"] and not lexicon.has(match["next"], "before_a_date", "prepositions")
        if not words or adjective or len(name) > _LONGEST or lexicon.has(words[0], "honorifics"):
            continue
        if lexicon.lists["calendar_words"].isdisjoint(words):
            return name
    return None
