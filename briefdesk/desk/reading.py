"""From a draft to an article with its events: what every way onto the desk shares."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from briefdesk import agenda
from briefdesk.desk.dialect import dialect
from briefdesk.model import Article, Basis, Draft, Event, Moment, Published
from briefdesk.text.clean import clean_line

_LONGEST_TITLE = 300
"""Characters: a page's own title may be anything."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An article ready to be filed, and its events."""

    article: Article
    events: tuple[Event, ...]


def read(draft: Draft, given: Moment | None, added: datetime, former: Published | None = None) -> Filed:
    """Read a draft: when it was published if that is not given, its title if it has none, its upcoming events.

    `former`: when an article of which this is a newer version was published; it holds unless the draft says otherwise.
    """
    reading = agenda.read(draft.text, _said(draft, given, former), dialect(draft.language, draft.url))
    article = Article(
        id=0,
        title=title_of(draft),
        text=draft.text,
        digest=digest(draft.text),
        published=reading.published,
        added=added,
        marks=draft.marks,
        markdown=draft.markdown,
        url=draft.url,
        byline=draft.byline,
        source=draft.source,
        language=draft.language,
        updated=draft.updated,
        saved=draft.saved,
        original=draft.original,
        origin=draft.origin,
    )
    return Filed(article, reading.events)


def _said(draft: Draft, given: Moment | None, former: Published | None) -> Published | None:
    """What a draft starts from: a date that a person gave now or earlier, its own metadata's, or the earlier one's."""
    if given is None and former is not None and former.basis is Basis.GIVEN:
        return former
    return said(draft, given) or (known(former) if former else None)


def read_again(article: Article, published: Published | None) -> agenda.Reading:
    """A filed article read as if it had been published then; None reads that too. It takes long: not while writing."""
    return agenda.read(article.text, published, dialect(article.language, article.url))


def known(published: Published) -> Published | None:
    """The date that another reading starts from: one that was given or came with the article; others are read anew."""
    return published if published.basis in (Basis.GIVEN, Basis.METADATA) else None


def title_of(draft: Draft) -> str:
    """The title that a draft is filed under."""
    return clean_line(draft.title or "")[:_LONGEST_TITLE] or agenda.title(draft.text) or "Untitled"


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def given_by_hand(moment: Moment) -> Published:
    """A publication date that a person gave."""
    return Published(moment, Basis.GIVEN, 1.0, ("given by hand",))


def said(draft: Draft, given: Moment | None) -> Published | None:
    """When a draft was published, by the one who brings it or by its own metadata; None where neither says."""
    if given is not None:
        return given_by_hand(given)
    if draft.published is not None:
        return Published(draft.published, Basis.METADATA, 0.95, ("said by the source's own metadata",))
    return None
