"""Nouns to columns and back: moments as ISO 8601, lists as JSON."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from briefdesk.model import (
    Annotation,
    Article,
    Basis,
    Colour,
    Edit,
    Event,
    EventStatus,
    Evidence,
    Granularity,
    Mark,
    MarkKind,
    Moment,
    Published,
    Quote,
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
        "origin": article.origin,
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
        origin=row["origin"],
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
        "was": json.dumps(when_out(was)) if was else None,
        "lost": event.lost,
    }


def event_read(row: Row) -> Row:
    """The row of an event as it was read, without what a person has mended."""
    return {**row, **json.loads(row["read"] or "{}"), "review": Review.FOUND}


def read_out(read: Event, shown: Event) -> str | None:
    """What was read of an event where it is shown otherwise, for the column `read`."""
    told = event_out(shown)
    other = {name: value for name, value in event_out(read).items() if value != told[name]}
    other = {name: value for name, value in other.items() if name not in ("review", "lost")}
    return json.dumps(other, ensure_ascii=False) if other else None


def edit_out(edit: Edit) -> str:
    """An edit as a JSON object of what it mends."""
    said = {
        "when": when_out(edit.when) if edit.when else None,
        "title": edit.title,
        "place": edit.place,
        "status": edit.status,
    }
    return json.dumps({name: value for name, value in said.items() if value is not None}, ensure_ascii=False)


def edit_in(words: str) -> Edit:
    """The edit that `edit_out` wrote."""
    said = json.loads(words)
    return Edit(
        when=when_in(said["when"]) if "when" in said else None,
        title=said.get("title"),
        place=said.get("place"),
        status=EventStatus(said["status"]) if "status" in said else None,
    )


def when_out(when: When) -> list[str | None]:
    """A date as a JSON array holds it: start, end, granularity, time, zone."""
    return [when.start.isoformat(), when.end.isoformat(), when.granularity, when.time, when.zone]


def when_in(values: list[Any]) -> When:
    """The date that `when_out` wrote."""
    start, end, granularity, time, zone = values
    return When(date.fromisoformat(start), date.fromisoformat(end), Granularity(granularity), time, zone)


def event_in(row: Row, evidence: tuple[Evidence, ...]) -> Event:
    """The event of a row."""
    when, read = _dates(row), _dates(event_read(row))
    return Event(
        when=when,
        title=row["title"],
        evidence=evidence,
        place=row["place"],
        status=EventStatus(row["status"]),
        doubt=row["doubt"],
        review=Review(row["review"]),
        was=when_in(json.loads(row["was"])) if row["was"] else None,
        id=row["id"],
        read_as=None if read == when else read,
        lost=row["lost"],
    )


def _dates(row: Row) -> When:
    return when_in([row[name] for name in ("start", "end", "granularity", "time", "zone")])


def evidence_out(evidence: Evidence) -> Row:
    """The columns of a piece of evidence, but for its event; a lost one has no place."""
    span, timex = evidence.span, evidence.timex
    places = (None,) * 4 if evidence.lost else (span.start, span.end, timex.start, timex.end)
    return {
        "article": evidence.article,
        **dict(zip(("span_start", "span_end", "timex_start", "timex_end"), places, strict=True)),
        "rule": evidence.rule,
        "because": evidence.because,
        **quote_out(evidence.quote),
    }


def evidence_in(row: Row) -> Evidence:
    """The piece of evidence of a row."""
    return Evidence(
        span=Span(row["span_start"] or 0, row["span_end"] or 0),
        timex=Span(row["timex_start"] or 0, row["timex_end"] or 0),
        rule=row["rule"],
        because=row["because"],
        article=row["article"],
        quote=quote_in(row),
    )


def quote_out(quote: Quote) -> Row:
    """The columns of a quote."""
    return {"exact": quote.exact, "before": quote.before, "after": quote.after}


def quote_in(row: Row) -> Quote:
    """The quote of a row."""
    return Quote(row["exact"], row["before"], row["after"])


def annotation_out(annotation: Annotation) -> Row:
    """The columns of an annotation, but for its id."""
    span = annotation.span
    return {
        "article": annotation.article,
        "event": annotation.event,
        "start": span.start if span else None,
        "end": span.end if span else None,
        **quote_out(annotation.quote),
        "colour": annotation.colour,
        "made": annotation.made.isoformat(),
        "changed": annotation.changed.isoformat(),
        "note": annotation.note,
    }


def annotation_in(row: Row) -> Annotation:
    """The annotation of a row."""
    return Annotation(
        id=row["id"],
        article=row["article"],
        event=row["event"],
        span=None if row["start"] is None else Span(row["start"], row["end"]),
        quote=quote_in(row),
        note=row["note"],
        colour=Colour(row["colour"]),
        made=datetime.fromisoformat(row["made"]),
        changed=datetime.fromisoformat(row["changed"]),
    )
