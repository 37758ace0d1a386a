"""A date that is filled into a field must be read as the same date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk import timex
from briefdesk.desk.typable import typable
from briefdesk.model import Granularity, When
from briefdesk.timex.stretch import Unit, holding

TODAY = date(2026, 1, 2)
ZONES = [
    "CET",
    "EST",
    "GMT",
    "local time",
    "Eastern Standard Time",
    "GMT+1",
    "UTC-05:30",
    "UTC",
    "NZDT",
    "Asia/Kolkata",
]
UNITS = [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.YEAR, Unit.HALF, Unit.DECADE, Unit.WEEKEND]


@st.composite
def stretches(draw: st.DrawFn) -> When:
    day = draw(st.dates(date(2, 1, 1), date(9998, 12, 31)) | st.dates(date(1990, 1, 1), date(2050, 1, 1)))
    stretch = holding(draw(st.sampled_from(UNITS)), day)
    assert stretch
    return When(stretch.start, stretch.end, stretch.granularity)


@st.composite
def ranges(draw: st.DrawFn) -> When:
    start, end = sorted((draw(st.dates()), draw(st.dates())))
    return When(start, end, Granularity.DAY if start == end else Granularity.RANGE)


@st.composite
def timed(draw: st.DrawFn) -> When:
    when = draw(stretches() | ranges())
    start, end = sorted(draw(st.lists(st.times(), min_size=2, max_size=2)))
    first, last = f"{start:%H:%M}", draw(st.sampled_from([f"{end:%H:%M}", "24:00"]))
    time = f"{first}-{last}" if first < last and draw(st.booleans()) else first
    return When(when.start, when.end, when.granularity, time, draw(st.none() | st.sampled_from(ZONES)))


@given(stretches() | ranges() | timed(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_date_is_read_back_as_it_is(when: When, today: date) -> None:
    assert timex.typed(typable(when), today) == when
    assert timex.typed(typable(when), today, ahead=False) == when


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("6 jan 15-17 cet", "Tue 6 Jan 2026, 15:00-17:00 CET"),
        ("6-9 jan", "Tue 6 Jan 2026 to Fri 9 Jan 2026"),
        ("next week", "week of 5 Jan 2026"),
        ("early march", "March 2026"),
        ("q2", "Q2 2026"),
        ("winter", "winter 2025/26"),
        ("next year", "2027"),
        ("fri 3pm to sat 5pm", "Fri 2 Jan 2026 to Sat 3 Jan 2026, 15:00-17:00"),
        ("1066-10-14", "1066-10-14"),
        ("year 1066", "year 1066"),
    ],
)
def test_the_words_are_those_a_person_would_type(typed: str, words: str) -> None:
    assert typable(timex.typed(typed, TODAY)) == words
