"""Finds the time expressions of a text: parsed without an anchor, then resolved one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from briefdesk.model import Direction, Span, Timex
from briefdesk.text import sentences as prose
from briefdesk.text.sentences import Sentence
from briefdesk.timex.country import country
from briefdesk.timex.direction import direction, is_firm
from briefdesk.timex.expressions import expressions
from briefdesk.timex.lending import lend_days
from briefdesk.timex.lexicon import is_known, load
from briefdesk.timex.parsed import Parsed, Side

IN_FIGURES = "year, month and day"
"""The rule that reads the same in every language."""


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
    return parse(text, language, sentences).against(anchor)


def parse(text: str, language: str = "en", sentences: Sequence[Sentence] | None = None) -> Parsed:
    """The time expressions of a text before any anchor, in a language that has words."""
    lexicon = load(language)
    bounds = [sentence.span for sentence in (prose.sentences(text, language) if sentences is None else sentences)]
    starts = [bound.start for bound in bounds]
    read = lend_days(text, list(expressions(text, lexicon)), lexicon)

    def side(span: Span) -> Side:
        sentence = bounds[max(0, bisect_right(starts, span.start) - 1)] if bounds else span
        told = direction(text, span, lexicon, sentence)
        return Side(told, told is not None and is_firm(text, span, told, lexicon, sentence))

    return Parsed(text, read, [side(span) for span, _, _ in read], lexicon, country(language) or lexicon.country)


def read(text: str, today: date, side: Direction) -> list[Timex]:
    """The time expressions of words that are no prose: all lie on the side given, unless they say otherwise."""
    lexicon = load("en")
    found = lend_days(text, list(expressions(text, lexicon)), lexicon)
    return Parsed(text, found, [Side(side)] * len(found), lexicon).against(today)
