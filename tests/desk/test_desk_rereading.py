"""Reading again what is filed: what was found is found again, what was decided stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from changing import READERS, Read, adding, dropping, moving
from making import reread_all

from briefdesk.agenda import Reading, reader
from briefdesk.desk import Desk, agenda, dating, history, library, marking, notes, rereading, review
from briefdesk.desk.intake import Pasted, Wishes, bring_in
from briefdesk.errors import MissingError
from briefdesk.model import Basis, Edit, Event, Kind, Published, Review, Target

FRIDAY = date(2026, 1, 2)
TEXT = "The Alpha council will meet in Paris on Monday. The king will visit Lisbon on Tuesday."


@pytest.fixture
def read(desk: Desk) -> list[Event]:
    """The events of an article: the council's, which a lesser reader drops, and the king's."""
    bring_in(
        desk, [Pasted(TEXT.encode()), Pasted(b"Nothing of note. The king will go to Rome on 5 March.")], Wishes(FRIDAY)
    )
    found = agenda.events_of(desk, 1)
    assert len(found) == 2
    return found


def upgrade(monkeypatch: pytest.MonkeyPatch, read: Read) -> None:
    monkeypatch.setattr("briefdesk.agenda.read", read)


def test_the_same_reader_changes_nothing(desk: Desk, read: list[Event]) -> None:
    before = len(history.listing(desk))
    assert rereading.reread(desk, 1).after == tuple(read)
    summary = reread_all(desk)
    assert (summary.articles, summary.changed) == (2, 0)
    assert len(history.listing(desk)) == before
    with pytest.raises(MissingError, match="no article 9"):
        rereading.reread(desk, 9)


def test_what_is_not_found_again_goes_unless_somebody_cares(
    desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    council, king = read
    upgrade(monkeypatch, dropping)
    assert [event.id for event in rereading.reread(desk, 1).gone()] == [council.id]
    history.undo(desk)
    assert agenda.events_of(desk, 1) == read
    notes.write(desk, Target(Kind.EVENT, council.id), "mine")
    reread = rereading.reread(desk, 1)
    assert [event.id for event in reread.orphans] == [council.id]
    assert reread.gone() == []
    orphan = agenda.event(desk, council.id)
    assert replace(orphan, lost=None) == council, "it is as it was, and its words stand in the text"
    assert [event.id for event in agenda.events_of(desk, 1)] == [council.id, king.id]
    upgrade(monkeypatch, reader.read)
    assert rereading.reread(desk, 1).orphans == ()
    assert agenda.events_of(desk, 1) == read


def test_what_is_found_anew_comes_undecided(desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    review.confirm(desk, [event.id for event in read])
    upgrade(monkeypatch, adding)
    (came,) = rereading.reread(desk, 1).came()
    assert (came.review, came.id) == (Review.FOUND, 4)
    summary = reread_all(desk)
    assert (summary.came, summary.changed) == (0, 0)


def test_what_was_decided_holds_over_what_is_read(
    desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    council, king = read
    review.edit(desk, council.id, Edit(title="My council"))
    review.reject(desk, [king.id])
    upgrade(monkeypatch, moving)
    reread = rereading.reread(desk, 1)
    assert [after.id for _, after in reread.moved()] == [king.id], "what was said to be right keeps its date"
    after, rejected = agenda.events_of(desk, 1)
    assert (after.title, after.when, after.review) == ("My council", council.when, Review.EDITED)
    assert after.read_as
    assert after.read_as.start.day == 6
    assert (rejected.title, rejected.review) == (f"Again {king.title}", Review.REJECTED)
    review.reset(desk, [council.id])
    assert agenda.event(desk, council.id).title == f"Again {council.title}"


def test_a_summary_says_what_changed(desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    review.confirm(desk, [read[0].id])
    upgrade(monkeypatch, lambda *of: moving(*of) if "Alpha" not in of[0] else dropping(*of))
    told: list[tuple[int, int, str]] = []
    summary = reread_all(desk, lambda *done: told.append(done))
    assert (summary.articles, summary.changed, summary.moved) == (2, 2, 1)
    assert (summary.came, summary.gone, summary.orphans) == (0, 0, 1)
    assert [(done, of) for done, of, _ in told] == [(0, 2), (1, 2)]
    assert reread_all(desk).orphans == 0, "it was an orphan already"
    entry = history.undo(desk)
    assert entry.words == "read everything again"
    assert agenda.event(desk, read[0].id).lost is None


def test_what_was_read_before_the_stop_is_kept(desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade(monkeypatch, moving)
    done: list[int] = []
    summary = reread_all(desk, lambda at, *_: done.append(at), lambda: bool(done))
    assert (summary.articles, summary.changed) == (1, 1)


def test_an_article_that_was_marked_meanwhile_is_read_all_the_same(
    desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:

    def meanwhile(text: str, published: Published | None, language: str) -> Reading:
        with desk.clone() as other:
            marking.toggle_star(other, [1])
        return moving(text, published, language)

    upgrade(monkeypatch, meanwhile)
    assert reread_all(desk).changed == 2


def test_an_article_that_was_dated_meanwhile_keeps_that_date(
    desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:

    def meanwhile(text: str, published: Published | None, language: str) -> Reading:
        upgrade(monkeypatch, reader.read)
        with desk.clone() as other:
            dating.set_published(other, 1, date(2026, 1, 9))
        return reader.read(text, published, language)

    upgrade(monkeypatch, meanwhile)
    rereading.reread(desk, 1)
    assert library.article(desk, 1).published.day == date(2026, 1, 9)
    assert [event.when.start.day for event in agenda.events_of(desk, 1)] == [12, 13]


def test_a_date_that_was_inferred_is_read_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bring_in(desk, [Pasted(TEXT.encode())])
    assert library.article(desk, 1).published.basis is Basis.UNKNOWN

    def better(text: str, published: Published | None, language: str) -> Reading:
        return reader.read(text, published or Published(FRIDAY, Basis.INFERRED, 0.5), language)

    upgrade(monkeypatch, better)
    rereading.reread(desk, 1)
    assert library.article(desk, 1).published.day == FRIDAY
    assert len(agenda.events_of(desk, 1)) == 2
    history.undo(desk)
    assert library.article(desk, 1).published.basis is Basis.UNKNOWN


@pytest.mark.parametrize("read_by", READERS)
def test_reading_twice_is_as_reading_once(
    desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch, read_by: Read
) -> None:
    review.add(desk, read[0].when, "Mine", article=1, span=read[0].evidence[0].timex)
    review.confirm(desk, [read[1].id])
    upgrade(monkeypatch, read_by)
    reread_all(desk)
    before = [agenda.events_of(desk, id) for id in (1, 2)]
    assert reread_all(desk).changed == 0
    assert [agenda.events_of(desk, id) for id in (1, 2)] == before
