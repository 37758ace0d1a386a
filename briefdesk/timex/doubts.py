"""Why a date may be another, in plain words; and which of these doubts a verb that looks ahead settles."""

from __future__ import annotations

SIDE = "nothing says whether it is past or ahead"
YEAR = "the year is not said"
MONTH = "the month is not said"
ORDER = "day and month may be the other way round"
COUNTRY = "the day differs by country"
MOON = "the day hangs on when the new moon is seen"
LEAP = "that year has no 29 February"
WEEKDAY = "the weekday and the date do not fit"
BESIDE = "the day and the date beside it do not fit"
EITHER = "one day or the other"

SETTLED_AHEAD = frozenset({SIDE, YEAR})
"""Doubts only of which one is meant; a verb that looks ahead takes the next one."""
