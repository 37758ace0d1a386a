"""What a page says of itself: JSON-LD, OpenGraph, meta tags, the article's own header. Never a guess from its words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from briefdesk.importers import jsonld
from briefdesk.importers.drafts import address, language, line, moment
from briefdesk.model import Moment

_PUBLISHED = [
    "datepublished",
    "article:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "dcterms.created",
    "publish-date",
    "publish_date",
    "published_time",
    "article.published",
    "cxenseparse:recs:publishtime",
    "pubdate",
    "date",
]
_UPDATED = [
    "datemodified",
    "article:modified_time",
    "og:updated_time",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "article.updated",
]
_TITLE = [
    "headline",
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "title",
]
_BYLINE = [
    "author",
    "article:author",
    "citation_author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "sailthru.author",
]
_SOURCE = [
    "publisher",
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
]
_LANGUAGE = ["inlanguage", "og:locale", "content-language", "dc.language", "language"]
_ASIDE = {"footer", "aside", "nav"}
_CHANGED = re.compile(r"updat|modif", re.IGNORECASE)
_BY = re.compile(r"by\s+", re.IGNORECASE)
_SITE = re.compile(r"\s+[|–—·-]\s+")
_OPENING = 120
"""Characters: a paragraph as long as this belongs to the story, and its header is over."""

Said = dict[str, list[str]]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a page; None for what it does not say."""

    url: str | None
    title: str | None
    byline: str | None
    source: str | None
    language: str | None
    published: Moment | None
    updated: Moment | None


def about(tree: Any, url: str | None = None) -> About:
    """What a parsed page says of itself. `url`: where it was fetched, if it was."""
    said = jsonld.said(tree)
    for name, words in [*_metas(tree), *_itemprops(tree)]:
        said.setdefault(name, []).append(words)
    found = _url(tree, said, url)
    source = _first(said, line, _SOURCE)
    byline = _first(said, _person, _BYLINE)
    return About(
        url=found,
        title=_heading(tree) or _title(tree, said, source),
        byline=_BY.sub("", byline, count=1) if byline and _BY.match(byline) else byline,
        source=source or _host(found),
        language=language(tree.get("lang") or tree.get("xml:lang")) or _first(said, language, _LANGUAGE),
        published=_moment(said, _PUBLISHED) or _stamp(tree),
        updated=_moment(said, _UPDATED),
    )


def _metas(tree: Any) -> list[tuple[str, str]]:
    found = []
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and meta.get("content"):
            found.append((name.strip().lower(), meta.get("content")))
    return found


def _itemprops(tree: Any) -> list[tuple[str, str]]:
    """The dates that elements outside the page's margins are marked with."""
    return [
        (element.get("itemprop").strip().lower(), element.get("datetime") or element.get("content"))
        for element in tree.iterfind(".//*[@itemprop]")
        if element.get("itemprop").strip().lower() in ("datepublished", "datemodified")
        and (element.get("datetime") or (element.get("content") and element.tag != "meta"))
        and not _is_aside(element)
    ]


def _first(said: Said, read: Callable[[object], Value | None], names: list[str]) -> Value | None:
    """What `read` makes of the first value it can read."""
    return next((value for name in names for words in said.get(name, ()) if (value := read(words)) is not None), None)


def _person(words: object) -> str | None:
    found = line(words)
    return None if found is None or "://" in found or found.startswith("@") else found


def _moment(said: Said, names: list[str]) -> Moment | None:
    """The first date; where another says the same instant with a local offset, or the same day's time, that one."""
    found = [value for name in names for words in said.get(name, ())[:5] if (value := moment(words)) is not None]
    if not found:
        return None
    best = found[0]
    timed = [other for other in found if isinstance(other, datetime) and other.utcoffset()]
    if not isinstance(best, datetime):
        return next((other for other in timed if other.date() == best), best)
    return (
        best if best.utcoffset() else next((other for other in timed if abs(other - best) < timedelta(minutes=1)), best)
    )


def _stamp(tree: Any) -> Moment | None:
    """The time stamp in the article's head: after its start or heading, before its first long paragraph."""
    begun = False
    for element in tree.iter("article", "main", "h1", "time", "p"):
        if element.tag in ("article", "main", "h1"):
            begun = True
        elif element.tag == "p":
            if begun and len(element.text_content()) >= _OPENING:
                return None
        elif begun and not _is_aside(element) and (found := _stamped(element)) is not None:
            return found
    return None


def _is_aside(element: Any) -> bool:
    return any(above.tag in _ASIDE for above in element.iterancestors())


def _stamped(element: Any) -> Moment | None:
    """The date of a time element, unless the words or classes around it say that the article was changed then."""
    above = element.getparent()
    around = (element.get("class"), above.get("class"), above.text)
    return None if any(_CHANGED.search(words or "") for words in around) else moment(element.get("datetime"))


def _heading(tree: Any) -> str | None:
    """The only heading of the first level in an article or main part."""
    headings = [heading for part in ("article", "main") for heading in tree.iterfind(f".//{part}//h1")]
    return line(headings[0].text_content()) if len({id(heading) for heading in headings}) == 1 else None


def _title(tree: Any, said: Said, source: str | None) -> str | None:
    """What the page calls itself, without the name of its site."""
    title = next(tree.iter("title"), None)
    words = _first(said, line, _TITLE) or (line(title.text_content()) if title is not None else None)
    *rest, last = _SITE.split(words or "")
    is_site = rest and source and last.casefold() in (source.casefold(), "the " + source.casefold())
    return words[: words.rindex(last)].rstrip(" |–—·-") if words and is_site else words


def _url(tree: Any, said: Said, url: str | None) -> str | None:
    """The page's canonical address, if it is one of the site that it was fetched from."""
    links = [
        link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for words in [*links, *said.get("og:url", ()), *said.get("url", ())]:
        try:
            found = address(urljoin(url or "", words.strip()))
        except ValueError:
            continue
        if found and (url is None or _host(found) == _host(url)):
            return found
    return address(url)


def _host(url: str | None) -> str | None:
    """The name of a site, without the prefixes that tell only its versions apart."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", host) or None
