"""Notes that were begun and not kept yet are found again, whatever became of what they are on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import an_article, an_event, file

from briefdesk.desk import Desk, history, library, unfinished
from briefdesk.desk.intake import Pasted, Wishes, bring_in
from briefdesk.errors import MissingError
from briefdesk.model import Kind, Span, Target

TEXT = "The council met on Monday. It will vote on the bridge in March, and nobody knows how it will end."
ARTICLE, EVENT = Target(Kind.ARTICLE, 1), Target(Kind.EVENT, 1)
BRIDGE = Span(TEXT.index("the bridge"), TEXT.index("the bridge") + 10)


@pytest.fixture
def council(desk: Desk) -> Desk:
    file(desk.store, (an_article(1, TEXT), [an_event("2026-01-05", title="Council meets")]))
    return desk


def begin(desk: Desk, note: str, target: Target = ARTICLE, span: Span | None = None) -> None:
    unfinished.keep(desk, unfinished.begun(desk, target, span), note)


def words(desk: Desk) -> list[str]:
    return [one.note for one in unfinished.listing(desk)]


def test_a_note_that_was_begun_is_kept_until_it_is_written(council: Desk) -> None:
    written = council.written()
    begin(council, "half a no")
    begin(council, "half a note")
    begin(council, "other", EVENT)
    with council.clone() as other:
        assert unfinished.begun(other, ARTICLE).note == "half a note"
    begin(council, "")
    assert unfinished.begun(council, ARTICLE).note == ""
    assert unfinished.begun(council, EVENT).note == "other"
    assert list(history.listing(council)) == []
    assert council.written() == written, "no other window lists anew"


def test_it_is_found_by_any_words_that_its_passage_has_a_part_in(council: Desk) -> None:
    begin(council, "why?", span=BRIDGE)
    for start, end, note in [(-9, -1, ""), (-9, 1, "why?"), (2, 4, "why?"), (9, 30, "why?"), (10, 20, "")]:
        assert unfinished.begun(council, ARTICLE, Span(BRIDGE.start + start, BRIDGE.start + end)).note == note
    assert unfinished.begun(council, ARTICLE).note == "", "a note on the whole is another"
    part = unfinished.begun(council, ARTICLE, Span(BRIDGE.start + 2, BRIDGE.start + 4))
    unfinished.keep(council, part, "why not?")
    assert words(council) == ["why not?"]


def test_its_passage_is_found_again_in_a_newer_text_or_said_to_be_gone(desk: Desk) -> None:
    head = b"---\ntitle: Council\nurl: https://example.org/a\n---\n"
    bring_in(desk, [Pasted(head + TEXT.encode())], Wishes())
    (id,) = library.listing(desk)
    begin(desk, "why?", Target(Kind.ARTICLE, id), BRIDGE)
    bring_in(desk, [Pasted(head + b"This was new today, and stands before all else.\n\n" + TEXT.encode())], Wishes())
    (begun,) = unfinished.listing(desk)
    place = unfinished.place(desk, begun)
    assert place is not None
    assert place != BRIDGE
    assert place.of(library.article(desk, id).text) == "the bridge"
    assert unfinished.begun(desk, begun.target, place).note == "why?"
    bring_in(desk, [Pasted(head + b"All of it is other now, from the first word to the last one.")], Wishes())
    assert unfinished.place(desk, begun) is None
    assert words(desk) == ["why?"]


def test_they_are_listed_by_their_words_with_what_they_are_on(council: Desk) -> None:
    begin(council, "On the Whole")
    begin(council, "on the event", EVENT)
    begin(council, "of a note", Target(Kind.ANNOTATION, 9))
    assert [one.note for one in unfinished.listing(council, "the ON")] == ["on the event", "On the Whole"]
    titles = {one.note: title for one, title in unfinished.told(council, range(10)).values()}
    assert titles == {"On the Whole": "Title 1", "on the event": "Council meets", "of a note": "a note that is gone"}


def test_a_passage_of_an_article_that_is_not_there_is_refused(council: Desk) -> None:
    with pytest.raises(MissingError):
        unfinished.begun(council, replace(ARTICLE, id=9), BRIDGE)
