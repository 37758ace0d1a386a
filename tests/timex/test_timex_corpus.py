"""Our own sentences with their time expressions: the share that is read right may only rise."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from briefdesk import timex

_CORPUS = tomllib.loads((Path(__file__).parent.parent / "corpus" / "en_timex.toml").read_text(encoding="utf-8"))
_ANCHOR = date.fromisoformat(_CORPUS.pop("anchor"))
_FLOOR = 0.95
"""Raise it when the reading gets better; never lower it."""


def _read(sentence: str) -> list[str]:
    return [f"{found.span.of(sentence)} = {found.value}" for found in timex.find(sentence, _ANCHOR)]


def test_the_share_of_sentences_read_right_holds_its_floor() -> None:
    cases = [(sentence, wanted) for group in _CORPUS.values() for sentence, wanted in group.items()]
    wrong = [
        f"{sentence}\n   {_read(sentence)}\n   {wanted}" for sentence, wanted in cases if _read(sentence) != wanted
    ]
    assert len(cases) >= 140
    assert 1 - len(wrong) / len(cases) >= _FLOOR, "\n".join(wrong)


@pytest.mark.parametrize("group", sorted(_CORPUS))
def test_no_phenomenon_is_lost(group: str) -> None:
    cases = _CORPUS[group]
    assert sum(_read(sentence) == wanted for sentence, wanted in cases.items()) >= 0.8 * len(cases)
