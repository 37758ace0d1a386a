"""A note that is being written is kept, whatever comes in between."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from making import an_article, file
from piloting import NARROW, Window, left, window
from textual.widgets import TextArea

from briefdesk.desk import Desk, agenda, notes, unfinished
from briefdesk.errors import DeskError, FullError
from briefdesk.model import Kind, Quote, Span, Target
from briefdesk.ui.dialogs import note as dialog

FULL = FullError("there is no room left on the disk", "nothing was lost; make room and try again")


def full(*_: object, **__: object) -> None:
    raise FULL


@pytest.fixture
def council(desk: Desk) -> Desk:
    """A desk with two articles."""
    file(desk.store, (an_article(1), []), (an_article(2), []))
    return desk


def drafts(desk: Desk) -> list[str]:
    return [one.note for one in unfinished.listing(desk)]


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
    monkeypatch.setattr(dialog, "_PAUSE", 0.01)
    async with window(council, NARROW) as w:
        await w.press("c")
        await w.type("Long thought about")
        with monkeypatch.context() as patched:
            patched.setattr("briefdesk.desk.unfinished.unfinished.keep", full)
            patched.setattr("briefdesk.desk.notes.notes.put", full)
            await w.press("x", "y")
            await w.until(lambda: "no room left on the disk" in w.text())
            await w.until(lambda: "stays in this field" in w.words())
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


async def test_what_was_begun_is_listed_on_top_and_written_on_at_its_passage(council: Desk) -> None:
    notes.write(council, Target(Kind.ARTICLE, 2), "Kept")
    async with window(council) as w:
        await w.press("2")
        w.desk.reader.page.select(Span(0, 7))
        await w.press("c")
        await w.type("About the article")
        await w.press("escape", "3", "4")
        shown = w.text("#notes")
        assert shown.index("About the article") < shown.index("Kept")
        assert "unfinished · Title 2" in shown
        await w.press("g", "g", "x", "H", "t", "a")
        assert "enter opens it" in w.text() or w.dialog is None
        assert drafts(council) == ["About the article"]
        await w.press("enter")
        assert field(w).text == "About the article"
        assert "“Article”" in w.text()
        await w.type(", at last")
        await w.press("ctrl+s")
        (made,) = [note for note in notes.of_article(council, 2) if note.span]
        assert (made.span, made.note) == (Span(0, 7), "About the article, at last")
        assert drafts(council) == []
        assert "unfinished" not in w.text("#notes")


async def test_what_was_begun_on_words_that_are_gone_becomes_a_note_on_the_whole(council: Desk) -> None:
    begun = unfinished.begun(council, Target(Kind.ARTICLE, 1), Span(0, 7))
    lost = replace(begun, quote=Quote("Of the bridge", "nothing is said ", " any more"))
    unfinished.keep(council, lost, "Why?")
    async with window(council) as w:
        await w.press("4")
        await w.press("e")
        assert "the whole article, as “Of the bridge” is no longer in the text" in w.words()
        await w.press("ctrl+s")
        assert (kept(council), drafts(council)) == (["Why?"], [])


async def test_what_was_written_to_change_a_note_that_is_gone_can_still_be_read(council: Desk) -> None:
    unfinished.keep(council, unfinished.begun(council, Target(Kind.ANNOTATION, 9)), "An hour of work")
    async with window(council) as w:
        await w.press("4")
        await w.press("enter")
        assert field(w).text == "An hour of work"
        await w.press("ctrl+s")
        assert "there is no note 9" in w.words()
        await w.press("ctrl+g")
        assert "None here" in w.text("#notes")
        assert drafts(council) == []


async def test_a_note_that_is_refused_as_the_desk_is_left_is_there_the_next_time(
    council: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def keep_and_leave() -> None:
        async with window(council, NARROW) as w:
            await w.press("c")
            await w.type("An hour of work")
            w.dialog.action_submit()  # type: ignore[union-attr]
            w.app.exit()

    monkeypatch.setattr("briefdesk.desk.notes.notes.put", full)
    with pytest.raises(DeskError, match="no room left"):
        await keep_and_leave()
    assert (kept(council), drafts(council)) == ([], ["An hour of work"])


async def test_what_a_full_desk_cannot_take_as_it_is_left_is_kept_in_a_file(
    council: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def write_and_leave() -> None:
        async with window(council, NARROW) as w:
            await w.press("c")
            await w.type("An hour of work")
            w.app.exit()

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("briefdesk.desk.unfinished.unfinished.keep", full)
    with pytest.raises(DeskError, match="what you wrote is kept in") as raised:
        await write_and_leave()
    (file,) = tmp_path.glob("briefdesk-note-*")
    assert file.read_text() == "An hour of work"
    assert str(file) in raised.value.hint
