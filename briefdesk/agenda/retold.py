"""Plans told twice: "would open on 29 May", a report said; "in fact it will open on 28 May"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.lexicon import Lexicon

_APART = 200
"""Characters between what was said and what sets it right."""


def retold(announced: Sequence[Announcement], lexicon: Lexicon) -> Iterator[Announcement]:
    """The announcements, doubted where what "would" be done is told at once as what "will" be done another day."""
    for one, other in pairwise(announced):
        near = 0 <= other.dated.span.start - one.dated.span.end <= _APART
        would, will = _does(one, lexicon, "would"), _does(other, lexicon, "will")
        if near and would and would == will and one.dated.when != other.dated.when:
            yield replace(one, doubt=one.doubt or "another day is told for it at once")
        else:
            yield one
    yield from announced[-1:]


def _does(one: Announcement, lexicon: Lexicon, modal: str) -> str | None:
    """The verb of a group that begins with "would" or "will"."""
    words, group = one.prose.words, one.group
    if group is None or not lexicon.has(words[group.start].low, modal) or group.verb >= len(words):
        return None
    return words[group.verb].low
