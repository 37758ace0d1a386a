"""Articles and events as plain values, for --json."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefdesk.model import Article, Event, Headline, Moment, Published, When


def event(found: Event, texts: Mapping[int, str]) -> dict[str, Any]:
    """An event; `texts` holds the text of each article that it rests on."""
    when = found.when
    return {
        "id": found.id,
        "start": when.start.isoformat(),
        "end": when.end.isoformat(),
        "granularity": when.granularity,
        "time": when.time,
        "zone": when.zone,
        "title": found.title,
        "place": found.place,
        "status": found.status,
        "doubt": found.doubt,
        "was": _was(found.was),
        "review": found.review,
        "articles": sorted({evidence.article for evidence in found.evidence}),
        "because": found.evidence[0].because,
        "quotes": [
            {
                "article": evidence.article,
                "quote": evidence.span.of(texts[evidence.article]),
                "quote_start": evidence.span.start,
                "quote_end": evidence.span.end,
                "date_text": evidence.timex.of(texts[evidence.article]),
                "because": evidence.because,
            }
            for evidence in found.evidence
        ],
    }


def _was(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "granularity": when.granularity}


def article(found: Article) -> dict[str, Any]:
    """An article with its text, its events left out."""
    return {
        "id": found.id,
        "title": found.title,
        "byline": found.byline,
        "source": found.source,
        "url": found.url,
        "language": found.language,
        "published": published(found.published),
        "updated": _moment(found.updated),
        "saved": _moment(found.saved),
        "added": found.added.isoformat(),
        "status": found.status,
        "starred": found.starred,
        "text": found.text,
    }


def headline(found: Headline) -> dict[str, Any]:
    """The light row of an article."""
    return {
        "id": found.id,
        "title": found.title,
        "source": found.source,
        "published": _moment(found.published),
        "status": found.status,
        "starred": found.starred,
        "events_ahead": found.events,
    }


def published(known: Published) -> dict[str, Any]:
    """When an article was published, and how that is known."""
    return {
        "date": _moment(known.day),
        "moment": _moment(known.moment),
        "basis": known.basis,
        "confidence": round(known.confidence, 3),
        "because": list(known.because),
    }


def _moment(moment: Moment | None) -> str | None:
    return moment.isoformat() if moment else None
