"""Reads an article once: its publication date, its time expressions, its upcoming events."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefdesk import timex
from briefdesk.agenda.events import upcoming
from briefdesk.agenda.foreign import is_foreign
from briefdesk.agenda.lexicon import is_known, load
from briefdesk.agenda.published import published as from_text
from briefdesk.model import Basis, Event, Published, Timex
from briefdesk.text.sentences import sentences

_SURE = 0.9
"""How likely an inferred publication date must be for what is counted from it to be without doubt."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over an article found."""

    published: Published
    timexes: tuple[Timex, ...]
    """All of them, in the order of the text, none overlapping another."""
    events: tuple[Event, ...]
    """In the order of their dates."""


def read(text: str, published: Published | None = None, language: str = "en") -> Reading:
    """The publication date, time expressions and upcoming events of an article; offsets are those of `text`.

    A date that is not given is looked for in the text: a dateline, else what its expressions bound; else it stays
    unknown and what hangs on it unresolved. In a language without words that announce no events are found, in one
    without words of time only dates in figures (2026-01-05).
    """
    if not is_known(language):
        return _foreign(text, published or Published(), language)
    parts = sentences(text, language)
    parsed = timex.parse(text, language, parts)
    if published is None or published.day is None:
        published = from_text(text, parts, parsed.against(None), language)
    found = parsed.against(published.day)
    events = upcoming(text, parts, found, published.day, language)
    if events and is_foreign(text, load(language)):
        events = [replace(event, doubt=event.doubt or "the text may be in another language") for event in events]
    if published.basis in (Basis.INFERRED, Basis.DATELINE) and published.confidence < _SURE:
        events = [_unsure(event, text) for event in events]
    return Reading(published, tuple(found), tuple(events))


def _unsure(event: Event, text: str) -> Event:
    """An event doubted, unless its words name its year: it was counted from a day that is only likely."""
    named = any(str(event.when.start.year) in proof.timex.of(text) for proof in event.evidence)
    return event if event.doubt or named else replace(event, doubt="the publication date is not sure")


def _foreign(text: str, published: Published, language: str) -> Reading:
    """What can be read without the words that announce, and in the reasons that the rest was not."""
    found = tuple(timex.find(text, published.day, language))
    reason = f'written in "{language}", which this version cannot read'
    return Reading(replace(published, because=(*published.because, reason)), found, ())
