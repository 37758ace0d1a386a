from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.errors import SourceError
from briefdesk.importers.text import parse
from briefdesk.model import Draft
from briefdesk.text.clean import clean

Bring = Callable[..., Draft]


def test_the_seed_has_no_title_and_comes_as_it_is() -> None:
    content = (Path(__file__).parents[2] / "seeds" / "carney-to-paris.txt").read_bytes()
    draft = parse(content)
    assert draft.title is None
    assert draft.text == content.decode().strip("\n")


def test_a_title_stands_alone_on_the_first_line() -> None:
    draft = parse(b"Harbour vote set for January\n\nThe council will vote on Jan. 12. It said so.\n")
    assert (draft.title, draft.text) == (
        "Harbour vote set for January",
        "The council will vote on Jan. 12. It said so.",
    )


@pytest.mark.parametrize("lead", ["", "By Ann Lee\n", "Published: 3 January 2026\n\n", "Posted by admin\n\n"])
def test_a_byline_or_a_date_may_stand_around_the_title(lead: str) -> None:
    draft = parse(f"{lead}Harbour vote set for January\nThe council will vote on Jan. 12. It said so.\n".encode())
    assert draft.title == "Harbour vote set for January"
    assert draft.text.startswith(lead.strip())
    assert draft.text.endswith("\nThe council will vote on Jan. 12. It said so.".lstrip("\n" * (not lead)))
    assert "Harbour" not in draft.text


@pytest.mark.parametrize(
    "first",
    [
        "The mayor in the hall on Monday. Ann Lee/Reuters",
        "The vote is on Jan. 12.",
        "January 2, 2026",
        "By Ann Lee",
        "x" * 130,
    ],
)
def test_another_first_line_is_no_title(first: str) -> None:
    draft = parse(f"{first}\n\nThe council will vote on Jan. 12. It said so.".encode())
    assert draft.title is None
    assert draft.text.startswith(first)


def test_plain_text_is_not_parsed_as_markdown(bring: Bring) -> None:
    draft = bring("It was *very* late [sic], and 2*3*4 is 24.\n# 1 in the charts is a song.")
    assert draft.text == "It was *very* late [sic], and 2*3*4 is 24.\n# 1 in the charts is a song."
    assert draft.marks == ()
    assert draft.markdown is None


@given(st.text(max_size=200))
def test_what_comes_out_is_clean(text: str) -> None:
    try:
        draft = parse(text.encode("utf-8", "replace"))
    except SourceError:
        return
    assert draft.text == clean(draft.text)
    assert draft.text.strip()
