"""Notes that were begun and not kept yet. They are no acts: what is written on them is not undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdesk.desk import library, targets
from briefdesk.desk.desk import Desk
from briefdesk.errors import MissingError
from briefdesk.model import NO_QUOTE, Kind, Span, Target, Unfinished
from briefdesk.store import unfinished
from briefdesk.text import quotes
from briefdesk.text.clean import clean


def begun(desk: Desk, target: Target, span: Span | None = None) -> Unfinished:
    """What was begun on a thing, or on a passage that this one overlaps; else one without words.

    Raises MissingError for a passage of an article that is not there.
    """
    there = [one for one in unfinished.listed(desk.store) if one.target == target]
    if span is None:
        whole = (one for one in there if not one.quote.exact)
        return next(whole, Unfinished(target, NO_QUOTE, 0))
    text = library.article(desk, target.id).text
    for one in there:
        place = _place(one, text)
        if place is not None and place.start < span.end and span.start < place.end:
            return one
    return Unfinished(target, quotes.quote(text, span), span.start)


def keep(desk: Desk, begun: Unfinished, note: str) -> None:
    """Keep a note as far as it is written; none if it is empty."""
    with desk.store.writing(counted=False):
        unfinished.keep(desk.store, replace(begun, note=note), desk.now())


def listing(desk: Desk, words: str = "") -> list[Unfinished]:
    """All that were begun, or those that hold these words; the latest first."""
    wanted = clean(words).casefold().split()
    return [one for one in unfinished.listed(desk.store) if all(word in one.note.casefold() for word in wanted)]


def told(desk: Desk, ids: Sequence[int]) -> dict[int, tuple[Unfinished, str]]:
    """Those of these ids, each with the title of what it is on."""
    return {one.id: (one, title(desk, one)) for one in unfinished.listed(desk.store) if one.id in ids}


def title(desk: Desk, one: Unfinished) -> str:
    """What it is on, in a line."""
    try:
        return targets.title(desk, one.target)
    except MissingError:
        return f"{'a note' if one.target.kind is Kind.ANNOTATION else f'an {one.target.kind}'} that is gone"


def place(desk: Desk, one: Unfinished) -> Span | None:
    """Where its passage stands in the article now; None if it has none, or is on no passage. Raises MissingError."""
    return _place(one, library.article(desk, one.target.id).text) if one.quote.exact else None


def _place(one: Unfinished, text: str) -> Span | None:
    return quotes.find(one.quote, text, one.start)
