"""The agenda: order, headings, what is ahead, what is doubtful."""

from __future__ import annotations

from datetime import date

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, agenda
from briefdesk.errors import MissingError
from briefdesk.model import Granularity


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Two articles with a past, a present, a wide and a doubtful event."""
    first = [an_event("2025-12-31"), an_event("2026-01-05"), an_event("2026-01-05", "2026-01-11", "week")]
    second = [an_event("2026-01-05"), an_event("2026-01-03", doubt="two readings"), an_event("2026-02-01")]
    file(desk.store, (an_article(1), first), (an_article(2), second))
    return desk


def rows(listed: agenda.Agenda) -> list[str | int]:
    """Each row as its heading's first day, or as its event's id."""
    shown: list[str | int] = []
    for place, value in enumerate(listed.rows):
        heading = listed.heading(place)
        shown.append(f"{heading.granularity} {heading.start}" if heading else value)
    return shown


def test_rows_stand_under_the_headings_of_their_dates(full: Desk) -> None:
    listed = agenda.listing(full)
    assert rows(listed) == [
        *("day 2025-12-31", 1),
        *("week 2026-01-05", 3),
        *("day 2026-01-05", 2, 4),
        *("day 2026-02-01", 6),
    ]
    assert listed.first_ahead == 2
    assert list(listed.doubtful) == [5]


def test_an_articles_own_agenda_holds_its_events_alone(full: Desk) -> None:
    listed = agenda.listing(full, article=2)
    assert rows(listed) == ["day 2026-01-05", 4, "day 2026-02-01", 6]
    assert list(listed.doubtful) == [5]


def test_an_agenda_with_nothing_ahead_says_so(desk: Desk) -> None:
    file(desk.store, (an_article(), [an_event("2025-12-31")]))
    listed = agenda.listing(desk)
    assert listed.first_ahead == len(listed.rows) == 2


def test_upcoming_leaves_doubt_and_what_is_later_out(full: Desk) -> None:
    assert [event.id for event in agenda.upcoming(full)] == [3, 2, 4, 6]
    assert [event.id for event in agenda.upcoming(full, until=date(2026, 1, 31))] == [3, 2, 4]
    assert [event.id for event in agenda.upcoming(full, doubtful=True)] == [5]


def test_entries_come_in_the_order_asked_for(full: Desk) -> None:
    assert [event.id for event in agenda.entries(full, [6, 99, 1])] == [6, 1]
    assert agenda.event(full, 3).when.granularity is Granularity.WEEK
    with pytest.raises(MissingError, match="no event 99"):
        agenda.event(full, 99)


def test_an_articles_events_are_all_there_doubtful_ones_too(full: Desk) -> None:
    assert [event.id for event in agenda.events_of(full, 2)] == [5, 4, 6]
