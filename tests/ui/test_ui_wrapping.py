"""A text broken into rows: nothing lost, nothing twice, nothing too wide."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefdesk.text.clean import clean
from briefdesk.text.graphemes import begin
from briefdesk.ui.widgets.wrapping import Row, wrap

LETTERS = st.sampled_from("aaaa bb  cé会議\u0301\u00a0\n👩-–。❤\ufe0f\u200d🇫🏽")
TEXTS = st.one_of(st.text(LETTERS, max_size=300), st.text(max_size=200).map(clean))


def words(text: str, row: Row) -> str:
    return text[row.start : row.end]


@given(TEXTS, st.integers(2, 40))
def test_every_letter_stands_in_one_row(text: str, width: int) -> None:
    rows = wrap(text, width)
    shown = [index for row in rows for index in range(row.start, row.end)]
    assert shown == sorted(set(shown))
    assert not {index for index, letter in enumerate(text) if not letter.isspace()} - set(shown)


@given(TEXTS, st.integers(2, 40))
def test_no_row_is_too_wide(text: str, width: int) -> None:
    for row in wrap(text, width):
        assert cell_len(words(text, row)) <= width


@given(TEXTS, st.integers(2, 40))
def test_rows_know_their_lines(text: str, width: int) -> None:
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]
    rows = wrap(text, width)
    assert {row.line for row in rows} == set(range(len(starts)))
    for row in rows:
        assert row.line_start == starts[row.line]
        assert "\n" not in words(text, row)
    for before, after in pairwise(rows):
        assert before.end <= after.start
        assert before.line <= after.line


def test_words_stay_whole_where_they_can() -> None:
    text = "one two three"
    assert [words(text, row) for row in wrap(text, 7)] == ["one two", "three"]
    assert [words("abcdefghij", row) for row in wrap("abcdefghij", 4)] == ["abcd", "efgh", "ij"]
    assert [words("会議 会議会議", row) for row in wrap("会議 会議会議", 6)] == ["会議", "会議会", "議"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    text = "e\u0301" * 10
    assert [words(text, row) for row in wrap(text, 4)] == [text[:8], text[8:16], text[16:]]


@given(TEXTS, st.integers(2, 40))
def test_no_character_is_broken(text: str, width: int) -> None:
    """But after a blank: what would go with one begins the next row."""
    for row in wrap(text, width):
        assert row.start == row.end or begin(text, row.start) == row.start or text[row.start - 1].isspace()


def test_flags_and_families_stay_whole() -> None:
    assert [words("🇫🇷🇩🇪🇮🇹", row) for row in wrap("🇫🇷🇩🇪🇮🇹", 5)] == ["🇫🇷🇩🇪", "🇮🇹"]
    assert [words("👩‍👩‍👧👩‍👩‍👧", row) for row in wrap("👩‍👩‍👧👩‍👩‍👧", 3)] == ["👩‍👩‍👧", "👩‍👩‍👧"]


def test_one_cell_a_letter_on_average_is_not_one_for_each() -> None:
    text = "会\u0301" * 10
    assert all(cell_len(words(text, row)) <= 4 for row in wrap(text, 4))


def test_paragraphs_of_prose_stand_apart() -> None:
    prose = "word " * 30
    assert [words(f"{prose}\n{prose}", row) for row in wrap(f"{prose}\n{prose}", 1000)] == [prose, "", prose]
    assert len(wrap("a list\nof words", 1000)) == 2


def test_a_blank_with_an_accent_on_it_is_a_letter() -> None:
    line = "A" * 11 + " \u0301"
    assert [line[row.start : row.end] for row in wrap(line, 11)] == ["A" * 11, " \u0301"]
