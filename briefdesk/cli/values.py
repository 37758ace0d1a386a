"""What a desk holds as plain values, for --json."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from briefdesk.model import Annotation, Article, Entry, Event, Evidence, Headline, Kind, Moment, Published, Tag, When

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.desk.replacing import Reread

Value = dict[str, Any]


def events(desk: Desk, found: Sequence[Event]) -> Iterator[Value]:
    """Events, each with the sentences that say so, its tags, and how many notes there are on it."""
    from briefdesk.desk import library, tags
    from briefdesk.desk.notes import counts

    ids = [event.id for event in found]
    tagged, noted = tags.of(desk, Kind.EVENT, ids), counts(desk, Kind.EVENT, ids)
    texts: dict[int, str] = {}
    for event in found:
        for proof in event.evidence:
            if proof.article not in texts:
                texts[proof.article] = library.article(desk, proof.article).text
        quotes = [_quote(proof, texts[proof.article]) for proof in event.evidence]
        yield {**_event(event), "tags": tagged.get(event.id, []), "notes": noted.get(event.id, 0), "quotes": quotes}


def event(desk: Desk, found: Event) -> Value:
    """One event."""
    return next(events(desk, [found]))


def _event(found: Event) -> Value:
    return {
        "id": found.id,
        **_when(found.when),
        "time": found.when.time,
        "zone": found.when.zone,
        "title": found.title,
        "place": found.place,
        "status": found.status,
        "doubt": found.doubt,
        "was": _when(found.was) if found.was else None,
        "review": found.review,
        "lost": found.lost,
        "articles": sorted({evidence.article for evidence in found.evidence}),
        "because": found.evidence[0].because if found.evidence else None,
    }


def _quote(proof: Evidence, text: str) -> Value:
    """A mention; without a place where the article no longer says so."""
    return {
        "article": proof.article,
        "quote": None if proof.lost else proof.span.of(text),
        "quote_start": None if proof.lost else proof.span.start,
        "quote_end": None if proof.lost else proof.span.end,
        "date_text": proof.quote.exact if proof.lost else proof.timex.of(text),
        "because": proof.because,
    }


def _when(when: When) -> Value:
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "granularity": when.granularity}


def article(desk: Desk, found: Article) -> Value:
    """An article with its text, its tags and its notes; its events left out."""
    from briefdesk.desk import tags
    from briefdesk.desk.notes import of_article as on_article

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
        "tags": tags.of(desk, Kind.ARTICLE, [found.id]).get(found.id, []),
        "annotations": list(notes(desk, on_article(desk, found.id))),
        "text": found.text,
    }


def headline(found: Headline) -> Value:
    """The light row of an article."""
    return {
        "id": found.id,
        "title": found.title,
        "source": found.source,
        "published": _moment(found.published),
        "status": found.status,
        "starred": found.starred,
        "binned": found.binned,
        "tags": list(found.tags),
        "events_ahead": found.events,
    }


def published(known: Published) -> Value:
    """When an article was published, and how that is known."""
    return {
        "date": _moment(known.day),
        "moment": _moment(known.moment),
        "basis": known.basis,
        "confidence": round(known.confidence, 3),
        "because": list(known.because),
    }


def notes(desk: Desk, found: Sequence[Annotation]) -> Iterator[Value]:
    """Highlights and notes, each with its tags."""
    from briefdesk.desk import tags

    tagged = tags.of(desk, Kind.ANNOTATION, [annotation.id for annotation in found])
    for annotation in found:
        yield {
            "id": annotation.id,
            "article": annotation.article,
            "event": annotation.event,
            "start": annotation.span.start if annotation.span else None,
            "end": annotation.span.end if annotation.span else None,
            "quote": annotation.quote.exact or None,
            "orphan": annotation.orphan,
            "note": annotation.note,
            "colour": annotation.colour,
            "tags": tagged.get(annotation.id, []),
            "made": annotation.made.isoformat(),
            "changed": annotation.changed.isoformat(),
        }


def note(desk: Desk, found: Annotation) -> Value:
    """One highlight or note."""
    return next(notes(desk, [found]))


def tag(found: Tag) -> Value:
    """A tag, and how much has it."""
    return {"name": found.name, "articles": found.articles, "events": found.events, "notes": found.annotations}


def entry(found: Entry) -> Value:
    """An act in the history."""
    return {
        "id": found.id,
        "moment": found.moment.isoformat(),
        "verb": found.verb,
        "words": found.words,
        "undone": found.undone,
    }


def reread(of: Article, found: Reread) -> Value:
    """What another reading did to the events of an article, or would do."""
    return {
        "article": of.id,
        "title": of.title,
        "changed": found.before != found.after,
        "came": [_brief(event) for event in found.came()],
        "gone": [_brief(event) for event in found.gone()],
        "moved": [{**_brief(event), "was": _when(before.when)} for before, event in found.moved()],
        "orphaned": [_brief(event) for event in found.orphaned()],
    }


def _brief(found: Event) -> Value:
    return {"id": found.id or None, "title": found.title, **_when(found.when), "time": found.when.time}


def _moment(moment: Moment | None) -> str | None:
    return moment.isoformat() if moment else None
