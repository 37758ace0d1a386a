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
from briefdesk.agenda.place import place
from briefdesk.agenda.titler import Titler
from briefdesk.agenda.wording import Word, joined
from briefdesk.model import Event, Evidence, Span, When
from briefdesk.text.quotes import quote
from briefdesk.timex.clock import TIMES

_FAR = 1000
"""Characters into the text by which a mention says less of what happens."""
_HEAD = 4
"""Words at the start of a title among which the names of who acts are looked for."""
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
        return Mention(event, about, _stems(title.split()) & about, who, _weight(title, one), told)

    def _proof(self, one: Announcement) -> Evidence:
        span, when = one.dated.span, one.dated.when
        written, named = span.of(self.text), self._day_of(one)
        anchor = None if str(when.start.year) in written + one.above else self.day
        timed = not one.above or one.dated.first.span == span
        why = because(f"{named} … {written}" if named else written * timed, anchor, when, one.above)
        sentence = Span(
            one.prose.span.start, max(one.prose.span.end, span.end)
        )  # a date may run over the end of a line
        return Evidence(sentence, span, one.dated.first.rule, why, quote=quote(self.text, span))

    def _day_of(self, one: Announcement) -> str:
        """The words that name the day of a mere time of day: "tomorrow" of "… at noon"."""
        if one.above or one.dated.first.rule not in TIMES:
            return ""
        k = bisect_left(self.dates, one.dated.span.start, key=lambda other: other.span.start) - 1
        named = (
            k >= 0 and one.prose.span.covers(self.dates[k].span) and self.dates[k].when.start == one.dated.when.start
        )
        return self.dates[k].span.of(self.text) if named else ""


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
