"""The third step: what a person decides, apart from what was read, and the journal of it."""

from __future__ import annotations

from sqlite_utils import Database

_CONTEXT = 48
"""Characters on each side of a quote."""


def lay(db: Database) -> None:
    """What a person decides, apart from what was read: reviews, notes, tags, views; the journal; former texts."""
    _mentions(db)
    _decisions(db)
    _annotations(db)
    _tags(db)
    _kept(db)
    names = ["decision", "annotation", "tag", "tagging", "view", "journal", "version"]
    db.table("sequence").insert_all([{"name": name, "last": 0} for name in names])
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM evidence").fetchone()
    db.table("sequence").insert({"name": "evidence", "last": last})


def _mentions(db: Database) -> None:
    """Each mention gets its quote, by which it is found again in another text; then it may lose its place in this."""
    db.table("article").add_column("origin", str)
    db.table("article").create_index(["origin"])
    db.table("event").add_column("read", str)
    db.table("event").add_column("lost", str)
    evidence = db.table("evidence")
    for name in ("exact", "before", "after"):
        evidence.add_column(name, str, not_null_default="")
    db.execute(
        f"""UPDATE evidence SET
            exact = (SELECT substr(text, timex_start + 1, timex_end - timex_start) FROM article WHERE id = article),
            before = (SELECT substr(text, max(0, timex_start - {_CONTEXT}) + 1, min(timex_start, {_CONTEXT}))
                      FROM article WHERE id = article),
            after = (SELECT substr(text, timex_end + 1, {_CONTEXT}) FROM article WHERE id = article)"""
    )
    places = ("span_start", "span_end", "timex_start", "timex_end")
    evidence.transform(not_null=dict.fromkeys(places, False))


def _decisions(db: Database) -> None:
    db.table("decision").create(
        {
            "id": int,
            "event": int,
            "article": int,
            "exact": str,
            "before": str,
            "after": str,
            "review": str,
            "edited": str,
            "date": str,
            "made": str,
            "changed": str,
        },
        pk="id",
        not_null={"event", "review", "edited", "made", "changed"},
        foreign_keys=[("event", "event", "id"), ("article", "article", "id")],
    ).create_index(["event"], unique=True)


def _annotations(db: Database) -> None:
    annotation = db.table("annotation").create(
        {
            "id": int,
            "article": int,
            "event": int,
            "start": int,
            "end": int,
            "exact": str,
            "before": str,
            "after": str,
            "colour": str,
            "made": str,
            "changed": str,
            "note": str,
        },
        pk="id",
        not_null={"exact", "before", "after", "colour", "made", "changed", "note"},
        foreign_keys=[("article", "article", "id"), ("event", "event", "id")],
    )
    annotation.create_index(["article", "start"])
    annotation.create_index(["event"])
    annotation.enable_fts(["note"], tokenize="unicode61 remove_diacritics 2", create_triggers=True)
    unfinished = {"id": int, "target": str, "note": str, "changed": str}
    db.table("unfinished").create(unfinished, pk="id", not_null=set(unfinished)).create_index(["target"], unique=True)


def _tags(db: Database) -> None:
    tag = {"id": int, "name": str, "folded": str}
    db.table("tag").create(tag, pk="id", not_null=set(tag)).create_index(["folded"], unique=True)
    tagging = db.table("tagging").create(
        {"id": int, "tag": int, "article": int, "event": int, "annotation": int},
        pk="id",
        not_null={"tag"},
        foreign_keys=["tag", "article", "event", "annotation"],
    )
    for kind in ("article", "event", "annotation"):
        tagging.create_index([kind, "tag"], unique=True)
        tagging.create_index(["tag", kind])
    view = {"id": int, "name": str, "query": str, "made": str}
    db.table("view").create(view, pk="id", not_null=set(view)).create_index(["name"], unique=True)


def _kept(db: Database) -> None:
    """The journal, the former texts of articles, and how far each was read."""
    db.table("journal").create(
        {
            "id": int,
            "moment": str,
            "verb": str,
            "words": str,
            "undone": str,
        },
        pk="id",
        not_null={"moment", "verb", "words"},
    ).create_index(["undone", "id"])
    db.table("change").create(
        {"id": int, "entry": int, "name": str, "row": int, "before": str, "after": str},
        pk="id",
        not_null={"entry", "name", "row"},
        foreign_keys=[("entry", "journal", "id")],
    ).create_index(["entry", "id"])
    former = {
        "id": int,
        "article": int,
        "until": str,
        "digest": str,
        "title": str,
        "marks": str,
        "markdown": str,
        "updated": str,
        "text": str,
    }
    version = db.table("version").create(
        former,
        pk="id",
        not_null=set(former) - {"marks", "markdown", "updated"},
        foreign_keys=[("article", "article", "id")],
    )
    version.create_index(["article"])
    version.create_index(["digest"])
    position = {"article": int, "offset": int}
    db.table("position").create(position, pk="article", not_null=set(position), foreign_keys=["article"])
