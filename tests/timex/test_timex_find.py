"""What reading time expressions promises."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk import timex
from briefdesk.model import Direction, Granularity, TimexType

_ANCHOR = date(2026, 3, 11)


def test_without_an_anchor_what_hangs_on_it_stays_open() -> None:
    (found,) = timex.find("The council will meet on Monday.", None)
    assert (found.when, found.value, found.direction) == (None, "XXXX-WXX-1", Direction.FUTURE)


def test_without_an_anchor_a_full_date_is_known() -> None:
    (found,) = timex.find("It opened on May 5, 1998.", None)
    assert found.when is not None
    assert found.when.start == date(1998, 5, 5)


@pytest.mark.parametrize(
    ("sentence", "granularity"),
    [
        ("It opens on Friday.", Granularity.DAY),
        ("It opens next week.", Granularity.WEEK),
        ("It will open in June.", Granularity.MONTH),
        ("It will open in the fourth quarter of 2026.", Granularity.QUARTER),
        ("It will open this summer.", Granularity.SEASON),
        ("It will open in 2028.", Granularity.YEAR),
        ("It will open next weekend.", Granularity.RANGE),
    ],
)
def test_a_date_is_as_fine_as_its_words(sentence: str, granularity: Granularity) -> None:
    (found,) = timex.find(sentence, _ANCHOR)
    assert found.when is not None
    assert found.when.granularity is granularity


@pytest.mark.parametrize("sentence", ["He waited four days.", "It happens every day.", "It is happening now."])
def test_lengths_sets_and_references_are_no_dates(sentence: str) -> None:
    (found,) = timex.find(sentence, _ANCHOR)
    assert found.when is None


def test_a_weekday_with_nothing_to_tell_its_side_is_doubted() -> None:
    (found,) = timex.find("Friday, perhaps.", _ANCHOR)
    assert found.doubt


def test_neighbours_make_one_range() -> None:
    text = "They will meet Monday and Tuesday."
    ((span, when),) = timex.ranges(timex.find(text, _ANCHOR), text)
    assert span.of(text) == "Monday and Tuesday"
    assert (when.start, when.end, when.granularity) == (date(2026, 3, 16), date(2026, 3, 17), Granularity.RANGE)


def test_a_clock_time_keeps_its_zone_as_written() -> None:
    (found,) = timex.find("The call starts at 10:15 a.m. EST Thursday.", _ANCHOR)
    assert found.type is TimexType.TIME
    assert found.when is not None
    assert (found.when.time, found.when.zone) == ("10:15", "EST")


@pytest.mark.parametrize("text", ["next " * 20_000, "1" * 100_000, "12 " * 30_000, "99999 31/31/2026 0/0/2026"])
def test_what_is_no_date_stays_none_however_long(text: str) -> None:
    assert [one for one in timex.find(text, _ANCHOR) if one.when] == []


def test_a_language_without_words_has_only_dates_in_figures() -> None:
    assert [found.value for found in timex.find("On 2026-04-01 or on Monday.", _ANCHOR, "tlh")] == ["2026-04-01"]


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ANCHORS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(st.integers(0, 6), _ANCHORS)
def test_a_weekday_ahead_is_the_first_such_day_from_the_anchor_on(number: int, anchor: date) -> None:
    (found,) = timex.find(f"They will meet on {_DAYS[number]}.", anchor)
    assert found.when is not None
    assert found.when.start.weekday() == number
    assert timedelta(0) <= found.when.start - anchor < timedelta(7)


@given(st.integers(0, 6), _ANCHORS)
def test_a_weekday_behind_lies_within_the_week_before_the_anchor(number: int, anchor: date) -> None:
    (found,) = timex.find(f"They met on {_DAYS[number]}.", anchor)
    assert found.when is not None
    assert found.when.start.weekday() == number
    assert timedelta(0) <= anchor - found.when.start < timedelta(7)


@pytest.mark.parametrize("blank", ["\u00a0", "\u200b", "\u200d", "\u2009"])
def test_odd_blanks_do_not_shift_offsets(blank: str) -> None:
    text = f"It opened{blank} on{blank}March 3, 2026,{blank} they said."
    (found,) = timex.find(text, _ANCHOR)
    assert found.span.of(text).replace(blank, " ").endswith("March 3, 2026")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("They meet every Monday.", (None, "EVERY", None)),
        ("They meet each spring.", (None, "EACH", None)),
        ("They meet twice a month.", (None, None, "2X")),
        ("They left in early May.", ("START", None, None)),
        ("They left at the end of the year.", ("END", None, None)),
        ("They left about two weeks ago.", ("APPROX", None, None)),
        ("They waited for more than two years.", ("MORE_THAN", None, None)),
        ("They waited almost a year.", ("LESS_THAN", None, None)),
        ("They left on Monday.", (None, None, None)),
    ],
)
def test_what_narrows_or_loosens_an_expression_is_told(words: str, told: tuple[str | None, ...]) -> None:
    (found,) = timex.find(words, date(2026, 3, 11))
    assert (found.mod, found.quant, found.freq) == told
