"""What holds of any text on any day: nothing fails, and no event lies outside its text or without doubt in the past."""

from __future__ import annotations

from datetime import date

import pytest
from anytext import DAYS, TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdesk import agenda
from briefdesk.model import Basis, Published


def check(text: str, day: date | None) -> None:
    reading = agenda.read(text, Published(day, Basis.GIVEN, 1.0) if day else None)
    anchor = reading.published.day or date.min
    for event in reading.events:
        assert event.when.start <= event.when.end
        assert event.doubt or event.when.end >= anchor
        assert event.evidence
        for proof in event.evidence:
            assert 0 <= proof.span.start <= proof.timex.start < proof.timex.end <= proof.span.end <= len(text)
        assert 1 <= len(event.title.split()) <= 12


@settings(max_examples=1000)
@given(TEXTS, DAYS | st.none())
def test_events_lie_in_the_text_and_ahead(text: str, day: date | None) -> None:
    check(text, day)


@pytest.mark.soak
@settings(max_examples=50_000)
@given(TEXTS, DAYS | st.none())
def test_events_lie_in_far_more_texts_and_ahead(text: str, day: date | None) -> None:
    check(text, day)


@pytest.mark.parametrize(
    "text",
    [
        "— meets late she scheduled Year's two first two 10:15 5 -",  # a verb without a subject before "she"
        "soon\nmay\n20th",  # a date over two lines
    ],
)
def test_what_once_failed_holds(text: str) -> None:
    check(text, date(2026, 3, 11))


@settings(max_examples=200)
@given(TEXTS, DAYS, st.sampled_from(["en-GB", "fr", "xx", "", "zh-Hant"]))
def test_any_language_is_read_without_fault(text: str, day: date, language: str) -> None:
    agenda.read(text, Published(day, Basis.GIVEN, 1.0), language)


@pytest.mark.parametrize(
    "text",
    [
        *("next " * 200_000, "1" * 1_000_000, "12 " * 100_000, "1,234, " * 50_000, "thousand " * 50_000, "[(" * 50_000),
        "The council will meet on 31/31/2026, on 30 February 2026, on 0/0/0000 and on 2026-13-45.",
        "The council will meet in the year 99999, 99999 years ago, in 10000 and on 5/5/99999.",
        "The council will meet 月曜日 Понедельник الاثنين ١٤/٠٣/٢٠٢٦ １２ ５月 at ١٠:١٥. " * 1_000,
    ],
    ids=lambda text: text[:60],
)
def test_what_names_no_date_makes_no_event(text: str) -> None:
    reading = agenda.read(text, Published(date(2026, 3, 11), Basis.GIVEN, 1.0))
    assert [found.value for found in reading.timexes if found.when] == []
    assert reading.events == ()
