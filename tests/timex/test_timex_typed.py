"""What a person types as a date, and what metadata say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from briefdesk import timex
from briefdesk.errors import DateError

TODAY = date(2026, 1, 2)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2026-03-05", date(2026, 3, 5), date(2026, 3, 5)),
        ("6 Jan", date(2026, 1, 6), date(2026, 1, 6)),
        ("6-9 Jan", date(2026, 1, 6), date(2026, 1, 9)),
        ("tomorrow", date(2026, 1, 3), date(2026, 1, 3)),
        ("yesterday", date(2026, 1, 1), date(2026, 1, 1)),
        ("next tuesday", date(2026, 1, 6), date(2026, 1, 6)),
        ("Jan 5, 2026", date(2026, 1, 5), date(2026, 1, 5)),
        ("5 January 2026", date(2026, 1, 5), date(2026, 1, 5)),
        ("early March", date(2026, 3, 1), date(2026, 3, 31)),
    ],
)
def test_what_is_typed_is_read(words: str, start: date, end: date) -> None:
    when = timex.typed(words, TODAY)
    assert (when.start, when.end) == (start, end)


def test_a_weekday_must_fit_its_date() -> None:
    with pytest.raises(DateError, match="do not fit"):
        timex.typed("Wed 6 Jan 2026", TODAY)
    assert timex.typed("Tue 6 Jan 2026", TODAY).start == date(2026, 1, 6)


@pytest.mark.parametrize(
    "words",
    ["", "   ", "soon", "never mind", "2026-13-45", "2026-13-01", "32 January", "today at 5", "x" * 10_000, "\x00"],
)
def test_what_is_no_date_is_said_to_be_none(words: str) -> None:
    with pytest.raises(DateError) as caught:
        timex.typed(words, TODAY)
    assert caught.value.message


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2026-01-02", date(2026, 1, 2)),
        ("2026-01-02T10:30:00Z", datetime(2026, 1, 2, 10, 30, tzinfo=UTC)),
        ("2026-01-02T10:30:00-05:00", datetime(2026, 1, 2, 10, 30, tzinfo=timezone(timedelta(hours=-5)))),
        ("Fri, 02 Jan 2026 10:30:00 +0100", datetime(2026, 1, 2, 10, 30, tzinfo=timezone(timedelta(hours=1)))),
        ("January 2, 2026", date(2026, 1, 2)),
        ("10.01.2026", date(2026, 1, 10)),
        ("1/31/2026", date(2026, 1, 31)),
        ("2026/01/05 10:00", date(2026, 1, 5)),
    ],
)
def test_metadata_are_read_with_their_offset(words: str, moment: date) -> None:
    assert timex.metadata(words) == moment


@pytest.mark.parametrize(
    "words", ["", "Organization", "NGO", "0000-00-00", "9" * 5000, "12", "26-01-02", "12 13 14", "01/02/2026"]
)
def test_metadata_that_say_no_date_are_none(words: str) -> None:
    assert timex.metadata(words) is None
