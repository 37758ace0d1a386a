"""Desks of any size, made of invented articles."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from briefdesk.model import Article, Basis, Event, Evidence, Published, Span, When
from briefdesk.store import Store, articles, events, imports

TODAY = date(2026, 6, 15)
_WORDS = (
    *("council", "minister", "river", "harbour", "budget", "vote", "strike", "treaty", "court", "railway", "border"),
    *("school", "election", "summit", "price", "energy", "storm", "bridge", "union", "museum", "orchestra", "vaccine"),
    *("satellite", "farmers", "coast", "tunnel", "debate", "ruling", "pension", "airport"),
)
_BATCH = 5_000


def make(path: Path, size: int) -> Path:
    """A desk of so many articles with an event each."""
    chance = random.Random(size)
    with Store(path) as store:
        with store.writing():
            run = imports.begin(store, datetime(2026, 6, 15, tzinfo=UTC), ["benchmark"])
        for start in range(0, size, _BATCH):
            with store.writing():
                made = [_article(number, chance) for number in range(start, min(size, start + _BATCH))]
                for id, article in zip(articles.add(store, made, run, seeded=False), made, strict=True):
                    events.add(store, [_event(article, chance)], id)
    return path


def _article(number: int, chance: random.Random) -> Article:
    text = f"Number {number}. " + " ".join(chance.choices(_WORDS, k=60)) + "."
    published = TODAY - timedelta(days=chance.randrange(2_000))
    return Article(
        id=0,
        title=" ".join(chance.choices(_WORDS, k=8)).capitalize(),
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(published, Basis.METADATA, 0.95),
        added=datetime(2026, 6, 15, tzinfo=UTC),
        source="The Invented Times",
    )


def _event(article: Article, chance: random.Random) -> Event:
    day = (article.published.day or TODAY) + timedelta(days=chance.randrange(60))
    proof = Evidence(Span(0, 20), Span(7, 10), "invented", "invented")
    return Event(When(day, day), " ".join(chance.choices(_WORDS, k=6)), (proof,))
