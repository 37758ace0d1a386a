"""Highlights and notes in the window: made in the reader, listed, changed, put elsewhere."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from making import an_article, an_event, file
from piloting import NARROW, Window, window
from textual.widgets import TextArea

from briefdesk.desk import Desk, history, notes
from briefdesk.desk.intake import Pasted, Wishes, bring_in
from briefdesk.model import Annotation, Colour, Kind, Span, Target

TEXT = "The council met on Monday. It will vote on the bridge in March.\n" + "\n".join(
    f"Line {number} is about other things." for number in range(60)
)
BRIDGE = Span(TEXT.index("the bridge"), TEXT.index("the bridge") + 10)
HEAD = b"---\ntitle: Council\nurl: https://example.org/a\n---\n"
LATE = Span(TEXT.index("Line 55"), TEXT.index("Line 55") + 7)


@pytest.fixture
def council(desk: Desk) -> Desk:
    """A desk with an article and its event, and another article."""
    file(desk.store, (an_article(1, TEXT), [an_event("2026-01-05", title="Council meets")]), (an_article(2), []))
    return desk


def all_notes(desk: Desk) -> list[Annotation]:
    return notes.entries(desk, notes.listing(desk))


def writing(w: Window) -> TextArea:
    assert w.dialog is not None
    return w.dialog.query_one(TextArea)


async def test_a_passage_is_highlighted_and_commented_by_keys_and_by_mouse(council: Desk) -> None:
    async with window(council) as w:
        await w.press("j", "2", "v", "w", "v", "e", "H")
        page = w.desk.reader.page
        assert w.highlighted("mark-yellow") == "council"
        assert (page.caret, page.selected) == (None, None)
        assert "highlighted" in w.text("#status")
        assert "✎ 1 note" in w.text("#head")
        await w.drag(*((page.laid.column(at) + 1, page.laid.row(at)) for at in (BRIDGE.start, BRIDGE.end - 1)))
        await w.press("c")
        assert "“the bridge”" in w.text()
        await w.type("[bold]Which[/bold] bridge?\nThe old one.")
        await w.press("ctrl+s")
        assert w.dialog is None
        assert w.highlighted("noted") == "the bridge"
        (first, second) = sorted(all_notes(council), key=lambda note: note.id)
        assert (first.note, second.note) == ("", "[bold]Which[/bold] bridge?\nThe old one.")
        assert second.span == BRIDGE
        await w.press("c")
        assert "the whole article" in w.text()
        await w.type("All of it.")
        await w.press("ctrl+s")
        assert "All of it." in w.text("#head")
        await w.press("3", "c")
        assert "“Council meets”" in w.text()
        await w.type("Go there.")
        await w.press("ctrl+s")
        assert [(note.article, note.event is not None, note.note) for note in all_notes(council)][:1] == [
            (None, True, "Go there.")
        ]
        await w.press("2", "H")
        assert "select words first" in w.text("#status")
        await w.press("u", "u", "u", "u")
        assert all_notes(council) == []
        assert w.highlighted("mark-yellow") == ""


async def test_an_empty_note_is_said_in_the_dialog(council: Desk) -> None:
    async with window(council, NARROW) as w:
        await w.press("c", "ctrl+s")
        assert "the note is empty" in w.text()
        await w.type("x" * 100_000)
        await w.press("x", "ctrl+s")
        assert "at most 100,000 characters" in w.text()
        assert len(writing(w).text) == 100_001
        await w.press("backspace", "ctrl+s")
        assert (w.dialog, len(all_notes(council)[0].note)) == (None, 100_000)


async def test_the_notes_are_listed_filtered_shown_changed_coloured_and_removed(council: Desk) -> None:
    notes.highlight(council, 1, Span(4, 11))
    notes.comment(council, 1, LATE, "Far down")
    notes.write(council, Target(Kind.EVENT, 1), "On the event")
    async with window(council) as w:
        await w.press("4")
        shown = w.text("#notes")
        assert [word in shown for word in ("“council”", "Far down", "“Line 55”", "On the event", "Title 1")] == [
            True
        ] * 5
        assert "Council meets" in shown
        await w.press("slash")
        await w.type("far")
        assert "On the event" not in w.text("#notes")
        await w.press("enter", "enter")
        assert (w.focus(), w.title) == ("text", "Title 1")
        assert w.in_sight(LATE.start, LATE.end)
        await w.press("4")
        await w.press("e")
        assert writing(w).text == "Far down"
        await w.type(", and [more]")
        await w.press("ctrl+s")
        assert "Far down, and [more]" in w.text("#notes")
        await w.press("H")
        assert "now green" in w.text("#status")
        assert w.highlighted("mark-green") == "Line 55"
        await w.press("escape")
        assert "On the event" in w.text("#notes"), "esc shows all again"
        await w.press("slash")
        await w.type("event")
        await w.press("enter", "enter")
        assert (w.desk.pane, w.event) == ("agenda", "Council meets")
        await w.press("4")
        await w.press("slash", "escape", "g", "g", "v", "v", "x")
        assert "Remove 2 notes?" in w.text()
        await w.press("y")
        assert len(all_notes(council)) == 1
        await w.press("x")
        assert "None here" in w.text("#notes")
        await w.press("x", "e", "H", "a", "enter", "t", "c")
        assert w.dialog is None
        await w.press("u", "u")
        assert len(all_notes(council)) == 3
        await w.press("escape")
        assert "Library" in w.text("#library")


async def test_an_orphan_stands_apart_with_its_quote_and_is_put_on_other_words(desk: Desk) -> None:
    first = HEAD + b"The quick brown fox jumps over the lazy dog near the quay."
    bring_in(desk, [Pasted(first)], Wishes())
    bring_in(desk, [Pasted(b"---\ntitle: Other\nurl: https://example.org/b\n---\nAnother text.")], Wishes())
    (id,) = [int(row[0]) for row in desk.store.rows("SELECT id FROM article WHERE title = 'Council'")]
    notes.comment(desk, id, Span(4, 19), "About the fox", Colour.RED)
    again = first.replace(b"quick brown fox", b"slow red hound") + b" All of this is new and was never said before."
    bring_in(desk, [Pasted(again)], Wishes())
    (orphan,) = all_notes(desk)
    assert orphan.orphan
    async with window(desk) as w:
        await w.press("4")
        shown = w.text("#notes")
        assert "⚐ About the fox" in shown
        assert "“quick brown fox”" in shown
        assert "no longer in the text · Coun" in shown
        await w.press("a")
        assert "select the words in its article first" in w.text("#status")
        await w.press("enter")
        assert w.title == "Council"
        assert "1 no longer in the text" in w.text("#head")
        w.desk.reader.page.select(Span(4, 18))
        await w.press("4", "a")
        assert "put on other words" in w.text("#status")
        assert w.highlighted("noted") == "slow red hound"
        assert "⚐" not in w.text("#notes")
        await w.press("u")
        assert all_notes(desk) == [orphan]


async def test_a_note_can_be_written_in_ones_own_editor_where_the_window_can_step_aside(
    council: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    async with window(council, NARROW) as w:
        await w.press("c")
        await w.type("Begun here")
        await w.press("ctrl+e")
        assert "the editor no-such-editor did not work" in w.text().replace("\n", " ")
        assert writing(w).text == "Begun here"
        await w.press("ctrl+s")
        assert all_notes(council)[0].note == "Begun here"
        await w.press("E")
        assert "did not work" in w.text()
        await w.press("escape")
        assert w.dialog is None


async def test_a_note_that_is_gone_does_no_harm(council: Desk) -> None:
    note = notes.comment(council, 1, BRIDGE, "A note")
    async with window(council) as w:
        await w.press("4")
        await w.press("e")
        await w.type(" and more")
        with council.clone() as other:
            notes.remove(other, [note.id])
        await w.press("ctrl+s")
        assert "there is no note" in w.text()
        assert writing(w).text == "A note and more"
        await w.press("ctrl+g")
        assert w.dialog is None
        history.undo(council)
        w.desk._look_for_changes()
        await w.settle()
        await w.press("e")
        assert writing(w).text == "A note"
        assert replace(note, id=note.id) == all_notes(council)[0]


async def test_a_note_that_another_desk_has_changed_is_written_over_only_at_the_second_word(council: Desk) -> None:
    note = notes.comment(council, 1, BRIDGE, "A note")
    async with window(council) as w:
        await w.press("4")
        await w.press("e")
        await w.type(" and more")
        with council.clone() as other:
            notes.change(other, note.id, "An hour of work")
        await w.press("ctrl+s")
        assert "changed meanwhile: “An hour of work”" in w.words()
        assert notes.get(council, note.id).note == "An hour of work"
        await w.press("ctrl+s")
        assert (w.dialog, notes.get(council, note.id).note) == (None, "A note and more")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo 'an hour of writing' > \"$1\"; exit 1", "did not work: Command"),
        ("head -c 100001 /dev/zero | tr '\\0' x > \"$1\"", "at most 100,000 characters"),
    ],
    ids=["fails", "too much"],
)
async def test_what_an_editor_leaves_is_kept_in_a_file_where_it_cannot_be_taken(
    council: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, said: str
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    async with window(council, NARROW) as w:
        monkeypatch.setattr(w.app, "suspend", nullcontext)
        await w.press("c")
        await w.type("Begun here")
        await w.press("ctrl+e")
        assert writing(w).text == "Begun here"
        (kept,) = tmp_path.glob("briefdesk-note-*")
        shown = w.words().replace(" ", "")
        assert said.replace(" ", "") in shown
        assert f"whatyouwroteiskeptin{kept}" in shown
        assert kept.read_text().startswith(("an hour of writing", "x" * 100_001))
        editor.write_text("#!/bin/sh\necho 'and more' >> \"$1\"\n")
        await w.press("ctrl+e")
        assert writing(w).text == "Begun hereand more"
        assert len(list(tmp_path.glob("briefdesk-note-*"))) == 1
