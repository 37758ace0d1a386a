"""Reading at the desk: list, reader and agenda, one following the other."""

from __future__ import annotations

from datetime import date

import pytest
from piloting import MIDDLE, NARROW, WIDE, window

from briefdesk.desk import Desk

LETTER, HOSTILE = "The week in the valley", "A hostile page"


async def test_the_desk_opens_with_list_reader_and_agenda(seeded: Desk) -> None:
    async with window(seeded) as w:
        assert LETTER in w.text("#library")
        assert w.title.startswith(LETTER)
        assert "published Fri 2 Jan 2026 (metadata)" in w.text("#reader")
        assert "Sat 3 Jan  tomorrow" in w.text("#agenda")
        assert 'because: "Saturday"' in w.text("#because"), "what comes next, whichever article says so"
        assert "4 articles · 4 unread" in w.text("#status")
        assert "seed articles: today is Fri 2 Jan 2026" in w.text("#banner")
        assert w.focus() == "articles"


async def test_the_agenda_stays_on_today_when_all_is_listed_anew(seeded: Desk) -> None:
    async with window(seeded) as w:
        here = w.desk.agenda.event
        w.desk.reload()
        await w.settle()
        assert w.desk.agenda.event == here
        assert here is not None
        assert w.desk.reader.article is not None
        assert here.evidence[0].article != w.desk.reader.article.id


async def test_reader_and_agenda_follow_the_list(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("j")
        assert "(inferred)" in w.text("#head")
        assert w.desk.reader.article is not None
        assert w.desk.agenda.event is not None
        assert w.desk.agenda.event.evidence[0].article == w.desk.reader.article.id
        await w.press("k")
        assert w.title.startswith(LETTER)
        assert "noon" in w.text("#because")
        await w.press("G")
        assert w.title.startswith(HOSTILE)


async def test_the_reader_follows_the_agenda_and_shows_the_sentence(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("3", "j", "k")
        assert "(inferred)" in w.text("#head")
        assert "Saturday" in w.highlighted("anchor")
        assert w.highlighted("sentence")
        event = w.desk.agenda.event
        assert event is not None
        assert w.in_sight(event.evidence[0].span.start, event.evidence[0].span.end)
        assert w.focus() == "events"
        assert w.desk.library.article == event.evidence[0].article


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_enter_on_an_event_goes_to_its_sentence(seeded: Desk, size: tuple[int, int]) -> None:
    async with window(seeded, size) as w:
        await w.press("3", "G", "enter")
        assert w.focus() == "text"
        event = w.desk.agenda.event
        assert event is not None
        proof = event.evidence[0]
        assert w.desk.reader.article is not None
        assert w.highlighted("sentence") == proof.span.of(w.desk.reader.article.text)
        assert w.in_sight(proof.span.start, proof.span.end)
        assert w.highlighted("anchor") in w.text("#text").replace("\n", " ")


async def test_brackets_go_through_every_mention_and_around(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("j", "enter")
        proofs = [proof for _, proof in w.desk.reader._proofs()]
        assert any(len(event.evidence) > 1 for event, _ in w.desk.reader._proofs())
        for proof in [*proofs, proofs[0]]:
            await w.press("}")
            event, at = w.desk.reader._at or (None, None)
            assert at == proof
            assert event is not None
            assert event.title.split()[0] in w.text("#because")
            assert w.event == event.title or event.doubt
            assert w.in_sight(proof.span.start, proof.span.end)
        await w.press("{")
        assert w.proof == proofs[-1]


async def test_a_narrow_terminal_shows_one_pane_at_a_time(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        assert "Library" in w.text()
        assert "Agenda" not in w.text()
        await w.press("tab")
        assert "published Fri 2 Jan 2026" in w.text()
        assert len(w.text("#text").splitlines()) >= 16
        assert "next: Sat 3 Jan" in w.text()
        await w.press("tab")
        assert "Agenda" in w.text()
        await w.press("tab")
        assert "Library" in w.text()
        await w.press("shift+tab")
        assert w.focus() == "events"
        await w.press("h", "h")
        assert w.focus() == "articles"


async def test_a_new_desk_opens_with_the_seeds(desk: Desk) -> None:
    async with window(desk) as w:
        await w.until(lambda: "4 articles" in w.text("#status"))
        assert w.title
        assert w.event
        assert "Your desk with the seed articles" in w.text("#banner")


async def test_an_empty_desk_says_how_to_fill_it(seeded: Desk) -> None:
    with seeded.store.writing():
        seeded.store.run("UPDATE article SET binned = '2026-01-02'")
    async with window(seeded) as w:
        assert "No articles here yet: i brings some in." in w.text("#reader")
        assert "Nothing ahead." in w.text("#agenda")
        assert not w.desk.query("#banner")
        await w.press("j", "m", "asterisk", "p", "enter", "2", "}", "3", "j", "enter", "t", "d", "w", "o")
        assert w.dialog is None
        assert "No articles here yet" in w.text("#reader")


async def test_past_events_scroll_up_and_nothing_ahead_is_said(seeded: Desk) -> None:
    with Desk(seeded.path, today=date(2031, 1, 1)) as later:
        async with window(later) as w:
            assert "Nothing ahead." in w.text("#agenda")
            last = w.event
            await w.press("3", "k")
            before = w.event
            assert before != last
            w.desk.reload()
            await w.settle()
            assert w.event == before
