"""Cuts a text into sentences, and tells those of the story from captions, headlines of other stories and notices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefdesk.model import Span

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"""[.!?…]['"”’)\]]*(?=\s+['"“‘(\[]*[A-Z0-9])""")


class Kind(StrEnum):
    """What a sentence is in its article."""

    STORY = "story"
    HEADLINE = "headline"
    CAPTION = "caption"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it is in its article."""

    span: Span
    kind: Kind = Kind.STORY


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text in order, without the blanks around them; together they hold every word of it."""
    found = []
    for line in _LINE.finditer(text):
        start = line.start()
        for stop in [*(m.end() for m in _STOP.finditer(text, line.start(), line.end())), line.end()]:
            words = text[start:stop]
            if body := words.strip():
                first = start + len(words) - len(words.lstrip())
                found.append(Sentence(Span(first, first + len(body))))
            start = stop
    return found
