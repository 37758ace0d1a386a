"""`briefdesk find`: what the language finds, and what is said of a query that cannot be read."""

from __future__ import annotations

import pytest
from making import an_article, an_event, file
from running import Run

from briefdesk.desk import Desk, notes
from briefdesk.model import Kind, Target
from briefdesk.store import views
from briefdesk.store.acts import Act

pytestmark = pytest.mark.usefixtures("full")


@pytest.fixture
def full(desk: Desk) -> None:
    """Two articles, an event and a note."""
    first = an_article(1, "They talk of peace in Kyiv.", source="The Globe", title="Peace talks")
    second = an_article(2, "Paris is quiet.", "2026-01-05", title="Paris")
    file(desk.store, (first, [an_event("2026-01-03")]), (second, []))
    notes.write(desk, Target(Kind.ARTICLE, 2), "No peace,\nas it seems.")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (("peace",), [2, 1]),
        (("peace", "-paris"), [1]),
        (("-paris",), [1]),
        (("-harbour", "-h-bomb", "kyiv"), [1]),
        (("--limit", "1", "-paris", "--json"), [1]),
        (("--", "-paris"), [1]),
        (('"in kyiv"',), [1]),
        (("kyiv or paris",), [2, 1]),
        (("source:globe event:this-week",), [1]),
        (("published:tomorrow..",), [2]),
        (("has:note",), [2]),
        (("soup",), []),
    ],
)
def test_a_query_finds_articles(run: Run, query: tuple[str, ...], ids: list[int]) -> None:
    assert [hit["id"] for hit in run("find", "--json", *query).json] == ids


def test_an_article_that_is_found_by_its_note_shows_the_note(run: Run) -> None:
    assert run("find", "peace").out.splitlines() == [
        "     2  Paris  Mon 5 Jan 2026",
        "        note 1: No peace, as it seems.",
        "     1  Peace talks  The Globe · Fri 2 Jan 2026",
        "        They talk of peace in Kyiv.",
    ]
    hits = run("find", "peace", "--json").json
    assert [(hit["note"], hit["snippet"]) for hit in hits] == [
        (1, "No peace,\nas it seems."),
        (None, "They talk of peace in Kyiv."),
    ]


def test_the_count_alone_can_be_asked_for(run: Run) -> None:
    assert run("find", "--count", "peace", "--limit", 1).out == "2\n"
    assert run("find", "--count", "soup").out == "0\n"


def test_a_saved_search_can_be_part_of_a_query(run: Run, desk: Desk) -> None:
    with desk.store.writing():
        views.put(Act(desk.store), "Morning", "published:2026-01-02", "2026-01-02T00:00:00+00:00")
    assert [hit["id"] for hit in run("find", "--json", "view:morning").json] == [1]
    assert run("find", "view:evening").status == 2


def test_a_query_that_cannot_be_read_is_wrong_usage_and_shows_the_place(run: Run) -> None:
    done = run("find", "paris", "tga:war")
    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines() == [
        "briefdesk: there is no field tga:",
        "  paris tga:war",
        "        ^^^^",
        'perhaps you mean tag; to search for the words themselves put them in quotes: "tga:war"',
    ]


@pytest.mark.parametrize("query", ["\x1b[31m(", "(" * 1000, "日本 \x9b tag:", "\udcff\u202e(", "x" * 100_000])
def test_a_hostile_query_is_drawn_in_letters(run: Run, query: str) -> None:
    for as_json in ((), ("--json",), ("--count",)):
        done = run("find", query, *as_json)
        assert (done.status, done.out) == (2, "")
        assert not set(done.err) & set("\x1b\x9b\u202e")
        assert len(done.err) < 600


def test_help_is_still_help(run: Run) -> None:
    assert "QUERY…" in run("find", "-h").out
    assert run("find", "paris", "--unknown").status == 2
