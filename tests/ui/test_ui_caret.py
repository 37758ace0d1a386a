"""Selecting in the reader, by keys and by mouse: what is shown selected is what is selected, to the character."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from making import an_article, file
from piloting import WIDE, Window, left, window
from rich.cells import cell_len

from briefdesk.desk import Desk
from briefdesk.model import Span
from briefdesk.ui.app import Briefdesk
from briefdesk.ui.widgets.page import Highlight, Page

TEXT = (
    "Ministers met. The café in Zoe\u0308’s street was full, and nobody of those who came by train could find a seat"
    " there before ten. They will meet again.\n"
    "会議は三日にパリで開かれる予定で、各国の首脳が集まって話し合う。\n"
    "\n"
    "A family 👩‍👩‍👧 waved 🇫🇷🇩🇪 flags ❤️ and left."
)


@asynccontextmanager
async def reading(desk: Desk, text: str = TEXT) -> AsyncIterator[tuple[Window, Page]]:
    """A text in the reader, which has the focus."""
    file(desk.store, (an_article(1, text), []))
    async with window(desk) as w:
        await w.press("2")
        yield w, w.desk.reader.page


def drawn(w: Window, page: Page) -> str:
    """The words that are drawn reversed, without blanks."""
    lines = [page.render_line(y) for y in range(page.size.height)]
    return "".join(s.text for line in lines for s in line if s.style and s.style.reverse and s.text.strip())


def told(page: Page) -> str:
    """The words that are selected."""
    assert page.selected is not None
    return page.text_of(page.selected)


def where(page: Page, words: str, last: bool = False) -> tuple[int, int]:
    """Where the first, or last, character of some words is drawn: the cell and the row of the page."""
    at = page.text.index(words)
    at = page.laid.stop(at + len(words) - 1) if last else at
    return page.laid.column(at) + 1, page.laid.row(at) - page.scroll_offset.y


async def drag(w: Window, first: tuple[int, int], last: tuple[int, int]) -> None:
    await w.pilot.mouse_down("#text", offset=first)
    await w.pilot.hover("#text", offset=last)
    await w.pilot.mouse_up("#text", offset=last)
    await w.settle()


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    taken: list[str] = []
    monkeypatch.setattr(Briefdesk, "copy_to_clipboard", lambda self, words: taken.append(words))
    return taken


JOURNEYS = [
    (["w", "v", "e"], "met"),
    (["v", "dollar_sign"], "Ministers met. The café in Zoe\u0308’s street was"),
    (["right_parenthesis", "v", "right_parenthesis"], TEXT[15 : TEXT.index(" They")]),
    (["right_parenthesis", "w", "w", "w", "v", "e"], "Zoe\u0308’s"),
    (["right_parenthesis", "w", "w", "w", "v", "l", "l"], "Zoe\u0308"),
    (["right_curly_bracket", "v", "l", "l"], "会議は"),
    (["right_curly_bracket", "v", "right_curly_bracket"], TEXT.split("\n")[1]),
    (["G", "left_curly_bracket", "w", "w", "v"], "👩‍👩‍👧"),
    (["G", "left_curly_bracket", "w", "w", "w", "w", "v"], "🇫🇷"),
    (["G", "left_curly_bracket", "w", "w", "w", "w", "v", "l"], "🇫🇷🇩🇪"),
    (["G", "v", "b", "b", "b"], "❤️ and left."),
    (["V"], TEXT.split("\n")[0]),
    (["v", "right_curly_bracket", "V"], "\n".join(TEXT.split("\n")[:1])),
    (["V", "j", "j", "j", "j", "j"], "\n".join(TEXT.split("\n")[:2])),
    (["v", "G"], TEXT),
    (["w", "v", "e", "o", "b"], "Ministers met"),
    (["v", "e", "v", "w", "v", "e"], "met"),
    (["right_curly_bracket", "right_curly_bracket", "k", "v"], "\n"),
]


@pytest.mark.parametrize(("keys", "words"), JOURNEYS)
async def test_keys_select_what_they_say(desk: Desk, copied: list[str], keys: list[str], words: str) -> None:
    async with reading(desk) as (w, page):
        await w.press("v", *keys)
        assert told(page) == words
        assert "".join(drawn(w, page).split()) == "".join(words.split())
        await w.press("y")
        assert copied == [words]
        assert (page.selected, page.caret) == (None, None)


async def test_the_caret_selects_nothing_by_itself(desk: Desk, copied: list[str]) -> None:
    async with reading(desk) as (w, page):
        await w.press("v", "w", "y")
        assert (page.selected, copied) == (None, [])
        assert drawn(w, page) == "m"
        assert "nothing is selected yet" in w.said()


async def test_reading_keys_read_and_the_carets_keys_do_not_act_until_it_is_on(desk: Desk) -> None:
    async with reading(desk, "\n".join(f"line {number}" for number in range(200))) as (w, page):
        await w.press("j", "j", "y", "e")
        assert (page.scroll_offset.y, page.caret) == (2, None)
        await w.press("v", "j", "w", "h", "l", "o")
        assert page.scroll_offset.y == 2, "the view moves only as it must"
        assert w.focus() == "text"
        assert page.text[page.caret.at :].startswith("3\n") if page.caret else False
        await w.press("escape", "j")
        assert (page.scroll_offset.y, w.focus()) == (3, "text")
        await w.press("h")
        assert w.focus() == "articles"


async def test_the_view_follows_the_caret(desk: Desk) -> None:
    text = "\n".join(f"line {number}" for number in range(200))
    async with reading(desk, text) as (w, page):
        for key in ("G", "ctrl+u", "g", "g", "pagedown", "ctrl+d", "right_curly_bracket", "pageup", "k"):
            await w.press("v", key) if page.caret is None else await w.press(key)
            assert page.caret is not None
            assert w.in_sight(page.caret.at, page.caret.at + 1), key


async def test_q_and_esc_leave_the_caret_then_the_reader(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        for key in ("q", "escape"):
            await w.press("2", "v", "v", "e", key)
            assert (page.caret, page.selected, w.focus()) == (None, None, "text")
            await w.press(key)
            assert w.focus() == "articles"


async def test_the_last_line_says_the_keys_that_hold(desk: Desk) -> None:
    async with reading(desk) as (w, _):
        assert "v caret" in w.text("#keys")
        await w.press("v")
        assert "y copy" in w.text("#keys")
        assert "q back" not in w.text("#keys")
        await w.press("tab")
        assert "y copy" not in w.text("#keys")
        await w.press("shift+tab", "escape")
        assert "v caret" in w.text("#keys")


async def test_a_key_on_the_last_line_can_be_clicked_without_losing_what_is_selected(
    desk: Desk, copied: list[str]
) -> None:
    async with reading(desk) as (w, _):
        await w.press("v", "v", "e")
        await w.pilot.click("#keys", offset=(w.text("#keys").index("y copy"), 0))
        await w.settle()
        assert copied == ["Ministers"]


async def test_ctrl_c_copies_what_the_caret_selects(desk: Desk, copied: list[str]) -> None:
    async with reading(desk) as (w, _):
        await w.press("v", "v", "e", "ctrl+c")
        assert copied == ["Ministers"]
        assert not left(w.app)


PASSAGES = [
    "café in Zoe\u0308’s",
    "Zoe\u0308",
    "full, and nobody",
    "三日に",
    "議は三日",
    "family 👩‍👩‍👧",
    "waved 🇫🇷",
    "🇩🇪 flags ❤️",
]


@pytest.mark.parametrize("words", PASSAGES)
async def test_the_mouse_selects_the_same_as_the_keys(desk: Desk, copied: list[str], words: str) -> None:
    async with reading(desk) as (w, page):
        first, last = where(page, words), where(page, words, last=True)
        await drag(w, first, last)
        assert told(page) == words
        assert drawn(w, page).replace(" ", "") == words.replace(" ", "")
        await drag(w, last, first)
        assert told(page) == words, "backwards too"
        if cell_len(words[0]) == cell_len(words[-1]) == 2:
            await drag(w, (first[0] + 1, first[1]), (last[0] + 1, last[1]))
            assert told(page) == words, "by the right half of a wide letter too"
        await w.press("v", "h", "l", "y")
        assert copied == [words], "the caret takes it over"


async def test_the_mouse_may_go_beyond_the_ends_of_rows_and_of_the_text(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        _, row = where(page, "会議")
        beyond = page.size.width - 2
        shown = page.laid.rows[row]
        await drag(w, (0, row), (beyond, row))
        assert told(page) == TEXT[shown.start : shown.end]
        await drag(w, where(page, "left."), (5, page.size.height - 2))
        assert told(page) == "left."
        _, row = where(page, "話し合う")
        await drag(w, where(page, "話し合う"), (9, row + 1))
        assert told(page) == "話し合う。\n"
        await drag(w, (0, row + 2), (beyond, row))
        assert told(page) == "\n\n"


async def test_a_click_is_where_the_caret_begins(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        await w.pilot.click("#text", offset=where(page, "三日"))
        await w.press("v", "v", "l")
        assert told(page) == "三日"
        await w.pilot.click("#text", offset=where(page, "street"))
        assert page.selected is None, "a click drops what is selected and keeps the caret"
        await w.press("v", "e")
        assert told(page) == "street"


async def test_a_double_click_selects_a_word_and_a_third_its_paragraph(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        x, y = where(page, "Zoe\u0308’s")
        await w.pilot.click("#text", offset=(x + 2, y), times=2)
        assert told(page) == "Zoe\u0308’s"
        await w.pilot.click("#text", offset=(x + 2, y), times=3)
        assert told(page) == TEXT.split("\n")[0]
        await w.press("escape")
        assert (page.selected, w.focus()) == (None, "text")


async def test_dragging_with_the_caret_on_takes_the_caret_along(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        await w.press("v", "v", "e")
        await drag(w, where(page, "waved"), where(page, "waved", last=True))
        assert told(page) == "waved"
        await w.press("w")
        assert told(page) == "waved 🇫🇷"


async def test_what_is_selected_outlives_another_size(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        await w.press("v", "right_parenthesis", "v", "right_parenthesis")
        words = told(page)
        await w.pilot.resize_terminal(*WIDE)
        await w.settle()
        assert told(page) == words
        assert drawn(w, page).replace(" ", "") == words.replace(" ", "")
        await w.press("h")
        assert told(page) == words[:-1]


async def test_another_article_has_neither_caret_nor_selection(desk: Desk) -> None:
    file(desk.store, (an_article(2, "Another one."), []))
    async with reading(desk) as (w, page):
        await w.press("v", "v", "e", "1", "j")
        assert (page.caret, page.selected) == (None, None)
        await w.press("2", "v", "v", "l")
        assert told(page) == page.text[:2]


async def test_the_same_cells_of_another_text_are_other_words(desk: Desk) -> None:
    async with reading(desk, "one two three") as (w, page):
        page.select(Span(4, 7))
        assert told(page) == "two"
        page.show("会議は三日")
        assert page.selected is None
        await drag(w, (5, 0), (7, 0))
        assert told(page) == "は三"


async def test_a_drag_from_the_head_selects_from_the_beginning(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        x, y = where(page, "met")
        await w.pilot.mouse_down("#head", offset=(2, 0))
        await w.pilot.hover("#text", offset=(x, y))
        await w.pilot.mouse_up("#text", offset=(x, y))
        assert told(page) == "Ministers "


async def test_an_owner_may_select_and_unselect(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        await w.press("v", "w", "v", "e")
        page.unselect()
        await w.settle()
        assert (page.selected, page.caret, drawn(w, page)) == (None, None, "")
        await w.press("v", "v")
        assert told(page) == "t", "the caret comes back where it was"


async def test_an_empty_text_has_nothing_to_select(desk: Desk) -> None:
    async with reading(desk) as (w, page):
        page.show("")
        await w.press("v", "v", "l", "w", "right_parenthesis", "j", "G", "V", "o")
        assert page.selected is None
        await w.pilot.click("#text", offset=(3, 0), times=2)
        assert page.selected is None


async def test_a_hundred_thousand_marks_in_a_paragraph_are_drawn_soon(desk: Desk) -> None:
    text = "word " * 200_000
    marks = [Highlight(number * 10, number * 10 + 4, "strong") for number in range(100_000)]
    async with reading(desk, text) as (_, page):
        page.highlight(marks)
        begun = time.process_time()
        for number in range(100):
            page.scroll_to(y=number * 50, animate=False, immediate=True)
            page.render_line(0)
        assert time.process_time() - begun < 1
        assert page.render_line(0).text.startswith(" word")
