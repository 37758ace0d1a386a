"""The gate for what is printed, for any text whatever."""

from __future__ import annotations

import contextlib
import io
import json
import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.cli.output import Styled, as_json, complain, say, say_json, say_text

ANY = st.text(st.characters(), max_size=60)
"""Lone surrogates and controls among them."""
LOUD = st.lists(
    st.sampled_from(["\x1b[2J", "\x9b", "\x07", "\u202e", "\u2028", "\ud800", "\r", "\x85", "a", "\n", "\t"])
)


def acting(printed: str) -> set[str]:
    """The characters a terminal would act on, but for line breaks."""
    return {char for char in printed if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") and char != "\n"} | (
        set(printed) & set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    )


@given(ANY | LOUD.map("".join))
def test_no_text_acts_on_the_terminal(text: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        say(text, Styled(text, bold=True, colour="red"))
        say_text(text, indent="  ")
        complain(text)
    assert acting(out.getvalue()) == set()
    assert acting(err.getvalue()) == set()
    assert err.getvalue().count("\n") == 1


@given(ANY | LOUD.map("".join))
def test_json_loses_nothing_and_acts_on_nothing(text: str) -> None:
    written = as_json({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert acting(written) == set()
    assert "\n" not in written


def test_rows_make_one_array() -> None:
    tables: list[list[dict[str, Any]]] = [[], [{"a": 1}], [{"a": 1}, {"b": "é"}]]
    for rows in tables:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            say_json(iter(rows))
        assert json.loads(out.getvalue()) == rows
        assert out.getvalue().count("\n") == max(1, len(rows))
