"""What holds of any text on any day: nothing fails, and what is found is in order and well formed (TimeML 1.2.1)."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from anytext import DAYS, TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdesk import timex
from briefdesk.model import Timex, TimexType

_YEAR = r"(?:\d{4}|XXXX)"
_DAY = rf"{_YEAR}-(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)"
_WITHIN = r"-(?:0[1-9]|1[0-2]|XX|W(?:0[1-9]|[1-4]\d|5[0-3]|XX)(?:-WE|-[1-7])?|Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_PART = r"MO|MI|AF|EV|NI|DT"
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d|24:00"
_AMOUNT = r"(?:\d+|X)"
_DATE = rf"{_DAY}|{_YEAR}(?:{_WITHIN})?|\d{{2,3}}|XXX?|(?:PAST|PRESENT|FUTURE)_REF"
_LENGTH = rf"P(?=[\dTX])(?:{_AMOUNT}(?:Y|E|C|Q|M|WE|W|D))*(?:T(?:{_AMOUNT}[HMS])+)?"
_VALUES = {
    TimexType.DATE: rf"{_DATE}|{_DAY}/{_DAY}|\d{{4}}/\d{{4}}",
    TimexType.TIME: rf"(?:{_DAY}|{_YEAR}-W(?:\d\d|XX)(?:-WE|-[1-7])?)T(?:{_CLOCK}|{_PART})",
    TimexType.DURATION: _LENGTH,
    TimexType.SET: rf"{_LENGTH}|(?:{_DAY}|{_YEAR}{_WITHIN})(?:T(?:{_CLOCK}|{_PART}))?",
}


def is_valid(one: Timex) -> bool:
    """Whether the value is one that TIMEX3 has for the type, and its days are in the calendar."""
    days = re.findall(r"\d{4}-\d\d-\d\d", one.value)
    return re.fullmatch(_VALUES[one.type], one.value) is not None and all(map(date.fromisoformat, days))


@pytest.mark.parametrize(
    "told",
    [
        *("DATE 2026-13-01", "DATE 2026-3", "DATE 2026-W54", "DATE 2026-03-11/", "DATE P3D", "TIME 2026-03-11T25:00"),
        *(
            "TIME 2026-03-11",
            "DURATION P",
            "DURATION P3",
            "DURATION P3H",
            "DURATION 2026",
            "SET WXX-1",
            "SET 2026/2027",
        ),
    ],
)
def test_the_grammar_of_values_is_strict(told: str) -> None:
    of, _, value = told.partition(" ")
    assert re.fullmatch(_VALUES[TimexType(of)], value) is None


@settings(max_examples=1000)
@given(TEXTS, DAYS | st.none(), st.sampled_from(["en", "en-GB", "fr", "xx"]))
def test_what_is_found_lies_in_the_text_in_order_and_is_well_formed(
    text: str, anchor: date | None, language: str
) -> None:
    found = timex.find(text, anchor, language)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
    assert [f"{one.type} {one.value}" for one in found if not is_valid(one)] == []
    assert all(one.when.start <= one.when.end for one in found if one.when)


@settings(max_examples=300)
@given(TEXTS, DAYS | st.none())
def test_neighbours_joined_lie_in_the_text_in_order(text: str, anchor: date | None) -> None:
    joined = timex.ranges(timex.find(text, anchor), text)
    assert all(0 <= span.start < span.end <= len(text) and when.start <= when.end for span, when in joined)
    assert all(first.end <= second.start for (first, _), (second, _) in pairwise(joined))
