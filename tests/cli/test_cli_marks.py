"""`mark`: where articles stand, in scripts that may run twice."""

from __future__ import annotations

import pytest
from making import an_article, an_event, file
from running import Run

from briefdesk.desk import Desk, history


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Three articles."""
    file(desk.store, *((an_article(number), [an_event("2026-01-03")]) for number in (1, 2, 3)))
    return desk


STEPS = [
    ("read", "read"),
    ("unread", "unread"),
    ("star", "unread · starred"),
    ("archive", "archived · starred"),
    ("read", "archived · starred"),
    ("unstar", "archived"),
    ("inbox", "read"),
    ("bin", "read · in the bin"),
    ("restore", "read"),
]


def test_a_mark_that_is_set_twice_is_set_and_done_once(run: Run, full: Desk) -> None:
    for mark, stands in STEPS:
        for _ in range(2):
            assert run("mark", mark, 1).out == f"     1  Title 1  {stands}\n", mark
    done = [entry.words for entry in history.entries(full, history.listing(full))]
    assert done == [
        "restored “Title 1”",
        "put “Title 1” into the bin",
        "took “Title 1” out of the archive",
        "took the star off “Title 1”",
        "archived “Title 1”",
        "starred “Title 1”",
        "marked “Title 1” as unread",
        "marked “Title 1” as read",
    ]


def test_many_articles_are_marked_in_one_act(run: Run, full: Desk) -> None:
    run("mark", "star", 2)
    told = run("mark", "star", "-", 3, "--json", stdin=b"3 1 2").json
    assert [(article["id"], article["starred"]) for article in told] == [(3, True), (1, True), (2, True)]
    run("undo")
    assert [article["starred"] for article in run("mark", "read", 1, 2, 3, "--json").json] == [False, True, False]


def test_undoing_a_bin_restores_only_what_it_put_there(run: Run, full: Desk) -> None:
    run("mark", "bin", 1)
    run("mark", "bin", 1, 2)
    assert [hit["id"] for hit in run("find", "article", "--json").json] == [3]
    run("undo")
    assert [hit["id"] for hit in run("find", "article", "--json").json] == [3, 2]
    assert "Event" in run("agenda").out


@pytest.mark.parametrize("mark", sorted({mark for mark, _ in STEPS}))
def test_an_unknown_id_among_known_ones_marks_nothing(run: Run, full: Desk, mark: str) -> None:
    done = run("mark", mark, 1, 9)
    assert (done.status, done.out) == (1, "")
    assert done.err == "briefdesk: there is no article 9 on this desk (`briefdesk find` lists the articles)\n"
    assert len(history.listing(full)) == 0


@pytest.mark.parametrize("arguments", [(), ("read",), ("shred", 1), ("read", "one")])
def test_what_is_no_mark_is_wrong_usage(run: Run, arguments: tuple[object, ...]) -> None:
    assert run("mark", *arguments).status == 2
