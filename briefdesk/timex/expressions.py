"""From text to meanings: the simple grammar over the words of each run, the composed one over what it made of them."""

from __future__ import annotations

from collections.abc import Iterator

from briefdesk.model import Span
from briefdesk.timex import (  # noqa: F401  they hold the rules
    clock,
    dates,
    durations,
    parts,
    periods,
    postposed,
    relative,
    sets,
    weekdays,
)
from briefdesk.timex.grammar import Match, composed, simple
from briefdesk.timex.kinds import kind
from briefdesk.timex.lexicon import Lexicon
from briefdesk.timex.lists import complete
from briefdesk.timex.meaning import Meaning
from briefdesk.timex.scan import Token, fold, runs

_ARTICLES = frozenset({"the", "a"})
_ATTRIBUTES = frozenset({"unit", "ago", "earlier", "month"})
"""What can end a hyphenated attribute."""


def expressions(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, str, Meaning]]:
    """Each expression of the text with the rule that read it and what it means, before any anchor."""
    for run in runs(text, lexicon):
        tokens = complete(_simple(fold(run, lexicon), text, lexicon))
        i = 0
        while i < len(tokens):
            match = composed.match(tokens, i, text, lexicon) or tokens[i].read
            if match is not None:
                yield Span(tokens[i].start, tokens[i + match.length - 1].end), match.rule, match.meaning
            i += match.length if match else 1


def _simple(tokens: list[Token], text: str, lexicon: Lexicon) -> list[Token]:
    """The tokens with each simple expression made one token, of the kind of its meaning."""
    read: list[Token] = []
    i = 0
    while i < len(tokens):
        match = simple.match(tokens, i, text, lexicon)
        read.append(_merged(tokens[i : i + match.length], match) if match else tokens[i])
        i += match.length if match else 1
    return read


def _merged(tokens: list[Token], match: Match) -> Token:
    """One token for the match, without the article before a hyphenated attribute: "the [third-quarter] loss"."""
    first, last = tokens[0], tokens[-1]
    if last.joined and _ATTRIBUTES & last.senses.keys() and _ARTICLES & first.senses.keys() and len(tokens) > 1:
        first = tokens[1]
    return Token(
        word="",
        start=first.start,
        end=last.end,
        senses={kind(match.meaning): match.meaning},
        capital=first.capital,
        joined=first.joined,
        day_first=not first.senses.keys().isdisjoint({"day", "nth_day"}),
        read=Match(1, match.rule, match.meaning),
    )
