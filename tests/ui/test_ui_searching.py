"""The library is filtered by the whole language while it is typed."""

from __future__ import annotations

import pytest
from making import an_article, file
from piloting import NARROW, Window, window

from briefdesk.desk import Desk, notes
from briefdesk.model import Kind, Section, Target
from briefdesk.ui import jobs
from briefdesk.ui.messages import ArticlesListed, QueryBroken


def listed(w: Window) -> list[int]:
    """The ids in the library."""
    return list(w.desk.library._shelf.ids)


async def test_fields_and_words_filter_together(seeded: Desk) -> None:
    async with window(seeded) as w:
        whole = listed(w)
        await w.press("slash")
        await w.type("-soup (bridge or is:starred) published:2025..")
        assert "Harbour town" in w.text("#library")
        assert len(listed(w)) < len(whole)
        await w.press("escape")
        assert listed(w) == whole


async def test_a_broken_query_is_said_below_the_field_and_leaves_the_list(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("slash")
        await w.type("soup")
        found = listed(w)
        assert len(found) == 1
        await w.type(" tga:x")
        assert "there is no field tga:" in w.text("#fault").replace("\n", " ")
        assert w.text("#fault").splitlines()[0].rstrip() == "     ^"
        assert w.text("#filter").index("tga:") == 5
        assert listed(w) == found
        assert w.said() == ""
        await w.press("backspace")
        await w.press("ctrl+u")
        assert not w.desk.library.query_one("#fault").display
        await w.type("(")
        assert "parenthesis is never" in w.text("#fault")
        await w.press("escape")
        assert not w.desk.library.query_one("#fault").display
        assert len(listed(w)) > 1


async def test_a_long_query_needs_no_caret_where_its_place_is_out_of_sight(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("slash")
        await w.type("tga:x " + "soup " * 30)
        await w.press("x")  # the field has scrolled by now
        assert "^" not in w.text("#fault")
        assert "there is no field tga:" in w.text("#fault")


async def test_a_late_complaint_is_not_made(seeded: Desk) -> None:
    async with window(seeded) as w:
        late = jobs.list_articles(seeded, "soup (", Section.INBOX)
        assert isinstance(late, QueryBroken)
        await w.press("slash")
        await w.type("soup")
        w.desk.post_message(late)
        await w.settle()
        assert not w.desk.library.query_one("#fault").display


async def test_what_was_found_by_words_shows_where_it_says_so(desk: Desk) -> None:
    lead = "Before that, and this is a long way off, they say "
    file(desk.store, (an_article(1, f"{lead}that peace [bold]is near[/bold]."), []), (an_article(2, "War."), []))
    notes.write(desk, Target(Kind.ARTICLE, 2), "Is peace\nnear?")
    async with window(desk) as w:
        await w.press("slash")
        await w.type("pea")
        shown = w.text("#library")
        assert "✎ Is peace near?" in shown
        assert "peace [bold]is" in shown
        lines = w.desk.library._shelf.lines
        await w.press("ctrl+u")
        await w.type("is:unread")
        assert "peace" not in w.text("#library")
        assert w.desk.library._shelf.lines == lines - 1


async def test_the_first_of_many_are_listed_before_the_rest(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_FIRST", 2)
    file(desk.store, *((an_article(number), []) for number in range(1, 6)))
    told: list[object] = []
    whole = jobs.list_articles(desk, "article", Section.INBOX, told.append)
    assert isinstance(whole, ArticlesListed)
    assert [list(one.ids) for one in told if isinstance(one, ArticlesListed)] == [[5, 4]]
    assert list(whole.ids) == [5, 4, 3, 2, 1]
    told.clear()
    few = jobs.list_articles(desk, "article published:2026 1", Section.INBOX, told.append)
    assert (isinstance(few, ArticlesListed) and list(few.ids), told) == ([1], [])
    async with window(desk) as w:
        await w.press("slash")
        await w.type("article")
        assert listed(w) == [5, 4, 3, 2, 1]
        await w.press("enter", "G")
        assert w.title == "Title 1"
