"""Programmes, tables and notices in labelled lines: each line is an event, with the date in it or in a line above."""

from __future__ import annotations

from datetime import date

import pytest

from briefdesk import agenda
from briefdesk.model import Basis, Event, Published

_GIVEN = Published(date(2026, 3, 11), Basis.GIVEN, 1.0)


def _events(text: str) -> tuple[Event, ...]:
    return agenda.read(text, _GIVEN).events


def _told(text: str) -> list[str]:
    return [f"{event.when.start:%m-%d} {event.when.time or 'all day'} {event.title}" for event in _events(text)]


_HEARS = ["03-16 10:00 Committee hears minister", "03-16 14:00 Debate on fisheries", "03-17 09:30 Vote on the budget"]


@pytest.mark.parametrize(
    "text",
    [
        "The week of the committee.\n\nMonday 16 March\n\n10:00 Committee hears minister\n14:00 Debate on fisheries\n\n"
        "Tuesday 17 March\n\n09:30 Vote on the budget\n",
        "## Monday 16 March\n\n* 10:00 – Committee hears minister\n* 14:00 – Debate on fisheries\n\n"
        "## Tuesday 17 March\n\n* 09:30 – Vote on the budget\n",
        "| Date | Time | Event | Place |\n|---|---|---|---|\n"
        "| Mon 16 March | 10:00 | Committee hears minister | Room 4 |\n| | 14:00 | Debate on fisheries | Room 2 |\n"
        "| Tue 17 March | 09:30 | Vote on the budget | Main hall |\n",
        "Mon 16 March, 10am: Committee hears minister\nMon 16 March, 2pm: Debate on fisheries\n"
        "Tue 17 March, 9:30am: Vote on the budget\n",
    ],
)
def test_each_line_of_a_programme_is_an_event_with_its_time(text: str) -> None:
    assert _told(text) == _HEARS
    assert {event.doubt for event in _events(text)} == {None}


def test_lines_without_a_time_have_the_day_above_and_are_doubted_without_the_mark_of_a_list() -> None:
    listed = "The week ahead:\n\nMonday, March 16\n- Retail sales data\n- Minutes of the bank\n"
    assert _told(listed) == ["03-16 all day Retail sales data", "03-16 all day Minutes of the bank"]
    assert {event.doubt for event in _events(listed)} == {None}
    plain = _events("The week ahead:\n\nMonday, March 16\nCourt hears Anna Berg\n\nThe weather will be discussed.\n")
    assert [(event.title, event.doubt) for event in plain] == [
        ("Court hears Anna Berg", "its date stands only in a line above")
    ]


def test_because_names_the_line_above() -> None:
    (timed, bare) = _events("The week:\n\nMonday 16 March\n- 10:00 Debate on fisheries\n- Minutes of the bank\n")
    published = "published Wed 11 Mar 2026 → Mon 16 Mar 2026"
    assert bare.evidence[0].because == f'under "Monday 16 March" + {published}'
    assert timed.evidence[0].because == f'"10:00", under "Monday 16 March" + {published} 10:00'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("16 March: Debate\n20-22 March: Jazz festival", ["03-16 all day Debate", "03-20 all day Jazz festival"]),
        (
            "3 April: Debate\n12 July: Jazz festival",
            ["04-03 all day Debate", "07-12 all day Jazz festival"],
        ),
        ("Consultation closes: 30 April 2026", ["04-30 all day Consultation closes"]),
        (
            "What: Spring plant sale\nWhen: Saturday, March 14, 10 a.m. to 2 p.m.\nWhere: Harbour Hall",
            ["03-14 10:00-14:00 Spring plant sale"],
        ),
        ("Monday 9 March\n10:00 Committee hears minister\n- Debate on fisheries", []),
        ("Photo taken: 4 May 2026", []),
        ("# Results\n\nThe team won.\n\n- Norland 2, Estmark 1", []),
    ],
)
def test_lists_and_labels(text: str, told: list[str]) -> None:
    assert _told(text) == told


def test_what_stands_before_the_next_day_is_no_zone() -> None:
    text = (
        "Friday 20 March\n\n7.30pm Opening concert\n9.30pm Fireworks, Quay\n\nSaturday 21 March\n\n10am Craft market\n"
    )
    assert _told(text) == ["03-20 19:30 Opening concert", "03-20 21:30 Fireworks, Quay", "03-21 10:00 Craft market"]
    assert [event.when.zone for event in _events(text)] == [None] * 3
