"""One event per happening: mentions of the same date, or of a coarser one, that share what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefdesk.agenda.dates import FINE
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word
from briefdesk.model import Event, EventStatus, Granularity, When

_STEM = 5
"""Letters by which words are compared: "elections" and "electoral" are one."""
_SAME_SUBJECT = 4.0
"""What it weighs that two titles begin with the same name."""
_SAME_NAME = 2
"""Words that the titles of an event's first day and of all its days must share."""
_SAME_DAYS, _WITHIN = 1.0, 4.0
"""How alike two mentions of the same days must be to be one event's, and one of a week and a day in it."""


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
    names: frozenset[str]
    """The stems of the names in its title."""
    weight: float
    """How good its title is."""
    told: bool = True
    """Whether a clause says how firm it is, and it is no line of a list or "Monday's meeting"."""


def stems(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """What words are about: the beginnings of those that weigh something."""
    return frozenset(
        word.low[:_STEM]
        for word in words
        if len(word.low) > 2 and word.low[0].isalpha() and not lexicon.has(word.low, "common")
    )


@dataclass(slots=True)
class _Cluster:
    """The mentions of one event so far, the finest date first."""

    mentions: list[Mention]
    about: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    time: str | None = None

    @property
    def when(self) -> When:
        return self.mentions[0].event.when

    def take(self, mention: Mention) -> None:
        """Add a mention; the first gives the date."""
        self.mentions.append(mention)
        self.about |= mention.about
        self.title |= mention.title
        self.who |= mention.who
        self.names |= mention.names
        self.time = self.time or mention.event.when.time


def merged(mentions: Sequence[Mention]) -> list[Event]:
    """One event per happening, by date."""
    clusters: list[_Cluster] = []
    for mention in sorted(mentions, key=lambda mention: _days(mention.event.when)):
        near = [(score, -i) for i, cluster in enumerate(clusters) if (score := _likeness(mention, cluster)) > 0]
        if not near:
            clusters.append(_Cluster([]))
        clusters[-max(near)[1] if near else -1].take(mention)
    events = [_one(cluster.mentions) for cluster in clusters]
    return sorted(events, key=lambda event: (event.when.start, event.when.end, event.evidence[0].timex.start))


def _days(when: When) -> int:
    return (when.end - when.start).days


def _likeness(mention: Mention, cluster: _Cluster) -> float:
    """How much a mention is like those of an event; 0 where it is another."""
    when = mention.event.when
    begins = _begins(cluster.when, when) and len(mention.title & cluster.title) >= _SAME_NAME
    if not (begins or _compatible(cluster.when, when)) or (
        when.time and cluster.time and when.time[:5] != cluster.time[:5]
    ):
        return 0.0
    if mention.names - cluster.about and cluster.names - mention.about:
        return 0.0  # briefings on Norland and on Southland
    shared = 2.0 * len(mention.title & cluster.title) + len(mention.about & cluster.about)
    shared += _SAME_SUBJECT * bool(mention.who & cluster.who)
    same_days = (cluster.when.start, cluster.when.end) == (when.start, when.end)
    return shared if shared >= (_SAME_DAYS if same_days else _WITHIN) else 0.0


def _compatible(finer: When, coarser: When) -> bool:
    """Whether two dates can be one event's: equal, or one a calendar unit that holds the other."""
    if (finer.start, finer.end) == (coarser.start, coarser.end):
        return True
    holds = coarser.start <= finer.start and finer.end <= coarser.end
    return holds and coarser.granularity not in FINE


def _begins(first: When, whole: When) -> bool:
    """Whether a day is the first of a stretch of days: "the festival runs from June 19 to 21", "begins on June 19"."""
    return (
        first.granularity is Granularity.DAY and whole.granularity is Granularity.RANGE and first.start == whole.start
    )


def _one(cluster: Sequence[Mention]) -> Event:
    first = cluster[0].event.when
    when = next((mention.event.when for mention in cluster if _begins(first, mention.event.when)), first)
    exact = [mention for mention in cluster if _days(mention.event.when) == _days(when)]
    best = max(exact, key=lambda mention: mention.weight)
    timed = next((mention.event.when for mention in exact if mention.event.when.time), when)
    proofs = {(e.timex.start, e.timex.end): e for mention in cluster for e in mention.event.evidence}
    doubts = [mention.event.doubt for mention in exact]
    return replace(
        best.event,
        when=replace(when, time=timed.time, zone=timed.zone),
        evidence=tuple(proofs[key] for key in sorted(proofs)),
        place=best.event.place or next((m.event.place for m in cluster if m.event.place), None),
        was=next((m.event.was for m in cluster if m.event.was), None),
        status=_status(cluster),
        doubt=None if None in doubts else doubts[0],
    )


def _status(cluster: Sequence[Mention]) -> EventStatus:
    """What is off is off, however often it is named; else what a clause says counts for more than a mere mention."""
    every = {mention.event.status for mention in cluster}
    told = {mention.event.status for mention in cluster if mention.told} or every
    for status in (EventStatus.CANCELLED, EventStatus.POSTPONED):
        if status in every:
            return status
    return EventStatus.SCHEDULED if EventStatus.SCHEDULED in told else EventStatus.TENTATIVE
