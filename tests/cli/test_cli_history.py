"""`undo`, `redo` and `history`: one order for whatever was done, from wherever."""

from __future__ import annotations

import re

import pytest
from making import an_article, file
from running import Run

from briefdesk.desk import Desk, marking, tags
from briefdesk.model import Kind, Target


@pytest.fixture
def done(desk: Desk) -> Desk:
    """A desk at which three things were done."""
    file(desk.store, (an_article(1), []))
    marking.set_starred(desk, [1], True)
    marking.set_read(desk, [1], True)
    tags.add(desk, ["a"], [Target(Kind.ARTICLE, 1)])
    return desk


def stands(run: Run) -> tuple[bool, str, list[str]]:
    found = run("show", 1, "--json").json
    return found["starred"], found["status"], found["tags"]


@pytest.mark.usefixtures("done")
def test_the_history_tells_what_was_done_the_last_first(run: Run) -> None:
    lines = run("history").out.splitlines()
    assert [re.sub(r"\S{3} \d+ \S{3} \d{4}, \d\d:\d\d", "WHEN", line) for line in lines] == [
        "     3  WHEN  tagged “Title 1” #a",
        "     2  WHEN  marked “Title 1” as read",
        "     1  WHEN  starred “Title 1”",
    ]
    run("undo")
    assert run("history").out.splitlines()[0] == f"{lines[0]}  (undone)"
    (first,) = run("history", "--limit", 1, "--json").json
    assert (first["id"], first["verb"], first["words"], first["undone"]) == (3, "tag", "tagged “Title 1” #a", True)
    assert run("history", "--limit", 1).err == "briefdesk: these are the last 1; --limit shows more\n"


@pytest.mark.usefixtures("done")
def test_acts_are_taken_back_and_done_again_one_by_one(run: Run) -> None:
    assert run("undo").out.endswith("tagged “Title 1” #a  (undone)\n")
    assert run("undo", "--json").json[0]["words"] == "marked “Title 1” as read"
    assert stands(run) == (True, "inbox", [])
    assert run("redo").out.endswith("marked “Title 1” as read  (done again)\n")
    assert run("redo", "--json").json[0]["id"] == 3
    assert stands(run) == (True, "read", ["a"])
    assert run("redo").err == "briefdesk: there is nothing to redo\n"


@pytest.mark.usefixtures("done")
def test_one_may_go_back_to_a_point(run: Run) -> None:
    assert [act["id"] for act in run("undo", "--to", 1, "--json").json] == [3, 2]
    assert stands(run) == (True, "inbox", [])
    assert [act["id"] for act in run("undo", "--to", 2, "--json").json] == [2]
    assert run("undo", "--to", 2).err == "briefdesk: that is where the desk stands already\n"
    assert [act["id"] for act in run("undo", "--to", 0, "--json").json] == [2, 1]
    assert stands(run) == (False, "inbox", [])
    assert run("undo").status == 1
    assert run("undo").err == "briefdesk: there is nothing to undo\n"


@pytest.mark.usefixtures("done")
def test_another_act_ends_what_could_be_done_again(run: Run) -> None:
    run("undo")
    run("mark", "unstar", 1)
    assert run("redo").status == 1
    assert [act["id"] for act in run("history", "--json").json] == [4, 2, 1]


@pytest.mark.usefixtures("done")
@pytest.mark.parametrize(("to", "status"), [(99, 1), (-1, 2), ("x", 2)])
def test_a_point_that_is_none_is_said_and_nothing_is_undone(run: Run, to: object, status: int) -> None:
    assert run("undo", "--to", to).status == status
    assert stands(run) == (True, "read", ["a"])


@pytest.mark.usefixtures("desk")
def test_a_new_desk_has_no_history(run: Run) -> None:
    assert run("history").err == "briefdesk: nothing was done yet\n"
    assert run("history", "--json").json == []
