from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefdesk.text.wrapped import join_wrapped

WRAPPED = """The council will meet on Monday to vote on the plan for the old
harbour, the mayor said, and the long-
term lease will be signed by the end of the month if it passes.

A second meeting is planned for the week after, in the hall by the
river.
"""


def test_wrapped_lines_become_paragraphs() -> None:
    first, second = join_wrapped(WRAPPED).strip().split("\n\n")
    assert "the old harbour, the mayor said, and the long-term lease" in first
    assert second.endswith("in the hall by the river.")


def test_a_text_of_whole_lines_comes_back_the_same() -> None:
    text = "A short title\n\n" + "A paragraph that is one long line, as most saved articles are. " * 3 + "\nAnother.\n"
    assert join_wrapped(text) == text


@given(st.text(alphabet="abcd A.-\n", max_size=300))
def test_only_breaks_change(text: str) -> None:
    assert "".join(join_wrapped(text).split()) == "".join(text.split())


@given(st.text(max_size=80))
def test_joining_twice_is_joining_once_for_text_without_breaks(text: str) -> None:
    line = " ".join(text.split())
    assert join_wrapped(line) == line
