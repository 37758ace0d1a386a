"""Highlights and notes: on passages, on articles, on events."""

from __future__ import annotations

from datetime import date

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, history, marking, notes, review
from briefdesk.errors import ConflictError, InputError, MissingError
from briefdesk.model import NO_QUOTE, Colour, Kind, Span, Target, When

TEXT = "Zoë’s café 🎉 opens on Monday.\n\n委員会は月曜日に会合を開く。 The king comes too."
ARTICLE, EVENT = Target(Kind.ARTICLE, 1), Target(Kind.EVENT, 1)

DAY = When(date(2026, 1, 3), date(2026, 1, 3))


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk with an article and an event in it."""
    file(desk.store, (an_article(text=TEXT), [an_event("2026-01-05")]))
    return desk


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize("words", ["café 🎉", "Zoë’s", "月曜日", "Monday.\n\n委員", TEXT])
def test_a_highlight_keeps_the_very_words(desk: Desk, words: str) -> None:
    made = notes.highlight(desk, 1, span(words), Colour.GREEN)
    kept = notes.get(desk, made.id)
    assert kept == made
    assert kept.span is not None
    assert kept.span.of(TEXT) == kept.quote.exact == words
    assert (kept.note, kept.colour, kept.orphan) == ("", Colour.GREEN, False)


@pytest.mark.parametrize("wrong", [Span(3, 3), Span(5, 4), Span(-1, 5), Span(0, 9_999)])
def test_no_words_no_highlight(desk: Desk, wrong: Span) -> None:
    with pytest.raises(InputError, match="no such words"):
        notes.highlight(desk, 1, wrong)
    with pytest.raises(InputError, match="no such words"):
        notes.comment(desk, 1, wrong, "a note")
    with pytest.raises(MissingError, match="no article 9"):
        notes.highlight(desk, 9, Span(0, 3))
    assert list(notes.listing(desk)) == []


def test_notes_stand_on_articles_events_and_passages(desk: Desk) -> None:
    whole, on_event = notes.write(desk, ARTICLE, "on *all*"), notes.write(desk, EVENT, "on the event")
    later, first = notes.comment(desk, 1, span("king"), "who?"), notes.highlight(desk, 1, span("Zoë"))
    assert notes.of_article(desk, 1) == [whole, first, later]
    assert notes.of_event(desk, 1) == [on_event]
    assert (whole.span, whole.quote, whole.orphan) == (None, NO_QUOTE, False)
    assert [entry.words for entry in history.entries(desk, history.listing(desk))] == [
        "highlighted “Zoë”",
        "wrote a note on “king”",
        "wrote a note on “Event of 2026-01-05”",
        "wrote a note on “Title 1”",
    ]


def test_what_is_no_note_is_refused(desk: Desk) -> None:
    for target in (Target(Kind.ARTICLE, 9), Target(Kind.EVENT, 9)):
        with pytest.raises(MissingError, match=r"no \w+ 9"):
            notes.write(desk, target, "x")
    for empty in ("", "  \n", "\x00\x1b"):
        with pytest.raises(InputError, match="is empty"):
            notes.write(desk, ARTICLE, empty)
    with pytest.raises(InputError, match="at most 100,000 characters, this one has 5,000,000"):
        notes.write(desk, ARTICLE, "x" * 5_000_000)
    assert list(notes.listing(desk)) == []
    assert notes.write(desk, ARTICLE, "a\x1b[31mb\r\nc").note == "a[31mb\nc", "nothing foreign acts on a terminal"


def test_a_note_is_changed_emptied_and_recoloured(desk: Desk) -> None:
    made = notes.comment(desk, 1, span("king"), "who?")
    changed = notes.change(desk, made.id, "the king", Colour.RED)
    assert (changed.note, changed.colour, changed.span) == ("the king", Colour.RED, made.span)
    assert notes.change(desk, made.id, "").note == "", "a mere highlight is left"
    whole = notes.write(desk, ARTICLE, "all")
    with pytest.raises(InputError, match="is empty"):
        notes.change(desk, whole.id, "")
    with pytest.raises(MissingError, match="no note 9"):
        notes.change(desk, 9, "x")
    before = len(history.listing(desk))
    notes.change(desk, whole.id, "all")
    assert len(history.listing(desk)) == before, "nothing was changed"


def test_who_writes_over_what_another_desk_has_just_changed_is_told(desk: Desk) -> None:
    seen = notes.write(desk, ARTICLE, "mine")
    with desk.clone() as other:
        notes.change(other, seen.id, "an hour of work")
    with pytest.raises(ConflictError, match="changed meanwhile: “an hour of work”"):
        notes.change(desk, seen.id, "mine!", seen=seen.note)
    assert notes.get(desk, seen.id).note == "an hour of work"
    notes.change(desk, seen.id, "mine!", seen="an hour of work")
    assert notes.get(desk, seen.id).note == "mine!"


def test_notes_are_removed_and_come_back(desk: Desk) -> None:
    ids = [notes.write(desk, ARTICLE, f"note {number}").id for number in range(3)]
    before = notes.of_article(desk, 1)
    with pytest.raises(MissingError, match="no note 9"):
        notes.remove(desk, [ids[0], 9])
    notes.remove(desk, [ids[0], ids[2], ids[0]])
    assert notes.of_article(desk, 1) == [before[1]]
    assert history.undo(desk).words == "removed 2 notes"
    assert notes.of_article(desk, 1) == before
    assert notes.write(desk, ARTICLE, "another").id > max(ids), "no id is given twice"


def test_a_note_is_put_on_another_passage(desk: Desk) -> None:
    made = notes.comment(desk, 1, span("king"), "who?")
    put = notes.attach(desk, made.id, span("Zoë"))
    assert (put.span, put.quote.exact, put.note) == (span("Zoë"), "Zoë", "who?")
    whole, on_event = notes.write(desk, ARTICLE, "all"), notes.write(desk, EVENT, "event")
    for other in (whole, on_event):
        with pytest.raises(InputError, match="on no passage"):
            notes.attach(desk, other.id, span("Zoë"))
    with pytest.raises(InputError, match="no such words"):
        notes.attach(desk, made.id, Span(2, 2))
    history.go_to(desk, 1)
    assert notes.of_article(desk, 1) == [made]


def test_notes_are_searched_by_their_words(desk: Desk) -> None:
    notes.write(desk, ARTICLE, "Ask Zelénsky about the bridge")
    notes.comment(desk, 1, span("king"), "a bridge too far")
    notes.highlight(desk, 1, span("Zoë"))
    assert list(notes.listing(desk)) == [3, 2, 1]
    assert list(notes.listing(desk, "bridge")) == [2, 1]
    assert list(notes.listing(desk, "brid zelensky")) == [1]
    assert list(notes.listing(desk, '"NOT OR*')) == []
    notes.change(desk, 1, "nothing")
    assert list(notes.listing(desk, "bridge")) == [2]
    notes.remove(desk, [2])
    assert list(notes.listing(desk, "bridge")) == []
    history.go_to(desk, 0)
    assert list(notes.listing(desk)) == []


def test_notes_on_what_lies_in_the_bin_are_not_listed(desk: Desk) -> None:
    notes.write(desk, ARTICLE, "a note")
    notes.write(desk, EVENT, "on the event")
    marking.toggle_binned(desk, [1])
    assert list(notes.listing(desk)) == [2]
    marking.toggle_binned(desk, [1])
    assert list(notes.listing(desk)) == [2, 1]


def test_nothing_is_put_on_words_that_a_newer_text_has_moved(desk: Desk) -> None:
    file(desk.store, (an_article(1, "The council meets. It votes."), []))
    for act in (
        lambda: notes.highlight(desk, 1, Span(0, 11), seen="The cabinet"),
        lambda: notes.comment(desk, 1, Span(0, 11), "Who?", seen="The cabinet"),
        lambda: review.add(
            desk, When(date(2026, 1, 3), date(2026, 1, 3)), "Vote", article=1, span=Span(0, 11), seen="The cabinet"
        ),
    ):
        with pytest.raises(ConflictError, match="newer text"):
            act()
    assert history.entries(desk, history.listing(desk)) == []
