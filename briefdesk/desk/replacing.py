"""Reading an article once more: what was found before is found again by its mentions, and decisions stay.

The one way in which the events of an article change, whether its publication date was mended, its text came with other
words, or the reader was upgraded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefdesk.desk.desk import Desk
from briefdesk.desk.matching import is_own, matching
from briefdesk.model import Article, Decision, Event, Evidence, Span
from briefdesk.store import decisions, events
from briefdesk.store.acts import Act
from briefdesk.text import quotes


@dataclass(frozen=True, slots=True)
class Reread:
    """What another reading does to the events of an article: as they were shown, and as they are."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]
    """Those that came have no id in a preview."""
    orphans: tuple[Event, ...] = ()
    """Those of `after` that are no longer found, but on which a person has decided."""

    def told(self) -> str:
        """What changed, in words; nothing if nothing did."""
        return counted(len(self.moved()), len(self.came()), len(self.gone()), len(self.orphaned()))

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


def counted(moved: int, came: int, gone: int, orphans: int) -> str:
    """How many events did what, in words; nothing if none did."""
    parts = [(moved, "moved"), (came, "came"), (gone, "went"), (orphans, "no longer in the text")]
    return ", ".join(f"{count} {words}" for count, words in parts if count)


def preview(desk: Desk, article: Article, found: Sequence[Event]) -> Reread:
    """What putting these events in place of those that are filed would do, if a person dates the article so."""
    return _Replacing(desk, article, None, found, dated=True).outcome()


def replace_events(
    act: Act,
    desk: Desk,
    article: Article,
    found: Sequence[Event],
    *,
    former: str | None = None,
    dated: bool = False,
) -> Reread:
    """Put the events found in an article in place of those that are filed.

    `former`: the text that the filed ones were found in, where it was another. `dated`: a person has just said when the
    article was published, so that the dates that were confirmed move too; no other reading moves them.
    """
    replacing = _Replacing(desk, article, former, found, dated)
    replacing.write(act)
    return _reread(replacing.shown, events.of_article(desk.store, article.id))


def _reread(before: Sequence[Event], after: Sequence[Event]) -> Reread:
    return Reread(tuple(before), tuple(after), tuple(event for event in after if event.lost))


class _Replacing:
    """The events of an article beside those of another reading."""

    def __init__(self, desk: Desk, article: Article, former: str | None, found: Sequence[Event], dated: bool) -> None:
        store = desk.store
        self._article = article
        self._former = former
        self._moment = desk.now().isoformat()
        self.shown = events.of_article(store, article.id)
        """The events as they are shown before."""
        ids = [event.id for event in self.shown]
        self._held = decisions.held(store, ids)
        self._decisions = decisions.of_events(store, ids)
        before = events.get(store, ids, as_read=True)
        found = [replace(one, evidence=self._mine(one.evidence)) for one in found]
        self._match = matching(found, before, self._decisions, self._held, article.id, article.text, self._place)
        for read in [*self._kept(), *self._left()]:
            if read.id in self._decisions:
                self._decisions[read.id] = self._renewed(self._decisions[read.id], read, dated)

    def outcome(self) -> Reread:
        """What is shown before and after."""
        kept, left = self._kept(), self._left()
        return _reread(self.shown, [*(self._on(event) for event in [*kept, *left]), *self._match.came])

    def write(self, act: Act) -> None:
        """Write it."""
        article = self._article.id
        for read in [*self._kept(), *self._left()]:
            if read.id in self._decisions:
                decisions.put(act, self._decisions[read.id])
            events.update(act, read, self._on(read))
            events.set_evidence(act, read.id, article, [proof for proof in read.evidence if proof.article == article])
        for event in self._match.came:
            events.insert(act, event)
        for event in self._match.gone:
            if event.id not in self._held:
                events.remove(act, event.id, article)

    def _kept(self) -> list[Event]:
        """The events that are there still, as they are read now; nothing is read above what a person has added."""
        return [
            replace(old, evidence=self._again(old), lost=None) if is_own(old) else replace(new, id=old.id)
            for old, new in self._match.kept
        ]

    def _left(self) -> list[Event]:
        """The held events that were not found again: orphans, but what a person has added stands with its words."""
        left = [replace(event, evidence=self._again(event)) for event in self._match.gone if event.id in self._held]
        return [replace(event, lost=None if _stands(event) else event.lost or self._moment) for event in left]

    def _place(self, evidence: Evidence) -> Span | None:
        """Where a mention stands in the text now; one that was lost may be there again in another text."""
        if self._former is None:
            return None if evidence.lost else evidence.timex
        return quotes.find(evidence.quote, self._article.text, evidence.timex.start, self._former)

    def _mine(self, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
        return tuple(replace(proof, article=self._article.id) for proof in evidence)

    def _on(self, read: Event) -> Event:
        """The event as it is shown."""
        decision: Decision | None = self._decisions.get(read.id)
        return decision.on(read) if decision else read

    def _renewed(self, decision: Decision, read: Event, dated: bool) -> Decision:
        """The decision on its mention as that stands now; a date that was confirmed moves if a person dates anew."""
        mine = [proof for proof in read.evidence if proof.article == decision.article == self._article.id]
        quote = next((proof.quote for proof in mine if proof.quote.exact == decision.quote.exact), decision.quote)
        return replace(decision, quote=quote, when=read.when if dated and decision.when else decision.when)

    def _again(self, event: Event) -> tuple[Evidence, ...]:
        """The mentions of an earlier reading; those in this article where they stand now, or lost."""
        return tuple(self._moved(proof) if proof.article == self._article.id else proof for proof in event.evidence)

    def _moved(self, proof: Evidence) -> Evidence:
        if self._former is None:
            return proof
        text, span = self._article.text, self._place(proof)
        if span is None:
            return replace(proof, span=Span(0, 0), timex=Span(0, 0))
        return replace(proof, span=sentence_around(text, span), timex=span, quote=quotes.quote(text, span))


def _stands(event: Event) -> bool:
    """Whether words that a person has pointed at are still there."""
    return is_own(event) and any(not proof.lost for proof in event.evidence)


def sentence_around(text: str, span: Span) -> Span:
    """The sentence that a stretch of text stands in, or those that it touches."""
    from briefdesk.text.sentences import sentences  # late: the window starts without the reading

    touched = [part.span for part in sentences(text) if part.span.overlaps(span)]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span
