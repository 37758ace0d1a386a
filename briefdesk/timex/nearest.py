"""Which one is meant of what comes round again: a weekday, a month, a season, a day of the year without its year.

`which` counts them as words do: last -1, this 0, next 1; None where no word says. `side` is where the sentence puts it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from briefdesk.model import Direction
from briefdesk.timex import doubts
from briefdesk.timex.stretch import Stretch, Unit, holding, shifted_months

FAR_AHEAD, FAR_BACK = 75, 45
"""Days within which the nearest day of that name is meant, but for a past one behind "will"."""

FAR_MONTHS, FAR_MONTHS_PAST = 5, 2
"""Months ahead up to which a month is the coming one: without a verb to tell, and with a verb of the past."""


def weekday(number: int, which: int | None, anchor: date, side: Direction | None) -> date | None:
    """The weekday that is meant: the nearest past one, the anchor's own day included, unless something says ahead."""
    back = (anchor.weekday() - number) % 7
    if which is None:
        days = 7 - back if side is Direction.FUTURE and back else -back
    elif which == 0:
        days = 7 - back if side is not Direction.PAST and back else -back
    else:
        days = 7 * (which + 1) - (back or 7) if which < 0 else 7 - back
        days += 7 * (days == 1)  # what is said of "next Tuesday" on a Monday is not meant of tomorrow
    return plus(anchor, days)


def weekday_from(number: int, day: date) -> date | None:
    """The first such weekday from a day on."""
    return plus(day, (number - day.weekday()) % 7)


def month(number: int, which: int | None, anchor: date, side: Direction | None, firm: bool = False) -> Stretch | None:
    """The month that is meant; `firm`: the words allow no other side."""
    ahead = (number - anchor.month) % 12
    if which is None:
        past = 0 if firm else FAR_MONTHS_PAST
        soon = ahead <= (past if side is Direction.PAST else FAR_MONTHS)
        amount = ahead if soon or side is Direction.FUTURE else ahead - 12
    elif which == 0:
        amount = number - anchor.month
    else:
        amount = ahead - 12 if which < 0 else ahead or 12
    return holding(Unit.MONTH, shifted_months(anchor.replace(day=1), amount))


def season(first_month: int, which: int | None, anchor: date, side: Direction | None) -> Stretch | None:
    """The season, by its first month, that is meant."""
    now = holding(Unit.SEASON, anchor)
    if now is None:
        return None
    ahead = (first_month - now.start.month) % 12 // 3
    if which is None:
        amount = ahead if side is Direction.FUTURE or not ahead else ahead - 4
    elif which == 0:
        amount = ahead if ahead < 3 else -1
    else:
        amount = ahead - 4 if which < 0 else ahead or 4
    return now.moved(amount)


def day_of_year(
    days: Sequence[date], anchor: date, side: Direction | None, firm: bool = False
) -> tuple[date, str | None]:
    """The one that is meant of the same day in several years, and the doubt about it if none is close by."""
    nearest = min(days, key=lambda day: abs((day - anchor).days))
    back = 0 if firm and side is Direction.FUTURE else FAR_BACK
    ahead = 0 if firm and side is Direction.PAST else FAR_AHEAD
    if -back <= (nearest - anchor).days <= ahead:
        return nearest, None
    on_side = [day for day in days if (day >= anchor) is (side is Direction.FUTURE)] if side else []
    chosen = min(on_side, key=lambda day: abs((day - anchor).days), default=nearest)
    return chosen, doubts.YEAR


def counted(days: Sequence[date], which: int, anchor: date) -> date | None:
    """The last of these days before the anchor, the first after it, or that of the anchor's own year."""
    if which == 0:
        return next((day for day in days if day.year == anchor.year), None)
    if which < 0:
        return max((day for day in days if day < anchor), default=None)
    return min((day for day in days if day > anchor), default=None)


def plus(day: date, days: int) -> date | None:
    """So many days later; None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
