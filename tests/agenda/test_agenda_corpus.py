"""Our own short texts with the events that they announce: how well these are found may only rise."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from briefdesk import agenda
from briefdesk.model import Basis, Event, Published

_CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "en_agenda.toml").read_text(encoding="utf-8"))
_PUBLISHED = Published(date.fromisoformat(_CORPUS.pop("published")), Basis.GIVEN, 1.0)
_FLOOR = 0.97
"""F1: raise it when the reading gets better; never lower it."""
_CASES = [(text, wanted) for group in _CORPUS.values() for text, wanted in group.items()]


def _events(text: str) -> tuple[Event, ...]:
    return agenda.read(text, _PUBLISHED).events


def _fits(event: Event, wanted: str) -> bool:
    days, status, *words = wanted.split()
    first, _, last = days.partition("/")
    dates = (event.when.start.isoformat(), event.when.end.isoformat()) == (first, last or first)
    told = event.doubt is not None if status == "doubtful" else event.status == status
    return dates and told and all(word.lower() in event.title.lower() for word in words)


def _right(text: str, wanted: list[str]) -> int:
    left = list(_events(text))
    for each in wanted:
        if found := next((event for event in left if _fits(event, each)), None):
            left.remove(found)
    return len(_events(text)) - len(left)


def test_the_events_of_the_corpus_are_found() -> None:
    right = sum(_right(text, wanted) for text, wanted in _CASES)
    found, meant = sum(len(_events(text)) for text, _ in _CASES), sum(len(wanted) for _, wanted in _CASES)
    wrong = [f"{t}\n   {[(str(e.when.start), e.status, e.title) for e in _events(t)]}\n   {w}" for t, w in _CASES
             if not _right(t, w) == len(w) == len(_events(t))]  # fmt: skip
    assert 2 * right / (found + meant) >= _FLOOR, "\n".join(wrong)


@pytest.mark.parametrize("text", _CORPUS["nothing"])
def test_what_announces_nothing_makes_no_undoubted_event(text: str) -> None:
    assert [event for event in _events(text) if event.doubt is None] == []
