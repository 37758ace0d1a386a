"""Plain text: never parsed as Markdown, and its first line is not taken for a title unless it stands like one."""

from __future__ import annotations

from briefdesk.importers.drafts import checked, line
from briefdesk.importers.encoding import decode
from briefdesk.model import Draft
from briefdesk.text.clean import clean
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import sentences
from briefdesk.text.wrapped import join_wrapped

_LONGEST_TITLE = 120
"""Characters."""


def parse(content: bytes, charset: str | None = None) -> Draft:
    """The draft of a plain text.

    Raises SourceError where it holds nothing or too much, UnsupportedError where it is not text.
    """
    text = tidy(checked(clean(checked(decode(content, charset)))))
    title = _title(text)
    return Draft(text=text.partition("\n")[2].lstrip("\n") if title else text, title=title)


def tidy(text: str) -> str:
    """A clean text with a line for each paragraph and at most one empty line between two."""
    lines = [one.rstrip() for one in text.split("\n")]
    kept = [one for place, one in enumerate(lines) if one or (place and lines[place - 1])]
    return join_wrapped("\n".join(kept).strip("\n"))


def _title(text: str) -> str | None:
    """The first line where an empty one follows it and it reads like a headline, not like a sentence or a caption."""
    first, _, rest = text.partition("\n")
    if len(first) > _LONGEST_TITLE or not rest.startswith("\n"):
        return None
    beginning = sentences(text[: _LONGEST_TITLE * 20])
    return line(first) if beginning and beginning[0].kind is Kind.HEADLINE else None
