"""What holds of every text: spans lie inside, in order, apart; without an anchor nothing relative is resolved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk import timex
from briefdesk.model import Direction

WORDS = st.sampled_from(
    [
        "on",
        "in",
        "by",
        "until",
        "the",
        "next",
        "last",
        "this",
        "Monday",
        "Friday",
        "March",
        "Dec.",
        "27",
        "2,",
        "2026",
        "1990s",
        "week",
        "weekend",
        "months",
        "two",
        "days",
        "ago",
        "tomorrow",
        "early",
        "late",
        "spring",
        "noon",
        "10",
        "a.m.",
        "GMT",
        "will",
        "met",
        "said",
        "every",
        "quarter",
        "of",
        "and",
        "to",
        ",",
        ".",
        "-",
        "–",
        "We",
        "may",
    ]
)
ANCHORS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200), ANCHORS)
def test_spans_lie_inside_in_order_and_apart(text: str, anchor: date) -> None:
    end = 0
    for one in timex.find(text, anchor):
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text) == one.span.of(text).strip()
        assert one.when is None or one.when.start <= one.when.end
        end = one.span.end


@given(st.integers(0, 6), ANCHORS)
def test_a_weekday_ahead_is_the_first_such_day_from_the_anchor_on(number: int, anchor: date) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    (found,) = timex.find(f"They will meet on {name}.", anchor)
    assert found.when is not None
    assert found.direction is Direction.FUTURE
    assert found.when.start.weekday() == number
    assert timedelta(0) <= found.when.start - anchor < timedelta(7)


@given(st.integers(0, 6), ANCHORS)
def test_a_weekday_behind_lies_within_the_week_before_the_anchor(number: int, anchor: date) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    (found,) = timex.find(f"They met on {name}.", anchor)
    assert found.when is not None
    assert timedelta(0) <= anchor - found.when.start <= timedelta(7)


def test_without_an_anchor_only_what_is_absolute_is_resolved() -> None:
    text = "On Friday he said that the fair opens on 3 May 2026, next week or in June."
    found = {one.span.of(text): one for one in timex.find(text, None)}
    assert {words for words, one in found.items() if one.when} == {"3 May 2026"}
    assert "X" in found["Friday"].value


@pytest.mark.parametrize("odd", ["\u00a0", "\u200b", "\u200d", "\u2009"])
def test_odd_blanks_do_not_shift_offsets(odd: str) -> None:
    text = f"It opened{odd} on{odd}March 3, 2026,{odd} they said."
    (found,) = timex.find(text, date(2026, 1, 2))
    assert found.span.of(text).replace(odd, " ").endswith("March 3, 2026")


@pytest.mark.parametrize(
    "text",
    ["next " * 40_000, "1" * 200_000, "12 " * 60_000, "Monday and " * 20_000, "of the " * 30_000, "(" * 100_000],
    ids=["next", "digits", "numbers", "weekdays", "words", "brackets"],
)
def test_hostile_text_is_read(text: str) -> None:
    assert timex.find(text, date(2026, 1, 2)) is not None
