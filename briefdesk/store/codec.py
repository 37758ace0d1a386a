"""Nouns to columns and back: moments as ISO 8601, lists as JSON."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from briefdesk.model import (
    Article,
    Basis,
    Event,
    EventStatus,
    Evidence,
    Granularity,
    Mark,
    MarkKind,
    Moment,
    Published,
    Review,
    Span,
    Status,
    When,
)

Row = dict[str, Any]


def moment_out(moment: Moment | None) -> str | None:
    """A day or an instant as ISO 8601."""
    return moment.isoformat() if moment else None


def moment_in(words: str | None) -> Moment | None:
    """The day or instant that `moment_out` wrote."""
    if not words:
        return None
    return datetime.fromisoformat(words) if "T" in words else date.fromisoformat(words)


def article_out(article: Article) -> Row:
    """The columns of an article, but for its id and where it came from."""
    return {
        "title": article.title,
        "text": article.text,
        "digest": article.digest,
        "marks": json.dumps([[mark.kind, mark.start, mark.end, mark.target] for mark in article.marks]),
        "markdown": article.markdown,
        "url": article.url,
        "byline": article.byline,
        "source": article.source,
        "language": article.language,
        **published_out(article.published),
        "listed": (article.published.day or article.added.date()).isoformat(),
        "updated": moment_out(article.updated),
        "saved": moment_out(article.saved),
        "original": article.original,
        "added": article.added.isoformat(),
        "status": article.status,
        "starred": int(article.starred),
    }


def article_in(row: Row) -> Article:
    """The article of a row."""
    marks = tuple(
        Mark(MarkKind(kind), start, end, target) for kind, start, end, target in json.loads(row["marks"] or "[]")
    )
    return Article(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        digest=row["digest"],
        published=published_in(row),
        added=datetime.fromisoformat(row["added"]),
        marks=marks,
        markdown=row["markdown"],
        url=row["url"],
        byline=row["byline"],
        source=row["source"],
        language=row["language"],
        updated=moment_in(row["updated"]),
        saved=moment_in(row["saved"]),
        original=row["original"],
        status=Status(row["status"]),
        starred=bool(row["starred"]),
    )


def published_out(published: Published) -> Row:
    """The columns that say when an article was published and how that is known."""
    return {
        "published": moment_out(published.moment),
        "published_day": moment_out(published.day),
        "basis": published.basis,
        "confidence": published.confidence,
        "because": json.dumps(published.because, ensure_ascii=False),
    }


def published_in(row: Row) -> Published:
    """When an article was published, from its row."""
    return Published(
        moment_in(row["published"]), Basis(row["basis"]), row["confidence"], tuple(json.loads(row["because"]))
    )


def event_out(event: Event) -> Row:
    """The columns of an event, but for its id."""
    when, was = event.when, event.was
    return {
        "start": when.start.isoformat(),
        "end": when.end.isoformat(),
        "granularity": when.granularity,
        "time": when.time,
        "zone": when.zone,
        "title": event.title,
        "place": event.place,
        "status": event.status,
        "doubt": event.doubt,
        "review": event.review,
        "was": json.dumps([was.start.isoformat(), was.end.isoformat(), was.granularity, was.time, was.zone])
        if was
        else None,
    }


def event_in(row: Row, evidence: tuple[Evidence, ...]) -> Event:
    """The event of a row."""
    was = json.loads(row["was"]) if row["was"] else None
    return Event(
        when=_when(row["start"], row["end"], row["granularity"], row["time"], row["zone"]),
        title=row["title"],
        evidence=evidence,
        place=row["place"],
        status=EventStatus(row["status"]),
        doubt=row["doubt"],
        review=Review(row["review"]),
        was=_when(*was) if was else None,
        id=row["id"],
    )


def _when(start: str, end: str, granularity: str, time: str | None, zone: str | None) -> When:
    return When(date.fromisoformat(start), date.fromisoformat(end), Granularity(granularity), time, zone)


def evidence_out(evidence: Evidence) -> Row:
    """The columns of a piece of evidence, but for its event."""
    return {
        "article": evidence.article,
        "span_start": evidence.span.start,
        "span_end": evidence.span.end,
        "timex_start": evidence.timex.start,
        "timex_end": evidence.timex.end,
        "rule": evidence.rule,
        "because": evidence.because,
    }


def evidence_in(row: Row) -> Evidence:
    """The piece of evidence of a row."""
    return Evidence(
        span=Span(row["span_start"], row["span_end"]),
        timex=Span(row["timex_start"], row["timex_end"]),
        rule=row["rule"],
        because=row["because"],
        article=row["article"],
    )
