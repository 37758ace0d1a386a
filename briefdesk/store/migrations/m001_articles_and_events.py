"""The first step: articles and their search index, events and their evidence, imports."""

from __future__ import annotations

from sqlite_utils import Database


def lay(db: Database) -> None:
    """Articles and their search index, events and their evidence, imports."""
    _imports(db)
    _articles(db)
    _events(db)


def _imports(db: Database) -> None:
    db.table("import_run").create(
        {
            "id": int,
            "started": str,
            "finished": str,
            "sources": str,
            "new": int,
            "here": int,
            "failed": int,
            "failures": str,
        },
        pk="id",
        not_null={"started", "sources"},
        defaults={"new": 0, "here": 0, "failed": 0, "failures": "[]"},
    )


def _articles(db: Database) -> None:
    columns = {
        "id": int,
        "title": str,
        "source": str,
        "published_day": str,
        "listed": str,
        "status": str,
        "starred": int,
        "seed": int,
        "binned": str,
        "url": str,
        "byline": str,
        "language": str,
        "published": str,
        "basis": str,
        "confidence": float,
        "because": str,
        "updated": str,
        "saved": str,
        "added": str,
        "digest": str,
        "import_run": int,
        # what may be long comes last: SQLite walks through it to reach whatever stands behind
        "text": str,
        "marks": str,
        "markdown": str,
        "original": str,
    }
    optional = {
        *("marks", "markdown", "url", "byline", "source", "language", "published", "published_day"),
        *("updated", "saved", "original", "binned", "id"),
    }
    article = db.table("article").create(
        columns,
        pk="id",
        not_null=set(columns) - optional,
        defaults={"status": "inbox", "starred": 0, "seed": 0},
        foreign_keys=[("import_run", "import_run", "id")],
    )
    article.create_index(["digest"], unique=True)
    article.create_index(["url"])  # not unique: a site may give all its pages the same canonical address
    article.create_index(["binned", "listed"])
    article.create_index(["binned", "seed", "status", "starred", "published_day"])
    article.enable_fts(["title", "text"], tokenize="unicode61 remove_diacritics 2")


def _events(db: Database) -> None:
    db.table("event").create(
        {
            "id": int,
            "start": str,
            "end": str,
            "granularity": str,
            "time": str,
            "zone": str,
            "title": str,
            "place": str,
            "status": str,
            "doubt": str,
            "review": str,
            "was": str,
        },
        pk="id",
        not_null={"start", "end", "granularity", "title", "status", "review"},
    ).create_index(["end", "start"])
    evidence = db.table("evidence").create(
        {
            "id": int,
            "event": int,
            "article": int,
            "span_start": int,
            "span_end": int,
            "timex_start": int,
            "timex_end": int,
            "rule": str,
            "because": str,
        },
        pk="id",
        not_null={"event", "article", "span_start", "span_end", "timex_start", "timex_end", "rule", "because"},
        foreign_keys=[("event", "event", "id"), ("article", "article", "id")],
    )
    evidence.create_index(["event", "article"])
    evidence.create_index(["article", "event"])
