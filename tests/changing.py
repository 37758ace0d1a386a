"""Pages that change and readers that change, for the test that does anything at a desk in any order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from briefdesk.agenda import Reading, reader
from briefdesk.desk.replacing import sentence_around
from briefdesk.model import Event, Evidence, Published, Span, When
from briefdesk.text import quotes

FRAMES = {
    "Alpha": "The Alpha council will meet in Paris on {day}.",
    "Beta": "The Beta council will meet in Paris on {day}.",
    "Gamma": "In the end, the vote on the Gamma budget will be held on {day} in the upper house.",
    "Delta": "Ministers will sign the Delta treaty in Lisbon on {day}, and Delta will vote on it on {day} again.",
    "Epsilon": "Zoë’s café 🎉 of the Epsilon quarter will open on {day}.",
    "Zeta": "Nothing much is known of the Zeta matter.",
}
"""Sentences by the one word that stands in no other."""
DAYS = ("Monday", "20 January 2026", "5 March", "Friday next week")
NAMES = re.compile("|".join(FRAMES))
PARAGRAPH = "A paragraph that says nothing was put here, number {}."
Read = Callable[[str, Published | None, str], Reading]


@dataclass
class Page:
    """A page at an address, whose text changes."""

    number: int
    names: list[str]
    days: dict[str, int] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    fronts: int = 0

    def text(self) -> str:
        """What it says now."""
        lines = [PARAGRAPH.format(number) + "\n" for number in range(self.fronts)]
        for place, name in enumerate(self.names):
            line = FRAMES[name].format(day=DAYS[self.days.get(name, place) % len(DAYS)])
            word = ("will", "will now", "will at last")[self.words.get(name, 0) % 3]
            lines.append(line.replace("will", word, 1))
        return f"Page {self.number}.\n\n" + " ".join(lines)

    def change(self, how: str, at: int) -> None:
        """Change it."""
        names = self.names
        here = at % len(names)
        if how == "date":
            self.days[names[here]] = self.days.get(names[here], here) + 1
        elif how == "word":
            self.words[names[here]] = self.words.get(names[here], 0) + 1
        elif how == "front":
            self.fronts = (self.fronts + 1) % 3
        elif how == "swap":
            names[0], names[here] = names[here], names[0]
        elif how == "remove" and len(names) > 1:
            names.pop(here)
        elif how == "insert":
            missing = [name for name in FRAMES if name not in names]
            names[here:here] = missing[at % len(missing) : at % len(missing) + 1] if missing else []


def dropping(text: str, published: Published | None, language: str) -> Reading:
    """A reader that finds less."""
    reading = reader.read(text, published, language)
    return replace(reading, events=tuple(one for one in reading.events if "Alpha" not in one.title))


def adding(text: str, published: Published | None, language: str) -> Reading:
    """A reader that finds more."""
    reading = reader.read(text, published, language)
    more = [_event(text, Span(*found.span())) for found in re.finditer("Paris|matter", text)]
    return replace(reading, events=(*more, *reading.events))


def splitting(text: str, published: Published | None, language: str) -> Reading:
    """A reader that finds an event for each mention."""
    reading = reader.read(text, published, language)
    return replace(
        reading, events=tuple(replace(one, evidence=(proof,)) for one in reading.events for proof in one.evidence)
    )


def moving(text: str, published: Published | None, language: str) -> Reading:
    """A reader that finds other dates and titles, in another order."""
    reading = reader.read(text, published, language)
    return replace(reading, events=tuple(_later(one) for one in reversed(reading.events)))


READERS: tuple[Read, ...] = (reader.read, dropping, adding, splitting, moving)


def _event(text: str, span: Span) -> Event:
    proof = Evidence(sentence_around(text, span), span, "invented", "invented", quote=quotes.quote(text, span))
    return Event(When(date(2026, 2, 1), date(2026, 2, 1)), f"Something about {span.of(text)}", (proof,))


def _later(event: Event) -> Event:
    when = replace(event.when, start=event.when.start + timedelta(1), end=event.when.end + timedelta(1))
    return replace(event, when=when, title=f"Again {event.title}"[:100])
