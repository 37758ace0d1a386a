"""A sentence as words and marks, with their places in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk.model import Span

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., U.S.-led
    r"|['’](?:ll|re|ve|d|m|s)\b"
    r"|[$£€#]?[^\W_]+(?:(?:[-‑&@/.:]|,(?=\d{3})|['’](?!(?:ll|re|ve|d|m|s)\b))[^\W_]+)*%?"
    r"|['’](?=\s|$)"  # the advisers' meeting
    r"|[^\w\s]"
)
_DASHES = frozenset("-–—")
_QUOTED = re.compile(r'“[^”\n]*(?:”|$|(?=\n))|"[^"\n]*(?:"|$|(?=\n))')


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark."""

    written: str
    low: str
    """In lower case, with a plain apostrophe."""
    start: int
    """-1 for a word of ours."""
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it has letters or digits."""
        return self.written[-1].isalnum() or self.written[0].isalnum()

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name."""
        return self.written[0].isupper()


def words(text: str, span: Span) -> list[Word]:
    """The words and marks of a stretch of the text."""
    return [
        Word(match[0], match[0].lower().replace("’", "'"), match.start(), match.end())
        for match in _WORD.finditer(text, span.start, span.end)
    ]


def is_initials(word: Word) -> bool:
    """Whether a word is an abbreviation that may look like another: "WHO", "US"."""
    return len(word.written) > 1 and word.written.isupper()


def ours(written: str) -> Word:
    """A word of ours among those of the text."""
    return Word(written, written.lower(), -1, -1)


def joined(kept: Sequence[Word]) -> str:
    """The words as one line, blanks where the text had any between them, words were left out or are ours."""
    line = ""
    before: Word | None = None
    for word in kept:
        apart = before is not None and (word.start != before.end or -1 in (word.start, before.start))
        line += (" " if apart else "") + word.written
        before = word
    return line


def quotations(text: str) -> list[Span]:
    """What stands between quotation marks, paragraph by paragraph."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]


def unbracketed(who: Sequence[Word]) -> list[Word]:
    """The words without what stands in brackets, or between two dashes, among them."""
    kept: list[Word] = []
    depth = 0
    for word in who:
        depth += word.low == "("
        if not depth:
            kept.append(word)
        depth = max(0, depth - (word.low == ")"))
    dashes = [k for k, word in enumerate(kept) if word.low in _DASHES]
    return kept[: dashes[0]] + kept[dashes[-1] + 1 :] if dashes and dashes[-1] > dashes[0] + 1 else kept
