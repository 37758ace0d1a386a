"""Plain text: never parsed as Markdown, and its first line is taken for a title only if it reads like one."""

from __future__ import annotations

from briefdesk.importers.drafts import checked, line
from briefdesk.importers.encoding import decode
from briefdesk.model import Draft, Span
from briefdesk.text.clean import clean
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import sentences
from briefdesk.text.wrapped import join_wrapped

_LONGEST_TITLE = 120
"""Characters."""
_HEAD = 2400
"""Characters at the beginning, in which the headline stands."""


def parse(content: bytes, charset: str | None = None) -> Draft:
    """The draft of a plain text.

    Raises SourceError where it holds nothing or too much, UnsupportedError where it is not text.
    """
    text = tidy(checked(clean(checked(decode(content, charset)))))
    head = _headline(text)
    if head is None:
        return Draft(text=text)
    return Draft(text=(text[: head.start] + text[head.end :].lstrip("\n")).strip("\n"), title=line(head.of(text)))


def tidy(text: str) -> str:
    """A clean text with a line for each paragraph and at most one empty line between two."""
    lines = [one.rstrip() for one in text.split("\n")]
    kept = [one for place, one in enumerate(lines) if one or (place and lines[place - 1])]
    return join_wrapped("\n".join(kept).strip("\n"))


def _headline(text: str) -> Span | None:
    """The first line if it reads like a headline, not like a sentence or a caption; a byline or date may precede it."""
    for sentence in sentences(text[:_HEAD]):
        if sentence.kind is Kind.NOTICE:
            continue
        headline = sentence.kind is Kind.HEADLINE and len(sentence.span) <= _LONGEST_TITLE
        alone = text[sentence.span.end : sentence.span.end + 1] == "\n"
        return sentence.span if headline and alone else None
    return None
