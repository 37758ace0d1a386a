"""Rules are patterns of categories, collected in a tree; from each token on, the longest match wins.

A pattern is a row of categories; `?` marks one that may be left out, `|` parts alternatives, `name=` gives its value a
name other than the category's. The rule's function gets the values that it names as parameters, and answers with a
meaning, or None where they mean nothing.

    @simple.rule("month and day", "month number=day|nth_day", "number=day of? month")
    def month_and_day(month: int, number: int) -> Meaning | None: ...

There are two grammars. `simple` reads words. `composed` reads what `simple` has made of them ("late" + "last week",
"2 p.m." + "Thursday"): each reading is one token there, of the category that kinds.py gives its meaning.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any, TypeVar

from briefdesk.timex.lexicon import Lexicon
from briefdesk.timex.meaning import Meaning
from briefdesk.timex.scan import Token

_Build = TypeVar("_Build", bound=Callable[..., "Meaning | None"])


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of categories of a rule, as it stands in the tree."""

    rule: str
    build: Callable[..., Meaning | None]
    names: tuple[str | None, ...]
    """Under which name the function wants each value; None where it does not."""
    near: bool
    """Whether it wants to know the words around, too."""


@dataclass(frozen=True, slots=True)
class Match:
    """The longest reading from a token on."""

    length: int
    """In tokens."""
    rule: str
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Near:
    """The words around a match, for the few rules that hang on them: a parameter named `near` gets it."""

    text: str
    lexicon: Lexicon
    tokens: list[Token]
    first: int
    stop: int

    def listed(self, word: str, *names: str) -> bool:
        """Whether a word is in one of these lists of the language."""
        return any(word in self.lexicon.lists[name] for name in names)

    @property
    def own(self) -> list[Token]:
        """Its own tokens."""
        return self.tokens[self.first : self.stop]

    @property
    def possessive(self) -> bool:
        """Whether something belongs to it: "Friday's"."""
        return self.text.startswith(("'s", "’s"), self.end)

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.tokens[self.stop - 1].end

    @property
    def written(self) -> str:
        """Its own words."""
        return self.text[self.tokens[self.first].start : self.end]

    @property
    def before(self) -> str:
        """The word before it in lower case, without quotation marks; "" at the beginning of a line."""
        start = self.tokens[self.first].start
        head = self.text[max(0, start - _EARSHOT) : start].rpartition("\n")[2]
        return head.rstrip(" -“‘\"'`").rpartition(" ")[2].strip("“‘\"'`(").lower()

    @property
    def after(self) -> str:
        """The word after it in lower case; "" where a mark or the end of the line comes first."""
        tail = self.text[self.end : self.end + _EARSHOT]
        return tail.split(maxsplit=1)[0].strip(".,;:!?)\"'”’").lower() if tail[:1] == " " and tail.strip() else ""

    @property
    def tied(self) -> str:
        """The word in lower case that a hyphen ties to its end; "" where there is none."""
        tail = self.text[self.end : self.end + _EARSHOT]
        return _MARK.split(tail[1:], maxsplit=1)[0].lower() if tail[:1] in ("-", "‑") else ""

    @property
    def hyphenated(self) -> bool:
        """Whether a hyphen holds its words together."""
        return any(token.joined for token in self.tokens[self.first + 1 : self.stop])


@dataclass(slots=True)
class _Node:
    """A place in the tree: where each category leads, and the rows that end here."""

    nexts: dict[str, _Node] = field(default_factory=dict)
    rows: list[_Row] = field(default_factory=list)


_End = tuple[int, _Row, tuple[Any, ...]]
"""A row that fits: where it stops, and the values on the way."""


class Grammar:
    """A set of rules that compete for the longest match."""

    def __init__(self) -> None:
        self._root = _Node()

    def rule(self, name: str, *patterns: str) -> Callable[[_Build], _Build]:
        """Add a rule that reads any of these patterns."""

        def add(build: _Build) -> _Build:
            wants = inspect.signature(build).parameters
            for row in (row for pattern in patterns for row in _rows(pattern)):
                node = self._root
                for _, category in row:
                    node = node.nexts.setdefault(category, _Node())
                names = tuple(name if name in wants else None for name, _ in row)
                node.rows.append(_Row(name, build, names, "near" in wants))
            return build

        return add

    def categories(self) -> set[str]:
        """All categories that its patterns name."""

        def below(node: _Node) -> Iterator[str]:
            for category, child in node.nexts.items():
                yield category
                yield from below(child)

        return set(below(self._root))

    def match(self, tokens: list[Token], first: int, text: str, lexicon: Lexicon) -> Match | None:
        """The longest reading that begins at this token; among equals the rule that was written first."""
        ends: list[_End] = []
        _walk(self._root, tokens, first, (), ends)
        for stop, row, values in sorted(ends, key=lambda end: -end[0]):
            wanted = {name: value for name, value in zip(row.names, values, strict=True) if name}
            if row.near:
                wanted["near"] = Near(text, lexicon, tokens, first, stop)
            meaning = row.build(**wanted)
            if meaning is not None:
                return Match(stop - first, row.rule, meaning)
        return None


def _walk(node: _Node, tokens: list[Token], at: int, values: tuple[Any, ...], ends: list[_End]) -> None:
    """Follow the tree as far as the tokens lead; note each row that ends on the way, and the values up to there."""
    ends.extend((at, row, values) for row in node.rows)
    if at < len(tokens):
        for category, value in tokens[at].senses.items():
            if (child := node.nexts.get(category)) is not None:
                _walk(child, tokens, at + 1, (*values, value), ends)


def _rows(pattern: str) -> Iterator[list[tuple[str, str]]]:
    """The rows of (name, category) that a pattern stands for."""
    choices: list[list[tuple[str, str] | None]] = []
    for part in pattern.split():
        name, _, alternatives = part.rstrip("?").rpartition("=")
        choices.append([(name or category, category) for category in alternatives.split("|")])
        if part.endswith("?"):
            choices[-1].append(None)
    return ([step for step in picked if step] for picked in product(*choices))


_MARK = re.compile(r"\W")
_EARSHOT = 24
"""Characters: no word that a rule listens for is longer."""

simple = Grammar()
composed = Grammar()
