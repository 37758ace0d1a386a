"""The time expressions of a text before any anchor: parsed once, resolved against as many days as one likes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefdesk.model import Direction, Granularity, Span, Timex, TimexType, When
from briefdesk.timex import doubts, verbs
from briefdesk.timex.country import is_day_first
from briefdesk.timex.lending import Read
from briefdesk.timex.lexicon import Lexicon
from briefdesk.timex.meaning import NO_DAY, Clock, Compared, Meaning
from briefdesk.timex.reading import Context, Reading
from briefdesk.timex.relative import COUNTED_DAY
from briefdesk.timex.resolve import resolve
from briefdesk.timex.stretch import Unit

_STEP = 7
"""Words and commas from one day of a list to the next."""
_EARSHOT = 40
"""Characters before a day in which something may be moved away from it."""
_REPORTED = frozenset({"P6M", "P9M"})
"""Lengths that a report speaks of after its quarter: what follows compares these."""


@dataclass(frozen=True, slots=True)
class Side:
    """Which side of the anchor the words around an expression put it on."""

    told: Direction | None
    firm: bool = False
    """Whether they allow no other."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The expressions of a text in order, with what they mean and the side that each lies on."""

    text: str
    read: Sequence[Read]
    sides: Sequence[Side]
    lexicon: Lexicon
    country: str | None = None
    """Where the text comes from (ISO 3166-1), as far as that is known."""

    def against(self, anchor: date | None) -> list[Timex]:
        """The time expressions against a day; what hangs on it stays open where there is none."""
        meanings = (meaning for _, _, meaning in self.read)
        context = Context(anchor, country=self.country, day_first=is_day_first(meanings, self.country))
        found: list[Timex] = []
        for i, (span, rule, meaning) in enumerate(self.read):
            told, context.firm = self._side(i), self.sides[i].firm
            context.begun = _begun(self.text, found[-1], span, told, self.lexicon) if found else None
            reading = resolve(meaning, context, told)
            _remember(context, meaning, reading)
            found.append(_timex(span, rule, reading, told))
            if i and _clash(self.text, *found[-2:]):
                found[-2:] = (replace(one, doubt=doubts.BESIDE) for one in found[-2:])
        return found

    def _side(self, i: int) -> Direction | None:
        """The side of an expression; the first end of a range has that of the second where nothing else tells."""
        told = self.sides[i].told
        if told is None and i + 1 < len(self.read):
            between = self.text[self.read[i][0].end : self.read[i + 1][0].start]
            if between.strip().lower() in self.lexicon.lists["range_words"]:
                return self.sides[i + 1].told
        return told


def _clash(text: str, first: Timex, second: Timex) -> bool:
    """Whether a day counted from publication is explained by another: "tomorrow, Thursday 26 February" on a Tuesday."""
    if first.rule != COUNTED_DAY or text[first.span.end : second.span.start].strip() not in (",", "("):
        return False
    days = [one.when for one in (first, second) if one.when and one.when.granularity is Granularity.DAY]
    return len(days) > 1 and days[0].start != days[1].start


def _begun(text: str, before: Timex, span: Span, side: Direction | None, lexicon: Lexicon) -> date | None:
    """The day that comes first, where "to" or, of what lies ahead, "and" or a comma stands between the two."""
    if before.when is None or before.when.granularity is not Granularity.DAY:
        return None
    between = text[before.span.end : span.start].strip().lower()
    near = text[max(0, before.span.start - _EARSHOT) : before.span.start].lower().split()
    if not lexicon.lists["putting"].isdisjoint(near):
        return None  # "moved from Monday to Thursday"
    listed = side is Direction.FUTURE and before.direction is side and _is_listed(between, lexicon)
    return before.when.start if listed or between in lexicon.lists["range_words"] else None


def _is_listed(between: str, lexicon: Lexicon) -> bool:
    """Whether two days are told one after the other: with "and", or a few words behind it: ", in Amman on"."""
    words = between.replace(",", " , ").split()
    starts = bool(words) and (words[0] in lexicon.lists["list_words"] or words[0] in lexicon.lists["then_words"])
    return starts and len(words) <= _STEP and not any(verbs.side(words, i, lexicon) for i in range(len(words)))


def _remember(context: Context, meaning: Meaning, reading: Reading) -> None:
    """Keep what later words may count from: the date told last, and the quarter reported on."""
    if reading.type is TimexType.DURATION and reading.value in _REPORTED:
        context.quarter = None
    context.nowhere = meaning == NO_DAY or (context.nowhere and isinstance(meaning, Clock))
    if reading.stretch is None or isinstance(meaning, Compared):
        return
    context.told = reading.stretch
    if reading.stretch.unit is Unit.QUARTER:
        context.quarter = reading.stretch


def _timex(span: Span, rule: str, reading: Reading, side: Direction | None) -> Timex:
    stretch, when = reading.stretch, None
    if stretch:
        when = When(stretch.start, stretch.end, stretch.granularity, reading.time, reading.zone)
    told = reading.direction or side
    return Timex(
        span, reading.type, reading.value, rule, when, told, reading.doubt, reading.mod, reading.quant, reading.freq
    )
