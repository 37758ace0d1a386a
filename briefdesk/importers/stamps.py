"""When a page says that it was published and changed: in its metadata, else in the head of its article."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from briefdesk.importers.drafts import moment
from briefdesk.model import Moment

_PUBLISHED = (
    "datepublished", "article:published_time", "og:article:published_time", "article.published", "published_time",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created",
    "publish-date", "publish_date", "pubdate", "date",
)  # fmt: skip
_UPDATED = (
    "datemodified", "article:modified_time", "og:updated_time", "article.updated", "last-modified", "lastmod",
    "dcterms.modified", "dc.date.modified",
)  # fmt: skip
_MARGINS = {"footer", "aside", "nav"}
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_OPENING = 120
"""Characters: a paragraph as long as this belongs to the story, and the head of the article is over."""

Said = dict[str, list[str]]
"""Names in lower case, and what a page gives for each, the surest first."""


def published(tree: Any, said: Said) -> Moment | None:
    """When a page says that it was published; None where it does not."""
    found = _chosen(said, _PUBLISHED)
    return _in_head(tree) if found is None else found


def updated(said: Said) -> Moment | None:
    """When a page says that it was last changed; None where it does not."""
    return _chosen(said, _UPDATED)


def marked(tree: Any) -> list[tuple[str, str]]:
    """The dates that elements outside the page's margins are marked with (schema.org microdata)."""
    found = []
    for element in tree.iterfind(".//*[@itemprop]"):
        name = element.get("itemprop").strip().lower()
        words = element.get("datetime") or element.get("content")
        if name in ("datepublished", "datemodified") and words and element.tag != "meta" and not _in_margin(element):
            found.append((name, words))
    return found


def _chosen(said: Said, names: tuple[str, ...]) -> Moment | None:
    """The first date; where another says the same instant with a local offset, or the same day's time, that one."""
    found = [value for name in names for words in said.get(name, ())[:5] if (value := moment(words)) is not None]
    if not found:
        return None
    first = found[0]
    local = [other for other in found if isinstance(other, datetime) and other.utcoffset()]
    if not isinstance(first, datetime):
        return next((other for other in local if other.date() == first), first)
    if first.utcoffset():
        return first
    return next((other for other in local if abs(other - first) < timedelta(minutes=1)), first)


def _in_head(tree: Any) -> Moment | None:
    """The time stamp after the start of the article, or of what stands for one, and before its first long paragraph."""
    start = next((name for name in ("article", "main", "h1") if tree.find(f".//{name}") is not None), None)
    begun = False
    for element in tree.iter("article", "main", "h1", "time", "p"):
        if element.tag == start:
            begun = True
        elif not begun:
            continue
        elif element.tag == "p" and len(element.text_content()) >= _OPENING:
            return None
        elif element.tag == "time" and not _in_margin(element) and (found := _stamp(element)) is not None:
            return found
    return None


def _in_margin(element: Any) -> bool:
    return any(above.tag in _MARGINS for above in element.iterancestors())


def _stamp(element: Any) -> Moment | None:
    """The date of a time element, unless the words or classes around it say that the article was changed then."""
    above = element.getparent()
    around = (element.get("class"), above.get("class"), above.text)
    return None if any(_CHANGED.search(words or "") for words in around) else moment(element.get("datetime"))
