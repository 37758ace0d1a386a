"""Makes foreign HTML safe to parse: in one pass over its tags nothing is left that libxml2 or markdownify choke on."""

from __future__ import annotations

import re

from briefdesk.errors import SourceError
from briefdesk.text.clean import clean

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|template|svg|noscript|iframe|textarea)\b(?P<about>[^>]*)>.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/<>]*)(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*'|[\"'])*>?",
    re.DOTALL | re.IGNORECASE,
)
_BLANKS = re.compile(r"[\s\u200b-\u200d\u2060\u00ad]{40,}")
_DATA = re.compile(r"data:[^\"'\s)>]{200,}")
_REFERENCE = re.compile(r"&#(?:x0*(?P<hex>[0-9a-f]{1,8})|0*(?P<decimal>\d{1,8}));?", re.IGNORECASE)
_LEAVES = frozenset(
    [
        "p",
        "br",
        "hr",
        "img",
        "li",
        "td",
        "th",
        "tr",
        "dd",
        "dt",
        "option",
        "input",
        "link",
        "meta",
        "source",
        "col",
        "wbr",
        "area",
        "base",
        "embed",
        "track",
        "param",
    ]
)
"""Elements that do not nest, or that end where the next begins."""
_DEEPEST = 60
"""Levels: deeper elements lose their tags and keep their words. (markdownify gives up at 200 lists.)"""
_MOST = 100_000
"""Elements of one page."""
_LARGEST = 8_000_000
"""Characters of markup, without its scripts, embedded pictures and blanks."""


def tame(markup: str) -> str:
    """The markup without scripts (but for JSON-LD), comments, embedded data and long blanks, and of bounded depth.

    Raises SourceError if it holds more elements or characters than any article.
    """
    slim = _BLANKS.sub(" ", _DATA.sub("data:,", markup))
    kept = _REFERENCE.sub(_harmless, clean(_Depth().cap(slim)))
    if len(kept) > _LARGEST:
        raise SourceError(f"the page is too long for one article ({len(kept) / 1e6:.0f} million characters)", _HINT)
    return _BLANKS.sub(" ", kept)


_HINT = "save only the article, as text or Markdown"


class _Depth:
    """Counts the elements and how many are open."""

    def __init__(self) -> None:
        self._depth = 0
        self._count = 0

    def cap(self, markup: str) -> str:
        """The markup without the tags that are too deep, and without what is not for reading."""
        return _TAG.sub(self._tag, markup)

    def _tag(self, tag: re.Match[str]) -> str:
        if tag["raw"]:
            return tag[0] if "ld+json" in tag["about"].lower() else " "
        if not tag["name"]:
            return ""
        if tag["name"].lower() in _LEAVES:
            return self._counted(tag)
        if not tag["end"]:
            self._depth += 1
            return self._counted(tag) if self._depth <= _DEEPEST else " "
        self._depth = max(0, self._depth - 1)
        return tag[0] if self._depth < _DEEPEST else " "

    def _counted(self, tag: re.Match[str]) -> str:
        self._count += 1
        if self._count > _MOST:
            raise SourceError(f"the page has more than {_MOST:,} elements", _HINT)
        return tag[0]


def _harmless(reference: re.Match[str]) -> str:
    """The character reference, unless it is to what `clean` takes away: one of those makes trafilatura give up."""
    number = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    if number > 0x10FFFF:
        return "\ufffd"
    char = chr(number) if number not in range(0x80, 0xA0) else "x"  # HTML reads those as Windows-1252
    return reference[0] if char in "\t\n\r" or clean(char) else ""
