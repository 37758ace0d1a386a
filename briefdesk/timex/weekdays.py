"""Weekdays: "Friday", "next Friday", "Tuesday next week", "the first Tuesday in November", "Saturday, January 5"."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.timex import guards
from briefdesk.timex.grammar import Near, composed, simple
from briefdesk.timex.meaning import NO_DAY, Calendar, Meaning, MonthOf, NthWeekday, Numeric, Shifted, Weekday
from briefdesk.timex.stretch import Unit


@composed.rule("weekday and date", "a_weekday comma? a_date")
def weekday_and_date(a_weekday: Weekday, a_date: Calendar | Numeric) -> Meaning | None:
    """ "Saturday, January 5"."""
    ranging = isinstance(a_date, Calendar) and a_date.last_day
    return a_date if ranging else replace(a_date, weekday=a_weekday.number)


@composed.rule("weekday of no day", "a_weekday comma? a_reference")
def weekday_of_no_day(a_reference: Meaning) -> Meaning | None:
    """ "Monday 30 February": no day at all."""
    return a_reference if a_reference == NO_DAY else None


@simple.rule("weekday", "weekday")
def weekday_alone(weekday: int, near: Near) -> Meaning | None:
    """ "Friday"."""
    return Weekday(weekday) if guards.is_weekday(near) else None


@simple.rule("last, this or next weekday", "the? which weekday")
def which_weekday(which: int, weekday: int, near: Near) -> Meaning | None:
    """ "last Wednesday", "next Friday", "this coming Sunday"."""
    coming = any(near.listed(token.word, "coming") for token in near.own)
    return Weekday(weekday, which, coming=coming) if guards.is_weekday(near) else None


@simple.rule("some weekdays ago", "count weekdays ago")
def weekdays_ago(count: float, weekdays: int) -> Meaning | None:
    """ "two Sundays ago"."""
    return Weekday(weekdays, -round(count)) if 1 < count < 10 else None


@simple.rule(
    "weekday of a month by number",
    "the? ordinal weekday of|in month",
    "the? ordinal weekday of|in month comma? year",
    "the? ordinal weekday of|in the? which unit",
)
def nth_weekday(
    ordinal: int, weekday: int, month: int = 0, year: int | None = None, which: int = 0, unit: str = Unit.MONTH
) -> Meaning | None:
    """ "the first Tuesday in November", "the last Friday of next month"."""
    if ordinal > 5 or unit not in (Unit.MONTH, Unit.YEAR):
        return None
    named_month = Calendar(year, month) if year else MonthOf(month)
    return NthWeekday(ordinal, weekday, named_month if month else Shifted(Unit(unit), which))


@simple.rule("previous or following weekday", "the? which_told weekday")
def told_weekday(which_told: int, weekday: int, near: Near) -> Meaning | None:
    """ "the previous Friday"; not "following Friday's quake"."""
    is_preposition = near.own[0].word in near.lexicon.lists["preceding"] and near.possessive
    return Weekday(weekday, which_told, told=True) if guards.is_weekday(near) and not is_preposition else None


@simple.rule("weekday of a week", "weekday of? which unit")
def weekday_of_week(weekday: int, unit: str, which: int) -> Meaning | None:
    """ "Tuesday next week"."""
    return Weekday(weekday, of_week=which) if unit == Unit.WEEK else None
