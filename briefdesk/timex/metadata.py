"""The dates that pages, mails and feeds carry about themselves."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import parsedate_to_datetime

from briefdesk.model import Moment
from briefdesk.timex import fallback

_YEARS = range(1500, 2201)
_DATE_ONLY = 10
"""Characters of an ISO 8601 date without a time."""


def metadata(words: str) -> Moment | None:
    """The moment that a date in metadata gives: ISO 8601, RFC 2822, else what dateparser makes of it.

    A time keeps the offset it was written with. None for what cannot be read, is too long to be a date, does not name a
    day of a year, or lies centuries off.
    """
    written = " ".join(words[: fallback.LONGEST * 2].split())
    if not written or len(written) > fallback.LONGEST or not any(char.isdigit() for char in written):
        return None
    found = _iso(written) or _mail(written) or (None if written.isdigit() else fallback.parse(written, None))
    return found if found and found.year in _YEARS else None


def _iso(written: str) -> Moment | None:
    try:
        return date.fromisoformat(written) if len(written) <= _DATE_ONLY else datetime.fromisoformat(written)
    except ValueError:
        return None


def _mail(written: str) -> datetime | None:
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
