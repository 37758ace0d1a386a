"""Several rows at once; two windows on one desk; and no key that does harm where there is nothing to act on."""

from __future__ import annotations

from making import an_article, an_event, file
from piloting import NARROW, Window, left, window

from briefdesk.desk import Desk, history, library, marking, notes, review
from briefdesk.model import Kind, Section, Target
from briefdesk.ui import keys

PANES = {
    "library": "1",
    "reader": "2",
    "agenda": "3",
    "notes": "4",
    "tags": "g t",
    "views": "g s",
    "history": "g h",
}
LEAVING = {"q", "ctrl+c", "i", "u", "ctrl+z"}


def selected(w: Window) -> list[int]:
    return w.desk.library.rows.keys()


async def test_v_selects_one_by_one_and_shift_v_from_here_on(desk: Desk) -> None:
    ids = file(desk.store, *((an_article(number), []) for number in range(1, 8)))[::-1]
    async with window(desk, NARROW) as w:
        await w.press("v", "v")
        assert selected(w) == ids[:2]
        assert w.desk.library.rows.cursor == 2
        assert w.text("#library").count("▌") >= 2
        await w.press("k", "v")
        assert selected(w) == ids[:1]
        await w.press("V", "j", "j")
        assert selected(w) == ids[2:5], "from where the cursor was"
        await w.press("V", "j")
        assert selected(w) == ids[2:5], "a second V ends it"
        await w.press("escape")
        assert selected(w) == [ids[5]]
        await w.press("V", "G")
        assert selected(w) == ids[5:]
        await w.press("q")
        assert not left(w.app)
        assert selected(w) == ids[6:]


async def test_what_is_selected_is_forgotten_where_it_is_gone(desk: Desk) -> None:
    ids = file(desk.store, *((an_article(number), []) for number in range(1, 5)))[::-1]
    async with window(desk, NARROW) as w:
        await w.press("v", "v")
        with desk.clone() as other:
            marking.toggle_binned(other, ids[:2])
        w.desk._look_for_changes()
        await w.settle()
        assert selected(w) == [ids[2]], "the one under the cursor, as none is selected any more"
        await w.press("A")
        assert library.counts(desk).articles[Section.ARCHIVED] == 1
        await w.press("g", "d")
        assert selected(w) == [ids[0]] or selected(w) == [ids[1]]


async def test_two_windows_on_one_desk_see_each_others_acts(seeded: Desk) -> None:
    with seeded.clone() as second:
        async with window(seeded, NARROW) as one, window(second, NARROW) as two:
            await one.press("asterisk", "G", "2", "space")
            two.desk._look_for_changes()
            await two.settle()
            assert "★" in two.text("#library")
            await two.press("u")
            one.desk._look_for_changes()
            await one.settle()
            assert "hostile" in one.title
            await one.press("1")
            assert "★" not in one.text("#library")
            await two.press("3", "g", "g", "x")
            one.desk._look_for_changes()
            await one.settle()
            await one.press("3")
            assert "National security" not in one.text("#agenda")
            for _ in range(3):  # they come to rest: neither writes because the other did
                one.desk._look_for_changes()
                two.desk._look_for_changes()
                await one.settle()
                await two.settle()
            written = seeded.written()
            for w in (one, two, one):
                w.desk._look_for_changes()
                await w.settle()
            assert seeded.written() == written


async def test_no_key_does_harm_where_there_is_nothing_to_act_on(desk: Desk) -> None:
    file(desk.store, (an_article(1), []))
    marking.toggle_binned(desk, [1])
    async with window(desk, NARROW) as w:
        for pane, opening in PANES.items():
            await w.press(*opening.split())
            parts = (*keys.PARTS[pane], "desk") if pane in ("library", "notes") else keys.PARTS[pane]
            names = [name for part in parts for key in keys.of(part) for name in key.keys.split(",")]
            w.hammer(*(name for name in names if name not in LEAVING and " " not in name))
            await w.settle()
            for _ in range(3):
                await w.press("escape")
        assert not left(w.app)
        assert not w.said()
        assert [entry.verb for entry in history.entries(desk, history.listing(desk))] == ["bin"]


async def test_every_dialog_fits_a_small_terminal(desk: Desk) -> None:
    text = "The council meets on Monday, and nobody knows yet who will come or what it will decide. " * 8
    event = an_event(
        "2026-01-05", title="The council of the harbour town meets once more, and decides nothing", place="A place"
    )
    file(desk.store, (an_article(1, text, title="A title that is longer than any line " * 3), [event]))
    notes.write(desk, Target(Kind.ARTICLE, 1), "A note")
    for size in (NARROW, (40, 10)):
        async with window(desk, size) as w:
            for opening in (["g", "r"], ["3", "e"], ["a"], ["c"], ["t"], ["p"], ["question_mark"], ["1", "i"], ["c"]):
                await w.press(*opening)
                assert w.dialog is not None, opening
                region = w.dialog.query_one(".box").region
                assert region.width <= size[0]
                assert region.height <= size[1]
                assert region.y >= 0
                if size == NARROW:
                    hint = w.dialog.query(".hint").last()
                    assert hint.region.height
                    assert hint.region.bottom <= region.bottom - 1, opening
                focused = w.app.focused
                assert focused is None or focused.region.bottom <= region.bottom, opening
                await w.press("escape")
                assert w.dialog is None
    assert review.to_review(desk)
