"""Titles: of an article that has none, and of an event."""

from __future__ import annotations

from briefdesk.text import Kind, sentences


def title(text: str) -> str:
    """A title for an article that has none: its first sentence of the story, cut to 12 words or so."""
    for part in sentences(text):
        if part.kind is Kind.STORY:
            return " ".join(part.span.of(text).split()[:12])
    return ""
