"""The library, finding by words, and how the desk is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Barrier, Thread

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, demo, health, library, marking, search
from briefdesk.errors import MissingError
from briefdesk.model import Section, Status


def test_counts_tell_what_there_is(desk: Desk) -> None:
    file(desk.store, (an_article(1), [an_event("2026-01-03"), an_event("2025-12-03")]))
    file(desk.store, (an_article(2), [an_event("2026-01-03", doubt="two readings")]))
    marking.toggle_read(desk, [1])
    marking.toggle_star(desk, [2])
    counts = library.counts(desk)
    assert [counts.articles[section] for section in (Section.ALL, Section.UNREAD, Section.STARRED)] == [2, 1, 1]
    assert (counts.ahead, counts.doubtful) == (1, 1)


def test_marks_can_be_taken_back(desk: Desk) -> None:
    file(desk.store, (an_article(), []))
    marking.toggle_read(desk, [1])
    marking.toggle_read(desk, [1])
    marking.toggle_star(desk, [1])
    marking.toggle_star(desk, [1])
    article = library.article(desk, 1)
    assert (article.status, article.starred) == (Status.INBOX, False)


def test_two_toggles_at_the_same_moment_cancel_out(desk: Desk) -> None:
    file(desk.store, (an_article(), []))
    both = Barrier(2)

    def toggle() -> None:
        with desk.clone() as mine:
            both.wait()
            marking.toggle_read(mine, [1])

    threads = [Thread(target=toggle) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.article(desk, 1).status is Status.INBOX


def test_what_is_not_there_cannot_be_marked(desk: Desk) -> None:
    for mark in (marking.toggle_read, marking.toggle_star, marking.toggle_archived, marking.toggle_binned):
        with pytest.raises(MissingError, match="no article 5"):
            mark(desk, [5])
    with pytest.raises(MissingError, match="no article 5"):
        library.article(desk, 5)


def test_words_find_the_newest_articles_first(desk: Desk) -> None:
    file(desk.store, (an_article(1, "Peace talks in Kyiv."), []), (an_article(2, "Talks in Paris.", "2026-01-09"), []))
    assert list(search.matching(desk, "talks")) == [2, 1]
    assert list(search.matching(desk, "  ")) == [2, 1]
    (hit,) = search.find(desk, "kyi", 10)
    assert (hit.headline.id, hit.snippet.words) == (1, f"Peace talks in {search.OPEN}Kyiv{search.CLOSE}.")
    assert [hit.headline.id for hit in search.find(desk, "talks", 1)] == [2]


def test_a_sound_desk_has_no_faults(desk: Desk) -> None:
    file(desk.store, (an_article(), [an_event("2026-01-03")]))
    found = health.examine(desk)
    assert found.faults == ()
    assert found.bytes > 0
    assert {table: count for table, count in found.counts.items() if count} == dict.fromkeys(
        ["article", "event", "evidence", "import_run"], 1
    )
    assert {"briefdesk", "Python", "SQLite", "textual"} <= health.versions().keys()


def test_a_text_that_was_altered_is_a_fault(desk: Desk, path: Path) -> None:
    file(desk.store, (an_article(), []))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE article SET text = 'Article number 7.'")
    assert any("text of article 1" in fault for fault in health.examine(desk).faults)


def test_a_clone_sees_what_the_other_writes(desk: Desk) -> None:
    with desk.clone() as other:
        before = other.written()
        file(desk.store, (an_article(), []))
        assert other.written() != before
        assert other.today() == desk.today()
        assert library.counts(other).articles[Section.ALL] == 1


def test_a_throw_away_desk_is_gone_afterwards() -> None:
    with demo.throw_away() as path:
        with Desk(path) as desk:
            assert library.counts(desk).articles[Section.ALL] == 0
        assert path.exists()
    assert not path.parent.exists()


def test_a_new_desk_may_open_with_the_seeds(path: Path) -> None:
    with Desk(path) as desk:
        report = demo.lay_seeds(desk)
        assert report.failed == []
        assert len(report.new) >= 4
        assert desk.only_seeds()
        assert desk.today() == date(2026, 1, 2)
        assert library.counts(desk).ahead > 0
        assert health.examine(desk).faults == ()
        assert demo.lay_seeds(desk).new == []
