"""A line of a programme, and when it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefdesk.agenda.dates import Dated
from briefdesk.model import Span
from briefdesk.text.sentences import Sentence
from briefdesk.timex import doubts

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that is an event."""

    sentence: Sentence
    dated: Dated
    """When it is, by the words of the line or those of a line above."""
    title: Span
    """What the line says it is."""
    above: str = ""
    """The words of the line above that give its day; empty where the line says it."""
    doubt: str | None = None


def ahead(dated: Dated, day: date) -> Dated:
    """A bare weekday of a list as the next one, where nothing says that it is past."""
    just_over = timedelta(0) < day - dated.when.start < _WEEK <= date.max - dated.when.end
    if dated.doubt != doubts.SIDE or not just_over:
        return dated
    return replace(dated, when=replace(dated.when, start=dated.when.start + _WEEK, end=dated.when.end + _WEEK))


def settled(dated: Dated) -> Dated:
    """The date without the doubt whether it is past or ahead, or of which year: of what is only announced."""
    return replace(dated, doubt=None) if dated.doubt in doubts.SETTLED_AHEAD else dated
