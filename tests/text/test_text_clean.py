from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.text.clean import clean, clean_line

ANYTHING = st.text(alphabet=st.characters(), max_size=200) | st.text(alphabet=st.characters(max_codepoint=0xFF))


@given(ANYTHING)
def test_nothing_is_left_that_acts_on_a_terminal(text: str) -> None:
    left = {char for char in clean(text) if unicodedata.category(char) in ("Cc", "Cs")}
    assert left <= {"\n"}
    assert not {unicodedata.bidirectional(char) for char in clean(text)} & {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
    }


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANYTHING)
def test_a_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert "  " not in line
    assert line == line.strip()


def test_what_looks_like_markup_stays() -> None:
    assert clean("[sic] [bold]x[/] <b>\x1b[31m\r\ny\tz") == "[sic] [bold]x[/] <b>[31m\ny    z"
