"""The review: one event after the other."""

from __future__ import annotations

from piloting import NARROW, left, window
from textual.widgets import Input

from briefdesk.desk import Desk, agenda, history, marking, review
from briefdesk.model import Event, Review


def event(desk: Desk, id: int) -> Event:
    return agenda.event(desk, id)


async def test_the_review_walks_through_what_is_new_or_doubtful(seeded: Desk) -> None:
    ids = review.to_review(seeded)
    async with window(seeded, NARROW) as w:
        await w.press("asterisk", "g", "r")
        assert f"1 of {len(ids)} · 0 decided" in w.text()
        assert "because:" in w.text()
        assert event(seeded, ids[0]).title[:30] in w.text()
        await w.press("y", "x", "space", "e")
        assert w.dialog is not None
        assert event(seeded, ids[3]).title in w.dialog.query_one("#title", Input).value
        await w.press("tab")
        await w.type("Kyiv")
        await w.press("enter")
        assert f"5 of {len(ids)} · 3 decided" in w.text()
        assert [event(seeded, id).review for id in ids[:5]] == [
            Review.CONFIRMED,
            Review.REJECTED,
            Review.FOUND,
            Review.EDITED,
            Review.FOUND,
        ]
        await w.press("k")
        assert "edited" in w.text()
        await w.press("y", "u", "u")
        assert event(seeded, ids[3]).review is Review.FOUND, "deciding again changed nothing, so there is one to undo"
        await w.press("u", "u", "u", "u")
        assert f"1 of {len(ids)} · 0 decided" in w.text()
        assert not any(event(seeded, id).review is not Review.FOUND for id in ids)
        before = history.last(seeded)
        assert before, "nothing from before the review is undone"
        assert before.verb == "star"
        w.hammer(*(["space"] * len(ids)))
        await w.press("space", "y", "x", "e")
        assert "That was all" in w.text()
        await w.press("k")
        last = event(seeded, ids[-1])
        assert last.title in w.text()
        await w.press("enter")
        assert w.event == last.title
        assert w.highlighted("anchor") == last.evidence[0].timex.of(w.desk.reader.page.text)


async def test_the_review_bears_what_another_desk_does_meanwhile(seeded: Desk) -> None:
    ids = review.to_review(seeded)
    async with window(seeded) as w:
        await w.press("g", "r", "y")
        with seeded.clone() as other:
            review.reject(other, [ids[1]])
            with other.store.writing():
                other.store.run("DELETE FROM evidence WHERE event = ?", (ids[2],))
                other.store.run("DELETE FROM event WHERE id = ?", (ids[2],))
        await w.press("u")
        assert "something else was done meanwhile" in w.text()
        assert event(seeded, ids[0]).review is Review.CONFIRMED
        await w.press("space")
        assert "rejected" in w.text()
        await w.press("space")
        assert "This event is gone" in w.text()
        await w.press("y", "x", "e", "enter")
        await w.press("g", "r")
        assert f"of {len(ids) - 3}" in w.text()
        await w.press("escape", "3")
        for id in review.to_review(seeded):
            review.confirm(seeded, [id])
        await w.press("g", "r")
        assert w.dialog is None
        assert "nothing to review" in w.text("#status")


async def test_all_that_was_decided_quickly_is_kept_though_the_desk_is_left_at_once(seeded: Desk) -> None:
    ids = review.to_review(seeded)
    async with window(seeded) as w:
        await w.press("g", "r")
        w.hammer(*(["y"] * len(ids)), "escape", "q")
        await w.until(lambda: left(w.app))
    assert [event(seeded, id).review for id in ids] == [Review.CONFIRMED] * len(ids)


async def test_u_in_the_review_never_takes_back_what_another_desk_did(seeded: Desk) -> None:
    ids = review.to_review(seeded)
    async with window(seeded) as w:
        await w.press("g", "r", "y", "k", "e")
        with seeded.clone() as other:
            marking.toggle_star(other, [1])
        await w.press("enter", "u")  # what was mended is what it was: there is no act of ours but the first
        (star,) = (entry for entry in history.entries(seeded, history.listing(seeded)) if entry.verb == "star")
        assert not star.undone
        assert event(seeded, ids[0]).review is Review.CONFIRMED


async def test_the_review_overrules_nobody_unasked(seeded: Desk) -> None:
    ids = review.to_review(seeded)
    async with window(seeded, NARROW) as w:
        await w.press("g", "r")
        with seeded.clone() as other:
            review.reject(other, [ids[0]])
        await w.press("y")
        assert "rejected meanwhile" in w.words()
        assert event(seeded, ids[0]).title[:30] in w.text(), "the one that it is about"
        assert event(seeded, ids[0]).review is Review.REJECTED
        await w.press("y")
        assert event(seeded, ids[0]).review is Review.CONFIRMED
