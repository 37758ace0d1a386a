"""Programmes: lists whose lines each are an event, with the date in the line or in one above.

"Monday 16 March" over "10:00 Committee hears minister", "Sat 14 Mar, 7.30pm: Choir concert", rows of a table, and
"Closing date: 30 April 2026". What says when stands first in its line, or last behind a label.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.entry import Entry, ahead, settled
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Span
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import Sentence
from briefdesk.timex.clock import TIMES

_BULLET = re.compile(r"\s*(?:[-–—*•·▪+]\s+|\d{1,2}[.)]\s+|\|\s*)?")
_FIRST = re.compile(r"[\s*_|]*(?P<mark>[:–—-]*)[\s*_|]*")
_CELL = re.compile(r"\s*\||$")
_WORD = re.compile(r"[^\W_]+")
_ENDED = re.compile(r"[.!?]$")
_OPENING = " ,(–—-:|"
"""What stands between the title of a line and the date that ends it."""
_ABOVE = "what it is stands only in the line above"
_HEADING = 4
"""Words of a heading that only says what ends."""
_SHORT, _LONGEST = 14, 30
"""Words of a line that ends with its time, and of any: what has more is prose."""


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
    _heading: Span | None = None
    """The line before."""
    _before_it: Dated | None = None
    """The date of the last line that has one of its own."""

    def entries(self, parts: Sequence[Sentence]) -> Iterator[Entry]:
        """The entries in the order of the text."""
        starts = [one.span.start for one in self.dates]
        end = 0
        for k, part in enumerate(parts):
            gap, end = self.text[end : part.span.start], part.span.end
            if k and "\n" not in gap:
                continue
            first = bisect_left(starts, part.span.start)
            inside = self.dates[first : bisect_left(starts, part.span.end)]
            if self._over is None and not inside:
                continue
            self._close = self._close and gap.count("\n") < 2
            self._heading = parts[k - 1].span if k else None
            if entry := self._entry(part, inside):
                yield entry

    def _entry(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        if inside and self._is_bare(part.span, inside):
            self._over, self._close = self._header(inside[0]), True
            return self._ended(part, inside[0])
        if part.kind in (Kind.NOTICE, Kind.CAPTION) or len(self._words(part.span)) > _LONGEST:
            self._over = None
            return None
        ways = (self._led, self._labelled, self._ending) if inside else (self._under,)
        entry = next((entry for way in ways if (entry := way(part, inside))), None)
        self._close = self._close and entry is not None
        return entry

    def _ended(self, part: Sentence, one: Dated) -> Entry | None:
        """A bare date under a line that only says what ends or is due: "REGISTRATION CLOSES"."""
        if self._heading is None:
            return None
        words = self._words(self._heading)
        ends = 1 < len(words) <= _HEADING and self.lexicon.has(words[-1], "timetabled", "labels")
        to_come = one.when.granularity in FINE and one.when.start > self.day
        return Entry(part, one, self._heading, doubt=_ABOVE) if ends and to_come else None

    def _led(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """An entry that begins with when it is."""
        start, bulleted = self._start(part.span)
        lead = self._words(Span(start, inside[0].span.start))
        if not all(self.lexicon.has(word, "day_names", "unsettled") for word in lead):
            return None
        last, when = inside[0], inside[0]
        hours = next((one for one in inside[1:] if one.first.rule in TIMES), None)
        if hours and when.first.rule not in TIMES and not when.when.time:
            last = hours if self._is_next(last, hours) else last
            when = when.at_hour(hours)
        mark = _FIRST.match(self.text, last.span.end, part.span.end)
        title = self._title(mark.end() if mark else last.span.end, part.span.end)
        if not len(title) or mark is None:
            return None
        cell = "|" in mark[0]
        if not (cell or ":" in mark["mark"] or self.text[title.start].isupper()):
            return None
        return self._timed(part, when, title, listed=bool(mark["mark"]) or cell or bulleted)

    def _timed(self, part: Sentence, when: Dated, title: Span, listed: bool) -> Entry | None:
        """The entry of a line with its date, or with a time of the day above."""
        if when.first.rule not in TIMES:
            return self._dated(part, ahead(when, self.day), title) if listed else None
        if self._over is None:
            return Entry(part, when, title) if listed else None
        if self._over.when.start != self._over.when.end:
            return None
        at = replace(self._over.when, time=when.when.time, zone=when.when.zone)
        return Entry(part, replace(when, when=at), title, self._over.span.of(self.text))

    def _dated(self, part: Sentence, when: Dated, title: Span) -> Entry:
        """The entry of a line with its own date; lists go forward, which settles the year."""
        if self._before_it and self._before_it.when.start <= when.when.start:
            when = settled(when)
        self._over = self._header(when)
        self._before_it = when
        return Entry(part, when, title)

    def _labelled(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """An entry that ends with when it is: "Closing date: 30 April 2026"."""
        *others, when = inside
        title = self._before(part.span, [when])
        mark = self.text[title.end : when.span.start]
        if any(one.when.granularity in FINE for one in others) or not any(char in mark for char in ":–—-|"):
            return None
        words = self._words(title)
        known = any(self.lexicon.has(word, "nouns", "timetabled", "labels") for word in words)
        last = Span(when.span.end, part.span.end)
        doubt = "no day is said" if when.first.rule in TIMES else None
        return Entry(part, when, title, doubt=doubt) if known and self._says_nothing(last) else None

    def _ending(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """A match, or a line under a day, that ends with its time: "Hull v Leeds (Saturday, 3pm)"."""
        title, words = self._before(part.span, inside), self._words(part.span)
        if len(inside) != 1 or not inside[0].when.time or not len(title) or len(words) > _SHORT:
            return None
        if _ENDED.search(part.span.of(self.text)):
            return None
        if self._over is not None and inside[0].first.rule in TIMES:
            return self._timed(part, inside[0], title, listed=True)
        match = any(self.lexicon.has(word, "versus") for word in words)
        return Entry(part, settled(ahead(inside[0], self.day)), title) if match else None

    def _under(self, part: Sentence, inside: Sequence[Dated]) -> Entry | None:
        """An entry without a date of its own under one; without the mark of a list it is doubted."""
        start, bulleted = self._start(part.span)
        if inside or self._over is None or not (bulleted or self._close):
            return None
        title = self._title(start, part.span.end)
        doubt = None if bulleted else "its date stands only in a line above"
        when = replace(self._over, span=title)
        return Entry(part, when, title, self._over.span.of(self.text), doubt) if len(title) else None

    def _header(self, dated: Dated) -> Dated | None:
        """The date over the lines that follow; days that are over, or a mere time, give none."""
        one = ahead(dated, self.day)
        fine = one.when.granularity in FINE and one.first.rule not in TIMES
        return one if fine and one.when.start > self.day else None

    def _is_bare(self, line: Span, inside: Sequence[Dated]) -> bool:
        """Whether a line holds no more than one day."""
        before, after = Span(line.start, inside[0].span.start), Span(inside[0].span.end, line.end)
        return len(inside) == 1 and self._says_nothing(before) and self._says_nothing(after)

    def _says_nothing(self, span: Span) -> bool:
        """Whether a stretch of a line holds no words but names of days."""
        return all(self.lexicon.has(word, "day_names") for word in self._words(span))

    def _words(self, span: Span) -> list[str]:
        return [word.lower() for word in _WORD.findall(self.text, span.start, span.end)]

    def _start(self, line: Span) -> tuple[int, bool]:
        """Where the words of a line begin, and whether the mark of a list stands before them."""
        lead = _BULLET.match(self.text, line.start, line.end)
        return (lead.end(), bool(lead[0].strip())) if lead else (line.start, False)

    def _before(self, line: Span, inside: Sequence[Dated]) -> Span:
        """The words of a line before its date."""
        start, _ = self._start(line)
        words = self.text[start : inside[0].span.start].rstrip(_OPENING)
        return Span(start, start + len(words))

    def _title(self, start: int, end: int) -> Span:
        """What a line says from a place on: in a table, as far as the end of the cell."""
        cell = _CELL.search(self.text, start, end)
        return Span(start, max(start, cell.start() if cell else end))

    def _is_next(self, one: Dated, other: Dated) -> bool:
        between = self._words(Span(one.span.end, other.span.start))
        return all(self.lexicon.has(word, "before_a_date") for word in between)
