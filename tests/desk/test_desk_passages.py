"""Where quoted words stand in an article."""

from __future__ import annotations

import time

import pytest
from making import an_article, file

from briefdesk.desk import Desk, passages
from briefdesk.errors import InputError
from briefdesk.model import Span


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("One two three.", "two", "two"),
        ("One two\n\nthree.", "two three", "two\n\nthree"),
        ("One two three.", "  two \n three ", "two three"),
        ("He said “it’s so” twice.", '"it\'s so"', "“it’s so”"),
        ('He said "it\'s so" twice.', "“it’s so”", '"it\'s so"'),
        ("😀 and Zoe\u0301 at 10 (ten) a.m.", "Zoe\u0301 at 10 (ten) a.m.", "Zoe\u0301 at 10 (ten) a.m."),
    ],
)
def test_words_are_found_as_a_keyboard_writes_them(desk: Desk, text: str, words: str, found: str) -> None:
    file(desk.store, (an_article(1, text), []))
    assert passages.find(desk, 1, words).of(text) == found


@pytest.mark.parametrize("words", ["Two", "a.c", "two three four five six", ""])
def test_nothing_that_is_not_there_is_found(desk: Desk, words: str) -> None:
    file(desk.store, (an_article(1, "One two abc."), []))
    with pytest.raises(InputError):
        passages.find(desk, 1, words)


def test_of_many_places_a_few_are_named(desk: Desk) -> None:
    file(desk.store, (an_article(1, "ab " * 1000), []))
    with pytest.raises(InputError, match=r"at 0:2, 3:5, 6:8, 9:11, 12:14, … ") as error:
        passages.find(desk, 1, "ab")
    assert "--span" in error.value.hint


def test_offsets_hold_whatever_lies_within(desk: Desk) -> None:
    file(desk.store, (an_article(1, "😀" * 10), []))
    assert passages.at(desk, 1, 0, 10) == Span(0, 10)
    for start, end in ((0, 11), (3, 3), (4, 3), (10, 11)):
        with pytest.raises(InputError, match="no stretch of article 1"):
            passages.at(desk, 1, start, end)


def test_a_long_quote_is_looked_for_quickly(desk: Desk) -> None:
    text = "word “and” so it’s on\n" * 20_000
    file(desk.store, (an_article(1, text), []))
    start = time.monotonic()
    assert len(passages.find(desk, 1, text)) > 400_000
    assert time.monotonic() - start < 10
