"""Undo, redo and the history, in one order for windows and command line."""

from __future__ import annotations

import json
from pathlib import Path

from piloting import NARROW, window
from textual.widgets import Input

from briefdesk.desk import Desk, agenda, history, library, marking
from briefdesk.model import Review, Section, Status

EVENTS = range(1, 22)
"""The ids of the seeds' events."""


def done(desk: Desk) -> list[tuple[str, bool]]:
    """The verbs of the journal, the last first, each with whether it was undone."""
    return [(entry.verb, entry.undone) for entry in history.entries(desk, history.listing(desk))]


def table(desk: Desk, name: str) -> str:
    return json.dumps([list(map(str, row)) for row in desk.store.rows(f"SELECT * FROM {name} ORDER BY 1")])


async def test_u_and_ctrl_r_go_through_one_order_with_the_command_line_and_after_a_restart(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("asterisk", "j")
        with Desk(seeded.path) as other:
            marking.toggle_read(other, [2])
        await w.press("3", "g", "g", "y")
        await w.press("u")
        assert "undone: confirmed “National" in w.text("#status")
        await w.press("ctrl+z")
        assert "undone: marked “Harbour town" in w.text("#status")
        assert library.article(seeded, 2).status is Status.INBOX
        await w.press("ctrl+r")
        assert library.article(seeded, 2).status is Status.READ
        assert "done again: marked" in w.text("#status")
        assert "3 unread" in w.text("#status") or w.text("#library").count("○") == 1
    async with window(seeded) as w:
        await w.press("u", "u")
        assert "★" not in w.text("#library")
        await w.press("u")
        assert "there is nothing to undo" in w.text("#status")
        await w.press("ctrl+r", "ctrl+r", "ctrl+r", "ctrl+r")
        assert "there is nothing to redo" in w.text("#status")
        assert "★" in w.text("#library")
        assert done(seeded) == [("confirm", False), ("read", False), ("star", False)]
        await w.press("u", "2", "m")
        assert [verb for verb, undone in done(seeded)][:1] == ["read"], "a new act clears what could be done again"
        await w.press("ctrl+r")
        assert "there is nothing to redo" in w.text("#status")


async def test_undo_brings_the_cursor_back_to_what_it_brought_back(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("j", "j")
        article = w.title
        await w.press("D")
        assert w.title != article
        await w.press("u")
        assert w.title == article
        await w.press("3", "j")
        event = w.event
        await w.press("x")
        assert w.event != event
        await w.press("u")
        assert w.event == event
        await w.press("t")
        await w.type("later")
        await w.press("enter")
        assert "#later" in w.text("#because")


async def test_the_history_goes_back_to_a_point_and_on_again_after_asking(seeded: Desk) -> None:
    async with window(seeded) as w:
        for keys in (["asterisk"], ["m"], ["A"], ["D"]):
            await w.press(*keys)
        await w.press("g", "h")
        shown = w.text("#history")
        assert shown.count("●") == 4
        assert "put “Prime" in shown
        await w.press("G", "enter")
        assert "Undo all that was done after: starred “The week in the valley" in w.words()
        await w.press("n")
        assert w.text("#history").count("●") == 4
        await w.press("enter", "y")
        assert "undone: 3 acts" in w.text("#status")
        assert (w.text("#history").count("●"), w.text("#history").count("○")) == (1, 3)
        assert len(library.listing(seeded, section=Section.INBOX)) == 4
        await w.press("g", "g", "j", "enter")
        assert "Do again all up to: archived" in w.words()
        await w.press("enter")
        assert "done again: 2 acts" in w.text("#status")
        await w.press("slash")
        await w.type("archived")
        assert w.text("#history").count("“") == 1
        await w.press("escape")
        await w.press("escape")
        assert w.focus() == "articles"


async def test_an_undo_that_would_overrule_another_act_says_so_and_does_nothing(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("asterisk")
        with seeded.store.writing():
            seeded.store.run("UPDATE article SET starred = 0 WHERE id = 3")
        await w.press("u")
        assert "changed" in w.said()
        assert done(seeded) == [("star", False)]


async def test_an_import_can_be_undone(seeded: Desk, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The council will meet on Monday 12 January 2026.")
    async with window(seeded) as w:
        await w.press("i")
        assert w.dialog is not None
        w.dialog.query_one("#source", Input).value = str(tmp_path / "story.txt")
        await w.press("enter")
        await w.until(lambda: w.desk.importing._worker is None)
        await w.settle()
        assert len(w.desk.library.rows.shelf) == 1, "the seeds are gone to the bin"
        await w.press("u")
        assert len(w.desk.library.rows.shelf) == 4
        await w.press("ctrl+r")
        assert len(w.desk.library.rows.shelf) == 1
        await w.press("u")
        assert "Sat 3 Jan" in w.text("#agenda")


async def test_keys_hammered_fast_leave_a_consistent_desk(seeded: Desk) -> None:
    before = {name: table(seeded, name) for name in ("article", "event", "decision", "evidence")}
    async with window(seeded, NARROW) as w:
        await w.press("3", "g", "g")
        for _ in range(13):
            w.hammer("y", "x", "u", "ctrl+r")
        await w.until(lambda: len(done(seeded)) == 26)
        await w.settle()
        assert w.said() == ""
        rejected = {id for id in EVENTS if agenda.event(seeded, id).review is Review.REJECTED}
        assert rejected, "the last key of each round rejects again what u took back"
        assert {key for key in w.desk.agenda._shelf.rows if key >= 0}.isdisjoint(rejected)
        history.go_to(seeded, 0)
    assert {name: table(seeded, name) for name in before} == before
