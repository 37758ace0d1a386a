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

_WHOLE = "en"
"""The language that has all lists."""
_OTHERWISE = frozenset({"", "und", "mul", "x", "eng", "english"})
"""What else declares no language (BCP 47), or English."""

Senses = Mapping[str, object]
"""What a word can be: category → value."""

_TELLING = ("future", "future_with_to", "asking", "owing", "backshifted", "organizing", "recalling", "been", "was",
            "present", "past", "timetable")  # fmt: skip
"""The lists of verbs."""

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
    """The words that tell something beside an expression: which side it lies on, what it is no part of."""
    telling: frozenset[str]
    """The words of those lists that may say, alone, which side of the anchor a sentence puts a date on."""
    shorthand: Mapping[str, str]
    """What a person types for longer words, in a date field alone: prose means something else by "tom"."""
    capitals: bool
    """Whether days and months are written like names."""
    country: str | None
    """Whose order of day and month in figures it has, where the article tells no country (ISO 3166)."""


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that can be read."""
    return tuple(sorted(path.stem for path in _WORDS.glob("*.toml")))


def code(language: str) -> str:
    """The code of a language, "fr" of "fr-CA"; English's where none is declared."""
    first = re.split("[-_]", language.strip().lower())[0]
    return _WHOLE if first in _OTHERWISE else first


def is_known(language: str) -> bool:
    """Whether there are words of time for a language; one that is not declared passes for English."""
    return code(language) in languages()


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language; English for one that there are no words for: ask `languages` first.

    Lists that a language does not have are empty.
    """
    path = _WORDS / f"{code(language)}.toml"
    path = path if path.is_file() else _WORDS / f"{_WHOLE}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    scan, shorthand = tables.pop("scan"), tables.pop("shorthand", {})
    lists = {name: frozenset(words) for name, words in (tables.pop("lists") | {"dotted": scan["dotted"]}).items()}
    if path.stem != _WHOLE:
        lists = dict.fromkeys(load(_WHOLE).lists, frozenset[str]()) | lists
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
        telling=frozenset().union(*(lists[name] for name in _TELLING)),
        shorthand=shorthand,
        capitals=scan.get("capitals", True),
        country=scan.get("country"),
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
