"""Undo and redo of whatever was done, in one order for all who are at the desk."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, agenda, history, library, marking, notes, rereading, review, tags, unfinished
from briefdesk.desk.filing import Report, Tray, Wishes
from briefdesk.desk.intake import Pasted, bring_in
from briefdesk.errors import ConflictError, FullError, MissingError
from briefdesk.model import Draft, Evidence, Kind, Review, Section, Span, Target
from briefdesk.store import health

FRIDAY = date(2026, 1, 2)
ARTICLE = Target(Kind.ARTICLE, 1)
GIVEN = Wishes(FRIDAY)
MANY = 1_000


def words(desk: Desk) -> list[str]:
    return [entry.words for entry in history.entries(desk, history.listing(desk))]


def story(number: int) -> str:
    return f"The council number {number} will meet in Paris on Monday. It will vote."


@pytest.fixture
def filed(desk: Desk) -> Desk:
    """A desk with two articles and an event in each."""
    file(desk.store, *((an_article(number), [an_event("2026-01-05")]) for number in (1, 2)))
    return desk


def test_there_is_nothing_to_undo_at_first(desk: Desk) -> None:
    with pytest.raises(MissingError, match="nothing to undo"):
        history.undo(desk)
    with pytest.raises(MissingError, match="nothing to redo"):
        history.redo(desk)
    with pytest.raises(MissingError, match="no act 7"):
        history.go_to(desk, 7)
    assert history.go_to(desk, 0) == []


def test_the_last_act_is_undone_first_and_redone_last(filed: Desk) -> None:
    marking.toggle_star(filed, [1])
    tags.add(filed, ["politics"], [ARTICLE])
    assert history.undo(filed).words == "tagged “Title 1” #politics"
    assert history.undo(filed).words == "starred “Title 1”"
    assert not library.article(filed, 1).starred
    assert history.redo(filed).verb == "star"
    assert library.article(filed, 1).starred
    assert tags.listing(filed) == []
    assert history.redo(filed).verb == "tag"
    assert [tag.name for tag in tags.listing(filed)] == ["politics"]


def test_an_act_that_changes_nothing_leaves_no_trace(filed: Desk) -> None:
    review.confirm(filed, [1])
    before = words(filed)
    review.confirm(filed, [1])
    tags.remove(filed, ["unknown"], [ARTICLE])
    review.reset(filed, [2])
    own = review.add(filed, agenda.event(filed, 1).when, "Mine")
    review.reset(filed, [own.id])
    rereading.reread(filed, 1)
    rereading.reread(filed, 1)
    assert words(filed)[2:] == before


def test_a_new_act_forgets_what_was_undone(filed: Desk) -> None:
    marking.toggle_star(filed, [1])
    history.undo(filed)
    marking.toggle_star(filed, [2])
    with pytest.raises(MissingError, match="nothing to redo"):
        history.redo(filed)
    assert words(filed) == ["starred “Title 2”"]


def test_one_goes_back_to_a_point_and_forth_again(filed: Desk) -> None:
    for number in (1, 2):
        marking.toggle_star(filed, [number])
        marking.toggle_archived(filed, [number])
    latest, _, second, _ = history.listing(filed)
    assert [entry.verb for entry in history.go_to(filed, second)] == ["archive", "star"]
    assert [headline.starred for headline in library.headlines(filed, [1, 2])] == [True, False]
    assert [entry.undone for entry in history.entries(filed, history.listing(filed))] == [True, True, False, False]
    assert len(history.go_to(filed, 0)) == 2
    assert len(history.go_to(filed, latest)) == 4
    assert library.counts(filed).articles[Section.ARCHIVED] == 2
    assert history.go_to(filed, latest) == []


def test_the_history_survives_a_restart_and_is_one_for_all_desks(filed: Desk, path: Path) -> None:
    marking.toggle_star(filed, [1])
    with Desk(path) as other:
        marking.toggle_read(other, [1])
    assert history.undo(filed).verb == "read"
    with Desk(path) as other:
        assert history.undo(other).verb == "star"
        assert history.redo(other).verb == "star"
    assert library.article(filed, 1).starred


def test_undo_overwrites_nothing_that_was_changed_by_other_means(filed: Desk, path: Path) -> None:
    marking.toggle_star(filed, [1])
    marking.toggle_read(filed, [2])
    with closing(sqlite3.connect(path, isolation_level=None)) as somebody:
        somebody.execute("UPDATE article SET starred = 0 WHERE id = 1")
    with pytest.raises(ConflictError, match="article 1 was changed"):
        history.go_to(filed, 0)
    entries = history.entries(filed, history.listing(filed))
    assert [entry.undone for entry in entries] == [True, False], "what could be undone is"
    with pytest.raises(ConflictError):
        history.undo(filed)
    assert history.redo(filed).verb == "read"


def test_others_can_act_between_two_acts_that_are_undone(filed: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        marking.toggle_star(filed, [1])
    step = history._step

    def interrupted(desk: Desk, id: int, newest: int) -> object:
        if len(library.listing(desk, section=Section.STARRED)) == 1:
            with desk.clone() as other:
                marking.toggle_star(other, [2])
        return step(desk, id, newest)

    monkeypatch.setattr(history, "_step", interrupted)
    with pytest.raises(ConflictError, match="something else was done"):
        history.go_to(filed, 0)
    assert len(history.listing(filed)) == 4, "of four acts one was undone, and is forgotten as another one was done"
    assert len(library.listing(filed, section=Section.STARRED)) == 2, "which stands"


def test_acts_on_many_articles_take_few_questions(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = file(desk.store, *((an_article(number), []) for number in range(1, MANY + 1)))
    asked: list[str] = []
    for name in ("rows", "run", "first"):
        original = getattr(type(desk.store), name)

        def noted(store: object, sql: str, *values: object, original: Callable[..., object] = original) -> object:
            asked.append(sql)
            return original(store, sql, *values)

        monkeypatch.setattr(type(desk.store), name, noted)
    marking.set_starred(desk, ids, True)
    history.undo(desk)
    history.redo(desk)
    assert len(asked) < MANY / 10
    assert len(library.listing(desk, section=Section.STARRED)) == MANY


def test_the_history_is_searched_for_words_in_any_case(filed: Desk) -> None:
    for tag in ("50% Élan", "500"):
        tags.add(filed, [tag], [ARTICLE])
    for asked, found in (("#50% É", 1), ("ÉLAN", 1), ("50", 2), ("5_0", 0), ("TAGGED", 2)):
        assert len(history.listing(filed, asked)) == found, asked


def test_an_import_goes_into_the_bin_and_comes_back(desk: Desk) -> None:
    bring_in(desk, [Pasted(story(1).encode())], Wishes(FRIDAY, seeded=True))
    bring_in(desk, [Pasted(story(number).encode()) for number in (2, 3)], GIVEN)
    assert sorted(library.listing(desk)) == [2, 3]
    entry = history.undo(desk)
    assert entry.words.endswith("and 1 more")
    assert list(library.listing(desk)) == [1], "the seed is back"
    assert list(library.listing(desk, section=Section.BIN)) == [3, 2]
    assert [event.evidence[0].article for event in agenda.upcoming(desk)] == [1]
    history.redo(desk)
    assert sorted(library.listing(desk)) == [2, 3]
    history.undo(desk)
    bring_in(desk, [Pasted(story(2).encode())], GIVEN)
    assert sorted(library.listing(desk)) == [2], "brought in again it comes out of the bin"
    history.undo(desk)
    assert list(library.listing(desk)) == [1]


def in_between(desk: Desk, act: Callable[[], object]) -> None:
    """An import of two articles, with something done between them."""
    tray = Tray(desk, GIVEN, Report(), ["two"])
    for number in (1, 2):
        tray.put(Draft(story(number)))
        tray.keep()
        if number == 1:
            act()
    tray.end()


def test_who_acts_during_an_import_can_undo_all_the_same(desk: Desk) -> None:
    with desk.clone() as other:
        in_between(desk, lambda: [marking.toggle_binned(other, [1]) for _ in range(2)])
    assert len(history.listing(desk)) == 4
    assert [entry.verb for entry in history.go_to(desk, 0)] == ["import", "bin", "bin", "import"]
    assert len(library.listing(desk, section=Section.BIN)) == 2
    history.redo(desk)
    assert list(library.listing(desk)) == [1], "each part brings what it brought"


def test_an_import_that_goes_on_forgets_what_was_undone_meanwhile(desk: Desk) -> None:
    with desk.clone() as other:
        in_between(desk, lambda: (marking.toggle_star(other, [1]), history.undo(other)))
    assert len(history.listing(desk)) == 1
    with pytest.raises(MissingError):
        history.redo(desk)


def test_an_import_undone_while_it_goes_on_stays_undone(desk: Desk) -> None:
    with desk.clone() as other:
        in_between(desk, lambda: history.undo(other))
    assert list(library.listing(desk)) == [2]
    history.undo(desk)
    assert list(library.listing(desk)) == []


def test_a_full_disk_while_a_note_is_saved_keeps_all_that_was_there(filed: Desk) -> None:
    store = filed.store
    unfinished.keep(filed, unfinished.begun(filed, Target(Kind.ARTICLE, 1)), "a dra")
    marking.toggle_star(filed, [1])
    (pages,) = store.first("PRAGMA page_count") or (0,)
    store.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(FullError, match="no room"):
        notes.write(filed, ARTICLE, "long " * 20_000)
    assert [one.note for one in unfinished.listing(filed)] == ["a dra"]
    assert list(notes.listing(filed)) == []
    assert health.integrity(store) == []
    assert history.undo(filed).verb == "star"


def test_an_event_with_many_mentions_is_decided_on_and_undone(desk: Desk) -> None:
    text = " ".join(f"The council meets again on Monday, said member {number}." for number in range(MANY))
    places = [Span(found.start(), found.end()) for found in re.finditer("Monday", text)]
    many = tuple(Evidence(place, place, "weekday", "because") for place in places)
    file(desk.store, (an_article(text=text), [an_event("2026-01-05", evidence=many)]))
    review.confirm(desk, [1])
    rereading.reread(desk, 1)
    assert agenda.event(desk, 1).review is Review.CONFIRMED
    history.go_to(desk, 0)
    assert len(agenda.event(desk, 1).evidence) == MANY


def test_only_the_act_that_is_meant_is_undone(filed: Desk) -> None:
    marking.toggle_star(filed, [1])
    mine = history.last(filed)
    assert mine
    with filed.clone() as other:
        marking.toggle_read(other, [1])
    with pytest.raises(ConflictError, match="something else was done"):
        history.undo(filed, only=mine.id)
    assert not any(entry.undone for entry in history.entries(filed, history.listing(filed)))
    history.undo(filed)
    assert history.undo(filed, only=mine.id).id == mine.id
