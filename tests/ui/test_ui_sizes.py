"""The window at every size, and from one to another."""

from __future__ import annotations

import time
from datetime import date

import pytest
from making import an_article, an_event, file
from piloting import MIDDLE, NARROW, WIDE, left, window

from briefdesk.desk import Desk


@pytest.mark.parametrize("size", [(20, 5), (39, 42), (140, 9)])
async def test_too_small_a_terminal_gets_one_clear_line(seeded: Desk, size: tuple[int, int]) -> None:
    async with window(seeded, size) as w:
        said = " ".join(w.text().split())
        assert said == "briefdesk needs a terminal of 40×10; make this one larger, or press q"
        await w.press("3")
        await w.pilot.resize_terminal(*WIDE)
        await w.settle()
        assert "Library" in w.text()
        assert "briefdesk needs" not in w.text()
        await w.pilot.resize_terminal(*size)
        await w.press("q")
        assert left(w.app)


@pytest.mark.parametrize("size", [(40, 10), (60, 15), (99, 24), (100, 24), (130, 24)])
async def test_every_other_size_shows_titles_text_and_keys(seeded: Desk, size: tuple[int, int]) -> None:
    async with window(seeded, size) as w:
        assert "The week in the" in w.text()
        assert "4 articles" in w.text()
        assert "q back" in w.text()
        assert all(len(line) <= size[0] for line in w.text().splitlines())
        await w.press("2")
        assert "Good morning" in w.text() or size[1] < 15
        await w.press("3")
        assert w.text("#because").strip()
        for dialog in ("i", "p", "question_mark"):
            await w.press(dialog)
            assert w.dialog is not None
            box = w.dialog.query_one(".box").region
            assert box.width <= size[0]
            assert box.height <= size[1]
            await w.press("escape")


async def test_resizing_keeps_article_event_and_place(seeded: Desk) -> None:
    async with window(seeded, WIDE) as w:
        await w.press("j", "2", "space")
        title, event = w.title, w.event
        seen = w.desk.reader.page.seen()
        for size in (NARROW, MIDDLE, (20, 5), (60, 15), WIDE):
            await w.pilot.resize_terminal(*size)
            await w.settle()
            assert (w.title, w.event, w.desk.library.rows.cursor) == (title, event, 1)
            if size != (20, 5):
                assert w.focus() == "text"
        page = w.desk.reader.page
        assert abs(page._row(page.seen()) - page._row(seen)) <= 5


@pytest.mark.parametrize(("size", "lines"), [((100, 24), 1), (NARROW, 1), ((50, 24), 2)])
async def test_an_event_gets_as_many_lines_as_it_needs(seeded: Desk, size: tuple[int, int], lines: int) -> None:
    async with window(seeded, size) as w:
        await w.press("3")
        assert w.desk.agenda.rows.shelf.top(2) - w.desk.agenda.rows.shelf.top(1) == lines
        await w.pilot.resize_terminal(140, 30)
        await w.settle()
        assert w.desk.agenda.rows.shelf.top(2) - w.desk.agenda.rows.shelf.top(1) == 2


async def test_what_was_hidden_is_laid_out_when_it_is_shown(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("2")
        assert max(len(line) for line in w.text("#text").splitlines()) > 70
        assert "comes back from its winter break on Monday, and" in w.text("#text")


async def test_no_dialog_opens_where_there_is_no_room(seeded: Desk) -> None:
    async with window(seeded, (20, 5)) as w:
        await w.press("i", "question_mark", "p")
        assert w.dialog is None
        await w.press("q")
        assert not w.app.is_running


async def test_wide_letters_line_up(desk: Desk) -> None:
    title = "会議は三日にパリで開かれる予定で、各国の首脳が集まって話し合う" * 2
    text = (title + "e\u0301 👩‍👩‍👧 ") * 20
    file(desk.store, (an_article(1, text, title=title), [an_event("2026-01-03", title=title)]))
    for size in (WIDE, MIDDLE, NARROW):
        async with window(desk, size) as w:
            strips = w.app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {size[0]}
            assert "会議" in w.text("#library")


async def test_a_very_long_text_opens_scrolls_and_resizes_soon(desk: Desk) -> None:
    """5 MB of paragraphs and a line of 1 MB; the bounds are ten times what it takes."""
    prose = "The council will meet again to talk about the harbour and what it costs. "
    text = "\n".join([prose * 7] * 10_000) + "\n" + prose * 14_000
    events = [an_event(date(2026, 1, 1 + day % 28).isoformat()) for day in range(300)]
    file(desk.store, (an_article(1, text), events), (an_article(2), []))
    async with window(desk) as w:
        begun = time.process_time()
        await w.press("G", "2")
        assert w.desk.reader.page.text == text
        await w.press("G", "space", "g", "g", "}", "space")
        await w.pilot.resize_terminal(*NARROW)
        await w.settle()
        assert time.process_time() - begun < 15


async def test_one_pane_at_a_time_follows_the_focus_through_searches_and_lists(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("slash")
        await w.type("harbour")
        for keys, shown, hidden in (
            (("enter", "enter"), "Reader", "Library"),
            (("3",), "Agenda", "Reader"),
            (("4",), "Notes", "Agenda"),
            (("g", "t"), "Tags", "Notes"),
            (("2",), "Reader", "Tags"),
            (("1",), "Library", "Reader"),
        ):
            await w.press(*keys)
            titles = "".join(line for line in w.text().splitlines() if line.startswith("╭"))
            assert (shown in titles, hidden in titles) == (True, False), keys
