"""The schema as numbered steps: never changed once released, only added to. Read them as its history.

Whoever adds a step raises `opening.SCHEMA` by one.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from briefdesk.store.migrations import m001_articles_and_events as first
from briefdesk.store.migrations import m003_decisions as decisions
from briefdesk.store.migrations import m003_search as search

migrations = Migrations("briefdesk")


@migrations()
def m001_articles_and_events(db: Database) -> None:
    """Articles and their search index, events and their evidence, imports."""
    first.lay(db)


@migrations()
def m002_sequence(db: Database) -> None:
    """The last id that was given out, so that none is given twice; and the number of the last write."""
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM event").fetchone()
    db.table("sequence").create({"name": str, "last": int}, pk="name", not_null={"last"})
    db.table("sequence").insert_all([{"name": "event", "last": last}, {"name": "write", "last": 0}])


@migrations()
def m003_decisions(db: Database) -> None:
    """What a person decides, apart from what was read, and the journal; the search index in the order of lists."""
    decisions.lay(db)
    search.lay(db)
