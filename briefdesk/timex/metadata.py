"""The dates that pages, mails and feeds carry about themselves."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from briefdesk.model import Moment
from briefdesk.timex import fallback

_YEARS = range(1500, 2201)
_FIGURES = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})(?=$|[ T,])")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?=$|[ T,])")
_MONTHS = 12
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
    found = _iso(written) or _mail(written)
    if found is None:
        found = fallback.moment(written) if _is_worded(written) else _figures(written)
    return found if found and found.year in _YEARS else None


def _iso(written: str) -> Moment | None:
    try:
        return date.fromisoformat(written) if len(written) <= _DATE_ONLY else datetime.fromisoformat(written)
    except ValueError:
        return None


def _is_worded(written: str) -> bool:
    """Whether the date begins with words or holds a month's name, so that the order of its figures is plain."""
    return any(char.isalpha() for char in written[: _DATE_ONLY + 2])


def _figures(written: str) -> date | None:
    """A date of figures alone: 31.1.2026 has its day first, 1/31/2026 its month; 1/2/2026 may be either: neither."""
    if match := _YEAR_FIRST.match(written):
        year, month, day = (int(part) for part in match.groups())
    elif match := _FIGURES.match(written):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "/" and first <= _MONTHS and second <= _MONTHS and first != second:
            return None
        month, day = (second, first) if match[2] == "." or first > _MONTHS else (first, second)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _mail(written: str) -> datetime | None:
    try:
        return parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
