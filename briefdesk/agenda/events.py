"""From time expressions to events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefdesk.model import Direction, Event, Evidence, Timex
from briefdesk.text import Kind, Sentence


def upcoming(text: str, parts: Sequence[Sentence], found: Sequence[Timex], day: date | None) -> list[Event]:
    """What the story says will happen on or after a day."""
    return sorted(_each(text, parts, found, day), key=lambda event: (event.when.start, event.when.end))


def _each(text: str, parts: Sequence[Sentence], found: Sequence[Timex], day: date | None) -> Iterator[Event]:
    for timex in found:
        if timex.when is None or day is None or timex.when.end < day or timex.direction is not Direction.FUTURE:
            continue
        part = next(part for part in parts if part.span.overlaps(timex.span))
        if part.kind is Kind.STORY:
            words = " ".join(part.span.of(text).split()[:12])
            yield Event(timex.when, words, (Evidence(part.span, timex.span, timex.rule, timex.span.of(text)),))
