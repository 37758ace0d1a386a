"""What is told by another date: "in two weeks", "the end of march", "the week of 5 jan", "the first monday of may"."""

from __future__ import annotations

from briefdesk.timex.meaning import Shifted, Weekday
from briefdesk.timex.stretch import Unit
from briefdesk.timex.typed.meaning import TODAY, Around, Count, Inner, Meaning, Numbered
from briefdesk.timex.typed.rulebook import rules


@rules.rule("weekday week", "a week on weekday", "a week weekday")
def weekday_week(weekday: int) -> Meaning:
    """ "tuesday week", "a week on tuesday": the one after the next."""
    return Count(Unit.WEEK, 1, Weekday(weekday))


@rules.rule("[the] relative_day")
def relative_day(relative_day: int) -> Meaning:
    """ "tomorrow"."""
    return Shifted(Unit.DAY, relative_day)


@rules.rule("iso_weekday")
def day_of_week(iso_weekday: tuple[int, int, int]) -> Meaning:
    """ "2026-w05-3"."""
    year, number, day = iso_weekday
    return Inner(day, Numbered(Unit.WEEK, number, year))


@rules.rule("[the] week of|commencing|beginning|starting|from date", "w/c date", "w/b date")
def week_around(date: Meaning | None) -> Meaning | None:
    """ "the week of 5 jan"."""
    return date and Around(Unit.WEEK, date)


@rules.rule("[the] weekend of date")
def weekend_around(date: Meaning | None) -> Meaning | None:
    """ "the weekend of 10 jan"."""
    return date and Around(Unit.WEEKEND, date)


@rules.rule("[the] ordinal weekday of|in whole")
def nth_weekday(ordinal: int, weekday: int, whole: Meaning | None) -> Meaning | None:
    """ "the first monday of march"."""
    return whole and Inner(ordinal, whole, weekday=weekday)


@rules.rule("[the] ordinal unit of|in whole")
def nth_unit(ordinal: int, unit: Unit, whole: Meaning | None) -> Meaning | None:
    """ "the first week of march", "the last day of the month"."""
    return Inner(ordinal, whole, unit) if whole and unit in (Unit.DAY, Unit.WEEK) else None


@rules.rule("[the] end|close of whole")
def end_of(whole: Meaning | None) -> Meaning | None:
    """ "the end of march", "end of month": its last day."""
    return whole and Inner(-1, whole)


@rules.rule("[the] start|beginning of whole")
def start_of(whole: Meaning | None) -> Meaning | None:
    """ "the start of next week": its first day."""
    return whole and Inner(1, whole)


@rules.rule("early|mid|late|later|earlier|sometime [in] date", "[the] middle of whole")
def part_of(date: Meaning | None = None, whole: Meaning | None = None) -> Meaning | None:
    """ "early march", "later this week": no finer than the whole."""
    return date or whole


@rules.rule("in [another] count unit", "count unit from now|today", "in count unit time", "plus")
def ahead(count: int = 1, unit: Unit | None = None, plus: tuple[int, Unit] | None = None) -> Meaning | None:
    """ "in two weeks", "3 days from now", "+3d"."""
    amount, of = plus or (count, unit)
    return Count(of, amount, TODAY) if of else None


@rules.rule("count unit ago")
def ago(count: int, unit: Unit) -> Meaning:
    """ "two weeks ago"."""
    return Count(unit, -count, TODAY)


@rules.rule("count unit from|after date")
def after(count: int, unit: Unit, date: Meaning | None) -> Meaning | None:
    """ "two weeks after easter"."""
    return date and Count(unit, count, date)


@rules.rule("count unit before date")
def before(count: int, unit: Unit, date: Meaning | None) -> Meaning | None:
    """ "two weeks before easter"."""
    return date and Count(unit, -count, date)


@rules.rule("[the] day after date")
def day_after(date: Meaning | None) -> Meaning | None:
    """ "the day after easter"."""
    return date and Count(Unit.DAY, 1, date)


@rules.rule("[the] day before date")
def day_before(date: Meaning | None) -> Meaning | None:
    """ "the day before christmas"."""
    return date and Count(Unit.DAY, -1, date)


@rules.rule("on|in|by|during|over|at|due|for date")
def with_preposition(date: Meaning | None) -> Meaning | None:
    """ "on friday", "by 6 jan"."""
    return date
