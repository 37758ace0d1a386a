"""Which month, season, quarter or other unit of the calendar is meant."""

from __future__ import annotations

from briefdesk.model import Direction
from briefdesk.timex import doubts, nearest
from briefdesk.timex.meaning import Compared, MonthOf, Nth, Season, Shifted
from briefdesk.timex.reading import Context, Reading, counted_side, placed
from briefdesk.timex.stretch import SEASONS, Stretch, Unit, day_of, holding

_UNKNOWN = {Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX",
            Unit.HALF: "XXXX-HX", Unit.YEAR: "XXXX", Unit.DECADE: "XXX", Unit.CENTURY: "XX"}  # fmt: skip
_SATURDAY = 5


def shifted(meaning: Shifted, context: Context, side: Direction | None) -> Reading:
    """The unit that holds the anchor, or the date told last, moved."""
    told = context.told if meaning.told else None
    direction = None if meaning.told else counted_side(meaning.amount)
    unknown = _UNKNOWN.get(meaning.unit, "XXXX-XX-XX")
    anchor = told.start if told else context.anchor
    held = holding(meaning.unit, anchor)
    if held is None or anchor is None:
        return placed(None, unknown, direction)
    amount = meaning.amount
    if meaning.unit is Unit.WEEKEND and not amount and side is Direction.PAST and anchor.weekday() < _SATURDAY:
        amount = -1
    return placed(held.moved(amount), unknown, direction)


def month(meaning: MonthOf, year: Reading | None, context: Context, side: Direction | None) -> Reading:
    """The month of a year that has been read, else the one that is meant by its name alone."""
    unknown = f"XXXX-{meaning.month:02}"
    if year is not None:
        first = day_of(year.stretch.start.year, meaning.month, 1) if year.stretch else None
        return placed(holding(Unit.MONTH, first), unknown, year.direction)
    direction = counted_side(meaning.which)
    if context.anchor is None:
        return placed(None, unknown, direction)
    if meaning.attribute and meaning.which is None:
        return placed(nearest.month(meaning.month, None, context.anchor, None), unknown)
    doubt = doubts.SIDE if side is None and meaning.which is None else None
    return placed(
        nearest.month(meaning.month, meaning.which, context.anchor, side, context.firm), unknown, direction, doubt
    )


def season(meaning: Season, year: Reading | None, context: Context, side: Direction | None) -> Reading:
    """The season of a year that has been read, else the one that is meant by its name alone."""
    unknown = f"XXXX-{meaning.letters}"
    first_month = SEASONS.index(meaning.letters) * 3 + 3
    if year is not None:
        first = day_of(year.stretch.start.year, first_month, 1) if year.stretch else None
        return placed(holding(Unit.SEASON, first), unknown)
    direction = counted_side(meaning.which)
    if context.anchor is None:
        return placed(None, unknown, direction)
    doubt = doubts.SIDE if side is None and meaning.which is None else None
    return placed(nearest.season(first_month, meaning.which, context.anchor, side), unknown, direction, doubt)


def nth(meaning: Nth, within: Reading | None, context: Context, side: Direction | None) -> Reading:
    """The nth unit within what has been read, else within the year at hand; that ahead only where something says so."""
    unknown = _UNKNOWN.get(meaning.unit, "XXXX-XX-XX")
    if meaning.unit in (Unit.QUARTER, Unit.HALF):
        unknown = f"{unknown[:-1]}{meaning.number}"
    if within is not None:
        return placed(within.stretch and _nth_in(meaning, within.stretch), unknown, within.direction)
    year = holding(Unit.YEAR, context.anchor)
    found = year and _nth_in(meaning, year)
    if year and found and context.anchor and found.start > context.anchor and side is not Direction.FUTURE:
        before = year.moved(-1)
        found = before and _nth_in(meaning, before)
    return placed(found, unknown)


def compared(meaning: Compared, context: Context) -> Reading:
    """A report's words for its own period, or the same a year before: the quarter it names, else the year."""
    quarter = context.quarter
    if quarter is None and meaning.unit is Unit.QUARTER:
        now = holding(Unit.QUARTER, context.anchor)
        quarter = now and now.moved(-1)
    if quarter and (meaning.unit in (None, Unit.QUARTER) or meaning.year):
        back = quarter.start.year - meaning.year if meaning.year else meaning.years_back
        return placed(quarter.moved(-4 * back), "XXXX-QX")
    if meaning.year:
        return placed(holding(Unit.YEAR, day_of(meaning.year, 1, 1)), "XXXX")
    return shifted(Shifted(meaning.unit or Unit.YEAR, -meaning.years_back), context, None)


def _nth_in(meaning: Nth, within: Stretch) -> Stretch | None:
    if meaning.number == -1:
        return holding(meaning.unit, within.end)
    first = holding(meaning.unit, within.start)
    found = first and first.moved(meaning.number - 1)
    return found if found and found.start <= within.end else None
