"""The dates that a story names: single expressions, what neighbours make together, and lengths that are deadlines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Granularity, Span, Timex, TimexType, When
from briefdesk.timex import doubts, ranges
from briefdesk.timex.clock import TIMES
from briefdesk.timex.stretch import Unit, holding

FINE = frozenset({Granularity.DAY, Granularity.RANGE})
"""How finely a date is told that names days, and no stretch of the calendar."""

_ITEM = re.compile(r"\n\s*[-–—*•]\s")
"""The line break and the mark between two items of a list, which make no range."""
_LENGTH = re.compile(r"P(\d{1,3})([DWM])$")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_TOLD = {Unit.DAY: Granularity.DAY, Unit.WEEK: Granularity.WEEK, Unit.MONTH: Granularity.MONTH}
_EARSHOT = 24
_CHOICE = 3
"""Words between the two of a choice: "Monday or on Tuesday"."""
_PARTS = 8
"""Expressions that make one date at most."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of the calendar as the text names it, by one or more time expressions."""

    span: Span
    """From the first expression to the last of those that stand together."""
    when: When
    parts: tuple[Timex, ...]
    """These, and behind them what stands apart: "10 a.m." of "at 10 a.m. in the hall on Monday"."""
    doubt: str | None = None

    def at_hour(self, hour: Dated) -> Dated:
        """The date with a time of day that stands apart from it."""
        return replace(
            self,
            when=replace(self.when, time=hour.when.time, zone=hour.when.zone),
            parts=(*self.parts, *hour.parts),
        )

    @property
    def first(self) -> Timex:
        """The expression that comes first."""
        return self.parts[0]


def dated(text: str, found: Sequence[Timex], day: date | None, lexicon: Lexicon, language: str) -> list[Dated]:
    """The dates of a text in order, none overlapping another."""
    joined = {
        span.start: (span, when) for span, when in ranges(found, text, language) if not _ITEM.search(span.of(text))
    }
    result: list[Dated] = []
    i = 0
    while i < len(found):
        span, when = joined.get(found[i].span.start, (found[i].span, found[i].when))
        stop = bisect_left(found, span.end, lo=i + 1, key=lambda timex: timex.span.start)
        parts = found[i : min(stop, i + _PARTS)]
        if when is not None:
            doubt = next((timex.doubt for timex in parts if timex.doubt), None)
            result.append(Dated(span, when, tuple(parts), doubt))
        elif day and (counted := _from_now(text, found[i], day, lexicon)) is not None:
            result.append(Dated(span, counted, tuple(parts), "counted from the day of publication"))
        i = stop
    return list(_alternatives(text, _told_twice(text, result, lexicon), lexicon))


def _from_now(text: str, timex: Timex, day: date, lexicon: Lexicon) -> When | None:
    """When "within two weeks" or "in the next ten days" ends, and what "in two weeks" leads to."""
    length = _LENGTH.match(timex.value)
    if timex.type is not TimexType.DURATION or length is None:
        return None
    before = text[max(0, timex.span.start - _EARSHOT) : timex.span.start].lower()
    number, unit = int(length[1]), _UNITS[length[2]]
    within = lexicon.patterns["running_from_now"].search(before + timex.span.of(text).lower())
    follows = _following(text, timex.span.end)
    if within and (unit is Unit.MONTH or lexicon.has(follows, "partitive")):
        return None
    led = lexicon.has("".join(before.split()[-1:]), "in")
    leads = led and (not follows.isalpha() or lexicon.has(follows, "after_a_length"))
    if not within and not leads:
        return None
    then = holding(Unit.DAY if within else unit, day)
    then = then and (then.moved(number * _DAYS[unit]) if within else then.moved(number))
    return When(then.start, then.end, _TOLD[then.unit]) if then else None


def _following(text: str, place: int) -> str:
    """The word or mark that follows a length: "of" in "two weeks of work", "time" in "two weeks' time"."""
    follows = text[place : place + _EARSHOT].split("\n")[0]
    return "".join(re.findall(r"[^\W\d_]{2,}|^[.,;:)]", follows)[:1]).lower()


def _told_twice(text: str, found: Sequence[Dated], lexicon: Lexicon) -> Iterator[Dated]:
    """The dates, where neighbours say one ("next month on August 2", "Tuesday (March 3)") only the finer."""
    last: Dated | None = None
    for one in found:
        if last is not None and _same(text, last, one, lexicon):
            hours = one.first.rule in TIMES and _days(last.when) > 0
            finer = one if _days(one.when) <= _days(last.when) and not hours else last
            both = Span(last.span.start, one.span.end)
            timed = last.when if last.when.time else one.when
            parts = (*last.parts, *one.parts)[:_PARTS]
            last = Dated(both, _with_time(finer.when, timed.time, timed.zone), parts, finer.doubt)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _alternatives(text: str, found: Iterable[Dated], lexicon: Lexicon) -> Iterator[Dated]:
    """The dates, where two are one or the other ("Monday or Tuesday") as one stretch with a doubt."""
    last: Dated | None = None
    for one in found:
        if last is not None and _is_choice(text, last, one, lexicon):
            stretch = replace(one.when, start=last.when.start, granularity=Granularity.RANGE, time=None, zone=None)
            parts = (*last.parts, *one.parts)[:_PARTS]
            last = Dated(Span(last.span.start, one.span.end), stretch, parts, doubts.EITHER)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _is_choice(text: str, first: Dated, second: Dated, lexicon: Lexicon) -> bool:
    between = text[first.span.end : second.span.start].lower().split()
    chosen = 1 <= len(between) <= _CHOICE and lexicon.has(between[0], "either")
    return (
        chosen
        and all(lexicon.has(word, "before_a_date") for word in between)
        and (first.when.start < second.when.start and first.when.end < second.when.end)
    )


def _same(text: str, first: Dated, second: Dated, lexicon: Lexicon) -> bool:
    between = text[first.span.end : second.span.start]
    one_day = first.when.start == second.when.start and first.when.end == second.when.end
    if len(between) > 8 or (first.when.time and second.when.time and not any(mark in between for mark in "(|/")):
        return False
    link = between.strip(" ,(|/").lower().replace("’", "'")
    if (link and not lexicon.has(link, "within_a_date")) or "\n" in between:
        return False
    inside = first.when.start <= second.when.start and second.when.end <= first.when.end
    around = second.when.start <= first.when.start and first.when.end <= second.when.end
    return one_day or inside or around


def _days(when: When) -> int:
    return (when.end - when.start).days


def _with_time(when: When, time: str | None, zone: str | None) -> When:
    if when.granularity is not Granularity.DAY:
        return when
    return When(when.start, when.end, when.granularity, time, zone)
