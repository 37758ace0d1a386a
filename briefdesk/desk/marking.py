"""The marks that a reader leaves on articles: read, starred, archived, in the bin.

Toggles look and change in one transaction, so that two of them cancel out; setters may be repeated.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.desk import library
from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.targets import named
from briefdesk.errors import MissingError
from briefdesk.model import Headline, Kind, Status, Target
from briefdesk.store import articles
from briefdesk.store.acts import Act


def toggle_read(desk: Desk, ids: Sequence[int]) -> Status:
    """Mark articles as read, or as unread where all were, and return what they are now. Raises MissingError."""
    with acting(desk, "read") as act:
        found = _headlines(desk, ids)
        status = Status.READ if any(headline.status is Status.INBOX for headline in found) else Status.INBOX
        _read(act, desk, found, status)
    return status


def set_read(desk: Desk, ids: Sequence[int], read: bool) -> None:
    """Mark articles as read or as unread; what is archived counts as read.

    Raises MissingError; then nothing is done.
    """
    with acting(desk, "read") as act:
        found = _headlines(desk, ids)
        if read:
            _read(act, desk, [headline for headline in found if headline.status is Status.INBOX], Status.READ)
        else:
            _read(act, desk, found, Status.INBOX)


def toggle_star(desk: Desk, ids: Sequence[int]) -> bool:
    """Star articles, or take their stars away where all had one; whether they have one now. Raises MissingError."""
    with acting(desk, "star") as act:
        found = _headlines(desk, ids)
        starred = not all(headline.starred for headline in found)
        _star(act, desk, found, starred)
    return starred


def set_starred(desk: Desk, ids: Sequence[int], starred: bool) -> None:
    """Star articles, or take their stars away. Raises MissingError; then nothing is done."""
    with acting(desk, "star") as act:
        _star(act, desk, _headlines(desk, ids), starred)


def toggle_archived(desk: Desk, ids: Sequence[int]) -> Status:
    """Archive articles, or take them back as read where all were, and return what they are now. Raises MissingError."""
    with acting(desk, "archive") as act:
        found = _headlines(desk, ids)
        back = all(headline.status is Status.ARCHIVED for headline in found)
        _archive(act, desk, found, not back)
    return Status.READ if back else Status.ARCHIVED


def set_archived(desk: Desk, ids: Sequence[int], archived: bool) -> None:
    """Archive articles, or take those that are archived back as read. Raises MissingError; then nothing is done."""
    with acting(desk, "archive") as act:
        found = _headlines(desk, ids)
        _archive(act, desk, [one for one in found if (one.status is Status.ARCHIVED) != archived], archived)


def toggle_binned(desk: Desk, ids: Sequence[int]) -> bool:
    """Put articles into the bin, or restore them where all were in it; whether they are in it now.

    Raises MissingError.
    """
    with acting(desk, "bin") as act:
        found = _headlines(desk, ids)
        binned = not all(headline.binned for headline in found)
        _bin(act, desk, found, binned)
    return binned


def set_binned(desk: Desk, ids: Sequence[int], binned: bool) -> None:
    """Put articles into the bin, or restore them. Raises MissingError; then nothing is done."""
    with acting(desk, "bin") as act:
        _bin(act, desk, [one for one in _headlines(desk, ids) if one.binned != binned], binned)


def _read(act: Act, desk: Desk, found: Sequence[Headline], status: Status) -> None:
    act.words = f"marked {_named(desk, found)} as {'read' if status is Status.READ else 'unread'}"
    articles.set_status(act, _ids(found), status)


def _star(act: Act, desk: Desk, found: Sequence[Headline], starred: bool) -> None:
    act.words = f"starred {_named(desk, found)}" if starred else f"took the star off {_named(desk, found)}"
    articles.set_starred(act, _ids(found), starred)


def _archive(act: Act, desk: Desk, found: Sequence[Headline], archived: bool) -> None:
    act.words = f"archived {_named(desk, found)}" if archived else f"took {_named(desk, found)} out of the archive"
    articles.set_status(act, _ids(found), Status.ARCHIVED if archived else Status.READ)


def _bin(act: Act, desk: Desk, found: Sequence[Headline], binned: bool) -> None:
    act.words = f"put {_named(desk, found)} into the bin" if binned else f"restored {_named(desk, found)}"
    articles.set_binned(act, _ids(found), desk.now() if binned else None)


def _headlines(desk: Desk, ids: Sequence[int]) -> list[Headline]:
    found = library.headlines(desk, ids)
    missing = set(ids) - {headline.id for headline in found}
    if missing:
        raise MissingError(f"there is no article {min(missing)} on this desk", "`briefdesk find` lists the articles")
    return found


def _ids(found: Sequence[Headline]) -> list[int]:
    return [headline.id for headline in found]


def _named(desk: Desk, found: Sequence[Headline]) -> str:
    return named(desk, [Target(Kind.ARTICLE, headline.id) for headline in found])
