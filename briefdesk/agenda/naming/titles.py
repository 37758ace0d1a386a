"""The title of an article that has none."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.dateline import dateline
from briefdesk.agenda.lexicon import Lexicon, load
from briefdesk.agenda.naming.headline import headline
from briefdesk.agenda.sentence import low
from briefdesk.agenda.wording import Word, words
from briefdesk.model import Span
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import sentences

_REACH = 1000
"""Characters of a sentence that can make a title."""
_MARKS = frozenset(";:—–()?!")
_SHORTEST = 4
"""Words before a clause may end the title."""


def title(text: str, language: str = "en") -> str:
    """A title of at most twelve words, of the story's first real sentence; "" for a text without words."""
    lexicon = load(language)
    parts = sentences(text, language)
    story = [part.span for part in parts if part.kind is Kind.STORY]
    for span in story or [part.span for part in parts]:
        start = dateline(text, span)
        row = words(text, Span(start, min(span.end, start + _REACH)))
        if line := headline(_lead(row, lexicon), lexicon):
            return line
    return ""


def _lead(row: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """The sentence up to its first subordinate clause."""
    for k in range(_SHORTEST, len(row)):
        clause = row[k].low == "," and lexicon.has(low(row, k + 1), "relative", "subordinate")
        if clause or row[k].low in _MARKS:
            return row[:k]
    return row
