"""Makes articles and events for tests, which say only what matters to them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from briefdesk.desk import Desk
from briefdesk.desk.rereading import Progress, Summary, reread_each
from briefdesk.model import Article, Basis, Event, Evidence, Granularity, Published, Span, When
from briefdesk.store import Store, articles, events, imports
from briefdesk.text.quotes import quote

ADDED = datetime(2026, 1, 2, 9, tzinfo=UTC)


def an_article(number: int = 1, text: str = "", day: str | None = "2026-01-02", **changes: Any) -> Article:
    """An article that differs from those of other numbers."""
    text = text or f"Article number {number}."
    published = Published(date.fromisoformat(day), Basis.GIVEN, 1.0, ("given by hand",)) if day else Published()
    made = Article(
        id=0,
        title=f"Title {number}",
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        published=published,
        added=ADDED,
    )
    return replace(made, **changes)


def an_event(start: str, end: str = "", granularity: str = "", **changes: Any) -> Event:
    """An event that the first ten characters of its article prove."""
    kind = Granularity(granularity) if granularity else Granularity.RANGE if end else Granularity.DAY
    when = When(date.fromisoformat(start), date.fromisoformat(end or start), kind)
    evidence = Evidence(Span(0, 10), Span(0, 7), "weekday", '"Article" → that day')
    return replace(Event(when, f"Event of {start}", (evidence,)), **changes)


def file(store: Store, *filed: tuple[Article, list[Event]], seeded: bool = False) -> list[int]:
    """File articles with their events, as one import."""
    with store.writing():
        run = imports.begin(store, ADDED, ["a test"])
        ids = articles.add(store, [article for article, _ in filed], run, seeded)
        for id, (article, found) in zip(ids, filed, strict=True):
            events.add(store, [_quoted(event, article.text) for event in found], id)
    return ids


def _quoted(event: Event, text: str) -> Event:
    """The event with the words of its article in its evidence."""
    return replace(event, evidence=tuple(replace(one, quote=quote(text, one.timex)) for one in event.evidence))


def reread_all(desk: Desk, progress: Progress | None = None, stop: Callable[[], bool] = lambda: False) -> Summary:
    """Read everything again, and count what that changed."""
    summary = Summary()
    for _, read in reread_each(desk, progress=progress, stop=stop):
        summary.count(read)
    return summary
