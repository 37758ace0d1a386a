"""What a page says of itself: JSON-LD, OpenGraph, meta tags, the article's own header. Never a guess from its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from briefdesk.importers import jsonld, stamps
from briefdesk.importers.drafts import address, language, line
from briefdesk.importers.stamps import Said
from briefdesk.model import Moment

_TITLE = (
    "headline",
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "title",
)
_BYLINE = (
    "author", "article:author", "citation_author", "parsely-author", "dc.creator", "dcterms.creator", "byl",
    "sailthru.author",
)  # fmt: skip
_SOURCE = (
    "publisher",
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
)
_LANGUAGE = ("inlanguage", "og:locale", "content-language", "dc.language", "language")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_SITE = re.compile(r"\s+[|–—·-]\s+")
_VERSION = re.compile(r"^(?:www\d?|m|amp|mobile)\.")

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
    for name, words in [*_metas(tree), *stamps.marked(tree)]:
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
        published=stamps.published(tree, said),
        updated=stamps.updated(said),
    )


def _metas(tree: Any) -> list[tuple[str, str]]:
    found = []
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and meta.get("content"):
            found.append((name.strip().lower(), meta.get("content")))
    return found


def _first(said: Said, read: Callable[[object], Value | None], names: Sequence[str]) -> Value | None:
    """What `read` makes of the first value it can read."""
    return next((value for name in names for words in said.get(name, ()) if (value := read(words)) is not None), None)


def _person(words: object) -> str | None:
    found = line(words)
    return None if found is None or "://" in found or found.startswith("@") else found


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
    return _VERSION.sub("", host) or None
