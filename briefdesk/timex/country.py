"""What hangs on the country that a text comes from: which days have names there, and whether the day stands first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefdesk.timex.meaning import Meaning, Numeric

_REGION = re.compile(r"[-_]([A-Za-z]{2})(?:[-_]|$)")
_MONTH_FIRST = frozenset({"US"})
_EITHER = frozenset({"CA", "PH"})
_MONTHS = 12


def country(language: str) -> str | None:
    """The country of a language tag (BCP 47): GB of "en-GB"; None where it names none."""
    region = _REGION.search(language)
    return region[1].upper() if region else None


def is_day_first(meanings: Iterable[Meaning], at_home: str | None) -> bool | None:
    """Whether the day comes before the month in a text's figures; None where nothing tells.

    A day above 12 anywhere in the text tells it, else the country does.
    """
    dates = [one for one in meanings if isinstance(one, Numeric)]
    if any(one.second > _MONTHS for one in dates):
        return False
    if any(one.first > _MONTHS for one in dates):
        return True
    return None if at_home is None or at_home in _EITHER else at_home not in _MONTH_FIRST
