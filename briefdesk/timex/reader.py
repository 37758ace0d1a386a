"""Finds the time expressions of a text: parsed without an anchor, then resolved one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from briefdesk.model import Direction, Granularity, Span, Timex, TimexType, When
from briefdesk.text import sentences as prose
from briefdesk.text.sentences import Sentence
from briefdesk.timex import verbs
from briefdesk.timex.country import country, is_day_first
from briefdesk.timex.direction import direction, is_firm
from briefdesk.timex.lending import lend_days
from briefdesk.timex.lexicon import Lexicon, is_known, load
from briefdesk.timex.meaning import Compared, Meaning
from briefdesk.timex.parse import expressions
from briefdesk.timex.reading import Context, Reading
from briefdesk.timex.resolve import resolve
from briefdesk.timex.stretch import Unit

IN_FIGURES = "year, month and day"
"""The rule that reads the same in every language."""
_STEP = 7
"""Words and commas from one day of a list to the next."""
_EARSHOT = 40
"""Characters before a day in which something may be moved away from it."""
_REPORTED = frozenset({"P6M", "P9M"})
"""Lengths that a report speaks of after its quarter: what follows compares these."""


def find(
    text: str, anchor: date | None, language: str = "en", sentences: Sequence[Sentence] | None = None
) -> list[Timex]:
    """The time expressions of a text against the day of its publication, sorted, none overlapping another.

    Offsets are code points of the text as given. Without an anchor whatever hangs on it has no `when` and an X in its
    value, but its rule and direction. A country in the language ("en-GB") tells the order of day and month in figures,
    and whose days with a name are meant. The sentences, if the caller has them already, bound the search for a verb. In
    a language without words only dates in figures (2026-01-05) are found.
    """
    if not is_known(language):
        return [one for one in find(text, anchor) if one.rule == IN_FIGURES]
    lexicon = load(language)
    bounds = [sentence.span for sentence in (prose.sentences(text, language) if sentences is None else sentences)]
    starts = [bound.start for bound in bounds]

    def side(span: Span) -> tuple[Direction | None, bool]:
        sentence = bounds[max(0, bisect_right(starts, span.start) - 1)] if bounds else span
        told = direction(text, span, lexicon, sentence)
        return told, told is not None and is_firm(text, span, told, lexicon, sentence)

    return _resolved(text, anchor, lexicon, side, country(language) or lexicon.country)


def read(text: str, today: date, side: Direction) -> list[Timex]:
    """The time expressions of words that are no prose: all lie on the side given, unless they say otherwise."""
    return _resolved(text, today, load("en"), lambda _: (side, False))


def _resolved(
    text: str,
    anchor: date | None,
    lexicon: Lexicon,
    side: Callable[[Span], tuple[Direction | None, bool]],
    at_home: str | None = None,
) -> list[Timex]:
    read = lend_days(text, list(expressions(text, lexicon)), lexicon)
    sides = [side(span) for span, _, _ in read]
    context = Context(anchor, country=at_home, day_first=is_day_first((meaning for _, _, meaning in read), at_home))
    found: list[Timex] = []
    for i, (span, rule, meaning) in enumerate(read):
        told, context.firm = sides[i]
        if told is None and i + 1 < len(read) and _begins(text, span, read[i + 1][0], lexicon):
            told = sides[i + 1][0]
        context.begun = _begun(text, found[-1], span, told, lexicon) if found else None
        reading = resolve(meaning, context, told)
        _remember(context, meaning, reading)
        found.append(_timex(span, rule, reading, told))
    return found


def _begins(text: str, span: Span, following: Span, lexicon: Lexicon) -> bool:
    """Whether an expression and the one behind it are the two ends of a range: "from Friday until Sunday"."""
    return text[span.end : following.start].strip().lower() in lexicon.lists["range_words"]


def _begun(text: str, before: Timex, span: Span, side: Direction | None, lexicon: Lexicon) -> date | None:
    """The day that comes first, where "to" or, of what lies ahead, "and" or a comma stands between the two."""
    if before.when is None or before.when.granularity is not Granularity.DAY:
        return None
    between = text[before.span.end : span.start].strip().lower()
    near = text[max(0, before.span.start - _EARSHOT) : before.span.start].lower().split()
    if not lexicon.lists["putting"].isdisjoint(near):
        return None  # "moved from Monday to Thursday"
    listed = side is Direction.FUTURE and before.direction is side and _is_listed(between, lexicon)
    return before.when.start if listed or between in lexicon.lists["range_words"] else None


def _is_listed(between: str, lexicon: Lexicon) -> bool:
    """Whether two days are told one after the other: with "and", or a few words behind it: ", in Amman on"."""
    words = between.replace(",", " , ").split()
    starts = bool(words) and words[0] in lexicon.lists["list_words"]
    return starts and len(words) <= _STEP and not any(verbs.side(words, i, lexicon) for i in range(len(words)))


def _remember(context: Context, meaning: Meaning, reading: Reading) -> None:
    """Keep what later words may count from: the date told last, and the quarter reported on."""
    if reading.type is TimexType.DURATION and reading.value in _REPORTED:
        context.quarter = None
    if reading.stretch is None or isinstance(meaning, Compared):
        return
    context.told = reading.stretch
    if reading.stretch.unit is Unit.QUARTER:
        context.quarter = reading.stretch


def _timex(span: Span, rule: str, reading: Reading, side: Direction | None) -> Timex:
    stretch, when = reading.stretch, None
    if stretch:
        when = When(stretch.start, stretch.end, stretch.granularity, reading.time, reading.zone)
    told = reading.direction or side
    return Timex(
        span, reading.type, reading.value, rule, when, told, reading.doubt, reading.mod, reading.quant, reading.freq
    )
