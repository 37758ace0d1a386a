"""The line over a story, or the dateline that begins it, that says when it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefdesk.agenda.clues import full_date
from briefdesk.agenda.dateline import is_dateline
from briefdesk.model import Basis, Direction, Published, Timex
from briefdesk.text import furniture
from briefdesk.text.furniture import Kind
from briefdesk.text.lexicon import Lexicon
from briefdesk.text.sentences import Sentence

_TOP, _BOTTOM = 10, 3
"""Sentences at the top and the bottom of a text where a line may date it."""
_SURE = 0.97
_PERHAPS = 0.6
"""How sure a line is whose day the story looks forward to: it may be that of the event."""
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_OTHERS, _REST = 6, 60
"""Words and characters that a line may hold beside its date."""


def masthead(
    text: str, parts: Sequence[Sentence], found: Sequence[tuple[Timex, Sentence]], lexicon: Lexicon
) -> Published | None:
    """The date of a line of its own, or of the dateline that begins the story."""
    story = next((part for part in parts if part.kind is Kind.STORY), None)
    top = {part.span for part in parts[:_TOP] if story is None or part.span.start <= story.span.start}
    edges = {part.span for part in (*parts[:_TOP], *parts[-_BOTTOM:])}
    for timex, sentence in found:
        day = full_date(timex)
        if day is None or timex.doubt:
            continue
        line = " ".join(sentence.span.of(text).split())
        told = sentence.span in edges and furniture.says_published(line, lexicon)
        dates = told or (sentence.span in top and furniture.is_masthead(line, lexicon))
        if dates and sentence.kind is Kind.NOTICE and _says_little_else(line, timex.span.of(text), lexicon):
            sure = _SURE if told else _trust(text, day, found)
            return Published(day, Basis.DATELINE, sure, (f'the line "{line}" dates the text',))
        if sentence is story and is_dateline(text, timex.span, sentence.span):
            return Published(day, Basis.DATELINE, _SURE, (f'the story begins with its date, "{timex.span.of(text)}"',))
    return None


def _trust(text: str, day: date, found: Sequence[tuple[Timex, Sentence]]) -> float:
    """How sure a line is that only says a date: less where the story looks forward to that, or back on a later one."""
    story = [timex for timex, sentence in found if sentence.kind is Kind.STORY]
    return _PERHAPS if any(_contradicts(text, day, timex) for timex in story) else _SURE


def _contradicts(text: str, day: date, timex: Timex) -> bool:
    other, weekday = full_date(timex), _WEEKDAY.match(timex.value)
    ahead, past = timex.direction is Direction.FUTURE, timex.direction is Direction.PAST
    if other and str(other.year) in timex.span.of(text):
        return (ahead and other == day) or (past and other > day)
    return weekday is not None and ahead and int(weekday[1]) == day.isoweekday()


def _says_little_else(line: str, date_text: str, lexicon: Lexicon) -> bool:
    """Whether a line holds little beside its date and the words that lead to it."""
    told = lexicon.dated.match(line)
    others = line[told.end() if told else 0 :].replace(" ".join(date_text.split()), " ", 1)
    return len(re.findall(r"\w+", others)) <= _OTHERS and len(others) < _REST
