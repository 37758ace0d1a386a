"""`note` and `highlight`: on passages, on whole articles, on events."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Done, Run

from briefdesk.cli import writing
from briefdesk.desk import Desk, history

pytestmark = pytest.mark.usefixtures("council")


def text_of(run: Run) -> str:
    return str(run("show", 1, "--json").json["text"])


def test_a_passage_is_named_by_its_words(run: Run) -> None:
    """Straight quotation marks and single blanks will do; offsets are code points, whatever stands before."""
    made = run("highlight", 1, "--quote", "Reporters 🚢 from Zoë's paper", "--colour", "green", "--json").json
    text = text_of(run)
    assert text[made["start"] : made["end"]] == made["quote"] == "Reporters 🚢 from Zoë’s paper"
    assert (made["colour"], made["note"], made["orphan"]) == ("green", "", False)
    across = run("highlight", 1, "--quote", "on Monday. Members", "--json").json
    assert across["quote"] == text[across["start"] : across["end"]] == "on Monday.\n\nMembers"


def test_words_that_stand_there_twice_are_told_by_their_places(run: Run) -> None:
    done = run("note", "add", "which?", "--article", 1, "--quote", "harbour")
    assert (done.status, done.out) == (1, "")
    text = text_of(run)
    first = text.index("harbour")
    assert f"article 1 says “harbour” more than once, at {first}:{first + 7}, " in done.err
    assert "--span" in done.err
    made = run("note", "add", "that one", "--article", 1, "--span", f"{first}:{first + 7}", "--json").json
    assert (made["quote"], made["start"]) == ("harbour", first)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--quote", "war and peace"), 1, "article 1 does not say “war and peace”"),
        (("--quote", "x" * 100_000), 1, "article 1 does not say “xxx"),
        (("--quote", " \x1b "), 1, "no words were quoted"),
        (("--quote", "("), 1, "does not say “(”"),
        (("--span", "5:5"), 1, "5:5 is no stretch of article 1"),
        (("--span", "5:99999"), 1, "is no stretch of article 1"),
        (("--span", "5-9"), 2, "START:END"),
        (("--span", "-1:9"), 2, "START:END"),
        (("--quote", "council", "--span", "5:9"), 2, "by --quote or by --span"),
        ((), 2, "by --quote or by --span"),
        (("--quote", "council", "--colour", "pink"), 2, "'--colour'"),
    ],
)
def test_a_passage_that_is_none_is_said(run: Run, arguments: tuple[object, ...], status: int, said: str) -> None:
    done = run("highlight", 1, *arguments)
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert len(done.err) < 300
    assert run("note", "list", "--json").json == []


def test_notes_are_on_wholes_and_passages_and_events(run: Run) -> None:
    run("note", "add", "on the whole", "--article", 1)
    run("note", "add", "on a passage", "--article", 1, "--quote", "The council")
    run("note", "add", "-", "--event", 1, stdin="piped in\nover two lines: é\n".encode())
    assert run("note", "list").out.splitlines() == [
        "     3  on event 1: Council meets in Paris",
        "        piped in",
        "        over two lines: é",
        "     2  “The council”  in 1: Council news · yellow",
        "        on a passage",
        "     1  in 1: Council news",
        "        on the whole",
    ]
    assert [note["id"] for note in run("note", "list", "--article", 1, "--json").json] == [2, 1]
    assert [note["note"] for note in run("note", "list", "--event", 1, "--json").json] == [
        "piped in\nover two lines: é"
    ]
    assert [note["id"] for note in run("note", "list", "WHOLE", "--json").json] == [1]
    assert run("note", "list", "nothing").err == "briefdesk: no note holds these words\n"


def test_notes_are_seen_where_their_things_are(run: Run) -> None:
    run("note", "add", "on the whole", "--article", 1)
    run("note", "add", "on the event", "--event", 1)
    assert "     1  on the whole\n        on the whole\n" in run("show", 1).out
    assert " · 1 note\n" in run("agenda").out
    assert "        on the event\n" in run("show", "--event", 1).out
    assert [note["id"] for note in run("show", 1, "--json").json["annotations"]] == [1]
    event = run("show", "--event", 1, "--json").json
    assert (event["notes"], [note["id"] for note in event["annotations"]]) == (1, [2])


def test_a_note_is_shown_with_what_stands_around_its_passage(run: Run) -> None:
    run("note", "add", "mine", "--article", 1, "--quote", "meet in Paris")
    out = run("show", "--note", 1).out
    assert "… The council will meet in Paris on Monday." in out
    assert "        mine\n" in out
    assert run("show", "--note", 1, "--json").json["quote"] == "meet in Paris"
    assert (
        run("show", "--note", 9).err
        == "briefdesk: there is no note 9 on this desk (`briefdesk note list` lists them)\n"
    )


def test_a_note_is_changed_and_taken_away(run: Run) -> None:
    run("highlight", 1, "--quote", "The council")
    assert run("note", "edit", 1, "--colour", "red", "--json").json["colour"] == "red"
    told = run("note", "edit", 1, "and a note", "--json").json
    assert (told["note"], told["colour"]) == ("and a note", "red")
    assert run("note", "edit", 1, "", "--json").json["note"] == ""
    assert run("note", "remove", 1, 9).status == 1
    assert run("note", "remove", 1, 1).out == "removed 1 note\n"
    assert run("note", "list").err == "briefdesk: there are no notes here\n"


def test_a_note_whose_words_are_gone_stands_apart_until_it_is_put_elsewhere(
    run: Run, council: Callable[..., Done]
) -> None:
    run("note", "add", "who?", "--article", 1, "--quote", "a clerk said")
    run("note", "add", "stays", "--article", 1, "--quote", "The council will meet")
    council("The council will meet in Paris on Monday.", "Members will vote on nothing at all, as it seems.")
    for arguments in (("note", "list"), ("show", 1)):
        out = run(*arguments).out
        assert out.index("stays") < out.index("No longer in the text") < out.index("“a clerk said”") < out.index("who?")
    (orphan,) = [note for note in run("note", "list", "--json").json if note["orphan"]]
    assert (orphan["id"], orphan["start"], orphan["quote"]) == (1, None, "a clerk said")
    assert "a clerk said" in run("show", "--note", 1).out
    attached = run("note", "attach", 1, "--quote", "as it seems", "--json").json
    assert (attached["orphan"], attached["quote"], attached["note"]) == (False, "as it seems", "who?")
    assert "No longer in the text" not in run("note", "list").out


def test_a_note_on_no_passage_is_put_nowhere_and_has_no_colour(run: Run) -> None:
    run("note", "add", "whole", "--article", 1)
    run("note", "add", "event", "--event", 1)
    assert run("note", "attach", 1, "--quote", "The council").status == 1
    assert run("note", "attach", 2, "--quote", "The council").status == 2
    assert run("note", "edit", 1, "--colour", "red").status == 2
    assert run("note", "add", "x", "--article", 1, "--colour", "red").status == 2


@pytest.mark.parametrize(
    ("arguments", "piped", "status", "said"),
    [
        (("-", "--article", 1), b"x" * 5_000_000, 1, "at most 100,000 characters, this one has 5,000,000"),
        (("-", "--article", 1), b"", 1, "the note is empty"),
        (("  ", "--article", 1), b"", 1, "the note is empty"),
        (("x", "--article", 9), b"", 1, "there is no article 9"),
        (("x", "--event", 9), b"", 1, "there is no event 9"),
        (("x",), b"", 2, "--article or --event"),
        (("x", "--article", 1, "--event", 1), b"", 2, "--article or --event"),
        (("x", "--event", 1, "--quote", "The council"), b"", 2, "a passage needs its article"),
        (("--article", 1), b"lost?", 2, "- for what is piped in"),
    ],
)
def test_a_note_that_cannot_be_is_said_and_nothing_is_written(
    run: Run, desk: Desk, arguments: tuple[object, ...], piped: bytes, status: int, said: str
) -> None:
    before = len(history.listing(desk))
    done = run("note", "add", *arguments, stdin=piped)
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert len(history.listing(desk)) == before


def test_nothing_of_a_note_acts_on_the_terminal(run: Run) -> None:
    run("note", "add", "bad \x1b[2J\x07\x9b\u202e [bold]x[/bold]", "--article", 1)
    for arguments in (("note", "list"), ("note", "list", "--json"), ("show", 1), ("show", "--note", 1)):
        out = run(*arguments).out
        assert not set(out) & set("\x1b\x07\x9b\u202e")
        assert "[bold]x[/bold]" in out


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make these lines of shell the reader's editor, at a terminal; the file to edit is "$1"."""
    monkeypatch.setattr(writing, "_at_a_terminal", lambda: True)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)

    def become(lines: str) -> None:
        script = tmp_path / "editor"
        script.write_text(f"#!/bin/sh\n{lines}\n")
        script.chmod(0o755)
        monkeypatch.setenv("EDITOR", str(script))

    return become


