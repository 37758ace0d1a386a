"""The publication date from the text alone: a line that says it, else what the words imply, else none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefdesk import agenda
from briefdesk.model import Basis, Published

_SEED = Path(__file__).parents[2] / "seeds" / "carney-to-paris.txt"


def _published(text: str) -> Published:
    return agenda.read(text).published


@pytest.mark.parametrize(
    "text",
    [
        "Saturday, January 3, 2026\n\nThe mayor resigned yesterday. The council meets on Monday.\n",
        "Published: January 3, 2026\n\nThe mayor resigned yesterday. The council meets on Monday.\n",
        "OSLO, Jan. 3, 2026 (Agency) — The mayor resigned yesterday. The council meets on Monday.\n",
        "OSLO (Agency) — January 3, 2026\n\nThe mayor resigned yesterday. The council meets on Monday.\n",
        "Mayor resigns\n\nSat 3 Jan 2026 14.02 GMT\n\nThe mayor resigned yesterday. The council meets on Monday.\n",
        "Mayor resigns\n\nPublished 3 January 2026 at 14.02\n\nThe mayor resigned yesterday. She was tired.\n",
        "By Åsa Öström, 3 January 2026\n\nThe mayor resigned yesterday. She was tired.\n",
        "By Zoë | 2026-01-03\n\nThe mayor resigned yesterday. She was tired.\n",
        "FOR RELEASE 10 a.m. EST, January 3, 2026\n\nThe mayor resigned yesterday. She was tired.\n",
        "SAN JOSE, Calif., Jan. 3, 2026 (Wire) - The mayor resigned yesterday. The council meets on Monday.\n",
        "Wellington, New Zealand, 3 January 2026: The mayor resigned yesterday. The council meets on Monday.\n",
        "Mayor resigns\n\nUpdated 7:02 a.m. EST, Jan. 3, 2026\n\nThe mayor resigned yesterday. She was tired.\n",
    ],
)
def test_a_line_or_dateline_dates_the_text(text: str) -> None:
    found = _published(text)
    assert (found.moment, found.basis) == (date(2026, 1, 3), Basis.DATELINE)
    assert found.confidence >= 0.9
    assert found.because


def test_a_dateline_without_its_year_is_dated_by_the_years_of_the_story() -> None:
    found = _published(
        "SAN JOSE, Calif., Nov. 25 (Wire) - In 2026 the firm lost money. The board will meet on Monday.\n"
    )
    assert (found.moment, found.basis) == (date(2026, 11, 25), Basis.INFERRED)
    assert 'the story begins with its day, "Nov. 25"' in found.because


@pytest.mark.parametrize(
    "text",
    [
        "Spring fair\n\nSaturday 14 March 2026, 10am\n\nThe fair returns on Saturday. Bring a friend.\n",
        "Spring fair\n\n14 March 2026\n\nThe fair will open on 14 March 2026. The mayor resigned.\n",
    ],
)
def test_a_line_that_may_be_the_day_of_the_event_is_not_sure(text: str) -> None:
    reading = agenda.read(text)
    assert reading.published.confidence < 0.9
    assert all(event.doubt for event in reading.events)


def test_a_holiday_that_moves_bounds_the_day() -> None:
    found = _published(
        "The shops were shut on Good Friday. The fire of 1 April 2026 destroyed the mill. Police said on Saturday that "
        "two men were held. They were arrested on Friday."
    )
    assert found.moment == date(2026, 4, 4)


def test_the_seed_is_dated_by_all_that_it_says() -> None:
    found = _published(_SEED.read_text(encoding="utf-8"))
    assert (found.moment, found.basis) == (date(2026, 1, 2), Basis.INFERRED)
    assert found.confidence >= 0.9
    for words in (
        "Dec. 27, 2025",
        "Late last month",
        "New Year’s Eve",
        "New Year’s Day",
        "Thursday",
        "Friday",
        "Saturday",
    ):
        assert any(words in reason for reason in found.because), words


def test_the_seed_gives_its_four_events() -> None:
    events = agenda.read(_SEED.read_text(encoding="utf-8")).events
    days = [(event.when.start, event.when.end) for event in events]
    january = {day: date(2026, 1, day) for day in (3, 5, 6)}
    assert days == [
        (january[3], january[3]),
        (january[5], january[5]),
        (january[5], january[6]),
        (january[6], january[6]),
    ]
    assert all(event.doubt is None for event in events)


def test_a_past_and_a_coming_weekday_close_in_on_the_day() -> None:
    text = (
        "The fire of June 4, 2025 destroyed the mill. Police said on Friday that two men were held. They were arrested "
        "on Thursday. They will appear in court on Saturday. A vigil will be held on Monday."
    )
    found = _published(text)
    assert (found.moment, found.basis) == (date(2025, 6, 6), Basis.INFERRED)


def test_a_notice_of_an_update_dates_the_text() -> None:
    found = _published(
        "Editor’s note: This story was updated March 4, 2025, to correct a name.\nThe mill will reopen on Friday.\n"
    )
    assert (found.moment, found.basis) == (date(2025, 3, 4), Basis.INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The mayor resigned on Friday and will leave on Monday.",
        "The mill burned down in 1931. The mayor resigned on Friday.",
        "She was born on 5 May 1998 and grew up in Leeds.",
        "The mayor resigned on Friday. She was tired.\n\nCopyright 3 May 2019",
        "The mayor resigned on Friday. She was tired.\n\nDeadline 3 December 2026",
        "The mayor resigned on Friday. She was tired.\n\nNext meeting: 3 December 2026",
        "The mayor resigns\n\nThe mayor resigned on Friday.\n\nFounded 12 May 1924\n\nShe was tired.",
    ],
)
def test_where_the_words_do_not_allow_it_the_date_is_unknown(text: str) -> None:
    assert _published(text) == Published()


def test_what_is_counted_from_an_unsure_date_is_doubted() -> None:
    text = (
        "The fire of June 4, 2025 destroyed the mill. Police said on Friday that two men were held. They will appear "
        "in court on Saturday. The mill will open on July 30, 2025."
    )
    reading = agenda.read(text)
    assert reading.published.basis is Basis.INFERRED
    assert reading.published.confidence < 0.9
    doubts = {event.when.start.isoformat(): event.doubt for event in reading.events}
    assert doubts.pop("2025-07-30") is None, "its year is said"
    assert doubts == {"2025-06-07": "the publication date is not sure"}


def test_what_a_mail_quotes_is_no_story() -> None:
    text = "I agree.\n\nOn Thu, 1 Jan 2026 at 10:00, Bob <bob@bay.example> wrote:\n> We will meet on Sunday.\n"
    given = Published(date(2026, 1, 9), Basis.METADATA, 0.95)
    assert agenda.read(text, given).events == ()


def test_a_given_date_is_kept() -> None:
    given = Published(date(2020, 2, 3), Basis.GIVEN, 1.0, ("given by hand",))
    assert agenda.read("Saturday, January 3, 2026\n\nThe mayor resigned.\n", given).published == given


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Schools are to resume classes starting today, January 15, 2024.", date(2024, 1, 15)),
        ("The court ruled yesterday (5 May 2025) that it may go on.", date(2025, 5, 6)),
        ("The fair opens tomorrow, Saturday, 14 March 2026, in Leeds.", date(2026, 3, 13)),
    ],
)
def test_a_full_date_beside_today_or_tomorrow_dates_the_text(text: str, day: date) -> None:
    found = _published(text)
    assert (found.moment, found.basis) == (day, Basis.INFERRED)
    assert found.confidence >= 0.9
    assert "counts from" in found.because[0]
