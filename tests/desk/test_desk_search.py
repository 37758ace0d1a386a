"""Searching at the desk: what today is, saved searches within each other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from making import an_article, file

from briefdesk.desk import Desk, search, views
from briefdesk.errors import InputError, QueryError


def test_words_for_days_are_read_against_the_desks_own_today(path: Path) -> None:
    for today, found in ((date(2026, 1, 2), [1]), (date(2026, 1, 5), [2])):
        with Desk(path, today) as desk:
            if desk.is_new():
                file(desk.store, (an_article(1), []), (an_article(2, day="2026-01-05"), []))
            assert list(search.matching(desk, "published:today")) == found


def test_a_saved_search_is_checked_before_it_is_saved(desk: Desk) -> None:
    for query in ("tag:", "(", "view:gone", "view:Morning"):
        with pytest.raises(QueryError):
            views.save(desk, "Morning", query)
    for name in ('the "best"', "the “best”", "„best"):
        with pytest.raises(InputError, match="no quotes"):
            views.save(desk, name, "peace")
    assert views.listing(desk) == []


def test_saved_searches_may_name_each_other_but_not_themselves(desk: Desk) -> None:
    file(desk.store, (an_article(1, "Peace in Kyiv."), []), (an_article(2, "Peace in Paris."), []))
    peace = views.save(desk, "Peace", "peace")
    views.save(desk, "Kyiv", "view:peace kyiv")
    assert [(view.name, count) for view, count in views.listing(desk)] == [("Kyiv", 1), ("Peace", 2)]
    with pytest.raises(QueryError, match="includes itself"):
        views.save(desk, "Peace", "view:kyiv")
    views.remove(desk, peace.id)
    assert [(view.name, count) for view, count in views.listing(desk)] == [("Kyiv", None)]


def test_searches_are_listed_by_their_names_and_counted_as_far_as_asked(desk: Desk) -> None:
    file(desk.store, *((an_article(number, f"Peace {number}."), []) for number in range(1, 6)))
    for name, query in (("All of it", "peace"), ("By day", "peace sort:added"), ("One", "2")):
        views.save(desk, name, query)
    assert [count for _, count in views.listing(desk)] == [5, 5, 1]
    assert [count for _, count in views.listing(desk, most=3)] == [3, 3, 1]
    assert [(view.name, count) for view, count in views.listing(desk, "ON")] == [("One", 1)]
    assert views.names(desk) == ["All of it", "By day", "One"]


def test_words_are_beginnings_but_whole_after_a_minus(desk: Desk) -> None:
    texts = ("Ministers write an article.", "Ministers like art.", "Ministers meet.")
    file(desk.store, *((an_article(number, text), []) for number, text in enumerate(texts, 1)))
    for query, found in (
        ("minister art", [1, 2]),
        ("ministers -art", [1, 3]),
        ("ministers -(art or meet)", [1]),
        ("-art", [1, 3]),
    ):
        assert sorted(search.matching(desk, query)) == found, query
