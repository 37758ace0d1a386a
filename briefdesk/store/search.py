"""Words to articles, by FTS5."""

from __future__ import annotations

from array import array

from briefdesk.store.file import Store
from briefdesk.text.clean import clean

OPEN, CLOSE = "\x01", "\x02"
"""What stands around the words found in a snippet: no clean text holds either."""
_SNIPPET = 12
"""Tokens."""


def matching(store: Store, words: str, limit: int = -1) -> array[int]:
    """The ids of articles that hold all these words, or words that begin so, the newest publication first."""
    terms = _all_of(words)
    if not terms:
        return array("q")
    found = store.rows(
        """SELECT id FROM article
           WHERE binned IS NULL AND id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)
           ORDER BY listed DESC, id DESC LIMIT ?""",
        (terms, limit),
    )
    return array("q", (id for (id,) in found))


def snippet(store: Store, words: str, id: int) -> str:
    """Where an article says these words; those found stand between OPEN and CLOSE."""
    row = store.first(
        f"""SELECT snippet(article_fts, 1, ?, ?, '…', {_SNIPPET}) FROM article_fts
            WHERE article_fts MATCH ? AND rowid = ?""",
        (OPEN, CLOSE, _all_of(words), id),
    )
    return row[0] if row else ""


def _all_of(words: str) -> str:
    """Each word quoted, so that none is an operator of FTS5; each may be unfinished."""
    terms = ['"' + word.replace('"', '""') + '"' for word in clean(words).split()]
    return " ".join(f"{term}*" for term in terms)
