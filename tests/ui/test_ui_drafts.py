"""A note that is being written is kept, whatever comes in between."""

from __future__ import annotations

import time

import pytest
from making import an_article, file
from piloting import NARROW, Window, left, window
from textual.widgets import TextArea

from briefdesk.desk import Desk, agenda, notes
from briefdesk.errors import FullError
from briefdesk.store import unfinished
from briefdesk.ui.dialogs import note as dialog

FULL = FullError("there is no room left on the disk", "nothing was lost; make room and try again")


@pytest.fixture
def council(desk: Desk) -> Desk:
    """A desk with two articles."""
    file(desk.store, (an_article(1), []), (an_article(2), []))
    return desk


def drafts(desk: Desk) -> list[str]:
    return [unfinished.note(desk.store, target) for target in unfinished.targets(desk.store)]


def kept(desk: Desk) -> list[str]:
    return [note.note for note in notes.entries(desk, notes.listing(desk))]


def field(w: Window) -> TextArea:
    assert w.dialog is not None
    return w.dialog.query_one(TextArea)


async def test_esc_keeps_what_was_begun_and_the_same_key_goes_on(council: Desk) -> None:
    async with window(council, NARROW) as w:
        await w.press("c")
        await w.type("Half a thou")
        await w.press("escape")
        assert w.dialog is None
        assert (drafts(council), kept(council)) == (["Half a thou"], [])
        await w.press("j", "c")
        assert field(w).text == "", "another article, another note"
        await w.press("escape", "k", "c")
        assert "Begun earlier and not kept yet." in w.text()
        await w.type("ght")
        await w.press("ctrl+s")
        assert w.dialog is None
        assert (drafts(council), kept(council)) == ([], ["Half a thought"])
        await w.press("c")
        await w.type("No, better not")
        await w.press("ctrl+g")
        assert w.dialog is None
        assert (drafts(council), kept(council)) == ([], ["Half a thought"])


@pytest.mark.parametrize("keys", [["ctrl+q"], ["ctrl+c", "ctrl+q"]])
async def test_leaving_the_desk_in_the_middle_of_a_word_keeps_it(council: Desk, keys: list[str]) -> None:
    async with window(council, NARROW) as w:
        await w.press("c")
        await w.type("In the middle of a wo")
        await w.press(*keys)
        assert left(w.app)
    async with window(council, NARROW) as w:
        await w.press("c")
        assert field(w).text == "In the middle of a wo"


async def test_what_is_written_is_kept_once_the_fingers_rest(council: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialog, "_PAUSE", 0.01)
    async with window(council, NARROW) as w:
        await w.press("c", "H", "i")
        await w.until(lambda: drafts(council) == ["Hi"])  # as a kill would find it
        await w.press("ctrl+s")
        await w.until(lambda: kept(council) == ["Hi"])
        await w.settle()
        assert drafts(council) == []


async def test_a_full_disk_keeps_the_dialog_and_says_so_once(council: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise FULL

    monkeypatch.setattr(dialog, "_PAUSE", 0.01)
    async with window(council, NARROW) as w:
        await w.press("c")
        await w.type("Long thought about")
        with monkeypatch.context() as patched:
            patched.setattr("briefdesk.desk.notes.unfinished.keep", full)
            patched.setattr("briefdesk.desk.notes.notes.put", full)
            await w.press("x", "y")
            await w.until(lambda: "no room left on the disk" in w.text())
            assert "stays in this field" in w.words()
            await w.press("escape", "ctrl+s")
            assert field(w).text == "Long thought aboutxy"
            assert w.text().count("no room left") == 1
            assert w.said() == ""
            await w.press("escape")
            assert w.dialog is not None
        await w.press("ctrl+s")
        assert w.dialog is None
        assert (kept(council), drafts(council)) == (["Long thought aboutxy"], [])


async def test_five_megabytes_are_too_much_for_a_note_and_what_was_written_before_is_not_lost(council: Desk) -> None:
    async with window(council, NARROW) as w:
        await w.press("c")
        await w.type("Of this book: ")
        begun = time.process_time()
        await w.type("All of it. " * 500_000)
        assert "at most 100,000 characters, what you pasted has 5,500,000" in w.text().replace("│", "").replace(
            "\n", ""
        )
        assert time.process_time() - begun < 2
        await w.type("the end.")
        assert field(w).text == "Of this book: the end."
        await w.press("ctrl+s")
        assert kept(council) == ["Of this book: the end."]


async def test_letters_typed_just_before_the_key_that_keeps_them_are_kept_too(council: Desk) -> None:
    async with window(council, NARROW) as w:
        await w.press("c")
        w.hammer(*"hello", "ctrl+s")
        await w.settle()
        assert (kept(council), drafts(council)) == (["hello"], [])
        await w.press("3", "a")
        await w.press(*"6feb", "tab")
        w.hammer(*"Fair", "ctrl+s")
        await w.settle()
        assert w.dialog is None
        assert [event.title for event in agenda.upcoming(council)] == ["Fair"]
