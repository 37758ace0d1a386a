"""The words of English: whatever a word file says is read by some code, and said once."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import briefdesk
from briefdesk import timex  # noqa: F401  its rules fill the grammars
from briefdesk.timex.grammar import composed, simple

_ROOMS = Path(briefdesk.__file__).parent
_NO_CATEGORIES = {"scan", "lists", "plain", "shorthand"}
"""Tables of time that are no category of words."""


@cache
def _words(room: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((_ROOMS / room / "words" / "en.toml").read_text(encoding="utf-8"))


@cache
def _strings(room: str) -> frozenset[str]:
    """All strings in the code of a room, but for docstrings."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in (_ROOMS / room).rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    constants = [node.value for node in nodes if isinstance(node, ast.Constant) and id(node) not in told]
    return frozenset(value for value in constants if isinstance(value, str))


def _lists(room: str) -> Iterator[tuple[str, list[str]]]:
    tables = _words(room).values()
    return ((name, words) for table in tables for name, words in table.items() if isinstance(words, list))


@pytest.mark.parametrize("room", ["text", "timex", "agenda"])
def test_no_list_is_unread(room: str) -> None:
    named = {name for name, _ in _lists(room)} - set(_words(room).get("plain", ()))
    assert sorted(named - _strings(room)) == []


def test_no_category_of_time_is_unread() -> None:
    tables = _words("timex")
    categories = (tables.keys() - _NO_CATEGORIES) | tables["plain"].keys()
    assert sorted(categories - simple.categories() - composed.categories() - _strings("timex")) == []


def test_no_term_of_titles_is_unread() -> None:
    assert sorted(_words("agenda")["terms"].keys() - _strings("agenda")) == []


@pytest.mark.parametrize("room", ["text", "timex", "agenda"])
def test_no_list_holds_a_word_twice(room: str) -> None:
    assert [name for name, words in _lists(room) if len(words) != len(set(words))] == []


def test_no_two_lists_of_the_agenda_share_a_name() -> None:
    names = [name for name, _ in _lists("agenda")]
    assert len(names) == len(set(names))  # lexicon.py puts all tables into one
