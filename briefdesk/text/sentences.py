"""Cuts a text into sentences, and tells those of the story from captions, headlines of other stories and notices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefdesk.model import Span
from briefdesk.text import furniture
from briefdesk.text.blocks import blocks
from briefdesk.text.furniture import Kind
from briefdesk.text.lexicon import Lexicon, load

_STOP = re.compile(r"""[.!?…](?<![\[.!?…].)[.!?…]*+['"”’)\]]*+(?=\s++['"“‘(\[]*+(\w++))""")
_BEFORE = re.compile(r"[\w.&]+$")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it is in its article."""

    span: Span
    kind: Kind = Kind.STORY


def sentences(text: str, language: str = "en") -> list[Sentence]:
    """The sentences of a text in order, without the blanks around them; together they hold every word of it.

    Offsets are code points of the text as given.
    """
    lexicon = load(language)
    spans = list(blocks(text))
    told = sum(furniture.ends_like_a_sentence(span.of(text)) for span in spans)
    found: list[Sentence] = []
    introduced = over = False
    for span in spans:
        words = span.of(text)
        kind = furniture.kind(words, lexicon, alone=not told, introduced=introduced)
        over = over or (2 * span.start > len(text) and lexicon.closing.match(words) is not None)
        if over and kind is Kind.STORY:
            kind = Kind.NOTICE
        listing = introduced and not furniture.ends_like_a_sentence(words)  # each line of a list, not only the first
        introduced = listing or words.rstrip().endswith(":")
        cut = list(_cut(text, span, lexicon))
        own = 1 if lexicon.correction.match(words) else len(cut)
        found += [Sentence(part, kind if i < own else Kind.STORY) for i, part in enumerate(cut)]
    return found


def _cut(text: str, block: Span, lexicon: Lexicon) -> Iterator[Span]:
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if _ends(text, stop, lexicon):
            if span := _stripped(text, start, stop.end()):
                yield span
            start = stop.end()
    if span := _stripped(text, start, block.end):
        yield span


def _ends(text: str, stop: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a full stop ends its sentence, by the word before it and the word after."""
    follows = stop[1]
    if not (follows[0].isupper() or follows[0].isdigit()):
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    word = _BEFORE.search(text, max(0, stop.start() - _LONGEST_WORD), stop.start())
    short = word[0].lower() if word else ""
    if short in lexicon.never:
        return follows[0].isdigit() and not short.startswith("no") and len(stop[0]) > 1
    if len(short) == 1 and short.isalpha():
        return len(follows) > 1 and follows.lower() in lexicon.starters
    if short in lexicon.perhaps or _ACRONYM.fullmatch(short):
        return follows.lower() in lexicon.starters
    return True


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    body = words.strip()
    first = start + len(words) - len(words.lstrip())
    return Span(first, first + len(body)) if body else None
