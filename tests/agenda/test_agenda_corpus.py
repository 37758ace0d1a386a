"""Our own short texts with the events that they announce: what is read right may only become more."""

from __future__ import annotations

import pytest
from corpus.pin import fallen
from corpus.score import CORPORA, Case, cases


@pytest.mark.parametrize("corpus", [corpus for corpus in CORPORA if corpus.endswith("agenda")])
def test_events_hold_their_floors(corpus: str) -> None:
    assert not (told := fallen(corpus)), "\n".join(told)


@pytest.mark.parametrize("case", cases("en_agenda")["nothing"], ids=lambda case: case.text)
def test_what_announces_nothing_makes_no_undoubted_event(case: Case) -> None:
    assert [event for event in case.found if "(doubtful" not in event] == []
