"""The marks that a reader leaves on articles: read, starred, archived, in the bin."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.desk import library
from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.targets import named
from briefdesk.errors import MissingError
from briefdesk.model import Headline, Kind, Status, Target
from briefdesk.store import articles


def toggle_read(desk: Desk, ids: Sequence[int]) -> Status:
    """Mark articles as read, or as unread where all were, and return what they are now. Raises MissingError."""
    with acting(desk, "read") as act:  # looked at and changed in one transaction, so that two toggles cancel out
        unread = any(headline.status is Status.INBOX for headline in _headlines(desk, ids))
        status = Status.READ if unread else Status.INBOX
        act.words = f"marked {_named(desk, ids)} as {'read' if unread else 'unread'}"
        for id in ids:
            articles.set_status(act, id, status)
    return status


def toggle_star(desk: Desk, ids: Sequence[int]) -> bool:
    """Star articles, or take their stars away where all had one; whether they have one now. Raises MissingError."""
    with acting(desk, "star") as act:
        starred = not all(headline.starred for headline in _headlines(desk, ids))
        act.words = f"starred {_named(desk, ids)}" if starred else f"took the star off {_named(desk, ids)}"
        for id in ids:
            articles.set_starred(act, id, starred)
    return starred


def toggle_archived(desk: Desk, ids: Sequence[int]) -> Status:
    """Archive articles, or take them back as read where all were, and return what they are now. Raises MissingError."""
    with acting(desk, "archive") as act:
        back = all(headline.status is Status.ARCHIVED for headline in _headlines(desk, ids))
        status = Status.READ if back else Status.ARCHIVED
        act.words = f"took {_named(desk, ids)} out of the archive" if back else f"archived {_named(desk, ids)}"
        for id in ids:
            articles.set_status(act, id, status)
    return status


def toggle_binned(desk: Desk, ids: Sequence[int]) -> bool:
    """Put articles into the bin, or restore them where all were in it; whether they are in it now.

    Raises MissingError.
    """
    with acting(desk, "bin") as act:
        binned = not all(headline.binned for headline in _headlines(desk, ids))
        act.words = f"put {_named(desk, ids)} into the bin" if binned else f"restored {_named(desk, ids)}"
        for id in ids:
            articles.set_binned(act, id, desk.now() if binned else None)
    return binned


def _headlines(desk: Desk, ids: Sequence[int]) -> list[Headline]:
    found = library.headlines(desk, ids)
    missing = set(ids) - {headline.id for headline in found}
    if missing:
        raise MissingError(f"there is no article {min(missing)} on this desk", "`briefdesk find` lists the articles")
    return found


def _named(desk: Desk, ids: Sequence[int]) -> str:
    return named(desk, [Target(Kind.ARTICLE, id) for id in ids])
