"""The days that words in a query mean, on Wednesday 7 January 2026."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.query.dates import days

TODAY = date(2026, 1, 7)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026-01-05", "2026-01-05", "2026-01-05"),
        ("2026-W05", "2026-01-26", "2026-02-01"),
        ("2026w05", "2026-01-26", "2026-02-01"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2026-01..2026-03", "2026-01-01", "2026-03-31"),
        ("2026-01..", "2026-01-01", None),
        ("..2026-W01", None, "2026-01-04"),
        ("yesterday..today", "2026-01-06", "2026-01-07"),
        ("today", "2026-01-07", "2026-01-07"),
        ("Tomorrow", "2026-01-08", "2026-01-08"),
        ("this-week", "2026-01-05", "2026-01-11"),
        ("last week", "2025-12-29", "2026-01-04"),
        ("next-month", "2026-02-01", "2026-02-28"),
        ("this year", "2026-01-01", "2026-12-31"),
        ("next-7d", "2026-01-07", "2026-01-14"),
        ("last-2w", "2025-12-24", "2026-01-07"),
        ("last 3 months", "2025-10-07", "2026-01-07"),
        ("next-1y", "2026-01-07", "2027-01-07"),
        ("next-2w..", "2026-01-07", None),
        (">2026-01", "2026-02-01", None),
        (">=2026-01", "2026-01-01", None),
        ("<today", None, "2026-01-06"),
        ("<=this-week", None, "2026-01-11"),
    ],
)
def test_words_are_read_as_days(words: str, start: str | None, end: str | None) -> None:
    expected = tuple(date.fromisoformat(day) if day else None for day in (start, end))
    assert days(words, TODAY) == expected


def test_a_month_that_is_shorter_gives_its_last_day() -> None:
    assert days("next-1m", date(2026, 1, 31))[1] == date(2026, 2, 28)
    assert days("last-1y", date(2024, 2, 29))[0] == date(2023, 2, 28)


@pytest.mark.parametrize(
    "words",
    ["", "soon", "2026-13", "2026-1-5", "0000", "2026-W54", "26", "next-0x", "next-99999d", "last-3000y", ">", ">9999"],
)
def test_what_is_no_date_is_said_to_be_none(words: str) -> None:
    with pytest.raises(ValueError, match=r"cannot read|too far"):
        days(words, TODAY)


@given(st.text(alphabet="0123456789-.<>=wdmy lastnexthisokr", max_size=20), st.dates())
def test_no_words_are_a_fault_of_ours(words: str, today: date) -> None:
    with suppress(ValueError):
        start, end = days(words, today)
        assert start is None or end is None or start <= end
