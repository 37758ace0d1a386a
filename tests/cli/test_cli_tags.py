"""`tag`: names on articles, events and notes."""

from __future__ import annotations

import pytest
from making import an_article, an_event, file
from running import Run

from briefdesk.desk import Desk, history


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Two articles, each with an event."""
    file(desk.store, (an_article(1), [an_event("2026-01-03")]), (an_article(2), [an_event("2026-01-04")]))
    return desk


def test_things_of_any_kind_are_tagged_in_one_act(run: Run, full: Desk) -> None:
    run("note", "add", "a note", "--article", 1)
    things = ("--article", 1, "--article", 2, "--article", 1, "--event", 1, "--note", 1)
    assert run("tag", "add", "#Paris", "politics / canada", *things).out.splitlines() == [
        "article 1  Title 1  #Paris #politics/canada",
        "article 2  Title 2  #Paris #politics/canada",
        "event 1  Event of 2026-01-03  #Paris #politics/canada",
        "note 1  a note  #Paris #politics/canada",
    ]
    assert run("tag", "list").out.splitlines() == [
        "#Paris  2 articles, 1 event, 1 note",
        "#politics/canada  2 articles, 1 event, 1 note",
    ]
    run("undo")
    assert run("tag", "list").out == ""
    assert len(history.listing(full)) == 2


@pytest.mark.usefixtures("full")
def test_tags_are_taken_off_whatever_their_case_and_more_than_once(run: Run) -> None:
    run("tag", "add", "paris", "oslo", "--article", 1)
    for _ in range(2):
        assert run("tag", "remove", "PARIS", "--article", 1, "--json").json == [
            {"kind": "article", "id": 1, "tags": ["oslo"]}
        ]
    assert run("tag", "list", "--json").json == [{"name": "oslo", "articles": 1, "events": 0, "notes": 0}]


@pytest.mark.usefixtures("full")
def test_a_tag_is_renamed_and_merged_everywhere(run: Run) -> None:
    run("tag", "add", "politics", "politics/canada", "--article", 1)
    run("tag", "add", "world", "--article", 2)
    assert run("tag", "rename", "politics", "World").out == "renamed #politics to #World\n"
    assert [(tag["name"], tag["articles"]) for tag in run("tag", "list", "--json").json] == [
        ("world", 2),
        ("World/canada", 1),
    ]


@pytest.mark.usefixtures("full")
def test_what_was_found_can_be_piped_into_a_tag(run: Run) -> None:
    ids = "\n".join(str(hit["id"]) for hit in run("find", "article", "--json").json)
    assert run("tag", "add", "read later", "--article", "-", stdin=ids.encode()).status == 0
    assert [hit["tags"] for hit in run("find", "article", "--json").json] == [["read later"], ["read later"]]
    assert run("tag", "add", "x", "--article", "-").err == "briefdesk: no ids were piped in\n"


@pytest.mark.usefixtures("full")
def test_tags_are_seen_where_their_things_are(run: Run) -> None:
    run("tag", "add", "paris", "--article", 1, "--event", 1)
    assert "\n#paris\n" in run("show", 1).out
    assert "Event of 2026-01-03 · #paris" in run("agenda").out
    assert run("show", 1, "--json").json["tags"] == ["paris"]
    assert [event["tags"] for event in run("agenda", "--json").json] == [["paris"], []]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a" * 10_000, "a tag has at most 100 characters, this one has 10000"),
        ("a\x1b[2Jb", "no quotes or control characters"),
        ("a\nb", "no quotes or control characters"),
        ("\u202eabc", "no quotes or control characters"),
        ("a//b", "a tag needs a name"),
        ("#", "a tag needs a name"),
        ("", "a tag needs a name"),
    ],
)
def test_what_can_be_no_tag_is_said_and_nothing_is_tagged(run: Run, full: Desk, name: str, said: str) -> None:
    done = run("tag", "add", "good", name, "--article", 1)
    assert (done.status, done.out) == (1, "")
    assert said in done.err
    assert "\x1b" not in done.err
    assert len(history.listing(full)) == 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("add", "x", "--article", 1, "--article", 9), 1, "there is no article 9"),
        (("add", "x", "--event", 9), 1, "there is no event 9"),
        (("remove", "x", "--note", 9), 1, "there is no note 9"),
        (("rename", "gone", "x"), 1, "there is no tag gone on this desk (`briefdesk tag list` lists them)"),
        (("add", "x"), 2, "tag what?"),
        (("add", "--article", 1), 2, "NAME"),
    ],
)
def test_what_is_not_there_cannot_be_tagged(
    run: Run, full: Desk, arguments: tuple[object, ...], status: int, said: str
) -> None:
    done = run("tag", *arguments)
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert len(history.listing(full)) == 0


@pytest.mark.usefixtures("full")
def test_without_tags_it_is_said_how_to_make_one(run: Run) -> None:
    assert "`briefdesk tag add NAME --article ID`" in run("tag", "list").err
    assert run("tag", "list", "--json").json == []
