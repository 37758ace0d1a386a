"""What an event may be that a person points at in a text."""

from __future__ import annotations

from datetime import date

import pytest
from making import an_article

from briefdesk.desk.suggesting import Suggestion, suggest
from briefdesk.model import Granularity, Span

TEXT = (
    "The mayor spoke on Tuesday. The council meets in Paris on Monday and votes on 14 January at 3 p.m., a clerk"
    " said.\n"
    "Nothing else was said of the harbour plan. It opens in March."
)


def pointed(words: str, text: str = TEXT, day: str | None = "2026-01-02", language: str = "en") -> Suggestion:
    start = text.index(words)
    return suggest(an_article(1, text, day, language=language), Span(start, start + len(words)))


def test_words_beside_a_date_get_the_first_date_of_their_sentence() -> None:
    found = pointed("council meets")
    assert found.sentence.startswith("The council meets in Paris")
    assert found.sentence.endswith("a clerk said.")
    assert (found.span.of(TEXT), found.when and found.when.start) == ("Monday", date(2026, 1, 5))


def test_a_date_among_the_words_is_the_date() -> None:
    found = pointed("votes on 14 January at 3 p.m.")
    assert found.when is not None
    assert (found.when.start, found.when.time) == (date(2026, 1, 14), "15:00")
    assert found.span.of(TEXT).startswith("14 January")
    assert found.title == "votes on 14 January at 3 p.m."
    assert pointed("14 January").when == found.when, "the time that follows belongs to it"
    assert pointed("Monday").when != found.when


@pytest.mark.parametrize("words", ["Monday", "on Monday", "Mond"])
def test_a_mere_date_has_its_sentence_for_a_title(words: str) -> None:
    found = pointed(words)
    assert found.title == "The council meets in Paris on Monday and votes on 14 January"
    assert found.span.of(TEXT) == "Monday"


def test_where_there_is_no_date_the_words_are_the_evidence() -> None:
    found = pointed("harbour plan")
    assert (found.when, found.span.of(TEXT)) == (None, "harbour plan")
    assert found.title == "harbour plan"


def test_nothing_is_counted_from_a_day_that_is_not_known() -> None:
    assert pointed("mayor spoke", day=None).when is None


def test_a_month_stays_a_month() -> None:
    found = pointed("opens in March")
    assert found.when is not None
    assert (found.when.granularity, found.when.start) == (Granularity.MONTH, date(2026, 3, 1))


def test_a_text_is_read_in_its_own_language() -> None:
    text = "Le conseil se réunit lundi prochain."
    found = pointed("conseil", text, language="fr")
    assert found.span.of(text) in ("lundi prochain", "conseil")


def test_long_words_over_several_lines_make_a_short_title() -> None:
    found = pointed("a clerk said.\nNothing else was said of the harbour plan. It opens in March")
    assert "\n" not in found.title
    assert len(found.title.split()) <= 12


@pytest.mark.parametrize("span", [Span(0, 1), Span(len(TEXT) - 1, len(TEXT)), Span(0, len(TEXT))])
def test_any_place_in_the_text_may_be_pointed_at(span: Span) -> None:
    found = suggest(an_article(1, TEXT), span)
    assert found.title
    assert 0 <= found.span.start < found.span.end <= len(TEXT)
