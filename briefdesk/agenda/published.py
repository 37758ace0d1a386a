"""When an article was published, from its text alone: a line or dateline that says so, else what its words imply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import prod

from briefdesk.agenda.clues import clues
from briefdesk.agenda.evidence import Counted, FullDate, Piece, Update, Weekday, Year
from briefdesk.agenda.lexicon import load
from briefdesk.agenda.masthead import masthead
from briefdesk.model import Basis, Published, Timex
from briefdesk.text.lexicon import load as text_lexicon
from briefdesk.text.sentences import Sentence

_SURE = 0.97
_LEAST = 0.5
"""Below this an inference is no answer."""
_RANGE = 430
"""Days after the latest past date among which the day of writing is looked for."""
_SOON = 0.75
"""News is mostly written within days of what it tells: each day later is so much less likely, down to a floor."""
_LATE = 2e-4
_LIKELY = 0.02
"""What is less likely than this speaks for another day, and is no reason."""


def published(text: str, parts: Sequence[Sentence], found: Sequence[Timex], language: str) -> Published:
    """The publication date that a text gives away, with its basis, how sure it is, and why; unknown where nothing does.

    `found` are its time expressions read without an anchor.
    """
    beside = list(_beside(parts, found))
    return masthead(text, parts, beside, text_lexicon(language)) or _inferred(text, beside, language) or Published()


def _beside(parts: Sequence[Sentence], found: Sequence[Timex]) -> Iterator[tuple[Timex, Sentence]]:
    """Each expression with its sentence."""
    k = 0
    for timex in found:
        while k + 1 < len(parts) and parts[k + 1].span.start <= timex.span.start:
            k += 1
        yield timex, parts[k]


def _inferred(text: str, found: Sequence[tuple[Timex, Sentence]], language: str) -> Published | None:
    """The likeliest day by all that the text says, where it stands out."""
    lexicon = load(language)
    pieces = clues(text, found, lexicon, language)
    days = _candidates(pieces)
    bounded = (
        any(isinstance(piece, FullDate | Update | Counted) and piece.day == days[0] for piece in pieces)
        if days
        else False
    )
    weights = {day: _lag(day, days[0], bounded) * prod(piece.likely(day) for piece in pieces) for day in days}
    total = sum(weights.values())
    if not total:
        return None
    best = max(weights, key=lambda day: weights[day])
    confidence = round(weights[best] / total, 2)
    if confidence < _LEAST or not any(not isinstance(piece, Year) for piece in pieces):
        return None
    return Published(best, Basis.INFERRED, min(confidence, _SURE), tuple(_reasons(best, pieces)))


def _candidates(pieces: Sequence[Piece]) -> list[date]:
    """The days from the latest date known to be past on; none where there is no year to begin with."""
    bounds = [
        piece.day
        for piece in pieces
        if isinstance(piece, FullDate | Update | Counted) and not getattr(piece, "ahead", False)
    ]
    bounds += [date(piece.year, 1, 1) for piece in pieces if isinstance(piece, Year)]
    if not bounds:
        return []
    return [max(bounds) + timedelta(days=days) for days in range(_RANGE)]


def _lag(day: date, first: date, bounded: bool) -> float:
    """How likely news is written so late; where its latest day is told in full, mostly soon after that."""
    return max(_SOON ** (day - first).days, _LATE) if bounded else 1.0


def _reasons(day: date, pieces: Sequence[Piece]) -> Iterator[str]:
    """Why that day: one reason for each piece that speaks for it."""
    past = [piece for piece in pieces if isinstance(piece, Weekday) and not piece.ahead]
    latest = min(past, key=lambda piece: (day.weekday() - piece.number) % 7, default=None)
    for piece in pieces:
        if piece.likely(day) >= _LIKELY:
            told = replace(piece, latest=True) if piece is latest and isinstance(piece, Weekday) else piece
            yield told.because(day)
