"""The words that announce, loaded once from words/<code>.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefdesk.timex.lexicon import code

_WORDS = Path(__file__).with_name("words")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language brings to the finding of events."""

    lists: Mapping[str, frozenset[str]]
    """Its word lists by name, in lower case."""
    patterns: Mapping[str, re.Pattern[str]]
    """The lists that hold phrases, each as one pattern."""

    weekdays: Mapping[str, int]
    """The names of the weekdays, Monday 0."""
    demonyms: Mapping[str, str]
    """Countries by the adjectives made of their names."""
    terms: Mapping[str, str]
    """What titles say in words of ours."""
    irregular: Mapping[str, str]
    """Verbs as "she" has them, where no rule tells."""
    endings: Mapping[str, tuple[str, ...]]
    """How words of a kind end."""

    def has_ending(self, word: str, name: str) -> bool:
        """Whether a word in lower case ends like those of a kind."""
        return word.endswith(self.endings[name])

    def has(self, word: str, *names: str) -> bool:
        """Whether a word in lower case is in one of the lists."""
        for name in names:  # noqa: SIM110  nothing in the agenda is asked more often
            if word in self.lists[name]:
                return True
        return False


def is_known(language: str) -> bool:
    """Whether there are words that announce for a language; one that is not declared passes for English."""
    return (_WORDS / f"{code(language)}.toml").is_file()


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language; English for one that there are no words for yet."""
    path = _WORDS / f"{code(language)}.toml"
    tables = tomllib.loads((path if path.is_file() else _WORDS / "en.toml").read_text(encoding="utf-8"))
    weekdays = {name: number for number, name in enumerate(tables.pop("calendar")["weekdays"])}
    demonyms, terms, irregular = (tables.pop(name) for name in ("demonyms", "terms", "irregular"))
    endings = {name: tuple(each) for name, each in tables.pop("endings").items()}
    lists = {name: frozenset(words) for table in tables.values() for name, words in table.items()}
    phrases = {name: _any_of(words) for name, words in lists.items() if any(" " in word for word in words)}
    return Lexicon(lists, phrases, weekdays, demonyms, terms, irregular, endings)


def _any_of(phrases: frozenset[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, the longest first."""
    ordered = sorted(phrases, key=len, reverse=True)
    each = "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE)
