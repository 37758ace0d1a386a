"""Saved searches in the window."""

from __future__ import annotations

import pytest
from making import an_article, file
from piloting import NARROW, window
from textual.widgets import Input

from briefdesk.desk import Desk, search, views


def named(desk: Desk) -> dict[str, str]:
    return {view.name: view.query for view, _ in views.listing(desk)}


async def test_a_search_is_saved_shown_renamed_and_removed(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("g", "s")
        assert "No saved searches yet" in w.words("#views")
        await w.press("a")
        assert "filter the library first" in w.text("#status")
        await w.press("e", "x", "enter", "1", "slash")
        await w.type("bridge -soup")
        await w.press("enter", "g", "s")
        await w.press("a")
        assert "bridge -soup" in w.text()
        await w.type("Bridges")
        await w.press("enter")
        assert named(seeded) == {"Bridges": "bridge -soup"}
        assert "Bridges 1" in w.words("#views")
        assert "saved as Bridges" in w.text("#status")
        await w.press("1", "escape")
        assert len(w.desk.library.rows.shelf) == 4
        await w.press("g", "s")
        await w.press("enter")
        assert w.focus() == "articles"
        assert w.desk.library.query_one("#filter", Input).value == "bridge -soup"
        assert w.title.startswith("Harbour town")
        views.save(seeded, "Soup", "soup")
        await w.press("g", "s")
        await w.press("g", "g", "e", "ctrl+u")
        await w.type("soup")
        await w.press("enter")
        assert "there is a search soup already" in w.words()
        await w.press("ctrl+u")
        await w.type("x" * 101)
        await w.press("enter")
        assert "a name has from 1 to 100 characters" in w.words()
        await w.press("ctrl+u")
        await w.type("Footbridges")
        await w.press("enter")
        assert list(named(seeded)) == ["Footbridges", "Soup"]
        await w.press("g", "g", "x")
        assert list(named(seeded)) == ["Soup"]
        await w.press("u")
        assert list(named(seeded)) == ["Footbridges", "Soup"]
        assert "Footbridges 1" in w.words("#views")
        await w.press("slash")
        await w.type("sou")
        await w.press("enter")
        assert "Footbridges" not in w.text("#views")
        await w.press("enter")
        assert w.title.startswith("The week in the valley")


async def test_a_search_that_names_one_that_is_gone_is_listed_and_says_so(desk: Desk) -> None:
    file(desk.store, (an_article(1), []))
    inner = views.save(desk, "inner", "article")
    views.save(desk, "outer", "view:inner")
    views.remove(desk, inner.id)
    async with window(desk, NARROW) as w:
        await w.press("g", "s")
        assert "outer names a search that is gone" in w.words("#views")
        await w.press("enter")
        assert "there is no view inner" in w.words("#fault")
        await w.press("g", "s")
        await w.press("a")
        assert w.dialog is None
        assert "inner" in w.said()


async def test_a_broken_query_in_the_field_can_not_be_saved(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("slash")
        await w.type('bridge "half')
        assert "^" in w.text("#fault")
        assert "quote" in w.words("#fault")
        await w.press("enter", "g", "s")
        await w.press("a")
        assert (w.dialog, named(seeded)) == (None, {})
        assert "quote" in w.said()


async def test_a_name_is_asked_for_without_a_search(seeded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    views.save(seeded, "Soup", "soup")
    async with window(seeded, NARROW) as w:
        await w.press("slash")
        await w.type("bridge")
        await w.press("enter", "g", "s")
        monkeypatch.setattr(search, "count", lambda *_: pytest.fail("nothing is to be counted"))
        await w.press("a")
        assert w.dialog is not None


async def test_what_finds_very_much_is_counted_no_further(seeded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "ENOUGH", 2)
    views.save(seeded, "Everything", "the")
    async with window(seeded, NARROW) as w:
        await w.press("g", "s")
        assert "Everything 2+" in w.words("#views")
