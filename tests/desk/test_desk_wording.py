"""How dates are said."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import an_event

from briefdesk.desk import wording
from briefdesk.model import Basis, EventStatus, Granularity, Published, Review, When

TODAY = date(2026, 1, 2)


def at(start: str, end: str = "", granularity: str = "", time: str | None = None, zone: str | None = None) -> When:
    kind = Granularity(granularity) if granularity else Granularity.RANGE if end else Granularity.DAY
    return When(date.fromisoformat(start), date.fromisoformat(end or start), kind, time, zone)


@pytest.mark.parametrize(
    ("when", "full", "short", "away"),
    [
        (at("2026-01-02"), "Fri 2 Jan 2026", "Fri 2 Jan", "today"),
        (at("2026-01-03"), "Sat 3 Jan 2026", "Sat 3 Jan", "tomorrow"),
        (at("2026-01-05"), "Mon 5 Jan 2026", "Mon 5 Jan", "in 3 days"),
        (at("2026-01-23"), "Fri 23 Jan 2026", "Fri 23 Jan", "in 3 weeks"),
        (at("2026-12-01"), "Tue 1 Dec 2026", "Tue 1 Dec", "in 11 months"),
        (at("2025-12-31"), "Wed 31 Dec 2025", "Wed 31 Dec 2025", "2 days ago"),
        (at("2026-01-01"), "Thu 1 Jan 2026", "Thu 1 Jan", "yesterday"),
        (at("2026-01-05", "2026-01-06"), "Mon 5–Tue 6 Jan 2026", "Mon 5–Tue 6 Jan", "in 3 days"),
        (at("2026-01-31", "2026-02-01"), "Sat 31 Jan–Sun 1 Feb 2026", "Sat 31 Jan–Sun 1 Feb", "in 4 weeks"),
        (at("2025-12-31", "2026-01-02"), *["Wed 31 Dec 2025–Fri 2 Jan 2026"] * 2, "under way"),
        (at("2026-01-05", "2026-01-11", "week"), "week of 5 Jan 2026", "week of 5 Jan", "next week"),
        (at("2025-12-29", "2026-01-04", "week"), *["week of 29 Dec 2025"] * 2, "this week"),
        (at("2025-12-15", "2025-12-21", "week"), *["week of 15 Dec 2025"] * 2, "2 weeks ago"),
        (at("2026-01-01", "2026-01-31", "month"), *["January 2026"] * 2, "this month"),
        (at("2026-03-01", "2026-03-31", "month"), *["March 2026"] * 2, "in 2 months"),
        (at("2026-04-01", "2026-06-30", "quarter"), *["Q2 2026"] * 2, "next quarter"),
        (at("2025-07-01", "2025-09-30", "quarter"), *["Q3 2025"] * 2, "6 months ago"),
        (at("2025-12-01", "2026-02-28", "season"), *["winter 2025/26"] * 2, "this season"),
        (at("2026-09-01", "2026-11-30", "season"), *["autumn 2026"] * 2, "in 9 months"),
        (at("2027-01-01", "2027-12-31", "year"), *["2027"] * 2, "next year"),
        (at("2030-01-01", "2039-12-31"), *["2030–2039"] * 2, "in 4 years"),
        (at("2026-01-01", "2026-06-30"), *["January–June 2026"] * 2, "under way"),
        (at("9999-01-01", "9999-12-31", "year"), *["9999"] * 2, "in 7973 years"),
    ],
)
def test_a_date_is_said_as_finely_as_it_is_known(when: When, full: str, short: str, away: str) -> None:
    assert wording.heading(when) == full
    assert wording.heading(when, TODAY) == short
    assert wording.away(when, TODAY) == away


def test_the_last_quarter_is_the_last_one_all_through_this_one() -> None:
    quarter = at("2025-10-01", "2025-12-31", "quarter")
    assert {wording.away(quarter, date(2026, month, 28)) for month in (1, 2, 3)} == {"last quarter"}


def test_the_time_stands_behind_the_date_as_it_was_written() -> None:
    assert wording.when(at("2026-01-05", time="15:00-16:30", zone="local time")).endswith(", 15:00-16:30 local time")
    assert wording.when(at("2026-01-05"), TODAY) == "Mon 5 Jan"


def test_the_publication_date_names_where_it_comes_from() -> None:
    early = datetime(2026, 1, 2, 1, tzinfo=timezone(timedelta(hours=9)))
    assert wording.published(Published(early, Basis.METADATA, 0.9)) == "published Fri 2 Jan 2026 (metadata)"
    assert wording.published(Published(TODAY, Basis.INFERRED, 0.7), TODAY) == "published Fri 2 Jan (inferred)"
    assert wording.published(Published()) == "publication date unknown"


EARLIER = When(TODAY, TODAY)
TOLD: list[tuple[str, dict[str, Any]]] = [
    ("rejected", {"review": Review.REJECTED}),
    ("orphan", {"lost": "2026-01-02T09:00:00+00:00"}),
    ("doubtful", {"doubt": "two readings"}),
    ("cancelled", {"status": EventStatus.CANCELLED}),
    ("postponed", {"status": EventStatus.POSTPONED}),
    ("moved", {"was": EARLIER}),
    ("tentative", {"status": EventStatus.TENTATIVE}),
    ("confirmed", {"review": Review.CONFIRMED}),
    ("found", {}),
]
"""Each sign, with what gives it to an event; the most unusual first."""


def test_the_most_unusual_of_an_event_is_its_sign() -> None:
    for place, (word, changes) in enumerate(TOLD):
        assert wording.sign(an_event("2026-01-05", **changes))[1] == word
        for _, usual in TOLD[place:]:
            assert wording.sign(an_event("2026-01-05", **{**usual, **changes}))[1] == word


@pytest.mark.parametrize("review", [Review.CONFIRMED, Review.EDITED, Review.ADDED])
def test_whoever_says_that_an_event_is_right_confirms_it(review: Review) -> None:
    assert wording.sign(an_event("2026-01-05", review=review)) == ("✓", "confirmed")


def test_every_sign_has_a_glyph_and_a_word_of_its_own() -> None:
    assert [word for _, word in wording.SIGNS] == [word for word, _ in reversed(TOLD)]
    assert len({glyph for glyph, _ in wording.SIGNS}) == len(wording.SIGNS)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"review": Review.CONFIRMED}, ["confirmed"]),
        ({"review": Review.EDITED, "status": EventStatus.TENTATIVE}, ["tentative", "edited"]),
        ({"review": Review.ADDED, "lost": "2026-01-02T09:00:00+00:00"}, ["added by hand", "no longer in the text"]),
        ({"review": Review.REJECTED, "place": "Paris"}, ["Paris", "rejected"]),
    ],
)
def test_what_a_person_said_of_an_event_is_told(changes: dict[str, Any], said: list[str]) -> None:
    assert wording.facts(an_event("2026-01-05", **changes)) == said


def test_a_moved_event_says_from_when() -> None:
    moved = an_event("2026-01-05", place="Paris", was=When(TODAY, TODAY))
    assert wording.facts(moved, TODAY) == ["Paris", "moved from Fri 2 Jan"]
    assert wording.facts(an_event("2026-01-05", status=EventStatus.POSTPONED)) == ["postponed"]


@given(st.dates(), st.dates(), st.dates(), st.sampled_from(Granularity))
def test_every_date_has_words(today: date, one: date, other: date, granularity: Granularity) -> None:
    when = When(min(one, other), max(one, other), granularity)
    assert all((wording.heading(when), wording.when(when, today), wording.away(when, today)))
