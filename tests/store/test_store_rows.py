"""What is filed comes back as it was, and what belongs together is kept together."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from making import ADDED, an_article, an_event, file

from briefdesk.errors import BusyError, DeskError
from briefdesk.model import (
    Article,
    Basis,
    Event,
    EventStatus,
    Granularity,
    Mark,
    MarkKind,
    Published,
    Section,
    Status,
    When,
)
from briefdesk.query import parse
from briefdesk.store import Store, articles, events, health, imports, search
from briefdesk.store.acts import Act

TODAY = date(2026, 1, 2)


def test_an_article_comes_back_as_it_was_filed(store: Store) -> None:
    there = datetime(2026, 1, 2, 6, 30, tzinfo=timezone(timedelta(hours=-5)))
    full = an_article(
        marks=(Mark(MarkKind.LINK, 0, 7, "https://example.org/"), Mark(MarkKind.HEADING, 8, 14, "2")),
        markdown="[Article](https://example.org/)",
        url="https://example.org/1",
        byline="A. Writer",
        source="The Example",
        language="en",
        published=Published(there, Basis.METADATA, 0.95, ("said by the page", "“so”")),
        updated=date(2026, 1, 3),
        saved=datetime(2026, 1, 4, 5, 6, 7, tzinfo=UTC),
        original='{"a": 1}',
        status=Status.READ,
        starred=True,
    )
    plain = an_article(2, day=None)
    ids = file(store, (full, []), (plain, []))
    for id, article in zip(ids, (full, plain), strict=True):
        found = articles.get(store, id)
        assert found is not None
        assert {**_fields(found), "id": 0} == _fields(article)


def _fields(article: Article) -> dict[str, object]:
    return {name: getattr(article, name) for name in Article.__slots__}


def test_an_event_comes_back_as_it_was_filed(store: Store) -> None:
    was = When(date(2026, 1, 1), date(2026, 1, 31), Granularity.MONTH)
    when = When(date(2026, 2, 3), date(2026, 2, 3), time="15:00-16:30", zone="local time")
    event = an_event("2026-02-03", status=EventStatus.POSTPONED, doubt="two readings", place="Kyiv", was=was, when=when)
    (id,) = file(store, (an_article(), [event]))
    (found,) = events.of_article(store, id)
    assert found.evidence[0].article == id
    assert _without_ids(found) == _without_ids(event)


def _without_ids(event: Event) -> dict[str, object]:
    fields = {name: getattr(event, name) for name in Event.__slots__}
    return fields | {"id": 0, "evidence": [(one.span, one.timex, one.rule, one.because) for one in event.evidence]}


def test_ids_are_never_given_twice_in_a_row(store: Store) -> None:
    assert file(store, (an_article(1), []), (an_article(2), [])) == [1, 2]
    assert file(store, (an_article(3), [an_event("2026-01-03"), an_event("2026-01-04")])) == [3]
    assert [event.id for event in events.of_article(store, 3)] == [1, 2]


def test_what_fails_inside_writing_leaves_nothing(store: Store) -> None:
    broken = an_event("2026-01-03", title=None)
    with pytest.raises(DeskError):
        file(store, (an_article(), [broken]))
    assert list(articles.listed(store)) == []
    assert not imports.any_yet(store)
    assert health.integrity(store) == []


def test_the_library_lists_the_newest_publication_first(store: Store) -> None:
    days = ["2026-01-01", None, "2026-01-03", "2025-12-31", "2026-01-01"]
    file(store, *((an_article(number, day=day), []) for number, day in enumerate(days, 1)))
    assert list(articles.listed(store)) == [3, 2, 5, 1, 4], "one without a date stands where it was added"


def test_headlines_keep_the_order_and_skip_what_is_gone(store: Store) -> None:
    file(store, (an_article(1), [an_event("2026-01-03"), an_event("2026-01-04", doubt="who knows")]))
    file(store, (an_article(2), [an_event("2025-12-30")]))
    found = articles.headlines(store, [2, 99, 1], TODAY)
    assert [(one.id, one.events) for one in found] == [(2, 0), (1, 1)]


def test_articles_are_found_by_text_and_by_address(store: Store) -> None:
    first, second = (an_article(number, url="https://example.org/1") for number in (1, 2))
    file(store, (first, []), (second, []))
    assert [known.id for known in articles.alike(store, second.digest, "https://example.org/1")] == [2, 1]
    assert [known.id for known in articles.alike(store, first.digest, None)] == [1]
    assert articles.alike(store, "another", None) == []


def test_events_that_begin_before_today_come_after_those_of_today(store: Store) -> None:
    found = [
        an_event("2026-01-02"),
        an_event("2026-01-01", "2026-01-05"),
        an_event("2026-01-01", "2026-01-31", "month"),
        an_event("2026-01-05"),
        an_event("2026-01-05", "2026-01-11", "week"),
        an_event("2026-01-01"),
        an_event("2026-01-03", doubt="who knows"),
    ]
    file(store, (an_article(), found))
    assert events.ids(events.ahead(store, TODAY, doubtful=False)) == [1, 3, 2, 5, 4]
    assert events.ids(events.ahead(store, TODAY, doubtful=True)) == [7]
    assert events.ids(events.past(store, TODAY)) == [6]
    assert events.count_ahead(store, TODAY) == (5, 1)


def test_events_of_a_day_are_in_the_order_of_their_times(store: Store) -> None:
    times = ["15:00", None, "09:00", None]
    found = [an_event("2026-01-01"), an_event("2026-01-03")]
    both = [replace(one, when=replace(one.when, time=at)) for one in found for at in times]
    file(store, (an_article(), both))
    assert events.past(store, TODAY) == [
        ("2026-01-01", "2026-01-01", "day", [2, 4]),
        ("2026-01-01", "2026-01-01", "day", [3]),
        ("2026-01-01", "2026-01-01", "day", [1]),
    ]
    assert events.ids(events.ahead(store, TODAY, doubtful=False)) == [6, 8, 7, 5]


def test_an_event_is_off_the_agenda_when_all_that_says_so_is_in_the_bin(store: Store) -> None:
    file(store, *((an_article(number), [an_event(day)]) for number, day in ((1, "2026-01-01"), (2, "2026-01-03"))))

    def shown() -> list[int]:
        return events.ids([*events.past(store, TODAY), *events.ahead(store, TODAY, doubtful=False)])

    with store.writing():
        act = Act(store)
        events.insert(act, replace(an_event("2026-01-04"), evidence=()))
        for event in (1, 2):  # each rests on the other's article too
            (mention,) = store.records("SELECT * FROM evidence WHERE event = ?", (event,))
            act.insert("evidence", {**mention, "id": None, "article": 3 - event})
    for binned, expected in (((), [1, 2, 3]), ((1,), [1, 2, 3]), ((1, 2), [3])):
        with store.writing():
            for id in binned:
                articles.set_binned(Act(store), [id], ADDED)
        assert shown() == expected


def test_events_of_binned_articles_are_off_the_agenda(store: Store) -> None:
    file(store, (an_article(), [an_event("2026-01-03")]), seeded=True)
    with store.writing():
        articles.bin_seeds(Act(store), ADDED)
    assert events.ahead(store, TODAY, doubtful=False) == []
    assert list(articles.listed(store)) == []
    counts = articles.count(store)
    assert (counts[Section.ALL], counts[Section.BIN]) == (0, 1)
    assert list(search.matching(store, parse("article", TODAY))) == []


def test_taking_away_an_articles_events_leaves_those_of_others(store: Store) -> None:
    file(store, (an_article(1), [an_event("2026-01-03")]), (an_article(2), [an_event("2026-01-04")]))
    with store.writing():
        events.remove(Act(store), 1, 1)
    assert events.of_article(store, 1) == []
    assert len(events.of_article(store, 2)) == 1


def test_a_second_desk_sees_what_the_first_one_writes(store: Store, path: Path) -> None:
    with Store(path) as second:
        before = second.written()
        file(store, (an_article(), []))
        assert second.written() != before
        assert list(articles.listed(second)) == [1]
        assert second.written() == second.written()


def test_a_flipped_bit_in_a_text_is_noticed(store: Store, path: Path) -> None:
    file(store, (an_article(1), []), (an_article(2), []))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("DROP TRIGGER article_changed")
        other.execute("UPDATE article SET text = replace(text, 'number', 'numbes') WHERE id = 2")
    assert health.altered(store) == [2]
    assert any("search index" in fault for fault in health.integrity(store))


def test_an_index_that_lost_its_entries_is_noticed(store: Store, path: Path) -> None:
    file(store, (an_article(1), []))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO article_fts(article_fts) VALUES ('delete-all')")
    assert health.integrity(store) != []


def test_a_desk_that_is_held_is_not_called_faulty(store: Store, path: Path) -> None:
    store.rows("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError):
            health.integrity(store)


def test_an_import_notes_how_it_went(store: Store) -> None:
    with store.writing():
        run = imports.begin(store, ADDED, ["é.txt"])
        imports.end(store, run, ADDED, 1, 2, [("b\udce9.pdf", "cannot")])
    (row,) = store.records("SELECT * FROM import_run")
    assert row["sources"] == '["é.txt"]'
    assert (row["new"], row["here"], row["failed"], row["failures"]) == (1, 2, 1, '[["b\\udce9.pdf", "cannot"]]')
    assert health.sizes(store)["import_run"] == 1
