"""Which of the events found now are those that were found before: they rest on the same mentions."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.model import Decision, Event, Evidence, Span
from briefdesk.text import quotes

BY_HAND = "by hand"
"""The rule of a mention that a person has pointed at."""
Place = Callable[[Evidence], Span | None]
"""Where a mention from an earlier reading stands in the text now; None where it is gone."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What became of the events of an article."""

    kept: tuple[tuple[Event, Event], ...]
    """Those that are there still: as they were, and as they were found now."""
    came: tuple[Event, ...]
    gone: tuple[Event, ...]


def matching(
    found: Sequence[Event],
    before: Sequence[Event],
    decisions: Mapping[int, Decision],
    held: Container[int],
    article: int,
    text: str,
    place: Place,
) -> Matching:
    """Match events found in an article, without ids, with those it had; no event twice.

    Where several rest on the same words, one that a person holds (by a decision, a tag, a note) comes first, then the
    mention that the decision hangs on, then how many mentions are shared, then the title. No date counts.
    One that a person has added comes last: it needs no reading to stand.
    """
    free = list(found)
    kept: dict[int, tuple[Event, Event]] = {}
    for event in sorted(before, key=lambda one: (is_own(one), one.id not in decisions, one.id not in held)):
        spans = [span for proof in event.evidence if proof.article == article and (span := place(proof))]
        hung = _hung(decisions.get(event.id), article, text)
        scores = [_score(other, event, spans, hung) for other in free]
        best = max(scores, default=_NOTHING)
        if best > _NOTHING:
            kept[event.id] = (event, free.pop(scores.index(best)))
    gone = tuple(event for event in before if event.id not in kept)
    return Matching(tuple(kept[event.id] for event in before if event.id in kept), tuple(free), gone)


def is_own(event: Event) -> bool:
    """Whether a person has added the event."""
    return all(proof.rule == BY_HAND for proof in event.evidence)


_NOTHING = (False, 0, False)


def _score(found: Event, before: Event, spans: Sequence[Span], hung: Span | None) -> tuple[bool, int, bool]:
    words = [proof.timex for proof in found.evidence]
    shared = sum(any(span.overlaps(word) for word in words) for span in spans)
    if not shared:
        return _NOTHING
    return hung is not None and any(hung.overlaps(word) for word in words), shared, found.title == before.title


def _hung(decision: Decision | None, article: int, text: str) -> Span | None:
    return quotes.find(decision.quote, text) if decision and decision.article == article else None