def left(folder: Path) -> list[str]:
    """What is left of notes that were being written."""
    return [path.read_text() for path in folder.glob("briefdesk-note-*")]


def test_a_note_is_written_in_an_editor(run: Run, editor: Callable[[str], None], tmp_path: Path) -> None:
    editor("echo 'from the editor' > \"$1\"")
    assert run("note", "add", "--article", 1, "--json").json["note"] == "from the editor"
    editor("echo 'and more' >> \"$1\"")
    assert run("note", "edit", 1, "--json").json["note"] == "from the editorand more"
    editor("exit 0")
    assert run("note", "edit", 1).status == 0
    assert run("note", "add", "--article", 1).err == "briefdesk: the note is empty (write something)\n"
    assert left(tmp_path) == []


def test_what_was_written_is_kept_where_the_editor_or_the_saving_fails(
    run: Run, editor: Callable[[str], None], tmp_path: Path
) -> None:
    editor("echo 'long thoughts' > \"$1\"; exit 3")
    done = run("note", "add", "--article", 1)
    assert (done.status, done.out) == (1, "")
    first, second = done.err.splitlines()
    assert first.startswith(f"briefdesk: what you wrote is kept in {tmp_path}/briefdesk-note-")
    assert "Editing failed" in second
    assert left(tmp_path) == ["long thoughts\n"]
    editor("head -c 100001 /dev/zero | tr '\\0' x > \"$1\"")
    assert "at most 100,000 characters" in run("note", "add", "--article", 1).err
    assert sorted(map(len, left(tmp_path))) == [14, 100_001]
    assert run("note", "list", "--json").json == []


def test_what_is_no_text_is_kept_too(run: Run, editor: Callable[[str], None], tmp_path: Path) -> None:
    editor("printf '\\000\\001\\002\\003' > \"$1\"")
    done = run("note", "add", "--article", 1)
    assert done.status == 1
    assert "what you wrote is kept in" in done.err
    assert left(tmp_path) == ["\x00\x01\x02\x03"]


def test_an_editor_that_cannot_be_called_is_said(
    run: Run, editor: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor("")
    for wrong in ("/nowhere/editor", "vi 'unclosed"):
        monkeypatch.setenv("EDITOR", wrong)
        done = run("note", "add", "--article", 1)
        assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
    assert left(tmp_path) == []


def test_a_note_that_was_changed_while_the_editor_was_open_is_not_written_over(
    run: Run, editor: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("note", "add", "mine", "--article", 1).status == 0
    editor(f"{sys.executable} -m briefdesk note edit 1 'the other one'; echo 'my hour of work' > \"$1\"")
    done = run("note", "edit", 1)
    assert done.status == 1
    assert "the note was changed meanwhile: “the other one”" in done.err
    assert left(tmp_path) == ["my hour of work\n"]
    assert run("note", "list", "--json").json[0]["note"] == "the other one"
