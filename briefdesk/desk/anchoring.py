"""Highlights and notes find their passages again in another text, or become orphans."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.model import Annotation
from briefdesk.store import notes
from briefdesk.store.acts import Act
from briefdesk.text import quotes


def anchor_again(act: Act, article: int, text: str, former: str) -> None:
    """Put the annotations of an article where their passages stand in its text now, which was another before."""
    for annotation in notes.of_article(act.store, article):
        if annotation.quote.exact:
            notes.put(act, anchored(annotation, text, former))


def anchored(annotation: Annotation, text: str, former: str) -> Annotation:
    """An annotation on a passage, in this text: with a span where the passage is surely there, an orphan elsewhere."""
    span = quotes.find(annotation.quote, text, annotation.span.start if annotation.span else 0, former)
    if span is None:
        return replace(annotation, span=None)
    return replace(annotation, span=span, quote=quotes.quote(text, span))
