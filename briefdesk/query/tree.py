"""What a query means: a tree of conditions on an article. `str` writes each down as the language has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

QUOTES = '"“”„'
"""What a phrase may stand between: each of them as good as another."""
OR = "or"
"""What stands between alternatives; where it stands between none it is a word like others."""
_PLAIN = re.compile(r'[^\s()"]+')


class Field(StrEnum):
    """What can stand before a colon."""

    TAG = "tag"
    SOURCE = "source"
    TITLE = "title"
    IS = "is"
    HAS = "has"
    PUBLISHED = "published"
    ADDED = "added"
    EVENT = "event"
    VIEW = "view"
    SORT = "sort"


class Time(StrEnum):
    """What a time can be asked of; values of Field."""

    PUBLISHED = "published"
    ADDED = "added"
    EVENT = "event"


class State(StrEnum):
    """What can stand after `is:`."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    ARCHIVED = "archived"
    BINNED = "binned"
    SEED = "seed"
    UNDATED = "undated"


class Thing(StrEnum):
    """What can stand after `has:`."""

    NOTE = "note"
    HIGHLIGHT = "highlight"
    TAG = "tag"
    EVENT = "event"
    DOUBT = "doubt"
    URL = "url"
    VERSION = "version"


class Sort(StrEnum):
    """What can stand after `sort:`."""

    PUBLISHED = "published"
    ADDED = "added"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Words:
    """Words next to each other, in the title, the text or a note."""

    text: str
    exact: bool = False
    """Whether they were quoted, or refused; else the last one may be unfinished."""
    title: bool = False
    """Whether they must be in the title."""

    def __str__(self) -> str:
        if self.title:
            return f"title:{_value(self.text, self.exact)}"
        if self.exact:
            return quoted(self.text)
        return f"({self.text})" if self.text.lower() == OR else self.text  # alone in parentheses it is a word


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, or any that is nested in it."""

    name: str

    def __str__(self) -> str:
        return f"tag:{_value(self.name)}"


@dataclass(frozen=True, slots=True)
class Source:
    """A source whose name holds this."""

    name: str

    def __str__(self) -> str:
        return f"source:{_value(self.name)}"


@dataclass(frozen=True, slots=True)
class Is:
    """How an article stands."""

    state: State

    def __str__(self) -> str:
        return f"is:{self.state}"


@dataclass(frozen=True, slots=True)
class Has:
    """What there is to an article."""

    thing: Thing

    def __str__(self) -> str:
        return f"has:{self.thing}"


@dataclass(frozen=True, slots=True)
class Dated:
    """When: from one day to another, both included; None where it is open."""

    time: Time
    start: date | None
    end: date | None

    def __str__(self) -> str:
        start, end = (day.isoformat() if day else "" for day in (self.start, self.end))
        return f"{self.time}:{start if start == end else f'{start}..{end}'}"


Leaf = Words | Tag | Source | Is | Has | Dated


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold; the words in it are whole."""

    node: Node

    def __str__(self) -> str:
        return f"-({self.node})" if isinstance(self.node, All | OneOf) else f"-{self.node}"


@dataclass(frozen=True, slots=True)
class All:
    """What must hold together, two or more, none of them an All."""

    nodes: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(f"({node})" if isinstance(node, OneOf) else str(node) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class OneOf:
    """Of which one must hold, two or more, none of them a OneOf."""

    nodes: tuple[Node, ...]

    def __str__(self) -> str:
        return " or ".join(map(str, self.nodes))


Node = Leaf | Not | All | OneOf


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query."""

    node: Node | None = None
    """None asks for everything."""
    sort: Sort = Sort.PUBLISHED

    def __str__(self) -> str:
        order = "" if self.sort is Sort.PUBLISHED else f"sort:{self.sort}"
        if not order:
            return "" if self.node is None else str(self.node)
        node = f"({self.node})" if isinstance(self.node, OneOf) else str(self.node or "")
        return f"{node} {order}".lstrip()


def all_of(nodes: Sequence[Node]) -> Node | None:
    """These together; None if there are none."""
    flat = [one for node in nodes for one in (node.nodes if isinstance(node, All) else (node,))]
    return All(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def one_of(nodes: Sequence[Node]) -> Node | None:
    """One of these; None if there are none."""
    flat = [one for node in nodes for one in (node.nodes if isinstance(node, OneOf) else (node,))]
    return OneOf(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def whole(node: Node) -> Node:
    """The node with all its words whole, none of them unfinished."""
    match node:
        case Words():
            return replace(node, exact=True)
        case Not():
            return Not(whole(node.node))
        case All() | OneOf():
            return replace(node, nodes=tuple(map(whole, node.nodes)))
        case _:
            return node


def quoted(value: str) -> str:
    """Words, or the value of a field, between the quotes of the language; none of QUOTES may be in it."""
    return f'"{value}"'


def leaves(node: Node | None, refused: bool = True) -> Iterator[Leaf]:
    """The conditions of a tree, from left to right. `refused`: those too that stand below a minus."""
    if isinstance(node, Not):
        if refused:
            yield from leaves(node.node, refused)
    elif isinstance(node, All | OneOf):
        for one in node.nodes:
            yield from leaves(one, refused)
    elif node is not None:
        yield node


def _value(text: str, exact: bool = False) -> str:
    return text if _PLAIN.fullmatch(text) and not exact else quoted(text)
