"""The search language: text in, a checked tree out. No clock, no disk; docs/search.md describes it.

`parse` reads a query, `str` of what it gives writes it down again, `drawn` shows where one is broken.
"""

from briefdesk.query.drawing import drawn
from briefdesk.query.parse import parse
from briefdesk.query.tree import (
    QUOTES,
    All,
    Dated,
    Field,
    Has,
    Is,
    Leaf,
    Node,
    Not,
    OneOf,
    Query,
    Sort,
    Source,
    State,
    Tag,
    Thing,
    Time,
    Words,
    leaves,
    quoted,
)

__all__ = [
    "QUOTES",
    "All",
    "Dated",
    "Field",
    "Has",
    "Is",
    "Leaf",
    "Node",
    "Not",
    "OneOf",
    "Query",
    "Sort",
    "Source",
    "State",
    "Tag",
    "Thing",
    "Time",
    "Words",
    "drawn",
    "leaves",
    "parse",
    "quoted",
]
