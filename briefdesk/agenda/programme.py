"""Programmes: lists whose lines each are an event, with the date in the line or in one above.

"Monday 16 March" over "10:00 Committee hears minister", "Sat 14 Mar, 7.30pm: Choir concert", rows of a table, and
"Closing date: 30 April 2026". What says when stands first in its line, or last behind a label.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Span
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import Sentence
from briefdesk.timex import doubts
from briefdesk.timex.clock import TIMES

BESIDE = "its date stands only in a line above"
"""The doubt about a line that has no sign of a list."""
_BULLET = re.compile(r"\s*(?:[-–—*•·▪+]\s+|\d{1,2}[.)]\s+|\|\s*)?")
_FIRST = re.compile(r"[\s*_|]*(?P<mark>[:–—-]*)[\s*_|]*")
_CELL = re.compile(r"\s*\|")
_WORD = re.compile(r"[^\W_]+")
_CUT = re.compile(r"\s*[:–—|-]+\s*$")
_ENDED = re.compile(r"[.!?]$")
_OPENING = " ,(–—-:"
"""What stands between the title of such a line and its time."""
_SHORT = 14
"""Words of a line that says who plays whom, and when."""
_LONGEST = 30
"""Words: a line of more is prose."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a programme."""

    sentence: Sentence
    dated: Dated
    """When it is, by the words of the line or those of a line above."""
    title: Span
    """What the line says it is."""
    above: str = ""
    """The words of the line above that give its day; empty where the line says it."""
    doubt: str | None = None


