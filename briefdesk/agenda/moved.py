"""Events that were moved: the date that they had before, where the sentence says it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.dates import Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import When

_EARSHOT = 48
"""Characters before a date in which "originally planned for" stands."""
_BESIDE = 3
"""Dates on either side among which the earlier one is looked for."""
_NEAR = 9
"""Words from "moved" to its "from"."""


def moved(text: str, one: Announcement, dates: Sequence[Dated], lexicon: Lexicon) -> tuple[Announcement, When | None]:
    """The announcement at its new date, with the one it had before; as it is where nothing was moved."""
    if (ends := _from_to(one, lexicon)) is not None:
        before, after = ends
        return replace(one, dated=replace(one.dated, when=after)), before
    k = bisect_left(dates, one.dated.span.start, key=lambda other: other.span.start)
    for other in dates[max(0, k - _BESIDE) : k + _BESIDE + 1]:
        if other is not one.dated and one.prose.span.covers(other.span) and is_given_up(text, other, lexicon):
            return one, other.when
    return one, None


def is_given_up(text: str, dated: Dated, lexicon: Lexicon) -> bool:
    """Whether the words before a date say that it holds no longer: "originally planned for"."""
    before = text[max(0, dated.span.start - _EARSHOT) : dated.span.start]
    return any(match.end() == len(before.rstrip()) for match in lexicon.patterns["given_up"].finditer(before))


def _from_to(one: Announcement, lexicon: Lexicon) -> tuple[When, When] | None:
    """The two dates of "moved from Monday to Thursday", which elsewhere are a range."""
    parts = [part.when for part in one.dated.parts if part.when]
    words = one.prose.words[max(0, one.first - _NEAR) : one.first + 1]
    shifted = any(lexicon.has(word.low, "shifting") for word in words) and any(word.low == "from" for word in words)
    return (parts[0], parts[-1]) if len(parts) == 2 and parts[0] != parts[1] and shifted else None
