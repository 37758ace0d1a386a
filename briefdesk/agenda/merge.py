"""One event per happening: mentions of the same date, or of a coarser one, that share what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word
from briefdesk.model import Event, EventStatus, Granularity, When

_FINE = frozenset({Granularity.DAY, Granularity.RANGE})
_STEM = 5
"""Letters by which words are compared: "elections" and "electoral" are one."""
_SAME_SUBJECT = 4.0
"""What it weighs that two titles begin with the same name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One announcement as an event of its own, with what it is about."""

    event: Event
    about: frozenset[str]
    """The stems of its clause."""
    title: frozenset[str]
    """The stems of its title."""
    who: frozenset[str]
    """The stems of the names that its title begins with."""
    weight: float
    """How good its title is."""


def stems(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """What words are about: the beginnings of those that weigh something."""
    return frozenset(
        word.low[:_STEM]
        for word in words
        if len(word.low) > 2 and word.low[0].isalpha() and not lexicon.has(word.low, "common")
    )


def merged(mentions: Sequence[Mention]) -> list[Event]:
    """One event per happening, by date."""
    clusters: list[list[Mention]] = []
    order = sorted(mentions, key=lambda mention: _days(mention.event.when))
    for mention in order:
        near = [(score, i) for i, cluster in enumerate(clusters) if (score := _likeness(mention, cluster)) > 0]
        if near:
            clusters[max(near, key=lambda pair: (pair[0], -pair[1]))[1]].append(mention)
        else:
            clusters.append([mention])
    events = [_one(cluster) for cluster in clusters]
    return sorted(events, key=lambda event: (event.when.start, event.when.end, event.evidence[0].timex.start))


def _days(when: When) -> int:
    return (when.end - when.start).days


def _likeness(mention: Mention, cluster: Sequence[Mention]) -> float:
    """How much a mention is like those of an event; 0 where it is another."""
    best = 0.0
    for other in cluster:
        if not _compatible(other.event.when, mention.event.when):
            return 0.0
        titles = len(mention.title & other.title)
        about = len(mention.about & other.about)
        best = max(best, 2.0 * titles + about + _SAME_SUBJECT * bool(mention.who & other.who))
    same_day = (
        cluster[0].event.when.start == mention.event.when.start and cluster[0].event.when.end == mention.event.when.end
    )
    return best if best >= (1 if same_day else 2) else 0.0


def _compatible(finer: When, coarser: When) -> bool:
    """Whether two dates can be one event's: equal, or one a calendar unit that holds the other."""
    if (finer.start, finer.end) == (coarser.start, coarser.end):
        return not (finer.time and coarser.time) or finer.time[:5] == coarser.time[:5]
    holds = coarser.start <= finer.start and finer.end <= coarser.end
    return holds and coarser.granularity not in _FINE


def _one(cluster: Sequence[Mention]) -> Event:
    first = cluster[0]
    best = max(cluster, key=lambda mention: mention.weight)
    when = first.event.when
    timed = next((m.event.when for m in cluster if m.event.when.time and _days(m.event.when) == _days(when)), when)
    proofs = {(e.timex.start, e.timex.end): e for mention in cluster for e in mention.event.evidence}
    doubts = [mention.event.doubt for mention in cluster if _days(mention.event.when) == _days(when)]
    return replace(
        best.event,
        when=replace(when, time=timed.time, zone=timed.zone),
        evidence=tuple(proofs[key] for key in sorted(proofs)),
        place=best.event.place or next((m.event.place for m in cluster if m.event.place), None),
        status=_status([mention.event.status for mention in cluster]),
        doubt=None if None in doubts else doubts[0],
    )


def _status(told: Sequence[EventStatus]) -> EventStatus:
    for status in (EventStatus.CANCELLED, EventStatus.POSTPONED):
        if status in told:
            return status
    return EventStatus.SCHEDULED if EventStatus.SCHEDULED in told else EventStatus.TENTATIVE
