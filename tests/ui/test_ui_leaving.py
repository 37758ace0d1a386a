"""Going back and leaving: q, esc, ctrl+c."""

from __future__ import annotations

import pytest
from piloting import NARROW, left, window
from textual.geometry import Offset
from textual.selection import Selection

from briefdesk.desk import Desk
from briefdesk.ui.app import Briefdesk


async def test_q_goes_back_and_then_leaves(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("3", "q")
        assert w.focus() == "articles"
        assert not left(w.app)
        await w.press("q")
        assert left(w.app)


async def test_q_shows_all_again_before_it_leaves(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("slash")
        await w.type("soup")
        await w.press("enter", "q")
        assert len(w.desk.library.rows.shelf) == 4
        assert not left(w.app)


async def test_esc_goes_back_but_never_leaves(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("2", "escape", "escape", "escape")
        assert w.focus() == "articles"
        assert not left(w.app)


@pytest.mark.parametrize("keys", [[], ["3"], ["question_mark"], ["o"]], ids=["list", "agenda", "help", "address"])
async def test_ctrl_c_leaves(seeded: Desk, keys: list[str]) -> None:
    async with window(seeded) as w:
        await w.press(*keys, "ctrl+c")
        assert left(w.app)


@pytest.mark.parametrize("keys", [["slash"], ["i"], ["i", "tab"], ["p"]])
async def test_ctrl_c_does_nothing_in_a_field(seeded: Desk, keys: list[str]) -> None:
    async with window(seeded) as w:
        await w.press(*keys, "ctrl+c")
        assert not left(w.app)


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    taken: list[str] = []
    monkeypatch.setattr(Briefdesk, "copy_to_clipboard", lambda self, words: taken.append(words))
    return taken


async def test_ctrl_c_copies_what_is_selected(seeded: Desk, copied: list[str]) -> None:
    async with window(seeded) as w:
        page = w.desk.reader.page
        line = page.text.split("\n").index("THE VALLEY LETTER")
        w.desk.selections = {page: Selection(Offset(4, line), Offset(10, line))}
        await w.press("ctrl+c")
        assert copied == ["VALLEY"]
        assert not left(w.app)
        await w.press("j", "ctrl+c")
        assert left(w.app), "another article has nothing selected"


async def test_the_end_of_a_text_can_be_selected(seeded: Desk, copied: list[str]) -> None:
    async with window(seeded) as w:
        page = w.desk.reader.page
        page.show("one\ntwo\n")
        for start, end, words in [(None, None, "one\ntwo\n"), (Offset(0, 2), None, ""), (Offset(1, 1), None, "wo\n")]:
            assert page.get_selection(Selection(start, end)) == (words, "\n")
        assert page.get_selection(Selection(Offset(2, 0), Offset(9, 9))) == ("e\ntwo\n", "\n")


async def test_a_mouse_selects_what_it_is_drawn_over(seeded: Desk, copied: list[str]) -> None:
    async with window(seeded) as w:
        lines = w.text("#text").splitlines()
        row = next(number for number, line in enumerate(lines) if "THE VALLEY" in line)
        column = lines[row].index("VALLEY")
        await w.pilot.mouse_down("#text", offset=(column, row))
        await w.pilot.hover("#text", offset=(column + 6, row))
        await w.pilot.mouse_up("#text", offset=(column + 6, row))
        await w.press("ctrl+c")
        assert copied
        assert copied[0].startswith("VALLEY")
