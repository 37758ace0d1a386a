"""Foreign words are words: in every pane, in notices, in dialogs."""

from __future__ import annotations

import re

import pytest
from making import an_article, an_event, file
from piloting import MIDDLE, WIDE, Window, window

from briefdesk.desk import Desk
from briefdesk.ui.safe import inert, plain

BAD = "[bold]b[/] [sic] [@click=app.quit]q[/] [/nonsense] \x1b]52;c;b3duZWQ=\x07 \x9b31m \u202eevil\u2069 会議"


def test_the_gate_lets_through_no_more_than_letters() -> None:
    assert plain("a [sic]\x1b[31m\nb", "bold").plain == "a [sic][31m b"
    assert inert("a\x1b[31m\u202eb\nc") == "a\ufffd[31m\ufffdb\nc"
    assert inert("会議\n") == "会議\n"


def harmless(w: Window) -> bool:
    return not re.search("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]", w.text())


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
async def test_a_desk_full_of_tricks_is_shown_as_words(desk: Desk, size: tuple[int, int]) -> None:
    """The store is filled past the gate at the door, as another program could."""
    article = an_article(1, f"Article {BAD}", title=BAD, byline=BAD, source=BAD, url="https://example.org/[b]" + BAD)
    file(desk.store, (article, [an_event("2026-01-03", title=BAD, place=BAD), an_event("2026-01-04", doubt=BAD)]))
    async with window(desk, size) as w:
        for key in ["enter", "}", "3", "d", "j", "j", "p", "escape", "o", "escape", "i", "escape", "slash", "escape"]:
            await w.press(key)
            assert harmless(w)
        assert "[sic]" in w.text("#text")
        assert "[sic]" in w.text("#head")
        assert "[@click=app.quit]q[/]" in w.text("#head")
        await w.pilot.click("#head", offset=(20, 0))
        await w.settle()
        assert w.desk.is_running


async def test_what_is_said_of_a_bad_path_is_words(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("i")
        await w.type(f"/nowhere/{BAD}")
        assert harmless(w)
        await w.press("enter")
        await w.until(lambda: w.dialog is not None)
        await w.settle()
        assert harmless(w)
        assert "[sic]" in w.text()
