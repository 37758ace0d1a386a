"""The tree of a query as a condition in SQL, by way of sets of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefdesk.query import All, Dated, Has, Is, Node, Not, OneOf, Source, State, Tag, Thing, Time, Words
from briefdesk.store.matches import terms_of
from briefdesk.text.fold import folded

DAY = 1_000_000_000
"""The rowid of article_fts is an article's place in lists: its day as a number, 20260102, times this, and its id."""

_EVENTS = """
    SELECT evidence.article FROM evidence JOIN event ON event.id = evidence.event WHERE event.review != 'rejected'
"""
_SOURCES = """
    WITH RECURSIVE known(name) AS (
      SELECT min(source) FROM article
      UNION ALL SELECT (SELECT min(source) FROM article WHERE source > name) FROM known WHERE name IS NOT NULL
    ) SELECT name FROM known WHERE name IS NOT NULL
"""
"""Each source once, by leaps through the index, not by a look at each article."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in SQL or a set of ids, and the values of its question marks."""

    sql: str
    values: tuple[Any, ...] = ()


def _annotated(condition: str) -> str:
    """The articles with an annotation of which this holds, on themselves or on an event of theirs."""
    return f"""SELECT article FROM annotation WHERE article IS NOT NULL AND {condition}
        UNION ALL SELECT evidence.article FROM annotation JOIN evidence ON evidence.event = annotation.event
        WHERE {condition}"""


def _tagged(condition: str) -> str:
    """The articles with a tagging of which this holds, on themselves, on an event or on an annotation of theirs."""
    annotated = f"annotation.id IN (SELECT annotation FROM tagging WHERE annotation IS NOT NULL AND {condition})"
    return f"""SELECT article FROM tagging WHERE article IS NOT NULL AND {condition}
        UNION ALL SELECT evidence.article FROM tagging JOIN evidence ON evidence.event = tagging.event
        WHERE {condition} UNION ALL {_annotated(annotated)}"""


_STATES = {
    State.READ: "SELECT id FROM article WHERE status = 'read'",
    State.STARRED: "SELECT id FROM article WHERE starred",
    State.ARCHIVED: "SELECT id FROM article WHERE status = 'archived'",
    State.BINNED: "SELECT id FROM article WHERE binned IS NOT NULL",
    State.SEED: "SELECT id FROM article WHERE seed",
    State.UNDATED: "SELECT id FROM article WHERE published_day IS NULL",
}
_THINGS = {
    Thing.NOTE: _annotated("note != ''"),
    Thing.HIGHLIGHT: "SELECT article FROM annotation WHERE article IS NOT NULL AND exact != ''",
    Thing.TAG: _tagged("tag IS NOT NULL"),
    Thing.EVENT: _EVENTS,
    Thing.DOUBT: f"{_EVENTS} AND event.doubt IS NOT NULL",
    Thing.URL: "SELECT id FROM article WHERE url IS NOT NULL",
    Thing.VERSION: "SELECT article FROM version",
}
BINNED = Condition(f"({_STATES[State.BINNED]})")
"""What lies in the bin."""


def with_note(wanted: str) -> Condition:
    """The articles with a note that holds what FTS5 is to find, be it a note on one of their events."""
    held = "annotation.id IN (SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?)"
    return Condition(f"({_annotated(held)})", (wanted, wanted))


def days_of_places(place: str) -> Callable[[date, date], Condition]:
    """Conditions on the days of articles where a statement sees their places."""

    def within(start: date, end: date) -> Condition:
        first, last = (int(f"{day.year:04}{day:%m%d}") * DAY for day in (start, end))
        return Condition(f"({place} BETWEEN ? AND ?)", (first, last + DAY - 1))

    return within


def days_of_list(start: date, end: date) -> Condition:
    """Conditions on the days of articles where a statement walks through the list of them."""
    return Condition("(article.listed BETWEEN ? AND ?)", (start.isoformat(), end.isoformat()))


