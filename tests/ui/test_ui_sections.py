"""The library in parts: archive, bin, stars, what is unread, with counts; and where a reader was in a text."""

from __future__ import annotations

import pytest
from making import an_article, file
from piloting import NARROW, USUAL, Window, window

from briefdesk.desk import Desk, library, marking
from briefdesk.model import Section

VALLEY, CARNEY, HARBOUR, HOSTILE = 3, 1, 2, 4
"""The seeds as the library lists them."""


def listed(w: Window) -> list[int]:
    """The articles that the library lists."""
    return list(w.desk.library._shelf.ids)


def counts(w: Window) -> str:
    """What the line below the library says, which is what there is."""
    said = " ".join(w.text("#sections").split())
    whole = library.counts(w.desk.desk).articles
    for part in said.split(" · "):
        name, count = part.rsplit(" ", 1)
        assert whole[Section(name)] == int(count), said
    return said


async def test_a_archives_d_bins_and_the_counts_are_right_after_each_act(seeded: Desk) -> None:
    async with window(seeded) as w:
        assert counts(w) == "inbox 4 · unread 4"
        await w.press("m")
        assert counts(w) == "inbox 4 · unread 3"
        assert "3 unread" in w.text("#status")
        await w.press("asterisk")
        assert counts(w) == "inbox 4 · unread 3 · starred 1"
        await w.press("A")
        assert "archived" in w.text("#status")
        assert (counts(w), listed(w)) == ("inbox 3 · unread 3 · starred 1 · archived 1", [CARNEY, HARBOUR, HOSTILE])
        assert w.title.startswith("Prime Minister")
        w.hammer("D", "D")  # the second is on the next article, however quick
        await w.settle()
        assert (counts(w), listed(w)) == ("inbox 1 · unread 1 · starred 1 · archived 1 · bin 2", [HOSTILE])
        await w.press("D")
        assert counts(w) == "inbox 0 · unread 0 · starred 1 · archived 1 · bin 3"
        assert "No articles here yet: i brings some in." in w.text("#reader")
        await w.press("g", "d")
        assert (listed(w), w.text("#library").count("Library: bin")) == ([CARNEY, HARBOUR, HOSTILE], 1)
        await w.press("g", "g", "D")
        assert "restored" in w.text("#status")
        assert (counts(w), listed(w)) == ("inbox 1 · unread 1 · starred 1 · archived 1 · bin 2", [HARBOUR, HOSTILE])
        await w.press("g", "a")
        assert listed(w) == [VALLEY]
        await w.press("A")
        assert "taken out of the archive" in w.text("#status")
        assert listed(w) == []
        assert "Nothing is archived." in w.text("#reader")
        await w.press("A", "D", "m", "asterisk", "c", "t", "p", "r", "o")
        assert (w.dialog, counts(w)) == (None, "inbox 2 · unread 1 · starred 1 · bin 2")


async def test_each_section_has_a_key_and_its_count_can_be_clicked(seeded: Desk) -> None:
    for act, id in [
        (marking.toggle_star, HARBOUR),
        (marking.toggle_archived, CARNEY),
        (marking.toggle_binned, HOSTILE),
        (marking.toggle_read, HARBOUR),
    ]:
        act(seeded, [id])
    held = {
        "i": [VALLEY, HARBOUR],
        "u": [VALLEY],
        "asterisk": [HARBOUR],
        "a": [CARNEY],
        "d": [HOSTILE],
        "e": [VALLEY, CARNEY, HARBOUR],
    }
    async with window(seeded, NARROW) as w:
        for key, ids in held.items():
            await w.press("2", "g", key)
            assert (listed(w), w.focus()) == (ids, "articles"), key
        said = w.text("#sections")
        for word, ids in [("bin", [HOSTILE]), ("starred", [HARBOUR]), ("inbox", [VALLEY, HARBOUR])]:
            await w.pilot.click("#sections", offset=(said.index(word), 0))
            await w.settle()
            assert listed(w) == ids
        await w.press("g", "d", "slash")
        await w.type("bridge")
        assert listed(w) == [HARBOUR], "what is asked for is looked for everywhere but in the bin"
        await w.press("escape")
        assert listed(w) == [HOSTILE]
        await w.press("g", "u")
        await w.press("m")
        assert listed(w) == [VALLEY], "it stays in sight until something else is listed"
        assert "unread 0" in w.text("#sections")


async def test_many_are_archived_after_one_question(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("v", "v", "A")
        assert "2 articles?" in w.text()
        await w.press("y")
        assert "2 articles archived" in w.text("#status")
        assert listed(w) == [HARBOUR, HOSTILE]
        assert w.desk.library.rows.selected == frozenset()
        await w.press("u")
        assert len(listed(w)) == 4


async def test_brackets_go_from_one_unread_article_to_the_next(seeded: Desk) -> None:
    marking.toggle_read(seeded, [CARNEY])
    async with window(seeded) as w:
        await w.press("right_square_bracket")
        assert (w.desk.reader.article and w.desk.reader.article.id, w.desk.library.article) == (HARBOUR, HARBOUR)
        await w.press("2", "right_square_bracket")
        assert w.desk.library.article == HOSTILE
        assert w.focus() == "text"
        await w.press("right_square_bracket")
        assert w.desk.library.article == HOSTILE
        assert "nothing unread after this" in w.text("#status")
        await w.press("left_square_bracket", "left_square_bracket")
        assert w.desk.library.article == VALLEY
        await w.press("left_square_bracket")
        assert "nothing unread before this" in w.text("#status")


@pytest.mark.parametrize("size", [USUAL, NARROW])
async def test_where_one_was_in_a_text_is_remembered(desk: Desk, size: tuple[int, int]) -> None:
    text = "\n".join(f"line {number}" for number in range(300))
    first, second = file(desk.store, (an_article(1, text), []), (an_article(2, f"{text}."), []))
    async with window(desk, size) as w:
        assert w.desk.library.article == second
        await w.press("2", *["space"] * 3)
        seen = w.desk.reader.page.seen()
        assert seen > 0
        await w.press("1", "j", "2", "space", "1", "k", "2")
        assert w.desk.reader.page.seen() == seen
        await w.press("space")
        later = w.desk.reader.page.seen()
        await w.press("ctrl+c" if size == USUAL else "ctrl+q")
    async with window(desk, size) as w:
        await w.press("2")
        assert w.desk.reader.page.seen() == later > seen
        await w.press("g", "g", "q", "q")
    assert library.position(desk, second) == 0
    assert 0 < library.position(desk, first) < seen
