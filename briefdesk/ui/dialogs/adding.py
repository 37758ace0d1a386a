"""The dialogs that add an event: by hand, or from words of an article."""

from __future__ import annotations

from datetime import date

from briefdesk.desk import Desk, review, suggesting
from briefdesk.desk.typable import typable
from briefdesk.model import Article, Edit, Event, Span
from briefdesk.ui.dialogs.event import EventDialog


def adding(desk: Desk, today: date) -> EventDialog:
    """A dialog with empty fields."""

    def save(mine: Desk, edit: Edit) -> Event:
        return review.add(mine, *review.whole(edit))

    return EventDialog(desk, today, Edit(), save, heading="Add an event")


def adding_from(desk: Desk, today: date, article: Article, span: Span) -> EventDialog:
    """A dialog with the date and the title that the words may mean filled in."""
    found = suggesting.suggest(article, span)
    seen = found.span.of(article.text)

    def save(mine: Desk, edit: Edit) -> Event:
        return review.add(mine, *review.whole(edit, found.title), article=article.id, span=found.span, seen=seen)

    return EventDialog(
        desk,
        today,
        Edit(title=found.title),
        save,
        heading="Add an event from the text",
        told=found.sentence,
        typed=typable(found.when) if found.when else "",
        at_title=found.when is not None,
    )
