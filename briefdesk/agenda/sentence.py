"""A sentence of the story made ready once for all the dates in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.verbs import Group, groups
from briefdesk.agenda.wording import Word, words
from briefdesk.model import Span
from briefdesk.text.sentences import Sentence

_REACH = 2000
"""Characters on either side of a date: no clause is longer, whatever a text without full stops may hold."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A sentence, or what lies within reach of a date where it goes on without end."""

    span: Span
    """The sentence."""
    words: list[Word]
    groups: list[Group]
    starts: list[int] = field(repr=False)

    def at(self, span: Span) -> tuple[int, int]:
        """The indices of the words that a span covers, half-open."""
        first = bisect_left(self.starts, span.start)
        return first, max(first + 1, bisect_left(self.starts, span.end))


def prose(text: str, sentence: Sentence, around: Span, lexicon: Lexicon) -> Prose:
    """The sentence in words and verb groups."""
    span = sentence.span
    near = Span(max(span.start, around.start - _REACH), min(span.end, around.end + _REACH))
    listed = words(text, near)
    return Prose(span, listed, groups(listed, lexicon), [word.start for word in listed])


def low(listed: Sequence[Word], k: int) -> str:
    """A word in lower case, "" beyond either end."""
    return listed[k].low if 0 <= k < len(listed) else ""
