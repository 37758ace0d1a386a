"""Collects from the time expressions of a text what they say of the day it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from briefdesk.agenda.dateline import is_dateline
from briefdesk.agenda.evidence import (
    Counted,
    DatedWeekday,
    Dateline,
    FullDate,
    Month,
    Piece,
    Update,
    Weekday,
    Year,
    YearlessDate,
)
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Direction, Timex
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import Sentence
from briefdesk.timex import find
from briefdesk.timex.dates import NAMED_DAY
from briefdesk.timex.relative import COUNTED_DAY

_FULL = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T|$)")
_NOTICE = 400
"""Characters: what is longer is no notice of an update."""
_NEAR_YEARS = 1
_FIRST, _LAST = 1900, 2200
_SOME_DAY, _MONTH_BEFORE = date(2000, 6, 15), "2000-05"
"""Read against the one, "last month" is the other."""
_BARE = frozenset({"weekday", "part of a day", "time and day", "part of a date"})
"""The rules that read a weekday without "last" or "next"."""


def full_date(timex: Timex) -> date | None:
    """The day that an expression names with its year; None where it does not."""
    match = _FULL.match(timex.value)
    if match is None or not _FIRST <= int(match[1]) <= _LAST:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def clues(text: str, found: Sequence[tuple[Timex, Sentence]], lexicon: Lexicon, language: str) -> list[Piece]:
    """The pieces of evidence, one for each thing said, in the order of the text; none without a year to hold on to."""
    counted = list(_counted(text, found, language))
    itself = {piece.day for piece in counted}
    dates = [piece for piece in _dates(text, found, lexicon) if piece.day not in itself]
    known = [
        piece.day for piece in dates if isinstance(piece, FullDate | Update) and not getattr(piece, "ahead", False)
    ]
    known += [piece.day for piece in counted]
    years = list(_years(text, found))
    if not known and not years:
        return []
    latest = max(known) if known else date(max(year.year for year in years), 1, 1)
    pieces: list[Piece] = [*counted, *_bounds(dates), *_newest(years, latest)]
    pieces += _months(text, found, latest, language) if known else []
    pieces += _yearless(text, found, latest, lexicon, language)
    pieces += _weekdays(text, found)
    return pieces


def _dates(text: str, found: Sequence[tuple[Timex, Sentence]], lexicon: Lexicon) -> Iterator[FullDate | Update]:
    for timex, sentence in found:
        day, said = full_date(timex), _said(text, timex)
        if day is None or str(day.year) not in said:
            continue
        if sentence.kind is Kind.CAPTION:
            yield FullDate(said, day, where="a caption")
        elif (
            sentence.kind is Kind.NOTICE
            and len(sentence.span) <= _NOTICE
            and lexicon.patterns["updates"].search(sentence.span.of(text))
        ):
            yield Update(" ".join(sentence.span.of(text).split())[:80], day)
        elif sentence.kind is Kind.STORY and timex.direction is not None:
            yield FullDate(said, day, ahead=timex.direction is Direction.FUTURE)


def _counted(text: str, found: Sequence[tuple[Timex, Sentence]], language: str) -> Iterator[Counted]:
    """The days that stand beside "today" or another word that counts from it: "starting today, 15 January 2024"."""
    for (first, sentence), (second, _) in pairwise(found):
        day = full_date(second)
        between = text[first.span.end : second.span.start].strip()
        if first.rule != COUNTED_DAY or day is None or between not in ("", ",", "("):
            continue
        told = find(_said(text, first), _SOME_DAY, language)[0].when
        if sentence.kind is Kind.STORY and told:
            said = " ".join(text[first.span.start : second.span.end].replace("(", ", ").replace(" , ", ", ").split())
            yield Counted(said, day - (told.start - _SOME_DAY))


def _bounds(dates: Sequence[FullDate | Update]) -> Iterator[Piece]:
    """Of the full dates the latest past one, the first one ahead, and what dates the text itself."""
    past = [piece for piece in dates if isinstance(piece, FullDate) and not piece.ahead]
    ahead = [piece for piece in dates if isinstance(piece, FullDate) and piece.ahead]
    if past:
        yield max(past, key=lambda piece: piece.day)
    if ahead:
        yield min(ahead, key=lambda piece: piece.day)
    yield from (piece for piece in dates if isinstance(piece, Update))


def _years(text: str, found: Sequence[tuple[Timex, Sentence]]) -> Iterator[Year]:
    for timex, _ in found:
        past = timex.direction is not Direction.FUTURE
        if past and re.fullmatch(r"\d{4}(?:-\d\d)?", timex.value) and _FIRST <= int(timex.value[:4]) <= _LAST:
            yield Year(_said(text, timex), int(timex.value[:4]))


def _newest(years: Sequence[Year], latest: date) -> Iterator[Year]:
    newest = max(years, key=lambda year: year.year, default=None)
    if newest and newest.year >= latest.year:
        yield newest


def _months(text: str, found: Sequence[tuple[Timex, Sentence]], latest: date, language: str) -> Iterator[Month]:
    for timex, _ in found:
        said = _said(text, timex)
        if timex.value == "XXXX-XX" and any(told.value == _MONTH_BEFORE for told in find(said, _SOME_DAY, language)):
            yield Month(said, latest.replace(day=1))
            return


def _yearless(
    text: str, found: Sequence[tuple[Timex, Sentence]], latest: date, lexicon: Lexicon, language: str
) -> Iterator[Piece]:
    seen: set[tuple[date, ...]] = set()
    for timex, sentence in found:
        days = _same_day(timex, latest) or _named_day(_said(text, timex), timex, latest, language)
        if not days or days in seen:
            continue
        seen.add(days)
        said = _said(text, timex)
        if sentence.kind is Kind.STORY and is_dateline(text, timex.span, sentence.span):
            yield Dateline(said, days)
            continue
        ahead = None if timex.direction is None else timex.direction is Direction.FUTURE
        yield YearlessDate(said, days, ahead)
        numbers = [lexicon.weekdays[word] for word in re.findall(r"[a-z]+", said.lower()) if word in lexicon.weekdays]
        if numbers:
            yield DatedWeekday(said, numbers[0], days)


def _same_day(timex: Timex, latest: date) -> tuple[date, ...]:
    """The day without a year in the years about the latest date known."""
    match = _YEARLESS.match(timex.value)
    days = []
    for year in range(latest.year - _NEAR_YEARS, latest.year + _NEAR_YEARS + 2):
        if match is None or not _FIRST <= year <= _LAST:
            return ()
        try:
            days.append(date(year, int(match[1]), int(match[2])))
        except ValueError:
            continue
    return tuple(days)


def _named_day(said: str, timex: Timex, latest: date, language: str) -> tuple[date, ...]:
    """A day whose date moves, such as Good Friday, in the years about the latest date known."""
    if timex.rule != NAMED_DAY:
        return ()
    years = range(max(_FIRST, latest.year - _NEAR_YEARS), min(_LAST, latest.year + _NEAR_YEARS + 1) + 1)
    told = [one.when.start for year in years for one in find(said, date(year, 7, 1), language)[:1] if one.when]
    return tuple(sorted(set(told)))


def _weekdays(text: str, found: Sequence[tuple[Timex, Sentence]]) -> Iterator[Weekday]:
    """Each bare weekday of the story once for each side."""
    told: dict[tuple[int, bool], list[str]] = {}
    for timex, sentence in found:
        match = _WEEKDAY.match(timex.value)
        if match and timex.rule in _BARE and timex.direction and sentence.kind is Kind.STORY:
            told.setdefault((int(match[1]) - 1, timex.direction is Direction.FUTURE), []).append(_said(text, timex))
    for (number, ahead), said in told.items():
        yield Weekday(said[0], number, ahead, len(said))


def _said(text: str, timex: Timex) -> str:
    return " ".join(timex.span.of(text).split())
