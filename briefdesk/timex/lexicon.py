"""The words of a language, loaded once from words/<code>.toml: all that the grammar knows of it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

_WORDS = Path(__file__).with_name("words")

_OTHERWISE = frozenset({"", "und", "mul", "x", "eng", "english"})
"""What else declares no language (BCP 47), or English."""

Senses = Mapping[str, object]
"""What a word can be: category → value."""

KNOWN: Senses = MappingProxyType({})
"""A word that means nothing alone, but is part of a phrase."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that time expressions are made of, and those that tell which side of the anchor they lie on."""

    words: Mapping[str, Senses]
    """Single words in lower case, also those that occur in phrases only."""
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Senses], ...]]
    """First word → the phrases it begins, the longest first."""
    dotted: frozenset[str]
    """Abbreviations that may carry a full stop."""
    triggers: frozenset[str]
    """Words and phrases without which there is no time expression."""
    lists: Mapping[str, frozenset[str]]
    """The words that direction.py and guards.py listen for, by the name of their list."""
    shorthand: Mapping[str, str]
    """What a person types for longer words, in a date field alone: prose means something else by "tom"."""


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that can be read."""
    return tuple(sorted(path.stem for path in _WORDS.glob("*.toml")))


def is_known(language: str) -> bool:
    """Whether there are words for a language, by its code ("en", "en-GB"); one that is not declared passes."""
    code = re.split("[-_]", language.strip().lower())[0]
    return code in languages() or code in _OTHERWISE


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language; English for one that there are no words for: ask `languages` first."""
    path = _WORDS / f"{language[:2].lower()}.toml"
    tables = tomllib.loads((path if path.is_file() else _WORDS / "en.toml").read_text(encoding="utf-8"))
    scan, shorthand = tables.pop("scan"), tables.pop("shorthand", {})
    lists = {name: frozenset(words) for name, words in (tables.pop("lists") | {"dotted": scan["dotted"]}).items()}
    senses: dict[str, dict[str, object]] = {}
    for category, words in tables.pop("plain").items():
        for word in words:
            senses.setdefault(word, {})[category] = True
    for category, table in tables.items():
        for word, value in table.items():
            senses.setdefault(word, {})[category] = value
    return Lexicon(
        words=_single_words(senses),
        phrases=_phrases(senses),
        dotted=frozenset(scan["dotted"]),
        triggers=_triggers(senses, scan["triggers"]) | set(scan["trigger_words"]),
        lists=lists,
        shorthand=shorthand,
    )


def _triggers(senses: Mapping[str, Senses], categories: list[str]) -> frozenset[str]:
    """The words of these categories, and the last words of their phrases."""
    words = (word for word, found in senses.items() if not found.keys().isdisjoint(categories))
    return frozenset(_parts(word)[-1] for word in words)


def _single_words(senses: Mapping[str, Senses]) -> dict[str, Senses]:
    parts = {part: KNOWN for phrase in senses for part in _parts(phrase)}
    return {**parts, **{word: found for word, found in senses.items() if not _is_phrase(word)}}


def _phrases(senses: Mapping[str, Senses]) -> dict[str, tuple[tuple[tuple[str, ...], Senses], ...]]:
    by_first: dict[str, list[tuple[tuple[str, ...], Senses]]] = {}
    for phrase, found in senses.items():
        if _is_phrase(phrase):
            words = tuple(_parts(phrase))
            by_first.setdefault(words[0], []).append((words, found))
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in by_first.items()}


def _is_phrase(word: str) -> bool:
    return len(_parts(word)) > 1


def _parts(phrase: str) -> list[str]:
    """The words of a phrase as the scanner parts them: "new year's eve" is four, "presidents' day" two."""
    return phrase.replace("-", " ").replace("' ", " ").replace("'s", " 's").split()
