"""A sentence of the story made ready once for all the dates in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefdesk.agenda.dateline import dateline
from briefdesk.agenda.grouping import groups
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.verbs import Group
from briefdesk.agenda.wording import Word, words
from briefdesk.model import Span
from briefdesk.text.sentences import Sentence

_LABEL, _MARKS = 20, " *_-"
"""Characters of a word that labels a line, and what may stand about it."""
_STEP, _REACH = 1000, 1500
"""Characters: a sentence without end is read in steps, each with what lies within reach of it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A sentence, or what lies within reach of a date where it goes on without end."""

    span: Span
    """The sentence."""
    words: list[Word]
    groups: list[Group]
    starts: list[int] = field(repr=False)

    def at(self, span: Span) -> tuple[int, int]:
        """The indices of the words that a span covers or begins in, half-open: "Vision-2030" is one word."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        return first, max(first + 1, bisect_left(self.starts, span.end))


class Sentences:
    """The sentences of a text, each made ready when it is first asked for; the last one is kept."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._last: tuple[Span, Prose] | None = None

    def told(self, sentence: Sentence) -> Span:
        """The sentence without its dateline; "When:" and "CANCELLED:" are none."""
        start = self._text[sentence.span.start : sentence.span.start + _LABEL]
        label = start.partition(":")[0].strip(_MARKS).lower()
        off = any(self._lexicon.patterns[name].fullmatch(label) for name in ("cancelled", "postponed"))
        if off or self._lexicon.has(label, "when_labels", "what_labels"):
            return sentence.span
        return Span(dateline(self._text, sentence.span), sentence.span.end)

    def prose(self, sentence: Sentence, around: Span) -> Prose:
        """The sentence about a date in words and verb groups."""
        span = self.told(sentence)
        step = span.start + (around.start - span.start) // _STEP * _STEP
        near = Span(max(span.start, step - _REACH), min(span.end, step + _STEP + _REACH))
        if self._last is None or self._last[0] != near:
            listed = words(self._text, near)
            self._last = near, Prose(span, listed, groups(listed, self._lexicon), [word.start for word in listed])
        return self._last[1]


def low(listed: Sequence[Word], k: int) -> str:
    """A word in lower case, "" beyond either end."""
    return listed[k].low if 0 <= k < len(listed) else ""
