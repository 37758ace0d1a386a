"""What a reader does to the articles of the desk: marks, filters, dates, folds."""

from __future__ import annotations

from datetime import date

import pytest
from making import an_article, file
from piloting import NARROW, Window, window

from briefdesk.desk import Desk, library, marking
from briefdesk.model import Basis, Status
from briefdesk.ui import jobs
from briefdesk.ui.messages import ArticlesListed


def status(desk: Desk, w: Window) -> Status:
    assert w.desk.reader.article is not None
    return library.article(desk, w.desk.reader.article.id).status


async def test_m_marks_what_is_read_and_star_stars_it(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("j", "m")
        assert status(seeded, w) is Status.READ
        assert "3 unread" in w.text("#status")
        assert w.text("#library").count("○") == 1
        assert w.desk.library.rows.cursor == 1
        await w.press("m", "asterisk")
        assert status(seeded, w) is Status.INBOX
        assert "★" in w.text("#library")
        await w.press("asterisk")
        assert "★" not in w.text("#library")


async def test_m_marks_the_article_in_the_reader_though_the_list_does_not_show_it(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("slash")
        await w.type("hostile")
        await w.press("enter", "3", "g", "g")
        assert "hostile" not in w.title
        await w.press("m")
        assert status(seeded, w) is Status.READ
        assert "hostile" not in w.title


async def test_a_filter_lists_while_it_is_typed_and_esc_shows_all(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("slash")
        assert w.focus() == "filter"
        await w.type("bridge")
        assert "Harbour town" in w.text("#library")
        assert "hostile" not in w.text("#library")
        assert w.title.startswith("Harbour town")
        await w.type(" zzz")
        assert "Nothing holds these words." in w.text("#reader")
        await w.press("m")  # a letter here
        await w.press("escape")
        assert "hostile" in w.text("#library")
        assert w.title.startswith("Harbour town")
        assert w.focus() == "articles"


async def test_enter_in_the_filter_goes_to_what_was_found(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("2", "slash")
        await w.type("soup")
        await w.press("enter")
        assert w.focus() == "articles"
        assert len(w.desk.library.rows.shelf) == 1
        await w.press("enter")
        assert w.focus() == "text"
        await w.press("q")
        assert len(w.desk.library.rows.shelf) == 4
        await w.press("slash", "enter")
        assert w.focus() == "articles"
        assert not w.desk.library.query_one("#filter").display


async def test_a_late_answer_never_overwrites_a_newer_one(seeded: Desk) -> None:
    async with window(seeded) as w:
        late = jobs.list_articles(seeded, "hostile", w.desk.section)
        await w.press("slash")
        await w.type("soup")
        w.desk.post_message(late)
        await w.settle()
        assert isinstance(late, ArticlesListed)
        assert "valley" in w.text("#library")
        assert "hostile" not in w.text("#library")


async def test_p_reads_a_date_shows_what_moves_and_moves_it(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("j", "p")
        assert "published Fri 2 Jan 2026 (inferred)" in w.text()
        assert w.text().count("because") > 2
        await w.type("2 January 2026")
        assert "= Fri 2 Jan 2026" in w.text()
        assert "0 would move" in w.text()
        await w.press("ctrl+u")
        await w.type("fri 9 jan")
        assert "= Fri 9 Jan 2026" in w.text()
        assert "Sat 3 Jan 2026 → Sat 10 Jan 2026" in w.text()
        before = w.desk.library.article
        await w.press("enter")
        assert w.dialog is None
        assert "moved" in w.text("#status")
        assert "published Fri 9 Jan 2026 (given)" in w.text("#reader")
        assert w.desk.library.article == before
        assert "Sat 10 Jan" in w.text("#agenda")
        assert before is not None
        assert library.article(seeded, before).published.basis is Basis.GIVEN


@pytest.mark.parametrize(
    ("words", "echo"),
    [("yesterday", "= Thu 1 Jan 2026"), ("nonsense", "cannot read"), ("January", "more than one day"), ("9" * 99, "")],
)
async def test_a_typed_date_is_read_back(seeded: Desk, words: str, echo: str) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("p")
        await w.type(words)
        assert echo in w.text()
        taken = echo.startswith("=")
        await w.press("enter")
        assert (w.dialog is None) is taken


async def test_w_shows_the_agenda_of_this_article_alone(seeded: Desk) -> None:
    async with window(seeded) as w:
        whole = len(w.desk.agenda.rows.shelf)
        await w.press("w")
        assert "Agenda of this article" in w.text()
        assert len(w.desk.agenda.rows.shelf) < whole
        await w.press("G")
        assert "Guild" in w.text("#agenda")
        assert "noon" not in w.text("#agenda")
        await w.press("w")
        assert len(w.desk.agenda.rows.shelf) == whole


async def test_d_unfolds_what_is_doubtful_and_a_full_stop_goes_to_what_is_ahead(seeded: Desk) -> None:
    async with window(seeded) as w:
        folded = len(w.desk.agenda.rows.shelf)
        await w.press("3", "d")
        assert len(w.desk.agenda.rows.shelf) > folded
        assert "? doubtful:" in w.text("#because")
        await w.press("full_stop")
        assert w.desk.agenda.event is not None
        assert w.desk.agenda.event.when.start == date(2026, 1, 3)
        await w.press("d")
        assert len(w.desk.agenda.rows.shelf) == folded


async def test_the_note_below_the_last_event_comes_in_sight(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await w.press("3", "G")
        assert "d shows them" in w.text("#agenda")


async def test_what_another_program_writes_appears(seeded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefdesk.ui.screen._LOOK_EVERY", 0.05)
    async with window(seeded) as w:
        await w.press("j", "enter", "G")
        reading, top = w.title, w.desk.reader.page.scroll_offset.y
        assert top > 0
        with Desk(seeded.path) as other:
            for id in library.listing(other):
                marking.toggle_star(other, [id])
        await w.until(lambda: w.text("#library").count("★") == 4)
        assert w.title == reading
        assert w.desk.reader.page.scroll_offset.y == top
        assert w.desk.library.rows.cursor == 1
        assert w.focus() == "text"


async def test_a_reload_keeps_what_is_read_though_the_filter_hides_it(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("slash")
        await w.type("hostile")
        await w.press("enter", "3", "g", "g")
        reading = w.title
        w.desk.reload()
        await w.settle()
        assert w.title == reading


async def test_a_mark_does_not_hide_what_another_window_brought(seeded: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async with window(seeded) as w:
        with seeded.clone() as other:
            file(other.store, (an_article(9, title="Brought meanwhile"), []))
        await w.press("m")
        w.desk._look_for_changes()
        await w.settle()
        assert "Brought meanwhile" in w.text("#library")
        await w.press("m")
        monkeypatch.setattr(w.desk, "reload", lambda: pytest.fail("one's own mark lists nothing anew"))
        w.desk._look_for_changes()
