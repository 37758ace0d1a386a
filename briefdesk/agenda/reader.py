"""Reads an article once: its publication date, its time expressions, its upcoming events."""

from __future__ import annotations

from dataclasses import dataclass

from briefdesk import timex
from briefdesk.agenda.events import upcoming
from briefdesk.agenda.published import published as from_text
from briefdesk.model import Event, Published, Timex
from briefdesk.text.sentences import sentences


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
    unknown and what hangs on it unresolved.
    """
    parts = sentences(text, language)
    if published is None or published.day is None:
        published = from_text(text, parts, timex.find(text, None, language, parts), language)
    found = timex.find(text, published.day, language, parts)
    return Reading(published, tuple(found), tuple(upcoming(text, parts, found, published.day, language)))
