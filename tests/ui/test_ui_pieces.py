"""Lines made of pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from briefdesk.text.clean import clean_line
from briefdesk.ui.widgets.pieces import fold, strip

WORDS = st.text(st.sampled_from("ab  é会👩\u0301\u200d\ufe0f\x1b\u202e\n["), max_size=40)


def look(role: str) -> Style:
    return Style(bold=role == "strong")


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "strong"])), max_size=4), st.integers(0, 40))
def test_a_line_is_as_wide_as_it_is_told(pieces: list[tuple[str, str]], width: int) -> None:
    drawn = strip(pieces, width, look, Style())
    assert drawn.cell_length == width
    assert cell_len(drawn.text) == width
    assert not set(drawn.text) & set("\x1b\u202e\u200d\ufe0f\n")


def test_what_does_not_fit_is_cut_with_an_ellipsis() -> None:
    assert strip([("one two", "")], 5, look, Style()).text == "one …"
    assert strip([("会議会議", "")], 6, look, Style()).text == "会議 …"
    assert strip([("one", ""), (" two", "strong")], 3, look, Style()).text == "one"


def test_markup_is_words() -> None:
    assert strip([("[sic] [bold]", "")], 14, look, Style()).text == "[sic] [bold]  "


def test_roles_have_their_look() -> None:
    drawn = strip([("a", ""), ("b", "strong")], 2, look, Style(italic=True))
    assert [(segment.text, segment.style) for segment in drawn] == [
        ("a", Style(italic=True)),
        ("b", Style(italic=True, bold=True)),
    ]


@given(WORDS, st.integers(1, 20), st.integers(1, 20), st.integers(1, 4))
def test_folding_keeps_every_word(words: str, first: int, rest: int, lines: int) -> None:
    folded = fold(words, first, rest, lines)
    assert 1 <= len(folded) <= lines
    assert " ".join(folded).split() == clean_line(words).replace("\u200d", "").replace("\ufe0f", "").split()
    for line, width in zip(folded[:-1], [first, *[rest] * lines], strict=False):
        assert cell_len(line) <= width or " " not in line


def test_folding_fills_each_line() -> None:
    assert fold("one two three four", 7, 10, 3) == ["one two", "three four"]
    assert fold("one two three four", 7, 5, 2) == ["one two", "three four"]
    assert fold("", 5, 5, 2) == [""]
