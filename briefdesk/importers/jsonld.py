"""The JSON-LD records of a page (schema.org) that are about its article, as names and words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_ARTICLES = ("article", "posting", "report", "newsletter")
_PAGES = ("webpage", "itempage")
_WORDS = ("headline", "datePublished", "dateModified", "inLanguage", "url")
_LARGEST = 500_000
"""Characters of one record."""
_WITHIN = 4
"""Levels of lists, graphs and main entities that are looked through."""


def said(tree: Any) -> dict[str, list[str]]:
    """What the page's first article, else the page itself, says: lower-case names and their values in order.

    "author" and "publisher" are names.
    """
    records = [record for block in _blocks(tree) for record in _records(block, _WITHIN)]
    for kinds in (_ARTICLES, _PAGES):
        for record in records:
            if any(name.lower().endswith(kinds) for name in _strings(record.get("@type"))):
                return _words(record)
    return {}


def _blocks(tree: Any) -> Iterator[Any]:
    for script in tree.iter("script"):
        words = script.text or ""
        if "ld+json" in (script.get("type") or "").lower() and len(words) <= _LARGEST:
            try:
                yield json.loads(words, strict=False)
            except (ValueError, RecursionError):
                continue


def _records(value: Any, levels: int) -> Iterator[dict[str, Any]]:
    if not levels:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _records(item, levels - 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _records(value.get(name), levels - 1)


def _words(record: dict[str, Any]) -> dict[str, list[str]]:
    found = {name.lower(): _strings(record.get(name)) for name in _WORDS}
    for name in ("author", "publisher"):
        people = record.get(name)
        names = [_name(one) for one in (people if isinstance(people, list) else [people])]
        found[name] = [", ".join(filter(None, names))]
    return found


def _name(person: Any) -> str:
    name = person.get("name") if isinstance(person, dict) else person
    return name if isinstance(name, str) and "://" not in name else ""


def _strings(value: Any) -> list[str]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]
