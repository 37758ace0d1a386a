"""What a person decides on events holds, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, agenda, dating, history, notes, review, tags
from briefdesk.desk.intake import Pasted, Wishes, bring_in
from briefdesk.errors import ConflictError, InputError, MissingError
from briefdesk.model import Edit, Event, EventStatus, Kind, Review, Span, Target, When
from briefdesk.store import decisions, events

FRIDAY = date(2026, 1, 2)
TEXT = "The council will meet in Paris on Monday. The king will visit Rome on Tuesday."
DAY = When(date(2026, 3, 1), date(2026, 3, 1), time="15:00")


@pytest.fixture
def two(desk: Desk) -> list[Event]:
    """The events of an article that was brought in."""
    (brought,) = bring_in(desk, [Pasted(TEXT.encode())], Wishes(FRIDAY)).new
    return agenda.events_of(desk, brought.id)


def reviews(desk: Desk) -> list[Review]:
    return [event.review for event in agenda.events_of(desk, 1)]


def test_events_are_confirmed_and_rejected_together(desk: Desk, two: list[Event]) -> None:
    ids = [event.id for event in two]
    review.confirm(desk, ids)
    assert reviews(desk) == [Review.CONFIRMED, Review.CONFIRMED]
    review.reject(desk, [ids[0], ids[0]])
    assert reviews(desk) == [Review.REJECTED, Review.CONFIRMED]
    assert [event.id for event in agenda.upcoming(desk)] == [ids[1]]
    review.reset(desk, [*ids, *ids])
    assert agenda.events_of(desk, 1) == two
    assert decisions.of_events(desk.store, ids) == {}


def test_who_names_an_event_that_is_not_there_decides_nothing(desk: Desk, two: list[Event]) -> None:
    for verb in (review.confirm, review.reject, review.reset):
        with pytest.raises(MissingError, match="no event 99"):
            verb(desk, [two[0].id, 99])
    with pytest.raises(MissingError, match="no event 99"):
        review.edit(desk, 99, Edit(title="x"))
    assert reviews(desk) == [Review.FOUND, Review.FOUND]
    assert [entry.verb for entry in history.entries(desk, history.listing(desk))] == ["import"]


def test_what_is_mended_is_shown_and_what_was_read_comes_back(desk: Desk, two: list[Event]) -> None:
    id = two[0].id
    mended = review.edit(desk, id, Edit(DAY, " The\tcouncil \n meets ", "Rome", EventStatus.TENTATIVE)).event
    assert (mended.when, mended.title, mended.place) == (DAY, "The council meets", "Rome")
    assert (mended.status, mended.review, mended.doubt) == (EventStatus.TENTATIVE, Review.EDITED, None)
    assert events.get(desk.store, [id], as_read=True) == [two[0]]
    again = review.edit(desk, id, Edit(place="")).event
    assert (again.place, again.title) == (None, "The council meets"), "what was mended before stays mended"
    review.reject(desk, [id])
    review.confirm(desk, [id])
    assert agenda.event(desk, id) == again
    review.reset(desk, [id])
    assert agenda.event(desk, id) == two[0]


def test_a_mended_event_stays_where_it_was_put(desk: Desk, two: list[Event]) -> None:
    first, second = two
    review.edit(desk, first.id, Edit(when=DAY))
    review.reject(desk, [second.id])
    dating.set_published(desk, 1, date(2026, 2, 6))
    moved, kept = agenda.events_of(desk, 1)
    assert (kept.id, kept.when, kept.title) == (first.id, DAY, first.title)
    assert (moved.id, moved.review, moved.when.start) == (second.id, Review.REJECTED, date(2026, 2, 10))
    review.reset(desk, [first.id])
    assert agenda.event(desk, first.id).when.start == date(2026, 2, 9), "as it is read now"


def test_who_mends_what_another_desk_has_just_changed_is_told(desk: Desk, two: list[Event]) -> None:
    seen = two[0]
    with desk.clone() as other:
        review.edit(other, seen.id, Edit(title="Theirs"))
    with pytest.raises(ConflictError, match="was changed meanwhile"):
        review.edit(desk, seen.id, Edit(title="Mine"), seen)
    assert agenda.event(desk, seen.id).title == "Theirs"
    now = agenda.event(desk, seen.id)
    assert review.edit(desk, seen.id, Edit(title="Mine"), now).event.title == "Mine"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (Edit(title="  \u200e "), "needs a title"),
        (Edit(title="x" * 301), "at most 300 characters, this one has 301"),
        (Edit(place="x" * 301), "a place has at most 300"),
        (Edit(when=When(date(2026, 2, 2), date(2026, 2, 1))), "cannot end before it begins"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, two: list[Event], edit: Edit, said: str) -> None:
    with pytest.raises(InputError, match=said):
        review.edit(desk, two[0].id, edit)
    with pytest.raises(InputError):
        review.add(desk, edit.when or DAY, "ok" if edit.title is None else edit.title, edit.place)
    assert agenda.events_of(desk, 1) == two


def test_an_event_is_added_without_any_article(desk: Desk) -> None:
    added = review.add(desk, DAY, "My own", "Home")
    assert agenda.event(desk, added.id) == added
    assert (added.review, added.evidence, added.place) == (Review.ADDED, (), "Home")
    assert [event.id for event in agenda.upcoming(desk)] == [added.id]
    review.edit(desk, added.id, Edit(title="Other"))
    assert agenda.event(desk, added.id).review is Review.ADDED
    review.reset(desk, [added.id])
    assert agenda.event(desk, added.id) == added, "as it was added"
    history.undo(desk)
    assert agenda.event(desk, added.id).title == "Other"


def test_an_event_is_added_from_the_words_that_say_so(desk: Desk, two: list[Event]) -> None:
    start = TEXT.index("king")
    added = review.add(desk, DAY, "The king", article=1, span=Span(start, start + 4))
    (proof,) = agenda.event(desk, added.id).evidence
    assert (proof.timex.of(TEXT), proof.span.of(TEXT)) == ("king", TEXT[TEXT.index("The king") :])
    for span in (None, Span(3, 3), Span(5, 9_999), Span(-1, 4)):
        with pytest.raises(InputError, match="words"):
            review.add(desk, DAY, "x", article=1, span=span)
    with pytest.raises(MissingError, match="no article 9"):
        review.add(desk, DAY, "x", article=9, span=Span(0, 4))


def test_an_event_added_on_the_words_of_another_leaves_it_alone(desk: Desk, two: list[Event]) -> None:
    added = review.add(desk, DAY, "Mine", article=1, span=two[0].evidence[0].timex)
    reread = dating.set_published(desk, 1, date(2026, 1, 9))
    assert [event.id for event in agenda.events_of(desk, 1)] == [two[0].id, two[1].id, added.id]
    assert agenda.event(desk, added.id).when == DAY
    assert (reread.came(), reread.gone(), reread.orphans) == ([], [], ())
    assert [after.id for _, after in reread.moved()] == [two[0].id, two[1].id]


def test_an_orphan_goes_where_nothing_holds_it_any_more(desk: Desk) -> None:
    text = TEXT + " The pope will visit Lisbon on March 5, 2026."
    (brought,) = bring_in(desk, [Pasted(text.encode())], Wishes(FRIDAY)).new
    pope = next(event for event in agenda.events_of(desk, brought.id) if "Lisbon" in event.title)
    review.confirm(desk, [pope.id])
    tags.add(desk, ["pope"], [Target(Kind.EVENT, pope.id)])
    dating.set_published(desk, brought.id, date(2026, 6, 5))
    assert agenda.event(desk, pope.id).lost is not None
    review.reset(desk, [pope.id])
    assert agenda.event(desk, pope.id).lost is not None, "the tag still holds it"
    tags.remove(desk, ["pope"], [Target(Kind.EVENT, pope.id)])
    note = notes.write(desk, Target(Kind.EVENT, pope.id), "a note")
    review.reset(desk, [pope.id])
    notes.remove(desk, [note.id])
    review.reset(desk, [pope.id])
    with pytest.raises(MissingError):
        agenda.event(desk, pope.id)
    history.go_to(desk, 0)
    assert agenda.event(desk, pope.id) == pope


def test_what_is_to_be_reviewed_is_what_is_ahead_and_undecided(desk: Desk) -> None:
    found = [an_event("2026-01-09"), an_event("2025-01-01"), an_event("2026-01-03", doubt="who knows")]
    file(desk.store, (an_article(), [*found, an_event("2026-01-04")]))
    assert review.to_review(desk) == [3, 4, 1]
    review.confirm(desk, [4])
    assert review.to_review(desk) == [3, 1]


def test_a_decision_hangs_on_a_mention_whatever_is_read_of_it_later(desk: Desk, two: list[Event]) -> None:
    review.confirm(desk, [two[0].id])
    decision = decisions.of_events(desk.store, [two[0].id])[two[0].id]
    assert (decision.article, decision.quote) == (1, two[0].evidence[0].quote)
    assert decision.on(replace(two[0], title="Else")).title == "Else"


def test_a_decision_hands_back_its_act_or_none_where_it_changed_nothing(desk: Desk, two: list[Event]) -> None:
    id = two[0].id
    decisions_made: list[Callable[[], int | None]] = [
        lambda: review.confirm(desk, [id]),
        lambda: review.reject(desk, [id]),
        lambda: review.edit(desk, id, Edit(title="Mine")).entry,
    ]
    for decide in decisions_made:
        last = history.last(desk)
        entry = decide()
        now = history.last(desk)
        assert now
        assert now != last
        assert (entry, decide()) == (now.id, None)
