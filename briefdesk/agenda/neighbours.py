"""What the sentences beside one say of its plan: "The trip was cancelled. She was due to meet the king on 31 March"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.dates import Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import EventStatus
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import Sentence

_LEAD = 4
"""Words before "cancelled" that may take it back: "may be", "has not been"."""
_SUBJECT = 8
"""Words before "cancelled" among which its subject stands."""
_HEDGES = ("negations", "may", "conditional", "perhaps")
_OFF = (EventStatus.CANCELLED, EventStatus.POSTPONED)
_SAID = {EventStatus.CANCELLED: "it was called off", EventStatus.POSTPONED: "it was put off"}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def weighed(
    one: Announcement, text: str, parts: Sequence[Sentence], k: int, dates: Sequence[Dated], lexicon: Lexicon
) -> Announcement:
    """The announcement of a sentence, doubted where the one before or behind says that such a thing was called off.

    What "was due" only holds no longer then; of what "will" be, the other sentence must name the same happening.
    """
    if one.status in _OFF:
        return one
    for other in (*parts[max(0, k - 1) : k], *parts[k + 1 : k + 2]):
        if other.kind is not Kind.STORY or (off := _off(other.span.of(text), lexicon)) is None:
            continue
        status, subject = off
        if _was_planned(one, lexicon):
            return replace(one, status=status, doubt=one.doubt or f"another sentence says that {_SAID[status]}")
        own = {word.low for word in one.prose.words if lexicon.has(word.low, "nouns")}
        anew = any(lexicon.has(word.low, "anew") for word in one.prose.words)
        if own.intersection(subject) and not anew and not any(other.span.covers(date.span) for date in dates):
            return replace(one, doubt=one.doubt or f"another sentence may say that {_SAID[status]}")
    return one


def _was_planned(one: Announcement, lexicon: Lexicon) -> bool:
    """Whether the plan is told as one of the past: "was due to", "had been set for"."""
    return one.group is not None and lexicon.has(one.prose.words[one.group.start].low, "was", "had")


def _off(sentence: str, lexicon: Lexicon) -> tuple[EventStatus, list[str]] | None:
    """What a sentence says was called off or put off, by its words; None where it says so of nothing."""
    for status in _OFF:
        found = lexicon.patterns[status.value].search(sentence)
        before = [word.lower() for word in _WORD.findall(sentence[: found.start()])] if found else []
        if found and not any(
            lexicon.has(word, "negations", "may", "conditional", "perhaps") for word in before[-_LEAD:]
        ):
            return status, before[-_SUBJECT:]
    return None
