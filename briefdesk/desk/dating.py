"""When an article was published, mended by hand: its events move with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefdesk import agenda
from briefdesk.desk import library
from briefdesk.desk.desk import Desk
from briefdesk.desk.reading import given_by_hand
from briefdesk.model import Event, Moment, Published, Span
from briefdesk.store import articles, events


@dataclass(frozen=True, slots=True)
class Redated:
    """What another publication date does to the events of an article."""

    before: tuple[Event, ...]
    after: tuple[Event, ...]

    def moved(self) -> list[tuple[Event, Event]]:
        """The events that stay but get another date: each as it was and as it is."""
        earlier = {event.id: event for event in self.before}
        return [
            (earlier[event.id], event)
            for event in self.after
            if event.id in earlier and earlier[event.id].when != event.when
        ]


def preview(desk: Desk, id: int, moment: Moment) -> Redated:
    """What would move if an article had been published then. Raises MissingError."""
    found = read_again(desk, id, given_by_hand(moment))
    before = events.of_article(desk.store, id)
    return Redated(tuple(before), tuple(_same_ids(found, before, id)))


def set_published(desk: Desk, id: int, moment: Moment) -> Redated:
    """Say when an article was published, and move its events. Raises MissingError."""
    published = given_by_hand(moment)
    found = read_again(desk, id, published)
    with desk.store.writing():
        return redate(desk, id, published, found)


def read_again(desk: Desk, id: int, published: Published) -> tuple[Event, ...]:
    """The events of an article had it been published then, without ids. It takes long: nobody shall wait for it.

    Raises MissingError.
    """
    article = library.article(desk, id)
    return agenda.read(article.text, published, article.language or "en").events


def redate(desk: Desk, id: int, published: Published, found: Iterable[Event]) -> Redated:
    """Put an article's date and the events that `read_again` found in place of what is filed. Inside `writing`."""
    before = events.of_article(desk.store, id)
    redated = Redated(tuple(before), tuple(_same_ids(found, before, id)))
    articles.set_published(desk.store, id, published)
    events.remove(desk.store, id)
    events.add(desk.store, redated.after, id)
    return redated


def _same_ids(found: Iterable[Event], before: Sequence[Event], article: int) -> list[Event]:
    """The events found in an article, each with the id of the earlier one that rests on the same words of it."""
    free = list(before)
    kept: list[Event] = []
    for event in found:
        words = {evidence.timex for evidence in event.evidence}
        same = next((other for other in free if words & _words(other, article)), None)
        if same is not None:
            free.remove(same)
            event = replace(event, id=same.id)
        kept.append(event)
    return kept


def _words(event: Event, article: int) -> set[Span]:
    return {evidence.timex for evidence in event.evidence if evidence.article == article}
