"""Reading an article once more: what was found before is found again by its mentions, and decisions stay.

The one way in which the events of an article change, whether its publication date was mended, its text came with other
words, or the reader was upgraded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefdesk.desk.desk import Desk
from briefdesk.desk.matching import matching
from briefdesk.model import Article, Decision, Event, Evidence, Span
from briefdesk.store import decisions, events
from briefdesk.store.acts import Act
from briefdesk.text import quotes
from briefdesk.text.sentences import sentences

BY_HAND = "by hand"
"""The rule of a mention that a person has pointed at."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What another reading does to the events of an article: as they were shown, and as they are."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]
    """Those that came have no id in a preview."""
    orphans: tuple[Event, ...] = ()
    """Those of `after` that were not found again, but on which a person has decided."""

    def moved(self) -> list[tuple[Event, Event]]:
        """The events that stay but get another date: each as it was and as it is."""
        earlier = {event.id: event for event in self.before}
        return [
            (earlier[event.id], event)
            for event in self.after
            if event.id in earlier and earlier[event.id].when != event.when
        ]

    def came(self) -> list[Event]:
        """The events that were not there before."""
        earlier = {event.id for event in self.before}
        return [event for event in self.after if event.id not in earlier]

    def orphaned(self) -> list[Event]:
        """The events that have become orphans by it."""
        earlier = {event.id for event in self.before if event.lost}
        return [event for event in self.orphans if event.id not in earlier]

    def gone(self) -> list[Event]:
        """The events that are no longer there, as nobody had decided on them."""
        later = {event.id for event in self.after}
        return [event for event in self.before if event.id not in later]


def preview(desk: Desk, article: Article, found: Sequence[Event]) -> Reread:
    """What putting these events in place of those that are filed would do."""
    return _Replacing(desk, article, article.text, found).outcome()


def replace_events(act: Act, desk: Desk, article: Article, found: Sequence[Event], former: str | None = None) -> Reread:
    """Put the events found in an article in place of those that are filed.

    `former`: the text that the filed ones were found in, where it was another.
    """
    replacing = _Replacing(desk, article, former or article.text, found)
    outcome = replacing.outcome()
    replacing.write(act, desk.now().isoformat())
    shown = events.of_article(desk.store, article.id)
    lost = {event.id for event in outcome.orphans}
    return Reread(outcome.before, tuple(shown), tuple(event for event in shown if event.id in lost))


class _Replacing:
    """The events of an article beside those of another reading."""

    def __init__(self, desk: Desk, article: Article, former: str, found: Sequence[Event]) -> None:
        store = desk.store
        self._article = article
        self._same_text = former == article.text
        self._shown = events.of_article(store, article.id)
        ids = [event.id for event in self._shown]
        self._held = decisions.held(store, ids)
        self._decisions = decisions.of_events(store, ids)
        before = events.get(store, ids, as_read=True)
        found = [replace(one, evidence=self._mine(one.evidence)) for one in found]
        self._match = matching(found, before, self._decisions, article.id, article.text, self._place)

    def outcome(self) -> Reread:
        """What is shown before and after."""
        kept = [self._on(self._read(old, new)) for old, new in self._match.kept]
        orphans = tuple(self._on(event) for event in self._match.gone if event.id in self._held)
        return Reread(tuple(self._shown), (*kept, *self._match.came, *orphans), orphans)

    def write(self, act: Act, moment: str) -> None:
        """Write it."""
        article = self._article.id
        for old, new in self._match.kept:
            read = replace(self._read(old, new), lost=None)
            events.update(act, read, self._on(read))
            events.set_evidence(act, old.id, article, self._again(old) if is_own(old) else new.evidence)
        for event in self._match.came:
            events.insert(act, event)
        for event in self._match.gone:
            if event.id in self._held:
                self._orphan(act, event, moment)
            else:
                events.remove(act, event.id, article)

    def _orphan(self, act: Act, event: Event, moment: str) -> None:
        """Keep an event that was not found again; one that a person has added stands as long as its words do."""
        again = self._again(event)
        stands = is_own(event) and not all(proof.lost for proof in again)
        left = replace(event, lost=None if stands else event.lost or moment)
        events.update(act, left, self._on(left))
        events.set_evidence(act, event.id, self._article.id, again)

    def _place(self, evidence: Evidence) -> Span | None:
        """Where a mention stands in the text now; one that was lost may be there again."""
        if self._same_text and not evidence.lost:
            return evidence.timex
        return quotes.find(evidence.quote, self._article.text, evidence.timex.start)

    def _mine(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(replace(proof, article=self._article.id) for proof in evidence)

    def _read(self, old: Event, new: Event) -> Event:
        """What is read of an event now; nothing is read above what a person has added."""
        return old if is_own(old) else replace(new, id=old.id)

    def _on(self, read: Event) -> Event:
        """The event as it is shown."""
        decision: Decision | None = self._decisions.get(read.id)
        return decision.on(read) if decision else read

    def _again(self, event: Event) -> list[Evidence]:
        """The mentions of an earlier reading in this article, where they stand now, or lost."""
        return [self._moved(proof) for proof in event.evidence if proof.article == self._article.id]

    def _moved(self, proof: Evidence) -> Evidence:
        if self._same_text and not proof.lost:
            return proof
        text, span = self._article.text, self._place(proof)
        if span is None:
            return replace(proof, span=Span(0, 0), timex=Span(0, 0))
        return replace(proof, span=sentence_around(text, span), timex=span, quote=quotes.quote(text, span))


def is_own(event: Event) -> bool:
    """Whether a person has added the event."""
    return all(proof.rule == BY_HAND for proof in event.evidence)


def sentence_around(text: str, span: Span) -> Span:
    """The sentence that a stretch of text stands in, or those that it touches."""
    touched = [part.span for part in sentences(text) if part.span.overlaps(span)]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span
