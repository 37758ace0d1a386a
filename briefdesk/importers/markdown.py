"""Markdown, with or without front matter."""

from __future__ import annotations

from typing import Any

from briefdesk.importers import matter
from briefdesk.importers.drafts import address, checked, language, line, moment, to_json, untitled
from briefdesk.importers.encoding import decode
from briefdesk.model import Draft
from briefdesk.text.clean import clean
from briefdesk.text.markdown import from_markdown


def parse(content: bytes, charset: str | None = None) -> dict[str, Any]:
    """The draft of a Markdown file as a JSON value; its first heading of the first level may be the title.

    Raises SourceError where it holds nothing or too much, UnsupportedError where it is not text.
    """
    said, body = matter.split(checked(clean(checked(decode(content, charset)))))
    title, markdown = untitled(body.strip("\n"), line(said.get("title")))
    text, marks = from_markdown(markdown)
    draft = Draft(
        text=checked(text),
        marks=marks,
        markdown=markdown,
        title=title,
        url=_first(said, address, "url", "link", "canonical", "canonical_url", "source", "original"),
        byline=_byline(said),
        source=_source(said),
        language=_first(said, language, "language", "lang"),
        published=_first(said, moment, "published", "date", "publishdate", "pubdate", "published_at", "created"),
        updated=_first(said, moment, "updated", "lastmod", "modified", "last_modified", "updated_at"),
    )
    return to_json(draft)


def _first(said: dict[str, Any], read: Any, *names: str) -> Any:
    """The first of these that says anything to `read`."""
    return next((found for name in names if (found := read(said.get(name)))), None)


def _byline(said: dict[str, Any]) -> str | None:
    for name in ("byline", "author", "authors"):
        value = said.get(name)
        if found := line(", ".join(value) if isinstance(value, list) else value):
            return found
    return None


def _source(said: dict[str, Any]) -> str | None:
    return next(
        (found for name in ("source", "publisher", "site") if (found := line(said.get(name))) and not address(found)),
        None,
    )
