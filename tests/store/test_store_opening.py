"""What becomes of a file that is opened as a desk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from making import an_article, file

from briefdesk.errors import BusyError, DeskError, FullError, NewerDeskError, NotADeskError, SearchError
from briefdesk.store import Store, articles, health, migrations, opening
from briefdesk.store.acts import Act


def plain(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


@pytest.fixture
def made(path: Path) -> Path:
    """A desk with one article on it, closed."""
    with Store(path) as store:
        file(store, (an_article(), []))
    return path


def test_a_new_desk_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "desk.db"
    with Store(path) as store:
        assert health.schema(store) == opening.SCHEMA
        assert health.integrity(store) == []
    assert path.exists()


def test_an_empty_file_becomes_a_desk(path: Path) -> None:
    path.touch()
    with Store(path) as store:
        assert health.schema(store) == opening.SCHEMA


def test_the_promised_settings_hold(store: Store) -> None:
    settings = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"]
    assert [store.first(f"PRAGMA {name}") for name in settings] == [("wal",), (2,), (1,), (5000,)]


def test_some_other_file_is_refused_and_left_alone(path: Path) -> None:
    path.write_text("These are my notes, and not a desk. " * 100)
    before = path.read_bytes()
    with pytest.raises(NotADeskError, match="not a desk"):
        Store(path)
    assert path.read_bytes() == before


def test_another_programs_sqlite_file_is_refused_and_left_alone(path: Path) -> None:
    with closing(plain(path)) as other:
        other.execute("CREATE TABLE bookmark (url)")
    before = path.read_bytes()
    with pytest.raises(NotADeskError, match="but not a desk"):
        Store(path)
    assert path.read_bytes() == before


def test_a_desk_of_a_later_version_is_refused_and_left_alone(made: Path) -> None:
    with closing(plain(made)) as later:
        later.execute(f"PRAGMA user_version = {opening.SCHEMA + 1}")
    before = made.read_bytes()
    with pytest.raises(NewerDeskError, match="later version"):
        Store(made)
    assert made.read_bytes() == before


def test_a_folder_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(NotADeskError, match="is a folder"):
        Store(tmp_path)


def test_a_folder_that_cannot_be_made_is_said(path: Path) -> None:
    path.touch()
    with pytest.raises(DeskError, match="cannot be made"):
        Store(path / "sub" / "desk.db")


def test_a_place_where_nothing_can_be_made_is_said() -> None:
    with pytest.raises(DeskError, match="cannot be"):
        Store(Path("/dev/null/desk.db"))


@pytest.fixture
def holder(made: Path) -> Iterator[sqlite3.Connection]:
    """Another program that holds the desk and lets nobody else in."""
    with closing(plain(made)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE article SET starred = 1")
        yield other


@pytest.mark.usefixtures("holder")
def test_a_desk_that_is_held_is_busy(made: Path) -> None:
    with pytest.raises(BusyError, match="another program"):
        opening.connect(made, patience=0.01)


def test_a_writer_is_waited_for_no_longer_than_patience_lasts(made: Path) -> None:
    with closing(plain(made)) as other, Store(made) as store:
        store.rows("PRAGMA busy_timeout = 10")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError), store.writing():
            pass
        assert len(articles.listed(store)) == 1, "reading goes on beside a writer"
        other.execute("COMMIT")
        with store.writing():
            articles.set_starred(Act(store), [1], True)


def test_a_full_disk_loses_nothing_that_was_kept(made: Path) -> None:
    with Store(made) as store:
        (pages,) = store.first("PRAGMA page_count") or (0,)
        store.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(FullError, match="no room"):
            file(store, (an_article(2, "long " * 100_000), []))
        assert len(articles.listed(store)) == 1
        assert health.integrity(store) == []


class _WithoutSearch(sqlite3.Connection):
    """A SQLite that was built without FTS5."""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if "fts5" in sql:
            raise sqlite3.OperationalError("no such module: fts5")
        return super().execute(sql, *values)


def test_a_sqlite_without_search_is_said_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.connect", partial(sqlite3.connect, factory=_WithoutSearch))
    with pytest.raises(SearchError, match="FTS5"):
        Store(path)


def test_an_old_sqlite_is_said_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 34, 1))
    with pytest.raises(DeskError, match="needs 3"):
        Store(path)
    assert not path.exists()


def test_a_copy_is_made_before_a_desk_is_brought_up_to_date(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known, later = opening.SCHEMA, opening.SCHEMA + 1
    monkeypatch.setattr(opening, "SCHEMA", later)
    with Store(made) as store:
        assert health.schema(store) == later
    with closing(plain(made.with_name(f"desk.db.before-{later}"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (known,)
        assert copy.execute("SELECT title FROM article").fetchall() == [("Title 1",)]


def test_a_step_that_fails_leaves_the_desk_as_it_was(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_migrations: object, db: Any) -> None:
        db.execute("DROP TABLE evidence")
        raise sqlite3.OperationalError("no such thing")

    with monkeypatch.context() as broken:
        broken.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
        broken.setattr(type(migrations.migrations), "apply", fail)
        with pytest.raises(DeskError, match="no such thing"):
            Store(made)
    with Store(made) as store:
        assert health.schema(store) == opening.SCHEMA
        assert health.integrity(store) == []


def test_the_schema_has_as_many_steps_as_it_says(store: Store) -> None:
    assert len(list(migrations.migrations.applied(store.tables))) == opening.SCHEMA


def test_many_may_make_the_same_desk_at_once(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: _schema(path), range(8)))
    assert opened == [opening.SCHEMA] * 8


def _schema(path: Path) -> int:
    with Store(path) as store:
        return health.schema(store)
