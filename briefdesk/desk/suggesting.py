"""What an event may be that a person points at: its date read in the text, its title in the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefdesk import timex
from briefdesk.desk.dialect import dialect
from briefdesk.desk.replacing import sentence_around
from briefdesk.model import Article, Span, When

_TITLE = 12
"""Words."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The fields of an event to begin with."""

    title: str
    sentence: str
    span: Span
    """The time expression, or the words that were pointed at where there is none."""
    when: When | None


def suggest(article: Article, span: Span) -> Suggestion:
    """What the words that a person points at may say: the date in them, else the first in their sentence.

    Dates are counted from the article's publication. The words are the title where they say more than a date.
    """
    sentence = sentence_around(article.text, span)
    words = sentence.of(article.text)
    found = [
        (Span(one.span.start + sentence.start, one.span.end + sentence.start), one.when)
        for one in timex.find(words, article.published.day, dialect(article.language, article.url))
        if one.when is not None
    ]
    inside = [one for one in found if span.overlaps(one[0])]
    place, when = next(iter(inside or found), (span, None))
    pointed, dated = span.of(article.text).split(), place.of(article.text).split() if when else []
    title = " ".join((pointed if len(pointed) > len(dated) + 1 else words.split())[:_TITLE])
    return Suggestion(title, words, place, _timed(when, [other for at, other in found if at > place]) if when else None)


def _timed(when: When, after: Sequence[When]) -> When:
    """The date with the time that the sentence goes on to say of it, if it does."""
    same = (other for other in after if other.time and (other.start, other.end) == (when.start, when.end))
    return when if when.time else next(same, when)
