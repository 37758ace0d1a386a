"""Our own sentences with what they hold, read, and the shares of it that are read right.

A file `<language>_timex.toml` says the words and the value of each time expression, `<language>_agenda.toml` the
events: "first day[/last day] status words of the title", where the status may also be "doubtful", a word "@10:00" is
the time of day, and "<2026-03-16" the first day that an event was moved from.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from briefdesk import agenda, timex
from briefdesk.model import Basis, Event, Published

FOLDER = Path(__file__).parent
CORPORA = sorted(file.stem for file in FOLDER.glob("??_*.toml"))
F1, SENTENCES = "F1", "sentences"
"""The figures of a whole corpus; the others are the shares of sentences of a group in which all is right."""


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, what it holds, and what was read."""

    text: str
    wanted: list[str]
    found: list[str]
    right: int

    @property
    def holds(self) -> bool:
        return self.right == len(self.wanted) == len(self.found)

    def __str__(self) -> str:
        return f"{self.text}\n   read:   {self.found}\n   wanted: {self.wanted}"


@cache
def cases(corpus: str) -> dict[str, list[Case]]:
    """The sentences of a corpus by their phenomenon, each read."""
    groups = tomllib.loads((FOLDER / f"{corpus}.toml").read_text(encoding="utf-8"))
    day = date.fromisoformat(groups.pop("published"))
    language, _, kind = corpus.partition("_")
    read: Callable[[str, list[str], date, str], Case] = _timexes if kind == "timex" else _events
    return {
        group: [read(text, wanted, day, language) for text, wanted in lines.items()] for group, lines in groups.items()
    }


def measured(corpus: str) -> dict[str, float]:
    """F1 over the whole corpus, how many sentences it has, and for each group the share that is wholly right."""
    groups = cases(corpus)
    every = [case for lines in groups.values() for case in lines]
    sides = sum(len(case.found) + len(case.wanted) for case in every)
    figures = {F1: 2 * sum(case.right for case in every) / sides, SENTENCES: float(len(every))}
    return figures | {group: sum(case.holds for case in lines) / len(lines) for group, lines in groups.items()}


def _timexes(text: str, wanted: list[str], day: date, language: str) -> Case:
    found = [f"{one.span.of(text)} = {one.value}" for one in timex.find(text, day, language)]
    return Case(text, wanted, found, len(set(found) & set(wanted)))


def _events(text: str, wanted: list[str], day: date, language: str) -> Case:
    events = agenda.read(text, Published(day, Basis.GIVEN, 1.0), language=language).events
    left = list(events)
    for each in wanted:
        if found := next((event for event in left if _fits(event, each)), None):
            left.remove(found)
    return Case(text, wanted, [_told(event) for event in events], len(events) - len(left))


def _fits(event: Event, wanted: str) -> bool:
    days, status, *words = wanted.split()
    first, _, last = days.partition("/")
    dates = (event.when.start.isoformat(), event.when.end.isoformat()) == (first, last or first)
    said = event.doubt is not None if status == "doubtful" else event.status == status
    return dates and said and all(_tells(event, word) for word in words)


def _tells(event: Event, word: str) -> bool:
    if word.startswith("@"):
        return event.when.time == word[1:]
    if word.startswith("<"):
        return event.was is not None and event.was.start.isoformat() == word[1:]
    return word.lower() in event.title.lower()


def _told(event: Event) -> str:
    time = f" @{event.when.time}" if event.when.time else ""
    doubt = f" (doubtful: {event.doubt})" if event.doubt else ""
    return f"{event.when.start}/{event.when.end} {event.status} {event.title}{time}{doubt}"
