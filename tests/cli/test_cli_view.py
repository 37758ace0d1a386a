"""`view`: searches under names."""

from __future__ import annotations

import pytest
from making import an_article, file
from running import Run

from briefdesk.desk import Desk


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Three articles."""
    texts = ("Peace talks in Kyiv.", "Talks in Paris.", "Rain in Oslo.")
    file(desk.store, *((an_article(number, text), []) for number, text in enumerate(texts, 1)))
    return desk


@pytest.mark.usefixtures("full")
def test_a_saved_search_finds_what_it_finds_alone_and_with_more(run: Run) -> None:
    assert run("view", "save", "--json", "talks", "talks", "-paris").json == {
        "id": 1,
        "name": "talks",
        "query": "talks -paris",
    }
    assert [hit["id"] for hit in run("find", "--json", "view:talks").json] == [1]
    assert run("find", "--json", "view:talks rain").json == []
    assert run("view", "list", "--json").json == [{"id": 1, "name": "talks", "query": "talks -paris", "articles": 1}]


@pytest.mark.usefixtures("full")
def test_a_name_is_one_whatever_its_case(run: Run) -> None:
    run("view", "save", "Talks", "talks")
    run("view", "save", "talks", "rain")
    assert run("view", "list").out == "     1  Talks  1  rain\n"
    run("view", "rename", "TALKS", "weather")
    assert run("view", "remove", "Weather").out == "removed weather\n"
    assert run("view", "list").out == ""
    run("undo")
    assert [view["name"] for view in run("view", "list", "--json").json] == ["weather"]


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("save", "x" * 101, "talks"), 1, "1 to 100 characters"),
        (("save", "a", '"talks'), 2, "quote"),
        (("save", "a", "view:a"), 2, "itself"),
        (("remove", "nothing"), 1, "no saved search"),
        (("rename", "nothing", "a"), 1, "no saved search"),
    ],
)
def test_what_cannot_be_saved_is_said(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    done = run("view", *arguments)
    assert (done.status, said in done.err) == (status, True), done.err
    assert run("view", "list").out == ""
