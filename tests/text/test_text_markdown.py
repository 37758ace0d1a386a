from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.model import Mark, MarkKind
from briefdesk.text.markdown import from_markdown


def looks(markdown: str) -> list[tuple[MarkKind, str, str]]:
    text, marks = from_markdown(markdown)
    return [(mark.kind, text[mark.start : mark.end], mark.target) for mark in marks]


def test_paragraphs_headings_and_what_is_in_them() -> None:
    text, _ = from_markdown("# The *week*\n\nOne **bold**\nline and [a link](https://x.example/a).")
    assert text == "The week\n\nOne bold line and a link."
    assert looks("# The *week*\n\nA [link](https://x.example/a)") == [
        (MarkKind.HEADING, "The week", "1"),
        (MarkKind.EMPHASIS, "week", ""),
        (MarkKind.LINK, "link", "https://x.example/a"),
    ]


def test_lists_keep_their_bullets_and_numbers() -> None:
    text, marks = from_markdown("Ahead:\n\n- one\n- two\n  1. three\n  2. four\n\nEnd.")
    assert text == "Ahead:\n\n• one\n• two\n  1. three\n  2. four\n\nEnd."
    assert [mark.target for mark in marks if mark.kind is MarkKind.LIST_ITEM] == ["", "", "1", "2"]


def test_a_table_is_a_line_a_row() -> None:
    text, marks = from_markdown("| Day | What |\n|---|---|\n| 5 Jan | Vote |")
    assert text == "Day | What\n5 Jan | Vote"
    assert marks == (Mark(MarkKind.TABLE, 0, len(text)),)


def test_html_and_markup_of_other_kinds_stay_as_words() -> None:
    assert from_markdown("<b>x</b> [sic] [bold]y[/]")[0] == "<b>x</b> [sic] [bold]y[/]"


def test_an_entity_cannot_bring_in_a_control_character() -> None:
    text, marks = from_markdown("a&#x202e;&#27;b **c**")
    assert not set(text) & {"\u202e", "\x1b"}
    assert text[marks[0].start : marks[0].end] == "c"


def test_an_image_leaves_its_words_and_their_look() -> None:
    assert looks("![a *b*](pic.png)") == [(MarkKind.IMAGE, "a b", "pic.png"), (MarkKind.EMPHASIS, "b", "")]


@pytest.mark.parametrize("nest", [">" * 50_000, "> " * 9_000, "- " * 9_000, "1. " * 9_000, "![" * 9_000])
def test_no_depth_loses_words(nest: str) -> None:
    assert from_markdown(nest + "word")[0].endswith("word")


def test_lists_nested_line_by_line_keep_all_their_words() -> None:
    source = "\n".join("  " * depth + f"- w{depth}" for depth in range(120))
    assert all(f"w{depth}" in from_markdown(source)[0] for depth in range(120))


@given(st.text(alphabet="ab \n*_[]()!`#>-1.|&;<\\~\x1b\u202e", max_size=60))
def test_marks_lie_in_the_text_and_the_text_is_clean(markdown: str) -> None:
    text, marks = from_markdown(markdown)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert not set(text) & {"\x1b", "\u202e"}


def test_the_parser_is_loaded_only_when_needed() -> None:
    code = "import sys, briefdesk.text; sys.exit('markdown_it' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
