"""When an article was published, mended by hand: its events move with it."""

from __future__ import annotations

from briefdesk.desk import library, wording
from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.reading import given_by_hand, read_again
from briefdesk.desk.replacing import Reread, replace_events
from briefdesk.desk.replacing import preview as outcome
from briefdesk.model import Moment
from briefdesk.store import articles


def preview(desk: Desk, id: int, moment: Moment) -> Reread:
    """What would move if an article had been published then. Raises MissingError."""
    article = library.article(desk, id)
    return outcome(desk, article, read_again(article, given_by_hand(moment)).events)


def set_published(desk: Desk, id: int, moment: Moment) -> Reread:
    """Say when an article was published, and move its events; decisions stay. Raises MissingError."""
    published = given_by_hand(moment)
    while True:
        article = library.article(desk, id)
        found = read_again(article, published).events
        with acting(desk, "date") as act:
            if library.article(desk, id).digest == article.digest:  # else its text has changed while it was read
                articles.set_published(act, id, published)
                reread = replace_events(act, desk, article, found, dated=True)
                act.words = f"dated “{article.title}” {wording.day(published.day or moment)}"
                return reread
