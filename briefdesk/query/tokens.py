"""A query in pieces: words, phrases, fields, parentheses, minus signs, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from briefdesk.errors import QueryError
from briefdesk.query.nearest import like
from briefdesk.query.tree import QUOTES, Field

LONGEST = 10_000
"""Code points of a query."""

_CURLY = str.maketrans(dict.fromkeys(QUOTES, '"'))
_RUN = r'(?:[^\s()"]|"[^"]*")'
_PIECE = re.compile(
    rf"""(?P<blank>\s+) | (?P<open>\() | (?P<close>\)) | (?P<minus>-(?=[^\s)])) | (?P<phrase>"[^"]*") |
    (?P<name>[A-Za-z]+):(?![/\\])(?P<value>{_RUN}*) | (?P<word>[^\s()"]+)""",
    re.VERBOSE,
)
"""All there can be. What begins as "https://" or "C:\\" does is a word, and no field."""
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")


class Kind(Enum):
    """What a piece is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    WORD = auto()
    PHRASE = auto()
    FIELD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its place (code points, half-open) and what it says."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    """The words, or the value of a field, without their quotes."""
    quoted: bool = False
    field: Field | None = None
    at: int = 0
    """Where the value of a field begins."""


def level(query: str) -> str:
    """The query with a blank for each character that cannot be seen and straight quotes; all offsets stay."""
    return "".join(" " if unicodedata.category(one) in _UNSEEN else one for one in query).translate(_CURLY)


def tokens(query: str) -> Iterator[Token]:
    """The pieces of a query. Raises QueryError for a quote that is not closed, an unknown field, an empty one."""
    if len(query) > LONGEST:
        excess = len(query) - LONGEST
        raise QueryError(f"a query has at most {LONGEST:,} characters", "shorten it", query, LONGEST, excess)
    text = level(query)
    if text.count('"') % 2:
        hint = 'a phrase stands between two quotes, as in "security guarantees"'
        raise QueryError("the quote is never closed", hint, query, text.rindex('"'))
    for found in _PIECE.finditer(text):
        if found.lastgroup != "blank":
            yield _token(query, found)


def _token(query: str, found: re.Match[str]) -> Token:
    start, end = found.span()
    if found["name"]:
        return _field(query, found)
    if found["phrase"]:
        return Token(Kind.PHRASE, start, end, _words(found[0]), quoted=True)
    tag = found[0].removeprefix("#")
    if tag != found[0] and tag.strip("#/") and not tag.isdigit():  # "#1 in the charts" is no tag
        return Token(Kind.FIELD, start, end, tag, field=Field.TAG, at=start + 1)
    return Token(Kind[str(found.lastgroup).upper()], start, end, found[0])


def _field(query: str, found: re.Match[str]) -> Token:
    name, value = found["name"], found["value"]
    start, end = found.span()
    text = _words(value)
    if name.lower() not in set(Field):
        if not value:  # "Ukraine: talks resume"
            return Token(Kind.WORD, start, end, found[0])
        hint = f'{like(name, Field)}; to search for the words themselves put them in quotes: "{name}:{text}"'
        raise QueryError(f"there is no field {name}:", hint, query, start, len(name) + 1)
    field = Field(name.lower())
    if not text:
        hint = f"something must follow, as in {_EXAMPLES[field]}"
        raise QueryError(f"{field}: says nothing", hint, query, start, end - start)
    return Token(Kind.FIELD, start, end, text, '"' in value, field, found.start("value"))


def _words(quoted: str) -> str:
    return " ".join(quoted.replace('"', "").split())


_EXAMPLES = {
    Field.TAG: "tag:politics",
    Field.SOURCE: "source:globe",
    Field.TITLE: "title:paris",
    Field.IS: "is:unread",
    Field.HAS: "has:note",
    Field.PUBLISHED: "published:2026-01",
    Field.ADDED: "added:last-7d",
    Field.EVENT: "event:next-7d",
    Field.VIEW: "view:morning",
    Field.SORT: "sort:rank",
}
