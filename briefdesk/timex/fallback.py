"""The one door to dateparser: for what a person typed or a page's metadata say, never for running text."""

from __future__ import annotations

import warnings
from datetime import date, datetime

LONGEST = 100
"""Characters: dateparser takes seconds on long strings of digits."""


def parse(words: str, today: date | None) -> date | datetime | None:
    """The day, or the moment if a time is said, that dateparser reads in all of the words; None if it cannot.

    Without a today only words that name a day, month and year are read. dateparser is imported here, not before.
    """
    if len(words) > LONGEST:
        return None
    from dateparser.date import DateDataParser

    settings = {
        "RETURN_TIME_AS_PERIOD": True,
        "PREFER_DATES_FROM": "current_period",
        "REQUIRE_PARTS": [] if today else ["day", "month", "year"],
        "RELATIVE_BASE": datetime.combine(today or date(2000, 1, 1), datetime.min.time()),
        "PARSERS": ["relative-time", "absolute-time"] if today else ["absolute-time"],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = DateDataParser(languages=["en"], settings=settings).get_date_data(words)
        except (ValueError, OverflowError, RecursionError):
            return None
    if found is None or found.date_obj is None or found.period not in ("day", "time"):
        return None
    return found.date_obj if found.period == "time" else found.date_obj.date()
