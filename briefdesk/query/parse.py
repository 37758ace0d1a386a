"""From the pieces of a query to its tree, with a clear word on what cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from briefdesk.errors import QueryError
from briefdesk.query.dates import days
from briefdesk.query.nearest import like
from briefdesk.query.tokens import Kind, Token, tokens
from briefdesk.query.tree import (
    OR,
    Dated,
    Field,
    Has,
    Is,
    Node,
    Not,
    Query,
    Sort,
    Source,
    State,
    Tag,
    Thing,
    Time,
    Words,
    all_of,
    one_of,
    whole,
)

DEEPEST = 10
"""Parentheses and minus signs within each other: what SQLite can read, and nobody writes more."""
MOST = 100
"""Conditions of a query, those of its views included."""

Choice = TypeVar("Choice", bound=StrEnum)
Saved = Callable[[str], str | None]
"""The query that was saved under a name; None if there is none."""


def parse(text: str, today: date, saved: Saved = lambda name: None) -> Query:
    """The tree of a query. Raises QueryError, which knows the place.

    `today`: what "yesterday" and the like are counted from. `saved`: looks up what `view:` names.
    """
    return _Parser(text, today, saved, _Budget(), ()).query()


class _Budget:
    """How many more conditions a query may have."""

    left = MOST


class _Parser:
    """Reads one query from left to right; those of views are read by parsers of their own, on the same budget."""

    def __init__(self, text: str, today: date, saved: Saved, budget: _Budget, within: tuple[str, ...]) -> None:
        self._text, self._today, self._saved, self._budget = text, today, saved, budget
        self._within = within
        """The views that this query is read for, the outermost first."""
        self._tokens = list(tokens(text))
        self._next = 0
        self._sort: Sort | None = None
        self._inherited: Sort | None = None

    def query(self) -> Query:
        node = self._one_of(0)
        if token := self._peek():
            raise self._error("this parenthesis was never opened", "take it away, or put a ( before", token)
        if node is None and self._sort is None and self._tokens:
            hint = "letters and digits can be found, other signs cannot"
            raise QueryError("there is nothing to look for", hint, self._text, self._tokens[0].start)
        return Query(node, self._sort or self._inherited or Sort.PUBLISHED)

    def _peek(self, ahead: int = 0) -> Token | None:
        place = self._next + ahead
        return self._tokens[place] if place < len(self._tokens) else None

    def _one_of(self, depth: int) -> Node | None:
        """Alternatives, up to the end or a closing parenthesis."""
        nodes = [self._all_of(depth)]
        while self._at_or():
            self._next += 1
            nodes.append(self._all_of(depth))
        return one_of([node for node in nodes if node])

    def _all_of(self, depth: int) -> Node | None:
        """Conditions next to each other: at least one, so that an "or" where none can be is a word."""
        nodes: list[Node | None] = []
        while (token := self._peek()) and token.kind is not Kind.CLOSE and not (nodes and self._at_or()):
            nodes.append(self._one(depth))
        return all_of([node for node in nodes if node])

    def _at_or(self) -> bool:
        """Whether an "or" comes next with something after it."""
        token, after = self._peek(), self._peek(1)
        is_or = token is not None and token.kind is Kind.WORD and token.text.lower() == OR
        return is_or and after is not None and after.kind is not Kind.CLOSE

    def _one(self, depth: int) -> Node | None:
        """One condition; None for what says nothing, such as a dash between words."""
        token = self._tokens[self._next]
        self._next += 1
        if token.kind in (Kind.OPEN, Kind.MINUS) and depth == DEEPEST:
            raise self._error("too much stands within each other", f"at most {DEEPEST} parentheses can", token)
        if token.kind is Kind.OPEN:
            return self._enclosed(token, depth + 1)
        if token.kind is Kind.MINUS:
            return self._refused(depth + 1)
        if token.kind is Kind.FIELD:
            return self._field(token)
        return self._words(token)

    def _enclosed(self, opening: Token, depth: int) -> Node | None:
        node = self._one_of(depth)
        if self._peek() is None:
            raise self._error("this parenthesis is never closed", "put a ) after what belongs together", opening)
        self._next += 1
        return node

    def _refused(self, depth: int) -> Node | None:
        """What stands after a minus sign, which is never the last piece."""
        following = self._tokens[self._next]
        if following.field is Field.SORT:
            raise self._error("an order cannot be left out", "take the minus away", following)
        node = self._one(depth)
        return Not(whole(node)) if node else None  # who does without "art" does not mean "article"

    def _words(self, token: Token, title: bool = False) -> Node | None:
        if not any(one.isalnum() for one in token.text):
            return None
        return self._counted(Words(token.text, token.quoted, title), token)

    def _field(self, token: Token) -> Node | None:
        match token.field:
            case Field.TITLE:
                node = self._words(token, title=True)
                if node is None:
                    hint = "letters and digits can be found, other signs cannot"
                    raise self._error("there is nothing to look for", hint, token)
                return node
            case Field.TAG:
                return self._counted(Tag(self._tag(token)), token)
            case Field.SOURCE:
                return self._counted(Source(token.text), token)
            case Field.IS:
                return self._counted(Is(self._choice(State, token)), token)
            case Field.HAS:
                return self._counted(Has(self._choice(Thing, token)), token)
            case Field.VIEW:
                return self._view(token)
            case Field.SORT:
                self._sort = self._choice(Sort, token)
                return None
            case _:
                return self._counted(self._dated(token), token)

    def _tag(self, token: Token) -> str:
        name = "/".join(part.strip() for part in token.text.lstrip("#").split("/") if part.strip())
        if not name:
            raise self._error("a tag needs a name", "as in tag:politics", token)
        return name

    def _choice(self, kind: type[Choice], token: Token) -> Choice:
        try:
            return kind(token.text.lower())
        except ValueError:
            raise self._error(f"there is no {token.field}:{token.text}", like(token.text, kind), token) from None

    def _dated(self, token: Token) -> Dated:
        try:
            return Dated(Time(str(token.field)), *days(token.text, self._today))
        except ValueError as error:
            hint = "try 2026-01-05, 2026-01, 2026-W05, 2026-01..2026-03, 2026-01.., yesterday, last-7d or this-month"
            raise self._error(str(error), hint, token) from None

    def _view(self, token: Token) -> Node | None:
        name = token.text
        self._count(token)
        if name.casefold() in self._within:
            raise self._error(f"the view {name} includes itself", "change its query", token)
        if len(self._within) == DEEPEST:
            raise self._error("too many views include each other", f"at most {DEEPEST} can", token)
        query = self._saved(name)
        if query is None:
            raise self._error(f"there is no view {name}", "`briefdesk view` lists them", token)
        try:
            within = (*self._within, name.casefold())
            found = _Parser(query, self._today, self._saved, self._budget, within).query()
        except QueryError as error:
            raise self._error(f"the view {name} cannot be read: {error.message}", error.hint, token) from None
        self._inherited = found.sort
        return found.node

    def _counted(self, node: Node, token: Token) -> Node:
        self._count(token)
        return node

    def _count(self, token: Token) -> None:
        self._budget.left -= 1
        if self._budget.left < 0:
            raise self._error(f"a query has at most {MOST} words and fields", "leave some out", token)

    def _error(self, message: str, hint: str, token: Token) -> QueryError:
        """What is wrong with a piece, or with the value of a field."""
        start = token.at if token.field else token.start
        return QueryError(message, hint, self._text, start, token.end - start)
