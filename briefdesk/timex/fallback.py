"""The one door to dateparser: for what a person typed or a page's metadata say, never for running text."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from datetime import date, datetime

LONGEST = 100
"""Characters: dateparser takes seconds on long strings of digits."""

_ENGLISH = ("en",)
_LANGUAGES = ("fr", "de", "es", "it", "pt", "nl")
"""Those of the news, whose months a person may type."""


def moment(words: str) -> date | datetime | None:
    """The day, or the moment if a time is said, that dateparser reads in words that name a day, month and year."""
    return _parse(words, _ENGLISH, date(2000, 1, 1), {"REQUIRE_PARTS": ["day", "month", "year"]})


def day(words: str, today: date, ahead: bool) -> date | None:
    """The day that dateparser reads in a day and a month's name of another language, if not `ahead` of either side."""
    side = "future" if ahead else "current_period"
    found = _parse(words, _LANGUAGES, today, {"REQUIRE_PARTS": ["day", "month"], "PREFER_DATES_FROM": side})
    return None if isinstance(found, datetime) else found


def _parse(words: str, languages: Sequence[str], today: date, settings: Mapping[str, object]) -> date | datetime | None:
    """Imports dateparser here, not before."""
    if len(words) > LONGEST:
        return None
    from dateparser.date import DateDataParser

    whole = {
        "RETURN_TIME_AS_PERIOD": True,
        "PREFER_DATES_FROM": "current_period",
        "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
        "PARSERS": ["absolute-time"],
        **settings,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = DateDataParser(languages=list(languages), settings=whole).get_date_data(words)
        except (ValueError, OverflowError, RecursionError):
            return None
    if found is None or found.date_obj is None or found.period not in ("day", "time"):
        return None
    return found.date_obj if found.period == "time" else found.date_obj.date()
