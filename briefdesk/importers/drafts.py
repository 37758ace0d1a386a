"""Drafts as JSON values, to come out of the sandbox; and what every importer checks of a draft."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from briefdesk.errors import SourceError
from briefdesk.model import Draft, Mark, MarkKind, Moment
from briefdesk.text.clean import clean_line
from briefdesk.text.markdown import from_markdown

LONGEST = 5_000_000
"""Characters of one article."""
_LINE = 500
"""Characters of a title, a name, a source."""
_ADDRESS = 4000
_HEADING = re.compile(r"\s*# +(\S.*?)(?: +#+)?[ \t]*(?:\n|\Z)|\s*(\S.*)\n=+[ \t]*(?:\n|\Z)")


def checked(text: str) -> str:
    """The text of an article. Raises SourceError if nothing is left of it or it is longer than LONGEST."""
    if not text.replace("\ufffd", "").strip():
        raise SourceError("there is no text in it", "save the page complete, or copy its text")
    return bounded(text)


def bounded(text: str) -> str:
    """The text, which may be empty. Raises SourceError if it is longer than LONGEST."""
    if len(text) > LONGEST:
        size = f"{len(text) / 1e6:.0f} million characters"
        raise SourceError(f"it is too long for one article ({size})", "bring in a smaller part of it")
    return text


def line(words: object) -> str | None:
    """A title, a name or a source on one clean line; None where there is none."""
    return clean_line(words[: _LINE * 4])[:_LINE].strip() or None if isinstance(words, str) else None


def address(words: object) -> str | None:
    """A web address; None for what is none or is absurdly long."""
    found = clean_line(words[: _ADDRESS + 1]) if isinstance(words, str) else ""
    is_web = found.lower().startswith(("http://", "https://")) and " " not in found
    return found if is_web and len(found) <= _ADDRESS else None


def language(words: object) -> str | None:
    """The primary subtag of a language tag (BCP 47): "en" of "en-CA"."""
    found = words.strip().replace("_", "-").partition("-")[0].lower() if isinstance(words, str) else ""
    return found if 2 <= len(found) <= 3 and found.isascii() and found.isalpha() else None


def moment(words: object) -> Moment | None:
    """What a date in metadata says; a time without an offset says only its day."""
    from briefdesk import timex

    if isinstance(words, datetime | date):
        found: Moment | None = words
    else:
        found = timex.metadata(words) if isinstance(words, str) else None
    return found.date() if isinstance(found, datetime) and found.tzinfo is None else found


def untitled(markdown: str, title: str | None) -> tuple[str | None, str]:
    """The title, which may be the heading that a Markdown text begins with; and the text without it said twice."""
    heading = _HEADING.match(markdown)
    if heading is None:
        return title, markdown
    words = line(from_markdown(heading[1] or heading[2])[0])
    rest = markdown[heading.end() :].lstrip("\n")
    is_title = words is not None and (title is None or words.casefold() == title.casefold())
    return title or words, rest if is_title and rest.strip() else markdown


def to_json(draft: Draft) -> dict[str, Any]:
    """A draft as a JSON value."""
    return {
        "text": draft.text,
        "marks": [[str(mark.kind), mark.start, mark.end, mark.target] for mark in draft.marks],
        "markdown": draft.markdown,
        "url": draft.url,
        "title": draft.title,
        "byline": draft.byline,
        "source": draft.source,
        "language": draft.language,
        "published": draft.published and draft.published.isoformat(),
        "updated": draft.updated and draft.updated.isoformat(),
    }


def from_json(value: dict[str, Any]) -> Draft:
    """The draft that `to_json` made this value of."""
    marks = tuple(Mark(MarkKind(kind), start, end, target) for kind, start, end, target in value["marks"])
    moments = {name: _moment(value[name]) for name in ("published", "updated")}
    return Draft(**{**value, **moments, "marks": marks})


def _moment(words: str | None) -> Moment | None:
    if words is None:
        return None
    return datetime.fromisoformat(words) if "T" in words else date.fromisoformat(words)
