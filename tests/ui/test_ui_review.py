"""What a reader decides on the events of the agenda, one by one, many at once, and in the review."""

from __future__ import annotations

from datetime import date

from piloting import NARROW, Window, window
from textual.widgets import Input, RadioSet

from briefdesk.desk import Desk, agenda, review
from briefdesk.model import Edit, Event, EventStatus, Review, Span

SWIM, CHIEFS, PARIS = 14, 2, 4


def event(desk: Desk, id: int) -> Event:
    return agenda.event(desk, id)


def listed(w: Window) -> list[int]:
    """The events that the agenda lists."""
    return [key for key in w.desk.agenda._shelf.rows if key >= 0]


def field(w: Window, id: str) -> Input:
    assert w.dialog is not None
    return w.dialog.query_one(f"#{id}", Input)


async def on_event(w: Window, id: int) -> None:
    """Put the cursor of the agenda on an event."""
    await w.press("3")
    w.desk.agenda.rows.go_to(w.desk.agenda._shelf.rows.index(id))
    await w.settle()


async def test_y_confirms_and_goes_on_and_x_takes_the_row_away(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("3", "g", "g")
        first, swim = listed(w)[:2]
        await w.press("y")
        assert event(seeded, first).review is Review.CONFIRMED
        assert " ✓ National" in w.text("#agenda")
        assert w.event == event(seeded, swim).title
        await w.press("j")
        here = listed(w)[2]
        assert w.event == event(seeded, here).title
        ahead = len(listed(w))
        await w.press("x")
        assert here not in listed(w)
        assert w.event == event(seeded, listed(w)[2]).title, "the next event comes in its place"
        assert f"{ahead - 1} ahead" in w.text("#status") or "rejected" in w.text("#status")
        await w.press("x", "x")
        assert w.event == event(seeded, listed(w)[2]).title
        await w.press("G", "x", "x")
        assert w.event == event(seeded, listed(w)[-1]).title


async def test_what_was_rejected_is_shown_on_request_and_taken_back(seeded: Desk) -> None:
    async with window(seeded) as w:
        await on_event(w, SWIM)
        await w.press("x")
        assert "swim" not in w.text("#agenda")
        await w.press("X")
        assert " - 12:00 New year's swim" in w.text("#agenda")
        assert "rejected" in w.text("#agenda")
        assert w.text("#agenda").count("New year's swim") == 1
        await on_event(w, SWIM)
        await w.press("R")
        assert event(seeded, SWIM).review is Review.FOUND
        assert " · 12:00 New year's swim" in w.text("#agenda")
        await w.press("x", "X")
        assert "swim" not in w.text("#agenda")


async def test_e_mends_date_title_place_and_status_by_keys(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await on_event(w, CHIEFS)
        await w.press("e")
        assert "Mr. Zelensky said there would also be a Monday meeting" in w.text()
        assert "= Mon 5 Jan 2026" in w.text()
        await w.press("ctrl+u")
        await w.type("31 feb")
        await w.press("enter")
        assert "no 31 February" in w.text()
        assert w.dialog is not None
        await w.press("ctrl+u")
        await w.press("enter")
        assert "when is it?" in w.text()
        await w.type("next tue 3pm")
        assert "= Tue 6 Jan 2026, 15:00" in w.text()
        await w.press("tab", "ctrl+u", "enter")
        assert "what is it?" in w.text()
        await w.type("Chiefs of staff meet")
        await w.press("tab")
        await w.type("Kyiv")
        await w.press("tab", "right", "right", "enter")
        assert w.dialog.query_one(RadioSet).pressed_index == 2
        await w.press("ctrl+s")
        assert w.dialog is None
        mended = event(seeded, CHIEFS)
        assert (mended.title, mended.place, mended.review) == ("Chiefs of staff meet", "Kyiv", Review.EDITED)
        assert (mended.when.start, mended.when.time, mended.status) == (
            date(2026, 1, 6),
            "15:00",
            EventStatus.CANCELLED,
        )
        assert "15:00 Chiefs of staff meet" in w.text("#agenda")
        assert w.event == "Chiefs of staff meet"
        await w.press("e", "enter")
        assert (w.dialog, event(seeded, CHIEFS)) == (None, mended)


async def test_an_event_that_another_desk_has_changed_is_said_in_the_dialog(seeded: Desk) -> None:
    async with window(seeded) as w:
        await on_event(w, SWIM)
        await w.press("e", "tab", "tab")
        await w.type("the lido")
        with seeded.clone() as other:
            review.edit(other, SWIM, Edit(title="A swim in the river"))
        await w.press("enter")
        assert "was changed meanwhile" in w.text()
        assert "A swim in the river" in w.text()
        assert event(seeded, SWIM).place is None
        assert field(w, "place").value == "the lido"
        await w.press("enter")
        assert w.dialog is None
        assert (event(seeded, SWIM).title, event(seeded, SWIM).place) == ("A swim in the river", "the lido")
        assert "A swim in the river" in w.text("#agenda")


async def test_what_is_too_long_for_a_field_is_said_below_it(seeded: Desk) -> None:
    async with window(seeded, NARROW) as w:
        await on_event(w, SWIM)
        await w.press("e", "tab")
        await w.type("x" * 400)
        await w.press("enter")
        assert "at most 300 characters" in w.text()
        assert event(seeded, SWIM).title == "New year's swim starts"
        await w.press("ctrl+u")
        await w.type("Swim")
        await w.press("enter")
        assert event(seeded, SWIM).title == "Swim"


async def test_a_adds_by_hand_and_from_the_words_that_are_selected(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("3", "a")
        await w.type("6-9 feb")
        assert "= Fri 6–Mon 9 Feb 2026" in w.text()
        await w.press("tab")
        await w.type("Carnival")
        await w.press("enter")
        added = event(seeded, max(listed(w)))
        assert (added.title, added.evidence, added.review) == ("Carnival", (), Review.ADDED)
        await w.press("1", "j", "2")
        text = w.desk.reader.page.text
        start = text.index("Late last month")
        w.desk.reader.page.select(Span(start, start + 15))
        await w.press("a")
        assert "Late last month, Mr. Zelensky was in Nova Scotia" in w.text()
        assert "= December 2025" in w.text()
        assert field(w, "title").value.startswith("Late last month, Mr. Zelensky")
        await w.press("ctrl+u")
        await w.type("Zelensky in Florida")
        await w.press("enter")
        assert w.dialog is None
        (proof,) = event(seeded, added.id + 1).evidence
        assert proof.timex.of(text) == "Late last month"
        assert "added by hand" in proof.because


async def test_many_are_confirmed_and_rejected_after_one_question(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("3", "g", "g")
        ids = listed(w)
        await w.press("v", "v", "y")
        assert "Confirm 2 events?" in w.text()
        await w.press("n")
        assert event(seeded, ids[0]).review is Review.FOUND
        await w.press("y", "enter")
        assert [event(seeded, id).review for id in ids[:3]] == [Review.CONFIRMED, Review.CONFIRMED, Review.FOUND]
        assert "2 events confirmed" in w.text("#status")
        await w.press("g", "g", "V", "j", "j", "j", "x")
        assert "Reject 4 events?" in w.text()
        await w.press("y")
        assert listed(w) == ids[4:]
        await w.press("u")
        assert listed(w) == ids
        assert event(seeded, ids[0]).review is Review.CONFIRMED


async def test_the_keys_of_the_agenda_still_do_what_they_did(seeded: Desk) -> None:
    async with window(seeded) as w:
        whole = len(listed(w))
        await w.press("3", "d")
        assert len(listed(w)) == whole + 2
        doubtful = listed(w)[-2]
        assert w.event == event(seeded, doubtful).title
        await w.press("y")
        assert event(seeded, doubtful).doubt is None
        assert listed(w).index(doubtful) < whole, "what was confirmed stands under its date"
        await w.press("full_stop")
        assert w.event == event(seeded, listed(w)[0]).title
        await w.press("w")
        assert len(listed(w)) < whole
        await w.press("x")
        assert len(listed(w)) > 0


async def test_p_moves_events_and_what_was_decided_stays_and_r_reads_again(seeded: Desk) -> None:
    async with window(seeded) as w:
        await on_event(w, CHIEFS)
        await w.press("y")
        await on_event(w, PARIS)
        await w.press("x")
        await on_event(w, CHIEFS)
        await w.press("p")
        await w.type("fri 9 jan")
        await w.press("enter")
        assert (event(seeded, CHIEFS).when.start, event(seeded, CHIEFS).review) == (date(2026, 1, 12), Review.CONFIRMED)
        assert (event(seeded, PARIS).when.start, event(seeded, PARIS).review) == (date(2026, 1, 13), Review.REJECTED)
        assert PARIS not in listed(w)
        await w.press("r")
        assert "read 1 article again: nothing changed" in w.text("#status")
        assert event(seeded, CHIEFS).review is Review.CONFIRMED


async def test_the_same_key_on_one_that_was_selected_goes_from_event_to_event(seeded: Desk) -> None:
    async with window(seeded) as w:
        await w.press("3", "g", "g")
        ids = listed(w)[:3]
        await w.press("v")
        for _ in ids:
            await w.press("y")
        assert [event(seeded, id).review for id in ids] == [Review.CONFIRMED] * 3
