"""The shelf of the agenda: which line is which event."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import an_event

from briefdesk.desk.agenda import Agenda
from briefdesk.model import Event, EventStatus, When
from briefdesk.ui.panes.shelf import AgendaShelf

TODAY = date(2026, 1, 2)
WHEN = When(TODAY, TODAY)


def agenda(rows: Sequence[bool], ahead: int = 0, doubtful: int = 0) -> Agenda:
    """An agenda with an event in each row that is true, and a heading in the others."""
    made = Agenda(first_ahead=min(ahead, len(rows)), doubtful=array("q", range(1000, 1000 + doubtful)))
    for number, event in enumerate(rows):
        if not event:
            made.headings.append(WHEN)
        made.rows.append(number if event else -len(made.headings))
    return made


def fetch(ids: Sequence[int]) -> list[tuple[Event, str]]:
    return [(an_event("2026-01-03", id=id, title=f"Event {id}"), "Globe") for id in ids]


def shelf(made: Agenda, width: int = 44, unfolded: bool = False) -> AgendaShelf:
    laid = AgendaShelf(made, fetch, TODAY, unfolded)
    laid.fit(width)
    return laid


@given(
    st.lists(st.booleans(), max_size=30),
    st.integers(0, 30),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from([44, 120]),
)
def test_lines_and_items_are_each_others_inverse(
    rows: list[bool], ahead: int, doubtful: int, unfolded: bool, width: int
) -> None:
    laid = shelf(agenda(rows, ahead, doubtful), width, unfolded)
    line = 0
    for item in range(len(laid)):
        assert laid.top(item) == line
        high = 1 if width == 120 or not laid.selectable(item) else 2
        assert [laid.at(line + part) for part in range(high)] == [(item, part) for part in range(high)]
        assert len(laid.draw(item, width)) <= high
        line += high
    assert laid.height() == line


@pytest.mark.parametrize("width", [44, 120])
def test_nothing_ahead_is_said_below_what_is_past(width: int) -> None:
    laid = shelf(agenda([False, True], ahead=2), width)
    assert laid.draw(2, width) == [[("Nothing ahead.", "dim")]]
    assert not laid.selectable(2)
    assert shelf(agenda([]), width).draw(0, width) == [[("Nothing ahead.", "dim")]]


def test_what_is_doubtful_is_folded_away() -> None:
    made = agenda([False, True], doubtful=2)
    folded, unfolded = shelf(made), shelf(made, unfolded=True)
    assert "2 doubtful · d shows them" in folded.draw(2, 44)[0][0][0]
    assert "d folds them away" in unfolded.draw(2, 44)[0][0][0]
    assert (len(folded), len(unfolded)) == (3, 5)
    event = an_event("2026-01-03", id=1000)
    assert folded.item(event) is None
    assert unfolded.item(event) == 3
    assert made.rows == array("q", [-1, 1])


def test_an_event_is_found_wherever_it_stands() -> None:
    laid = shelf(agenda([False, True, True, True]))
    assert [laid.item(an_event("2026-01-02", id=id)) for id in (1, 3, 9)] == [1, 3, None]
    moved = an_event("2026-01-09", id=2)
    assert laid.item(moved) == 2, "an event whose date was mended after it was listed"


def test_an_event_says_what_is_unusual_of_it() -> None:
    def told(width: int, **changes: Any) -> str:
        event = an_event("2026-01-03", id=1, title="The vote", **changes)
        laid = AgendaShelf(agenda([False, True]), lambda ids: [(event, "Globe")], TODAY, False)
        laid.fit(width)
        return "/".join("".join(words for words, _ in line) for line in laid.draw(1, width))

    assert told(44) == " · The vote/   Globe"
    assert told(120) == " · The vote  Globe"
    assert told(44, status=EventStatus.CANCELLED, place="Paris") == " ✗ The vote/   cancelled · Paris · Globe"
    assert told(44, doubt="why") == " ? The vote/   Sat 3 Jan · Globe"
    assert told(44, when=When(TODAY, TODAY, time="15:00")) == " · 15:00 The vote/   Globe"


def test_an_event_that_is_gone_is_said_to_be() -> None:
    laid = AgendaShelf(agenda([True]), lambda ids: [], TODAY, False)
    assert laid.draw(0, 44) == [[("   (gone)", "dim")]]
    assert laid.event(0) is None
