"""Tags in the window: put on articles, events and notes, taken off, renamed."""

from __future__ import annotations

import pytest
from making import an_article, an_event, file
from piloting import NARROW, Window, window
from textual.widgets import Input

from briefdesk.desk import Desk, notes, tags
from briefdesk.model import Kind, Target

ARTICLES = [Target(Kind.ARTICLE, 1), Target(Kind.ARTICLE, 2)]


@pytest.fixture
def council(desk: Desk) -> Desk:
    """A desk with two articles, an event and a note."""
    file(desk.store, (an_article(1), [an_event("2026-01-05", title="Council meets")]), (an_article(2), []))
    notes.write(desk, Target(Kind.EVENT, 1), "A note")
    return desk


def named(desk: Desk) -> dict[str, tuple[int, int, int]]:
    return {tag.name: (tag.articles, tag.events, tag.annotations) for tag in tags.listing(desk)}


def field(w: Window) -> Input:
    assert w.dialog is not None
    return w.dialog.query_one(Input)


async def test_t_puts_tags_on_articles_events_and_notes_and_completes_them(council: Desk) -> None:
    async with window(council) as w:
        await w.press("t")
        assert "Tag “Title 2”" in w.text()
        await w.type("Politics/Canada, #harbour ,harbour,")
        await w.press("enter")
        assert named(council) == {"harbour": (1, 0, 0), "Politics/Canada": (1, 0, 0)}
        assert "#Politics/Canada" in w.text("#library")
        assert "#harbour #Politics/Canada" in w.text("#head")
        assert "tagged" in w.text("#status")
        await w.press("3", "t", "h", "a")
        assert field(w)._suggestion == "harbour"
        await w.press("right", "comma", "space", "p", "o")
        await w.press("right")
        assert field(w).value == "harbour, po" + "litics/Canada"
        await w.press("enter")
        assert named(council) == {"harbour": (1, 1, 0), "Politics/Canada": (1, 1, 0)}
        await w.press("4")
        await w.press("t")
        assert "Tag “A note”" in w.text()
        await w.type("later")
        await w.press("enter")
        assert named(council)["later"] == (0, 0, 1)
        await w.press("1", "v", "v", "t")
        assert "Tag 2 articles" in w.text()
        await w.type("both")
        await w.press("enter", "enter")
        assert named(council)["both"] == (2, 0, 0)
        await w.press("g", "g", "t", "escape", "u")
        assert "both" not in named(council)


async def test_shift_t_takes_tags_off(council: Desk) -> None:
    tags.add(council, ["one", "two"], ARTICLES)
    async with window(council, NARROW) as w:
        await w.press("T")
        assert "#one #two" in w.text()
        await w.type("two")
        await w.press("enter")
        assert named(council) == {"one": (2, 0, 0), "two": (1, 0, 0)}
        await w.press("T")
        assert field(w).value == "one"
        await w.press("enter")
        assert named(council) == {"one": (1, 0, 0), "two": (1, 0, 0)}
        await w.press("T")
        assert w.dialog is None
        assert "no tags here" in w.text("#status")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("x" * 10_000, "at most 100 characters, this one has 10000"),
        ("a//b", "on each side of a slash"),
        ('say "hi"', "no quotes or control characters"),
        ("#", "a tag needs a name"),
    ],
)
async def test_what_can_be_no_tag_is_said_below_the_field(council: Desk, words: str, reason: str) -> None:
    async with window(council, NARROW) as w:
        await w.press("t")
        await w.type(words)
        await w.press("enter")
        assert reason in w.words()
        assert field(w).value == words
        await w.press("ctrl+u")
        assert reason not in w.words()
        await w.type("sound")
        await w.press("enter")
        assert named(council) == {"sound": (1, 0, 0)}


async def test_a_control_character_never_becomes_part_of_a_tag(council: Desk) -> None:
    async with window(council, NARROW) as w:
        await w.press("t")
        await w.type("be\x1b[31mll\u202e\x07")
        await w.press("enter")
        assert named(council) == {"be[31mll": (1, 0, 0)}
        await w.press("t")
        field(w).value = "be\x07ll"  # as no terminal would type it
        await w.press("enter")
        assert "no quotes or control characters" in w.words()


async def test_the_list_of_tags_finds_renames_and_merges(council: Desk) -> None:
    tags.add(council, ["a/b", "a/c"], ARTICLES[:1])
    tags.add(council, ["z"], ARTICLES)
    tags.add(council, ["z"], [Target(Kind.EVENT, 1)])
    async with window(council) as w:
        await w.press("g", "t")
        assert [line.strip("│ ") for line in w.text("#tags").splitlines()[1:4]] == [
            "#a/b  1",
            "#a/c  1",
            "#z  2 · 1 event",
        ]
        await w.press("e")
        assert field(w).value == "a/b"
        await w.press("ctrl+u")
        await w.type("a/b/c/d")
        await w.press("enter")
        assert "#a/b cannot go below itself" in w.words()
        await w.press("ctrl+u")
        await w.type("z")
        await w.press("enter")
        assert named(council) == {"a/c": (1, 0, 0), "z": (2, 1, 0)}
        await w.press("g", "g", "e", "ctrl+u")
        await w.type('no"')
        await w.press("enter")
        assert "no quotes" in w.words()
        await w.press("escape", "enter")
        assert w.focus() == "articles"
        assert "Title 1" in w.text("#library")
        assert "Title 2" not in w.text("#library")
        await w.press("escape", "g", "t")
        await w.press("slash")
        await w.type("c")
        assert "#z" not in w.text("#tags")
        await w.press("escape")
        assert "#z" in w.text("#tags")
        await w.press("escape", "u", "g", "t")
        assert "#a/b" in w.text("#tags")
