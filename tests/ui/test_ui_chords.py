"""Keys of two strokes."""

from __future__ import annotations

import pytest
from making import an_article, file
from piloting import NARROW, left, window
from textual.widgets import Input

from briefdesk.desk import Desk
from briefdesk.ui import chords


async def test_the_first_stroke_is_shown_and_says_what_may_follow(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("g")
        said = w.text("#status")
        assert said.startswith(" g …")
        assert "r review" in said
        await w.press("x")  # nothing: neither a chord, nor what x does by itself
        assert "g …" not in w.text("#status")
        await w.press("g", "escape")
        assert "g …" not in w.text("#status")
        assert w.focus() == "articles"
        await w.press("g", "g", "g", "h")
        assert w.desk.pane == "history"
        await w.press("g", "q")
        assert not left(w.app)


async def test_the_first_stroke_is_forgotten_after_a_while(seeded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chords, "_PATIENCE", 0.01)
    async with window(seeded) as w:
        await w.press("g")
        await w.until(lambda: "g …" not in w.text("#status"))
        await w.press("r")
        assert w.dialog is None
        assert "read 1 article again" in w.text("#status")


async def test_a_letter_in_a_field_stays_a_letter(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("slash", "g", "g", "r", "u", "4", "x")
        assert w.desk.library.query_one("#filter", Input).value == "ggru4x"
        await w.press("escape", "c", "g", "r", "g", "g", "escape")
        assert w.dialog is None
        await w.press("g", "n")
        await w.press("slash", "g", "s")
        assert w.desk.pane == "notes"
        await w.press("escape", "escape", "question_mark", "g", "g", "escape")
        assert w.dialog is None


async def test_g_g_goes_to_the_top_everywhere(desk: Desk) -> None:
    text = "\n".join(f"line {number}" for number in range(200))
    file(desk.store, *((an_article(number, f"{text} {number}"), []) for number in range(1, 9)))
    async with window(desk, NARROW) as w:
        await w.press("G", "g", "g")
        assert w.desk.library.rows.cursor == 0
        page = w.desk.reader.page
        await w.press("2", "G")
        assert page.scroll_offset.y > 100
        await w.press("g", "g")
        assert page.scroll_offset.y == 0
        await w.press("v", "G")
        assert page.caret is not None
        assert page.caret.at > 1000
        await w.press("g")
        assert "g …" in w.text("#status")
        await w.press("g")
        assert page.caret.at == 0
        await w.press("g", "r")
        assert w.dialog is None, "while the caret is on only its own keys hold"
        await w.press("escape", "g", "h")
        assert w.desk.pane == "history"
