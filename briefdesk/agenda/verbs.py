"""Verb groups: where each begins, which word says what is done, and when that is.

"would also be held" is one group, "is scheduled to begin" another; `lead` is what a title says in its place ("to").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Tense(Enum):
    """What a verb group says of the time of its doing."""

    AHEAD = auto()
    MUST = auto()
    MAY = auto()
    PLANNED = auto()
    """ "scheduled for", with or without "is": what is planned stands before it."""
    PROGRESSIVE = auto()
    TIMETABLE = auto()
    INFINITIVE = auto()
    PRESENT = auto()
    PAST = auto()


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group, by indices into the words of its sentence."""

    start: int
    verb: int
    """The first word of what is done."""
    tense: Tense
    lead: str = ""
    negated: bool = False
    last: int = -1
    """The last word of the group where that lies behind `verb`: "buried" of "will be buried"."""
    reduced: bool = False
    """Whether it hangs on the noun before it: "the vote scheduled for", "a meeting to be held"."""
