"""Our own sentences, and what their time expressions mean: every one must be right."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefdesk import timex

ANCHOR = date(2026, 1, 2)
CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "corpus" / "en_timex.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_means_what_it_says(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        [one.span.of(text), one.type.value, one.value, *([one.when.time] if one.when and one.when.time else [])]
        for one in timex.find(text, ANCHOR)
    ]
    assert found == case.get("find", [])


def test_the_corpus_is_no_smaller_than_it_was() -> None:
    assert len(CASES) >= 105
