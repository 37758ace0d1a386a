"""Text made to take for ever is cut in no time: each of these took minutes where a pattern looked back."""

from __future__ import annotations

import pytest

from briefdesk.text.blocks import blocks
from briefdesk.text.sentences import sentences
from briefdesk.text.wrapped import join_wrapped

LONG = 100_000
PATTERNS = [
    *(".", " ", "\n" + " " * 50, "a@", "a", '"', "(", "’", "1"),
    *("A. ", '." ', "Abc ", "http://", "By A ", "Photo: "),
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_hostile_text_is_cut(pattern: str) -> None:
    text = pattern * (LONG // len(pattern))
    assert sum(len(one.span) for one in sentences(text)) <= len(text)
    assert all(span.start < span.end for span in blocks(text))
    assert len(join_wrapped(text)) <= len(text)
