"""Rules that must fit all of a row of atoms; of those that do, the one that was written first reads it.

A pattern is a row of words. A word in `[…]` may be left out, `|` parts alternatives, the name of a fragment takes what
the fragment does and hands its value to the rule's function, anything else stands for itself:

    @rules.rule("[weekday] [the] day [of] month [year]")
    def day_of_month(day: int, month: int, weekday: int | None = None, year: int | None = None) -> Meaning | None: ...
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from briefdesk.timex.lexicon import load

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a word of a pattern takes, and what that means on a day."""

    source: str
    """A regular expression without groups that are numbered or named."""
    value: Callable[[str, date], object]


class Rules(Generic[Read]):
    """A set of rules over the same fragments, which are made when the first rule is tried."""

    def __init__(self, fragments: Callable[[], Mapping[str, Fragment]]) -> None:
        self._make = fragments
        self._rules: list[tuple[str, Callable[..., Read | None]]] = []

    def rule(self, *patterns: str) -> Callable[[Callable[..., Read | None]], Callable[..., Read | None]]:
        """Add a rule that reads any of these patterns."""

        def add(build: Callable[..., Read | None]) -> Callable[..., Read | None]:
            self._rules.extend((pattern, build) for pattern in patterns)
            return build

        return add

    def read(self, words: str, today: date) -> Read | None:
        """What the words mean by the first rule that fits all of them and makes something of them; None without."""
        for pattern, build in self._compiled:
            if match := pattern.fullmatch(f"{words} "):
                told = {name: text.strip() for name, text in match.groupdict().items() if text}
                found = build(**{name: self._fragments[name].value(text, today) for name, text in told.items()})
                if found is not None:
                    return found
        return None

    @cached_property
    def _fragments(self) -> Mapping[str, Fragment]:
        return self._make()

    @cached_property
    def _compiled(self) -> list[tuple[re.Pattern[str], Callable[..., Read | None]]]:
        return [(re.compile("".join(map(self._step, pattern.split()))), build) for pattern, build in self._rules]

    def _step(self, word: str) -> str:
        """One word of a pattern with the blank behind it."""
        names = word.strip("[]").split("|")
        taken = "|".join(
            f"(?P<{name}>(?:{self._fragments[name].source}) )" if name in self._fragments else f"{re.escape(name)} "
            for name in names
        )
        return f"(?:{taken}){'?' if word.startswith('[') else ''}"


def vocabulary(category: str) -> dict[str, object]:
    """The words and phrases of a category of the English word file, as atoms are written, with their values."""
    lexicon = load("en")
    found = {word: senses[category] for word, senses in lexicon.words.items() if category in senses}
    for phrases in lexicon.phrases.values():
        found.update((" ".join(words), senses[category]) for words, senses in phrases if category in senses)
    return {word.replace(" 's", "s").replace("'", "").replace(".", ""): value for word, value in found.items()}


def one_of(words: Mapping[str, object]) -> Fragment:
    """A fragment that takes one of these words or phrases."""
    longest_first = sorted(words, key=lambda word: -len(word))
    return Fragment("|".join(map(re.escape, longest_first)), lambda word, _: words[word])
