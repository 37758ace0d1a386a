"""What a reader takes for one character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.text.graphemes import begin, characters, end

SIGNS = st.sampled_from("ab é会각\u1100\u1161\u0301\u200d\ufe0f\n👩👧❤🏽🇫🇷नि")
TEXTS = st.one_of(st.text(SIGNS, max_size=40), st.text(max_size=40))


def parts(text: str) -> list[str]:
    return [text[start:stop] for start, stop in characters(text, 0, len(text))]


@pytest.mark.parametrize(
    "one",
    [
        *("a", "é", "e\u0301", "会", "각", "\u1100\u1161\u11a8", "नि", "1\ufe0f\u20e3", "\u0301"),
        *("👩", "❤️", "👩🏽", "👩‍👩‍👧", "👨‍⚕️", "👩🏽‍❤️‍💋‍👨🏿", "🏳️‍🌈", "🇫🇷", "🏴\U000e0067\U000e0062\U000e007f"),
    ],
)
def test_what_looks_like_one_is_one(one: str) -> None:
    assert parts(f"{one}\n{one}") == [one, "\n", one]


def test_what_stands_apart_is_several() -> None:
    assert parts("🇫🇷🇩🇪👩👩") == ["🇫🇷", "🇩🇪", "👩", "👩"]
    assert parts("e\u0301tude") == ["e\u0301", "t", "u", "d", "e"]
    assert parts("a\n\u0301") == ["a", "\n", "\u0301"], "a line break takes no accent"


@given(TEXTS)
def test_together_they_are_the_text(text: str) -> None:
    assert "".join(parts(text)) == text


@given(TEXTS, st.data())
def test_every_offset_is_in_the_character_that_begins_before_it_and_ends_after(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert begin(text, at) <= at <= end(text, at)
    for start, stop in characters(text, 0, len(text)):
        if start <= at < stop:
            assert (begin(text, at), end(text, at)) == (start, stop)


def test_a_hundred_thousand_flags_take_no_time_to_speak_of() -> None:
    assert len(parts("🇫🇷" * 50)) == 50
    assert "".join(parts("🇫🇷" * 50_000)) == "🇫🇷" * 50_000
