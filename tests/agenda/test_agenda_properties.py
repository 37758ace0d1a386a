"""What holds of any text on any day: nothing fails, and no event lies outside its text or without doubt in the past."""

from __future__ import annotations

from datetime import date

from anytext import DAYS, TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdesk import agenda
from briefdesk.model import Basis, Published


@settings(max_examples=1000)
@given(TEXTS, DAYS | st.none())
def test_events_lie_in_the_text_and_ahead(text: str, day: date | None) -> None:
    reading = agenda.read(text, Published(day, Basis.GIVEN, 1.0) if day else None)
    anchor = reading.published.day or date.min
    for event in reading.events:
        assert event.when.start <= event.when.end
        assert event.doubt or event.when.end >= anchor
        assert event.evidence
        for proof in event.evidence:
            assert 0 <= proof.span.start <= proof.timex.start < proof.timex.end <= proof.span.end <= len(text)
        assert 1 <= len(event.title.split()) <= 12


@settings(max_examples=200)
@given(TEXTS, DAYS, st.sampled_from(["en-GB", "fr", "xx", "", "zh-Hant"]))
def test_any_language_is_read_without_fault(text: str, day: date, language: str) -> None:
    agenda.read(text, Published(day, Basis.GIVEN, 1.0), language)