@dataclass(slots=True)
class Programme:
    """Reads the lines of a text one after the other."""

    text: str
    dates: Sequence[Dated]
    day: date
    lexicon: Lexicon
    _over: Dated | None = None
    """The date that stands over the lines that follow."""
    _close: bool = False
    """Whether the line before was that date, or an entry under it."""

    def entries(self, parts: Sequence[Sentence]) -> Iterator[Entry]:
        """The entries in the order of the text."""
        starts = [one.span.start for one in self.dates]
        end = 0
        for part in parts:
            gap, end = self.text[end : part.span.start], part.span.end
            if "\n" not in gap and part is not parts[0]:
                continue
            first = bisect_left(starts, part.span.start)
            inside = self.dates[first : bisect_left(starts, part.span.end)]
            if self._over is None and not inside:
                continue
            self._close = self._close and gap.count("\n") < 2
            if entry := self._entry(part, inside):
                yield entry

    def _entry(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        if inside and self._is_bare(part.span, inside):
            self._over, self._close = self._header(inside[0]), True
            return None
        if part.kind in (Kind.NOTICE, Kind.CAPTION) or len(_WORD.findall(part.span.of(self.text))) > _LONGEST:
            self._over = None
            return None
        entry = (
            self._led(part, inside)
            or self._labelled(part, inside)
            or self._ending(part, inside)
            or self._under(part, inside)
        )
        self._close = self._close and entry is not None
        return entry

    def _header(self, dated: Dated) -> Dated | None:
        """The date over the lines that follow; days that are over or that names no day give none."""
        dated = _ahead(dated, self.day)
        fine = dated.when.granularity in FINE and dated.first.rule not in TIMES
        return dated if fine and dated.when.start > self.day else None

    def _is_bare(self, line: Span, inside: Sequence[Dated]) -> bool:
        """Whether a line holds no more than one day."""
        rest = self.text[line.start : inside[0].span.start] + " " + self.text[inside[0].span.end : line.end]
        return len(inside) == 1 and self._says_nothing(rest)

    def _says_nothing(self, words: str) -> bool:
        return all(self.lexicon.has(word.lower(), "day_names") for word in _WORD.findall(words))

    def _led(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """An entry that begins with when it is."""
        if not inside:
            return None
        lead = _BULLET.match(self.text, part.span.start, part.span.end)
        start = lead.end() if lead else part.span.start
        if not self._says_nothing(self.text[start : inside[0].span.start]):
            return None
        last, when = inside[0], inside[0]
        if len(inside) > 1 and inside[1].first.rule in TIMES and self._is_next(last, inside[1]):
            last = inside[1]
            when = replace(when, when=replace(when.when, time=last.when.time, zone=last.when.zone))
        mark = _FIRST.match(self.text, last.span.end, part.span.end)
        title = self._title(mark.end() if mark else last.span.end, part.span.end)
        marked = mark is not None and ("|" in mark[0] or ":" in mark["mark"] or self.text[title.start].isupper())
        if title.start >= title.end or not marked or mark is None:
            return None
        return self._timed(part, when, title, listed=bool(mark["mark"] or "|" in mark[0] or (lead and lead[0].strip())))

    def _timed(self, part: Sentence, when: Dated, title: Span, listed: bool) -> Entry | None:
        """The entry of a line with its date, or with a time of the day above."""
        if when.first.rule not in TIMES:
            if not listed:
                return None
            self._over = self._header(when)
            return Entry(part, _ahead(when, self.day), title)
        if self._over is None or self._over.when.start != self._over.when.end:
            return Entry(part, when, title) if listed and self._over is None else None
        at = replace(self._over.when, time=when.when.time, zone=when.when.zone)
        return Entry(part, replace(when, when=at), title, self._over.span.of(self.text))

    def _labelled(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """An entry that ends with when it is: "Closing date: 30 April 2026"."""
        if len(inside) != 1 or not self._says_nothing(self.text[inside[0].span.end : part.span.end]):
            return None
        lead = _BULLET.match(self.text, part.span.start, part.span.end)
        label = Span(lead.end() if lead else part.span.start, inside[0].span.start)
        cut = _CUT.search(label.of(self.text))
        if cut is None or not _WORD.search(label.of(self.text)[: cut.start()]):
            return None
        title = Span(label.start, label.start + cut.start())
        words = [word.lower() for word in _WORD.findall(title.of(self.text))]
        known = any(self.lexicon.has(word, "nouns", "timetabled", "labels") for word in words)
        return Entry(part, inside[0], title) if known else None

    def _ending(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """A match, or a line under a day, that ends with its time: "Hull v Leeds (Saturday, 3pm)"."""
        line = part.span.of(self.text)
        if len(inside) != 1 or not inside[0].when.time or _ENDED.search(line) or inside[0].span.start == part.span.start:
            return None
        words = [word.lower() for word in _WORD.findall(line)]
        match = any(self.lexicon.has(word, "versus") for word in words)
        title = Span(part.span.start, part.span.start + len(line[: inside[0].span.start - part.span.start].rstrip(_OPENING)))
        if self._over is not None and inside[0].first.rule in TIMES and len(words) <= _SHORT:
            return self._timed(part, inside[0], title, listed=True)
        if not match or len(words) > _SHORT:
            return None
        ahead = _ahead(inside[0], self.day)
        return Entry(part, replace(ahead, doubt=None) if ahead.doubt == doubts.SIDE else ahead, title)

    def _under(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """An entry without a date of its own under one."""
        lead = _BULLET.match(self.text, part.span.start, part.span.end)
        listed = lead is not None and bool(lead[0].strip())
        if inside or self._over is None or not (listed or self._close):
            return None
        title = self._title(lead.end() if lead else part.span.start, part.span.end)
        doubt = None if listed else BESIDE
        when = replace(self._over, span=title)
        return Entry(part, when, title, self._over.span.of(self.text), doubt) if len(title) else None

    def _title(self, start: int, end: int) -> Span:
        """What a line says from a place on: in a table, as far as the end of the cell."""
        cell = _CELL.search(self.text, start, end)
        stop = cell.start() if cell else end
        return Span(start, max(start, stop))

    def _is_next(self, one: Dated, other: Dated) -> bool:
        between = _WORD.findall(self.text[one.span.end : other.span.start])
        return all(self.lexicon.has(word.lower(), "before_a_date") for word in between)


def _ahead(dated: Dated, day: date) -> Dated:
    """A bare weekday of a list as the next one, where nothing says that it is past."""
    week = timedelta(days=7)
    if dated.doubt != doubts.SIDE or not timedelta(0) < day - dated.when.start < week:
        return dated
    return replace(dated, when=replace(dated.when, start=dated.when.start + week, end=dated.when.end + week))
