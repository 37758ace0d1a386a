"""Several dates under one verb: "will meet in Oslo on 4 May and in Paris on 9 May" says which place goes with which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.model import Span

Words = tuple[int, int]
"""Words by their indices in a sentence, half-open."""


def elsewhere(one: Announcement, announced: Sequence[Announcement], lexicon: Lexicon) -> list[Span]:
    """What the sentence says only of the other dates of the same verb, as spans of the text; mostly nothing.

    `announced` are the announcements beside it in the text, itself among them.
    """
    legs = [other for other in announced if _same_verb(one, other)]
    if len(legs) < 2 or one.group is None or legs[0].first <= one.group.verb:
        return []
    own = _before(one, legs, lexicon) if _is_joint(one, legs[0].stop, lexicon) else _behind(one, legs)
    if not own:
        return []
    first, stop = own[legs.index(one)]
    words = one.prose.words
    return [
        Span(words[start].start, words[end - 1].end)
        for start, end in ((own[0][0], first), (stop, own[-1][1]))
        if start < end
    ]


def _same_verb(one: Announcement, other: Announcement) -> bool:
    verbs = one.group is not None and other.group is not None and one.group.start == other.group.start
    return verbs and one.prose.span == other.prose.span and one.prose.words[0].start == other.prose.words[0].start


def _is_joint(one: Announcement, k: int, lexicon: Lexicon) -> bool:
    return low(one.prose.words, k) in (",", ";") or lexicon.has(low(one.prose.words, k), "joining")


def _before(one: Announcement, legs: Sequence[Announcement], lexicon: Lexicon) -> list[Words]:
    """The words of each leg where its own stand before its date: "Leeds on 4 April, Hull on 6 April"."""
    starts = [_past_joints(one, leg.stop, lexicon) for leg in legs[:-1]]
    if one.group is None or any(start >= leg.first for start, leg in zip(starts, legs[1:], strict=True)):
        return []
    first, lead = max(one.group.verb, one.group.last) + 1, low(one.prose.words, starts[0])
    if lexicon.has(lead, "prepositions"):
        same = [k for k in range(first, legs[0].first) if low(one.prose.words, k) == lead]
        first = same[-1] if same else legs[0].first
    return [(start, leg.stop) for start, leg in zip([first, *starts], legs, strict=True)]


def _behind(one: Announcement, legs: Sequence[Announcement]) -> list[Words]:
    """The words of each leg where its own stand behind its date: "on 4 April in Leeds and on 6 April in Hull"."""
    longest = max(other.first - leg.stop for leg, other in pairwise(legs))
    stop = min(legs[-1].stop + longest, len(one.prose.words))
    return [*((leg.first, other.first) for leg, other in pairwise(legs)), (legs[-1].first, stop)]


def _past_joints(one: Announcement, k: int, lexicon: Lexicon) -> int:
    while _is_joint(one, k, lexicon):
        k += 1
    return k
