"""Where a caret goes: always to a whole character that is shown, and back again."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefdesk.text.clean import clean
from briefdesk.text.graphemes import begin, end
from briefdesk.ui.widgets import motion
from briefdesk.ui.widgets.laid import Laid
from briefdesk.ui.widgets.motion import Motion, Units

LETTERS = st.sampled_from("aaaa bb  cé会議\u0301\u00a0\n\n👩-–。’❤\ufe0f\u200d🇫🇷🏽. A")
TEXTS = st.one_of(st.text(LETTERS, max_size=200), st.text(max_size=100).map(clean))
SENTENCES = partial(motion.sentences_of, "en")
UNITS: dict[str, Units] = {"word": motion.words, "sentence": SENTENCES, "paragraph": motion.paragraphs}
FORWARD: dict[str, Motion] = {
    "right": motion.right,
    "row end": motion.row_end,
    "last": motion.last,
    "down": lambda laid, at: row_at(laid, at, 1),
    **{f"next {name}": partial(motion.to_next, units) for name, units in UNITS.items()},
    **{f"{name} end": partial(motion.to_end, units) for name, units in UNITS.items()},
}
BACKWARD: dict[str, Motion] = {
    "left": motion.left,
    "row start": motion.row_start,
    "first": motion.first,
    "up": lambda laid, at: row_at(laid, at, -1),
    **{f"{name} start": partial(motion.to_beginning, units) for name, units in UNITS.items()},
}
ALL: dict[str, Motion] = {**FORWARD, **BACKWARD, "row words": motion.row_words}


@st.composite
def places(draw: st.DrawFn) -> tuple[Laid, int]:
    """A text in rows, and a stop of it."""
    laid = Laid(draw(TEXTS), draw(st.integers(10, 40)))
    return laid, laid.stop(draw(st.integers(0, len(laid.text))))


def walk(go: Motion, text: str, width: int = 20, at: int = 0) -> list[int]:
    """Where a motion comes by until it stays."""
    laid, found = Laid(text, width), [at]
    while (at := go(laid, at)) != found[-1]:
        found.append(at)
    return found


def row_at(laid: Laid, at: int, rows: int) -> int:
    return motion.rows_away(laid, at, rows, laid.column(at))


# For any text


@given(places())
def test_a_caret_never_lands_inside_a_character_or_where_nothing_is_shown(place: tuple[Laid, int]) -> None:
    laid, at = place
    for name, go in ALL.items():
        there = go(laid, at)
        row = laid.rows[laid.row(there)]
        assert there == begin(laid.text, there) == laid.stop(there), name
        assert row.start <= there < row.end or there == row.start == row.end or laid.text[row.start].isspace(), name


@given(places())
def test_motions_keep_their_direction(place: tuple[Laid, int]) -> None:
    laid, at = place
    assert all(go(laid, at) >= at for go in FORWARD.values())
    assert all(go(laid, at) <= at for go in BACKWARD.values())


@given(places())
def test_a_step_back_undoes_a_step_on(place: tuple[Laid, int]) -> None:
    laid, at = place
    after, before = motion.right(laid, at), motion.left(laid, at)
    assert after == at == motion.last(laid, 0) or motion.left(laid, after) == at
    assert before == at == motion.first(laid, 0) or motion.right(laid, before) == at


@given(places(), st.integers(-3, 3))
def test_rows_keep_the_column_where_they_are_long_enough(place: tuple[Laid, int], rows: int) -> None:
    laid, at = place
    column = laid.column(at)
    there = motion.rows_away(laid, at, rows, column)
    assert laid.column(there) <= column
    if laid.column(there) == column:
        assert laid.row(motion.rows_away(laid, there, laid.row(at) - laid.row(there), column)) == laid.row(at)


@given(places())
def test_the_column_is_where_the_character_is_drawn(place: tuple[Laid, int]) -> None:
    laid, at = place
    row = laid.rows[laid.row(at)]
    if "\u200d" not in laid.text:
        assert laid.column(at) == cell_len(laid.text[row.start : at])
    assert laid.column(laid.at(laid.row(at), laid.column(at))) == laid.column(at)


@given(TEXTS)
def test_every_letter_is_in_one_word(text: str) -> None:
    found = [index for word in motion.words(text.replace("\n", " ")) for index in range(word.start, word.end)]
    assert found == sorted(set(found))
    assert {index for index, letter in enumerate(text) if letter.isalnum()} <= set(found)


@given(places())
def test_a_cell_belongs_to_the_character_that_is_drawn_there(place: tuple[Laid, int]) -> None:
    laid, at = place
    (cell, number), after = laid.place(at), end(laid.text, at)
    for step in range(cell_len(laid.text[at:after])):
        assert laid.offset(cell + step, number) == at
        assert laid.offset(cell + step + 1, number, after=True) == after


# What a person expects


def test_words_begin_after_blanks_and_at_signs() -> None:
    text = "It’s nine,  cafe\u0301s\n\nopen"
    starts, ends = [0, 5, 9, 12, 20], [0, 3, 8, 9, 17, 23]
    assert walk(partial(motion.to_next, motion.words), text) == [*starts, 23]
    assert walk(partial(motion.to_end, motion.words), text) == ends
    assert walk(partial(motion.to_beginning, motion.words), text, at=23) == [23, *reversed(starts)]


def test_sentences_are_those_of_the_reading() -> None:
    text = "Mr. Carney left. He went to Paris.\nIt rained."
    assert walk(partial(motion.to_next, SENTENCES), text) == [0, 17, 35, 44]
    assert walk(partial(motion.to_end, SENTENCES), text) == [0, 15, 33, 44]
    assert walk(partial(motion.to_beginning, SENTENCES), text, at=40) == [40, 35, 17, 0]


def test_paragraphs_are_lines_that_hold_something() -> None:
    text = "one two\n\n  three\nfour"
    assert walk(partial(motion.to_next, motion.paragraphs), text) == [0, 11, 17, 20]
    assert walk(partial(motion.to_end, motion.paragraphs), text) == [0, 6, 15, 20]
    assert walk(partial(motion.to_beginning, motion.paragraphs), text, at=13) == [13, 11, 0]


def test_characters_are_passed_whole_over_rows_and_empty_lines() -> None:
    assert walk(motion.right, "ae\u0301👩‍👩‍👧🇫🇷\n\nz") == [0, 1, 3, 8, 11, 12]
    assert walk(motion.right, "one two", 4) == [0, 1, 2, 4, 5, 6], "the blank where a row was broken is not shown"


def test_rows_count_cells_so_that_the_caret_goes_straight_down() -> None:
    laid = Laid("会議は三日\nabcdefghij\ne\u0301e\u0301e\u0301e\u0301", 20)
    assert row_at(laid, 2, 1) == laid.text.index("e"), "two wide letters are four cells"
    assert row_at(laid, laid.text.index("f"), -1) == 2, "the middle of a wide letter is that letter"
    assert row_at(laid, laid.text.index("d"), 1) == laid.text.index("\u0301", -1) - 1


def test_the_gap_between_paragraphs_of_prose_is_passed_over() -> None:
    laid = Laid(f"{'word ' * 30}\n{'text ' * 30}", 1000)
    assert laid.is_gap(1)
    assert row_at(laid, 5, 1) == laid.text.index("\n") + 6
    assert row_at(laid, laid.text.index("\n") + 6, -1) == 5


@pytest.mark.parametrize(("at", "start", "words", "last"), [(0, 0, 0, 8), (13, 10, 10, 15), (20, 18, 20, 24)])
def test_rows_begin_and_end_as_they_are_shown(at: int, start: int, words: int, last: int) -> None:
    laid = Laid("the first second\n\n  third", 10)
    assert (motion.row_start(laid, at), motion.row_words(laid, at), motion.row_end(laid, at)) == (start, words, last)


@pytest.mark.parametrize(
    ("at", "word"), [(0, "It’s"), (3, "It’s"), (4, " "), (6, "cafe\u0301s"), (12, "…"), (14, "\n")]
)
def test_the_word_around_a_character(at: int, word: str) -> None:
    text = "It’s cafe\u0301s …\n\n"
    assert motion.around(motion.words, text, at).of(text) == word


def test_an_empty_text_has_one_stop() -> None:
    assert {go(Laid("", 20), 0) for go in ALL.values()} == {0}


def test_a_line_of_a_million_letters_is_walked_soon() -> None:
    laid = Laid("word " * 200_000, 80)
    at = 0
    for _ in range(100):
        at = motion.to_next(motion.words, laid, at)
    assert at == 500
