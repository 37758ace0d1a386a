"""Changes that are noted, taken back and made once more."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from making import an_article, an_event, file

from briefdesk.errors import ConflictError, FullError
from briefdesk.store import Store, acts, health, journal
from briefdesk.store.acts import Act, Change

NOW = datetime(2026, 1, 2, 9, tzinfo=UTC)


def tags(store: Store) -> list[tuple[Any, ...]]:
    return store.rows("SELECT id, name FROM tag ORDER BY id")


def a_tag(name: str) -> dict[str, str]:
    return {"name": name, "folded": name}


def test_what_was_done_is_taken_back_and_done_again(store: Store) -> None:
    with store.writing():
        before = Act(store)
        before.insert("tag", a_tag("old"))
        gone = before.insert("tag", a_tag("gone"))
    with store.writing():
        act = Act(store)
        act.insert("tag", a_tag("new"))
        assert act.update("tag", 1, a_tag("renamed"))
        act.delete("tag", gone)
    after = [(1, "renamed"), (3, "new")]
    assert tags(store) == after
    with store.writing():
        acts.revert(store, reversed(act.changes))
    assert tags(store) == [(1, "old"), (2, "gone")]
    with store.writing():
        acts.repeat(store, act.changes)
    assert tags(store) == after


def test_only_the_columns_that_changed_are_noted(store: Store) -> None:
    file(store, (an_article(), []))
    with store.writing():
        act = Act(store)
        assert act.update("article", 1, {"starred": 1, "title": "Title 1"})
        assert not act.update("article", 1, {"starred": 1})
    assert act.changes == [Change("article", 1, {"starred": 0}, {"starred": 1})]


def test_an_id_is_never_given_twice(store: Store) -> None:
    with store.writing():
        act = Act(store)
        first = act.insert("tag", a_tag("one"))
        acts.revert(store, reversed(act.changes))
        second = Act(store).insert("tag", a_tag("two"))
    assert (first, second) == (1, 2)
    with store.writing():
        assert Act(store).insert("tag", {"id": first, **a_tag("one")}) == first, "but a row may come back as it was"


@pytest.mark.parametrize(
    ("sql", "took_back"),
    [
        ("UPDATE tag SET name = 'x' WHERE id = 1", "tag 1"),
        ("DELETE FROM tag WHERE id = 1", "tag 1"),
        ("INSERT INTO tag (id, name, folded) VALUES (2, 'x', 'x')", "tag 2"),
    ],
)
def test_a_row_that_was_changed_since_stops_all(store: Store, sql: str, took_back: str) -> None:
    with store.writing():
        first = Act(store)
        first.insert("tag", a_tag("one"))
        first.insert("tag", a_tag("two"))
        act = Act(store)
        act.delete("tag", 2)
        act.update("tag", 1, a_tag("more"))
    with store.writing():
        store.run(sql)
    before = tags(store)
    with pytest.raises(ConflictError, match=took_back), store.writing():
        acts.revert(store, reversed(act.changes))
    assert tags(store) == before


def test_a_row_that_changed_twice_goes_back_and_forth(store: Store) -> None:
    with store.writing():
        act = Act(store)
        act.insert("tag", a_tag("one"))
        for name in ("two", "three", "two"):
            act.update("tag", 1, a_tag(name))
        acts.revert(store, reversed(act.changes))
        assert tags(store) == []
        acts.repeat(store, act.changes)
    assert tags(store) == [(1, "two")]


def test_what_is_gone_cannot_be_changed(store: Store) -> None:
    with pytest.raises(ConflictError, match="tag 5 is gone"), store.writing():
        Act(store).update("tag", 5, a_tag("x"))
    with pytest.raises(ConflictError, match="tag 5 is gone"), store.writing():
        Act(store).delete("tag", 5)


def test_a_row_comes_back_whole_whatever_is_in_it(store: Store) -> None:
    strange = 'é "quoted" \\ 🎉\n漢\u2028 \u0001'
    file(store, (an_article(title=strange, byline=None), [an_event("2026-01-05", title=strange)]))
    before = store.records("SELECT * FROM evidence")
    with store.writing():
        act = Act(store)
        act.delete("evidence", 1)
        act.update("article", 1, {"confidence": 0.1 + 0.2, "title": "x", "marks": None})
        journal.add(store, journal.begin(store, NOW, "test", "a test"), act.changes)
    with store.writing():
        acts.revert(store, journal.changes(store, 1, backwards=True))
    assert store.records("SELECT * FROM evidence") == before
    assert store.first("SELECT title, confidence, marks FROM article") == (strange, 1.0, "[]")
    with store.writing():
        acts.repeat(store, journal.changes(store, 1))
    assert store.first("SELECT confidence FROM article") == (0.1 + 0.2,)


def test_the_journal_forgets_what_was_undone_when_more_is_done(store: Store) -> None:
    def act(name: str) -> int:
        with store.writing():
            act = Act(store)
            act.insert("tag", a_tag(name))
            entry = journal.begin(store, NOW, "tag", name)
            journal.add(store, entry, act.changes)
        return entry

    first, second = act("one"), act("two")
    with store.writing():
        journal.mark(store, second, NOW)
    last, undone = journal.last(store), journal.undone(store)
    assert last is not None
    assert undone is not None
    assert (last.id, undone.id, undone.undone) == (first, second, True)
    third = act("three")
    assert journal.undone(store) is None
    assert journal.ids(store) == [third, first]
    assert [entry.words for entry in journal.entries(store, [first, second, third])] == ["one", "three"]
    assert journal.get(store, second) is None
    assert third > second


def fill(store: Store) -> None:
    """Act until there is no more room."""
    for number in range(10_000):
        with store.writing():
            act = Act(store)
            act.insert("tag", a_tag(f"{number} " + "x" * 200))
            act.update("article", 1, {"title": f"Title {number + 2}"})
            journal.add(store, journal.begin(store, NOW, "test", "a test"), act.changes)


def test_a_full_disk_leaves_nothing_half_done(store: Store) -> None:
    file(store, (an_article(), []))
    (pages,) = store.first("PRAGMA page_count") or (0,)
    store.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(FullError, match="no room"):
        fill(store)
    made = len(tags(store))
    assert made
    assert len(journal.ids(store)) == made
    assert store.first("SELECT title FROM article") == (f"Title {made + 1}",)
    assert health.integrity(store) == []
    store.rows("PRAGMA max_page_count = 100000")
    with store.writing():
        acts.revert(store, journal.changes(store, made, backwards=True))
    assert len(tags(store)) == made - 1
