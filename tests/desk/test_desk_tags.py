"""Tags on articles, events and notes, renamed and merged everywhere at once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from making import an_article, an_event, file

from briefdesk import query
from briefdesk.desk import Desk, history, library, marking, notes, tags
from briefdesk.errors import InputError, MissingError
from briefdesk.model import Kind, Span, Tag, Target

ARTICLE, OTHER, EVENT, NOTE = (
    Target(Kind.ARTICLE, 1),
    Target(Kind.ARTICLE, 2),
    Target(Kind.EVENT, 1),
    Target(Kind.ANNOTATION, 1),
)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk with two articles, an event and a highlight."""
    file(desk.store, (an_article(1), [an_event("2026-01-05")]), (an_article(2), []))
    notes.highlight(desk, 1, Span(0, 7))
    return desk


def names(desk: Desk) -> list[str]:
    return [tag.name for tag in tags.listing(desk)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("politics", "politics"),
        (" #Politics ", "Politics"),
        ("politics / canada", "politics/canada"),
        ("to read", "to read"),
        ("Österreich", "Österreich"),
        ("漢字🎉", "漢字🎉"),
        ("a" * 100, "a" * 100),
    ],
)
def test_a_name_is_kept_as_it_is_written(words: str, name: str) -> None:
    assert tags.name_of(words) == name


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "needs a name"),
        ("#", "needs a name"),
        ("a//b", "needs a name"),
        ("/", "needs a name"),
        ("x" * 10_000, "at most 100 characters, this one has 10000"),
        ("a\x1b[31mb", "no quotes or control characters"),
        ("\x00" * 50, "no quotes or control characters"),
        ("a\u202eb", "no quotes or control characters"),
        ('"', "no quotes or control characters"),
        ("“deal”", "no quotes or control characters"),
        ("„deal", "no quotes or control characters"),
    ],
)
def test_what_can_be_no_name_is_refused(desk: Desk, words: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        tags.add(desk, ["good", words], [ARTICLE])
    assert names(desk) == []


@example("# #a")
@given(st.text(alphabet=st.sampled_from("ab /#“”„\"'()-:\u00a0\u2003é日") | st.characters(), max_size=12))
def test_whatever_name_a_tag_has_it_can_be_searched_for(words: str) -> None:
    try:
        name = tags.name_of(words)
    except InputError:
        return
    assert query.parse(f"tag:{query.quoted(name)}", date(2026, 1, 2)).node == query.Tag(name)


def test_tags_are_counted_by_what_has_them(desk: Desk) -> None:
    tags.add(desk, ["b", "a/c"], [ARTICLE, OTHER, EVENT, NOTE])
    tags.add(desk, ["B"], [ARTICLE])
    assert tags.listing(desk) == [Tag("a/c", 2, 1, 1), Tag("b", 2, 1, 1)]
    assert tags.of(desk, Kind.ARTICLE, [1, 2, 9]) == {1: ["a/c", "b"], 2: ["a/c", "b"]}
    assert library.headlines(desk, [1])[0].tags == ("a/c", "b")
    marking.toggle_binned(desk, [2])
    assert tags.listing(desk)[0].articles == 1, "what lies in the bin does not count"


def test_a_tag_that_nothing_has_is_gone(desk: Desk) -> None:
    tags.add(desk, ["a"], [ARTICLE, EVENT])
    tags.remove(desk, ["A", "unknown"], [ARTICLE])
    assert names(desk) == ["a"]
    tags.remove(desk, ["a"], [EVENT])
    assert names(desk) == []
    history.undo(desk)
    assert tags.listing(desk) == [Tag("a", 0, 1, 0)]


def test_tags_go_with_the_note_that_had_them_and_come_back(desk: Desk) -> None:
    tags.add(desk, ["a"], [NOTE])
    notes.remove(desk, [1])
    assert names(desk) == []
    history.undo(desk)
    assert tags.of(desk, Kind.ANNOTATION, [1]) == {1: ["a"]}


@pytest.mark.parametrize("target", [Target(Kind.ARTICLE, 9), Target(Kind.EVENT, 9), Target(Kind.ANNOTATION, 9)])
def test_what_is_not_there_gets_no_tag_and_neither_do_the_others(desk: Desk, target: Target) -> None:
    with pytest.raises(MissingError, match=r"no \w+ 9"):
        tags.add(desk, ["a"], [ARTICLE, target])
    assert names(desk) == []


def test_a_tag_is_renamed_with_those_below_it(desk: Desk) -> None:
    tags.add(desk, ["news", "news/paris", "newspaper"], [ARTICLE, NOTE])
    tags.rename(desk, "News", "press/Daily")
    assert names(desk) == ["newspaper", "press/Daily", "press/Daily/paris"]
    tags.rename(desk, "press/daily", "PRESS/daily")
    assert names(desk) == ["newspaper", "PRESS/daily", "PRESS/daily/paris"]
    history.undo(desk)
    history.undo(desk)
    assert names(desk) == ["news", "news/paris", "newspaper"]


def test_two_tags_of_one_name_become_one(desk: Desk) -> None:
    tags.add(desk, ["a", "a/x", "b/x"], [ARTICLE])
    tags.add(desk, ["a/x"], [EVENT])
    tags.add(desk, ["b"], [ARTICLE, OTHER])
    before = tags.listing(desk)
    tags.rename(desk, "a", "B")
    assert tags.listing(desk) == [Tag("b", 2), Tag("b/x", 1, 1)]
    history.undo(desk)
    assert tags.listing(desk) == before
    history.redo(desk)
    assert tags.listing(desk) == [Tag("b", 2), Tag("b/x", 1, 1)]


def test_a_tag_moves_up_but_never_below_itself(desk: Desk) -> None:
    tags.add(desk, ["a/a", "a/a/a"], [ARTICLE])
    tags.rename(desk, "a/a", "a")
    assert names(desk) == ["a", "a/a"]
    with pytest.raises(InputError, match="cannot go below itself"):
        tags.rename(desk, "a", "A/b")
    with pytest.raises(MissingError, match="no tag unknown"):
        tags.rename(desk, "unknown", "b")


def test_letters_that_fold_to_more_cut_nothing_off(desk: Desk) -> None:
    tags.add(desk, ["straße", "straße/paris"], [ARTICLE])
    tags.rename(desk, "STRASSE", "road")
    assert names(desk) == ["road", "road/paris"]


def test_a_name_that_grows_too_long_renames_nothing(desk: Desk) -> None:
    tags.add(desk, ["a", "a/" + "x" * 90], [ARTICLE])
    with pytest.raises(InputError, match="at most 100"):
        tags.rename(desk, "a", "b" * 20)
    assert names(desk) == ["a", "a/" + "x" * 90]
