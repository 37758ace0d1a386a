"""Whether two articles are one: the same text, or the same page with other words."""

from __future__ import annotations

from urllib.parse import urlsplit

_RUN = 5
"""Words in a row: what two texts share by chance is shorter."""
_SHARED = 0.5
"""How much of the shorter text stands in the longer one, at least, if they are versions of one article."""


def own_address(url: str | None) -> str | None:
    """The address, if it can be that of one article: a site's home page is that of many."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    return url if path.strip("/") else None


def same_page(title: str, text: str, other_title: str, other_text: str) -> bool:
    """Whether what is at one address is one article: its title agrees, or most of its text."""
    return _folded(title) == _folded(other_title) or _overlap(text, other_text)


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _overlap(text: str, other: str) -> bool:
    shorter, longer = sorted((_runs(text), _runs(other)), key=len)
    return bool(shorter) and len(shorter & longer) >= _SHARED * len(shorter)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return set(zip(*(words[start:] for start in range(_RUN)), strict=False))
