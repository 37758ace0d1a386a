"""Finds the time expressions of a text: neighbourhoods of trigger words, rules over their tokens, one resolver."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from briefdesk.model import Direction, Span, Timex, TimexType, When
from briefdesk import text as prose
from briefdesk.text import Sentence
from briefdesk.timex import clock, dates, durations, parts, periods, relative, sets  # noqa: F401  the rules
from briefdesk.timex.direction import direction
from briefdesk.timex.grammar import composed, simple
from briefdesk.timex.kinds import kind
from briefdesk.timex.lexicon import Lexicon, load
from briefdesk.timex.lists import complete
from briefdesk.timex.meaning import Meaning
from briefdesk.timex.resolve import Context, Reading, resolve
from briefdesk.timex.scan import Token, fold, runs
from briefdesk.timex.stretch import Unit


def find(
    text: str, anchor: date | None, language: str = "en", sentences: Sequence[Sentence] | None = None
) -> list[Timex]:
    """The time expressions of a text against the day of its publication, sorted, none overlapping another.

    Offsets are code points of the text as given. Without an anchor whatever hangs on it has no `when` and an X in its
    value, but its rule and direction. The sentences, if the caller has them already, bound the search for a verb.
    """
    lexicon = load(language)
    bounds = [sentence.span for sentence in (prose.sentences(text) if sentences is None else sentences)]
    starts = [bound.start for bound in bounds]

    def side(span: Span) -> Direction | None:
        sentence = bounds[max(0, bisect_right(starts, span.start) - 1)] if bounds else span
        return direction(text, span, lexicon, sentence)

    return _resolved(text, anchor, lexicon, side)


def read(text: str, today: date, side: Direction) -> list[Timex]:
    """The time expressions of words that are no prose: all lie on the side given, unless they say otherwise."""
    return _resolved(text, today, load("en"), lambda _: side)


def _resolved(
    text: str, anchor: date | None, lexicon: Lexicon, side: Callable[[Span], Direction | None]
) -> list[Timex]:
    context = Context(anchor)
    found = []
    for span, rule, meaning in expressions(text, lexicon):
        told = side(span)
        reading = resolve(meaning, context, told)
        remember(context, reading)
        found.append(_timex(span, rule, reading, told))
    return found


def expressions(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, str, Meaning]]:
    """Each expression of the text with the rule that read it and what it means, before any anchor."""
    for run in runs(text, lexicon):
        tokens = _simple(fold(run, lexicon), text, lexicon)
        i = 0
        while i < len(tokens):
            match = composed.match(tokens, i, text, lexicon)
            if match:
                last = tokens[i + match.length - 1]
                yield Span(tokens[i].start, last.end), match.rule, match.meaning
                i += match.length
                continue
            if (read := tokens[i].senses.get("read")) is not None:
                rule, meaning = read  # type: ignore[misc]
                yield Span(tokens[i].start, tokens[i].end), rule, meaning
            i += 1


def _simple(tokens: list[Token], text: str, lexicon: Lexicon) -> list[Token]:
    """The tokens with each simple expression made one token, of the kind of its meaning."""
    read: list[Token] = []
    i = 0
    while i < len(tokens):
        match = simple.match(tokens, i, text, lexicon)
        if match is None:
            read.append(tokens[i])
            i += 1
            continue
        first, last = tokens[i], tokens[i + match.length - 1]
        senses = {kind(match.meaning): match.meaning, "read": (match.rule, match.meaning)}
        day_first = "day" in first.senses or "nth_day" in first.senses
        read.append(Token("", first.start, last.end, senses, first.capital, first.joined, day_first))
        i += match.length
    return complete(read)


def remember(context: Context, reading: Reading) -> None:
    """Keep what later words may count from: the date told last, the quarter reported on."""
    if reading.stretch is None:
        return
    context.told = reading.stretch
    if reading.stretch.unit is Unit.QUARTER:
        context.quarter = reading.stretch


def _timex(span: Span, rule: str, reading: Reading, side: Direction | None) -> Timex:
    when = None
    if reading.stretch and reading.type in (TimexType.DATE, TimexType.TIME):
        stretch = reading.stretch
        when = When(stretch.start, stretch.end, stretch.granularity, reading.time, reading.zone)
    return Timex(span, reading.type, reading.value, rule, when, reading.direction or side, reading.doubt)
