"""The third step, besides decisions: the search index in the order of lists, and what lists and fields are read by."""

from __future__ import annotations

from sqlite_utils import Database

_PLACE = "CAST(replace({row}listed, '-', '') AS INTEGER) * 1000000000 + {row}id"
"""Where an article stands in lists, as one number: the day it is listed under, then its id. FTS5 finds in the order of
its rowids alone, so with this for a rowid the newest are found first without a look at the others."""


def lay(db: Database) -> None:
    """The search index in the order of lists, and what lists and fields are read by."""
    _words(db)
    article = db.table("article")
    db.execute("DROP INDEX idx_article_binned_listed")
    article.create_index(["binned", "listed", "id", "status", "starred"])
    article.create_index(["source"])
    article.create_index(["added"])
    db.execute("CREATE INDEX idx_article_undated ON article(id) WHERE published_day IS NULL")
    db.execute(
        """CREATE INDEX idx_event_agenda ON event(start, CASE granularity WHEN 'year' THEN 0 WHEN 'season' THEN 1
           WHEN 'quarter' THEN 2 WHEN 'month' THEN 3 WHEN 'week' THEN 4 ELSE 5 END, "end", granularity, time, review,
           doubt) WHERE doubt IS NULL"""
    )


def _words(db: Database) -> None:
    old, new, own = (_PLACE.format(row=row) for row in ("old.", "new.", ""))
    db.table("article").disable_fts()
    db.execute(f"CREATE VIEW article_words AS SELECT id, {own} AS place, title, text FROM article")
    db.execute(f"CREATE UNIQUE INDEX idx_article_place ON article({own})")
    db.execute(
        """CREATE VIRTUAL TABLE article_fts USING fts5(title, text, content = 'article_words', content_rowid = 'place',
           tokenize = 'unicode61 remove_diacritics 2')"""
    )
    db.execute("INSERT INTO article_fts(article_fts) VALUES ('rebuild')")
    db.execute(
        f"""CREATE TRIGGER article_changed AFTER UPDATE OF title, text, listed ON article
            WHEN (old.title, old.text, old.listed) IS NOT (new.title, new.text, new.listed) BEGIN
              INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', {old}, old.title, old.text);
              INSERT INTO article_fts(rowid, title, text) VALUES ({new}, new.title, new.text);
            END"""
    )
