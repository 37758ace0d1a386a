"""A desk of an earlier schema is brought up to date with all that is on it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest
from sqlite_utils import Database

from briefdesk.desk import Desk, agenda, history, library, notes, review
from briefdesk.model import Quote, Review, Span
from briefdesk.store import Store, health, opening
from briefdesk.store.migrations import migrations

TEXT = "Zoë’s 🎉 café will open in Paris on Monday, and the council will meet there on Tuesday. " + "And so on. " * 9
PLACES = [(TEXT.index(day), TEXT.index(day) + len(day)) for day in ("Monday", "Tuesday")]


@pytest.fixture
def old(path: Path) -> Path:
    """A desk of the second schema, with an article and two events."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.apply(Database(connection, execute_plugins=False), stop_before="m003_decisions")
        connection.execute(f"PRAGMA application_id = {opening.APPLICATION}")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "INSERT INTO import_run (id, started, sources) VALUES (1, '2026-01-02T09:00:00+00:00', '[]')"
        )
        connection.execute(
            """INSERT INTO article (id, title, text, listed, basis, confidence, because, added, digest, import_run)
               VALUES (1, 'The café', ?, '2026-01-02', 'given', 1, '[]', '2026-01-02T09:00:00+00:00', 'x', 1)""",
            (TEXT,),
        )
        connection.execute("INSERT INTO article_fts (rowid, title, text) SELECT id, title, text FROM article")
        for id, (start, end) in enumerate(PLACES, 1):
            connection.execute(
                """INSERT INTO event (id, start, "end", granularity, title, status, review)
                   VALUES (?, '2026-01-05', '2026-01-05', 'day', 'The café', 'scheduled', 'found')""",
                (id,),
            )
            connection.execute("INSERT INTO evidence VALUES (?, ?, 1, 0, 80, ?, ?, 'x', 'x')", (id + 6, id, start, end))
        connection.execute("UPDATE sequence SET last = 9 WHERE name = 'event'")
    return path


def test_what_was_filed_gets_its_quotes(old: Path) -> None:
    with Desk(old) as desk:
        assert health.schema(desk.store) == opening.SCHEMA
        assert health.integrity(desk.store) == []
        for event, (start, end) in zip(agenda.events_of(desk, 1), PLACES, strict=True):
            (proof,) = event.evidence
            assert proof.timex == Span(start, end)
            assert proof.quote == Quote(TEXT[start:end], TEXT[max(0, start - 48) : start], TEXT[end : end + 48])
            assert (event.review, event.lost) == (Review.FOUND, None)


def test_what_it_was_lies_beside_it(old: Path) -> None:
    Store(old).close()
    with closing(sqlite3.connect(old.with_name(f"desk.db.before-{opening.SCHEMA}"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (2,)
        assert copy.execute("SELECT text FROM article").fetchone() == (TEXT,)


def test_no_copy_is_made_over_another(old: Path) -> None:
    first = old.with_name(f"desk.db.before-{opening.SCHEMA}")
    first.write_text("of another day")
    Store(old).close()
    assert first.read_text() == "of another day"
    with closing(sqlite3.connect(f"{first}.2")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (2,)


def test_who_comes_second_copies_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(old).close()
    monkeypatch.setattr(opening, "_recognised", lambda *_: 2)  # as it was when the second looked
    with Store(old) as store:
        assert health.schema(store) == opening.SCHEMA
    assert len(list(old.parent.glob("desk.db.before-*"))) == 1


def test_it_is_said_before_a_desk_is_brought_up_to_date_and_never_else(old: Path, tmp_path: Path) -> None:
    said: list[Path] = []
    for path in (tmp_path / "new.db", old, old):
        Store(path, lambda path=path: said.append(path)).close()  # type: ignore[misc]
    assert said == [old]


class _Patient(sqlite3.Connection):
    """A connection that finds another program at work a few times, until that has finished."""

    others: ClassVar[list[sqlite3.Connection]] = []

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        try:
            return super().execute(sql, *values)
        except sqlite3.OperationalError:
            if len(self.others) > 1:
                self.others.pop()
            else:
                self.others[0].execute("COMMIT")
            raise


def test_who_comes_while_it_is_brought_up_to_date_waits_longer(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(_Patient, "others", [other] * 3)
        monkeypatch.setattr("sqlite3.connect", partial(sqlite3.connect, factory=_Patient))
        with closing(opening.connect(old, patience=0.01)) as connection:
            assert opening.version(connection) == opening.SCHEMA


def test_one_can_decide_on_it_and_undo_that(old: Path) -> None:
    with Desk(old) as desk:
        before = agenda.events_of(desk, 1)
        review.confirm(desk, [1])
        notes.highlight(desk, 1, Span(0, 5))
        added = review.add(desk, before[0].when, "Mine", article=1, span=Span(0, 5))
        assert added.id == 10, "ids that are gone are not given again"
        assert [row["id"] for row in desk.store.records("SELECT id FROM evidence ORDER BY id")] == [7, 8, 9]
        assert library.article(desk, 1).text == TEXT
        history.go_to(desk, 0)
        assert agenda.events_of(desk, 1) == before


def test_an_old_desk_and_a_new_one_have_the_same_schema(old: Path, tmp_path: Path) -> None:
    def schema(path: Path) -> list[tuple[object, ...]]:
        with Store(path) as store:
            return store.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")

    assert schema(old) == schema(tmp_path / "new.db")
