"""Mending a publication date moves the events of that article, and says which."""

from __future__ import annotations

from datetime import date

import pytest

from briefdesk.agenda import Reading, reader
from briefdesk.desk import Desk, agenda, dating, library, marking, review
from briefdesk.desk.intake import Pasted, Wishes, bring_in
from briefdesk.errors import MissingError
from briefdesk.model import Basis, Published, Review

FRIDAY, NEXT = date(2026, 1, 2), date(2026, 1, 9)


@pytest.fixture
def article(desk: Desk) -> int:
    text = b"The council will meet in Paris on Monday. The bank will close its last branch on 20 January 2026.\n"
    (brought,) = bring_in(desk, [Pasted(text)], Wishes(FRIDAY)).new
    return brought.id


def test_a_preview_shows_what_would_move_and_changes_nothing(desk: Desk, article: int) -> None:
    redated = dating.preview(desk, article, NEXT)
    ((before, after),) = redated.moved()
    assert (before.when.start, after.when.start) == (date(2026, 1, 5), date(2026, 1, 12))
    assert before.id == after.id
    assert library.article(desk, article).published.day == FRIDAY
    assert [event.when.start.day for event in agenda.events_of(desk, article)] == [5, 20]


def test_mending_moves_the_events_and_keeps_their_ids(desk: Desk, article: int) -> None:
    before = {event.id for event in agenda.events_of(desk, article)}
    dating.set_published(desk, article, NEXT)
    published = library.article(desk, article).published
    assert (published.day, published.basis, published.confidence) == (NEXT, Basis.GIVEN, 1.0)
    after = agenda.events_of(desk, article)
    assert [event.when.start.day for event in after] == [12, 20]
    assert {event.id for event in after} == before


def test_mending_back_brings_everything_back(desk: Desk, article: int) -> None:
    before = agenda.events_of(desk, article)
    dating.set_published(desk, article, NEXT)
    dating.set_published(desk, article, FRIDAY)
    assert agenda.events_of(desk, article) == before


def test_events_that_come_and_go_never_take_the_id_of_another(desk: Desk) -> None:
    text = b"The council will vote on March 5, 2026 in Paris. The ministers will meet on January 7, 2026 in Berlin.\n"
    (brought,) = bring_in(desk, [Pasted(text)], Wishes(date(2026, 1, 20))).new
    ((vote,),) = (agenda.events_of(desk, brought.id),)
    dating.set_published(desk, brought.id, FRIDAY)
    meeting, again = agenda.events_of(desk, brought.id)
    assert again.id == vote.id
    assert meeting.id > vote.id
    dating.set_published(desk, brought.id, date(2026, 6, 1))
    assert agenda.events_of(desk, brought.id) == []
    (other,) = bring_in(desk, [Pasted(b"The pope will visit Lisbon on Monday. He is well.")], Wishes(FRIDAY)).new
    assert agenda.events_of(desk, other.id)[0].id > meeting.id


def test_the_library_follows(desk: Desk, article: int) -> None:
    (other,) = bring_in(desk, [Pasted(b"Nothing else of note.")], Wishes(date(2026, 1, 5))).new
    assert list(library.listing(desk)) == [other.id, article]
    dating.set_published(desk, article, NEXT)
    assert list(library.listing(desk)) == [article, other.id]


def test_an_article_that_is_not_there_is_said(desk: Desk) -> None:
    with pytest.raises(MissingError, match="no article 7"):
        dating.set_published(desk, 7, NEXT)


def test_nobody_waits_while_an_article_is_read_again(desk: Desk, article: int, monkeypatch: pytest.MonkeyPatch) -> None:

    def meanwhile(text: str, published: Published | None, language: str) -> Reading:
        with desk.clone() as other:
            other.store.rows("PRAGMA busy_timeout = 10")
            marking.toggle_star(other, [article])
        return reader.read(text, published, language)

    monkeypatch.setattr("briefdesk.agenda.read", meanwhile)
    dating.set_published(desk, article, NEXT)
    assert library.article(desk, article).starred


def test_a_confirmed_date_moves_with_the_one_that_a_person_gives_the_article(desk: Desk, article: int) -> None:
    before = agenda.events_of(desk, article)[0]
    review.confirm(desk, [before.id])
    dating.set_published(desk, article, NEXT)
    after = agenda.event(desk, before.id)
    assert (after.when != before.when, after.read_as, after.review) == (True, None, Review.CONFIRMED)
