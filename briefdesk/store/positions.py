"""How far articles were read, kept without an entry in the journal."""

from __future__ import annotations

from briefdesk.store.file import Store


def put(store: Store, article: int, offset: int) -> None:
    """Remember how far an article was read. To be called inside `writing`."""
    store.run('INSERT OR REPLACE INTO position (article, "offset") VALUES (?, ?)', (article, offset))


def get(store: Store, article: int) -> int:
    """How far an article was read."""
    row = store.first('SELECT "offset" FROM position WHERE article = ?', (article,))
    return row[0] if row else 0
