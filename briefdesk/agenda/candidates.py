"""An announcement as an event of its own: its title, place and proof."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.because import because
from briefdesk.agenda.dates import Dated
from briefdesk.agenda.form import Form
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.merge import Mention, stems
from briefdesk.agenda.naming.titler import Titler
from briefdesk.agenda.place import place
from briefdesk.agenda.wording import Word, joined
from briefdesk.model import Event, Evidence, Span, When
from briefdesk.text.quotes import quote
from briefdesk.timex.clock import TIMES

_FAR = 1000
"""Characters into the text by which a mention says less of what happens."""
_HEAD = 4
"""Words at the start of a title among which the names of who acts are looked for."""
_BACK = 8
"""Dates before a mere time of day among which its day is looked for."""
_BEFORE, _BEHIND = 40, 30
"""Words on either side of a date that tell what it is about."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Makes the events of a text."""

    text: str
    dates: Sequence[Dated]
    day: date | None
    lexicon: Lexicon

    def of(self, one: Announcement, was: When | None, titler: Titler, elsewhere: Sequence[Span]) -> Mention:
        """The event of an announcement; `elsewhere` is what its sentence says of other dates."""
        title = titler.title(one) or " ".join(one.prose.span.of(self.text).split()[:12])
        clause = one.prose.words[max(0, one.first - _BEFORE) : one.stop + _BEHIND]
        own = [word for word in _own(one, clause) if not any(span.start <= word.start < span.end for span in elsewhere)]
        where = place(title, self.lexicon) or place(joined(own), self.lexicon)
        event = Event(one.dated.when, title, (self._proof(one),), where, one.status, one.doubt, was=was)
        about, who = stems(clause, self.lexicon), _stems(_who(title, self.lexicon))
        told = one.form is Form.CLAUSE
        subject = _stems(title.split()) & about
        names = _stems([word.low for word in clause if word.is_name and word is not one.prose.words[0]]) & subject
        names -= _stems((where or "").split())
        return Mention(event, about, subject, who, names, _weight(title, one), told)

    def _proof(self, one: Announcement) -> Evidence:
        span, when = one.dated.span, one.dated.when
        said = self._said(one)
        anchor = None if any(str(when.start.year) in words for words in (*said, one.above)) else self.day
        why = because(" … ".join(said), anchor, when, one.above)
        # A date may run over the end of its line.
        sentence = Span(one.prose.span.start, max(one.prose.span.end, span.end))
        return Evidence(sentence, span, one.dated.first.rule, why, quote=quote(self.text, span))

    def _said(self, one: Announcement) -> list[str]:
        """The words that say when, in the order of the text; none for a line that says nothing of it itself."""
        span, first = one.dated.span, one.dated.first.span
        own = [span] if first.start == span.start else []
        apart = [part.span for part in one.dated.parts if own and not span.covers(part.span)]
        if (day := self._day_of(one)) is not None:
            apart.append(day)
        return [each.of(self.text) for each in sorted([*own, *apart], key=lambda each: each.start)]

    def _day_of(self, one: Announcement) -> Span | None:
        """The words before a mere time of day that name its day: "tomorrow" of "… at noon"."""
        if one.above or one.dated.first.rule not in TIMES:
            return None
        k = bisect_left(self.dates, one.dated.span.start, key=lambda other: other.span.start) - 1
        named = (
            other.span
            for other in reversed(self.dates[max(0, k - _BACK) : k + 1])
            if other.when.start == one.dated.when.start and other.first.rule not in TIMES
        )
        return next(named, None)


def _own(one: Announcement, clause: Sequence[Word]) -> Sequence[Word]:
    """The words that are about this event alone: from its verb on, where another verb stands before."""
    others = [group for group in one.prose.groups if one.group and group.start < one.group.start and not group.reduced]
    start = one.prose.words[one.group.start].start if one.group and others else 0
    return [word for word in clause if word.start >= start]


def _who(title: str, lexicon: Lexicon) -> list[str]:
    """The names that a title begins with: "Parliament" of "Parliament of Norland", "Mark Carney"."""
    head = takewhile(lambda word: not lexicon.has(word, "prepositions"), title.split()[:_HEAD])
    return [word for word in head if word[:1].isupper() and not lexicon.has(word.lower(), "honorifics")]


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.lower()[:5] for word in words)


def _weight(title: str, one: Announcement) -> float:
    """How good a title is: names and five to twelve words are good, a clause says more than a noun."""
    words = title.split()
    named = sum(word[:1].isupper() for word in words[1:]) > 0
    return min(len(words), 8) + 2 * named - 4 * (one.form is Form.PLAIN) - min(one.prose.span.start / _FAR, 3.0)