class Conditions:
    """Conditions on the articles that a statement looks at."""

    def __init__(self, id: str, within: Callable[[date, date], Condition], among: Condition | None = None) -> None:
        """`id`: theirs, in SQL; `within`: between which days they are; `among`: a small set that holds all of them."""
        self._id, self._within, self._among = id, within, among

    def of(self, node: Node) -> Condition:
        """What must hold of an article."""
        match node:
            case Not():
                inner = self.of(node.node)
                return Condition(f"(NOT {inner.sql})", inner.values)
            case All():
                return _joined("AND", [self.of(one) for one in _deepest_first(node.nodes)])
            case OneOf():
                return _joined("OR", [self.of(one) for one in _deepest_first(node.nodes)])
            case Words():
                return self._words(node)
            case Dated():
                return self._dated(node)
            case Is(State.UNREAD):  # the others are fewer
                return self.outside(Condition("(SELECT id FROM article WHERE status != 'inbox')"))
            case _:
                return self.inside(_set(node))

    def inside(self, these: Condition) -> Condition:
        """Belonging to a set of ids."""
        return Condition(f"({self._id} IN {these.sql})", these.values)

    def outside(self, these: Condition) -> Condition:
        """Not belonging to a set of ids."""
        return Condition(f"({self._id} NOT IN {these.sql})", these.values)

    def _words(self, words: Words) -> Condition:
        wanted = terms_of(words)
        sql, values = f"SELECT rowid % {DAY} FROM article_fts WHERE article_fts MATCH ?", (wanted,)
        if self._among:
            sql, values = f"{sql} AND rowid % {DAY} IN {self._among.sql}", (wanted, *self._among.values)
        found = self.inside(Condition(f"({sql})", values))
        return found if words.title else _joined("OR", [self.inside(with_note(wanted)), found])

    def _dated(self, dated: Dated) -> Condition:
        start, end = dated.start or date.min, dated.end or date.max
        if dated.time is Time.PUBLISHED:
            known = self.outside(Condition(f"({_STATES[State.UNDATED]})"))
            return _joined("AND", [self._within(start, end), known])
        first, last = start.isoformat(), end.isoformat()
        if dated.time is Time.EVENT:
            return self.inside(Condition(f'({_EVENTS} AND event."end" >= ? AND event.start <= ?)', (first, last)))
        last += "U"  # later than any time of that day, which begins with a T
        return self.inside(Condition("(SELECT id FROM article WHERE added BETWEEN ? AND ?)", (first, last)))


def _deepest_first(nodes: Sequence[Node]) -> list[Node]:
    """In the order that SQLite's parser takes the least room for: it has some for a hundred symbols, and no more."""
    return sorted(nodes, key=_depth, reverse=True)


def _depth(node: Node) -> int:
    match node:
        case Not():
            return 1 + _depth(node.node)
        case All() | OneOf():
            return 1 + max(map(_depth, node.nodes))
        case _:
            return 0


def _joined(operator: str, conditions: list[Condition]) -> Condition:
    values = tuple(value for one in conditions for value in one.values)
    return Condition(f"({f' {operator} '.join(one.sql for one in conditions)})", values)


def _set(node: Tag | Source | Is | Has) -> Condition:
    """The ids of the articles of which it holds, none of them null."""
    match node:
        case Tag(name):
            below = f"{name.casefold()}/"
            tags = "tag IN (SELECT id FROM tag WHERE folded = ? OR substr(folded, 1, ?) = ?)"
            return Condition(f"({_tagged(tags)})", (name.casefold(), len(below), below) * 4)
        case Source(name):
            sources = f"{_SOURCES} AND instr(folded(name), ?)"
            return Condition(f"(SELECT id FROM article WHERE source IN ({sources}))", (folded(name),))
        case Is(state):
            return Condition(f"({_STATES[state]})")
        case Has(thing):
            return Condition(f"({_THINGS[thing]})")
