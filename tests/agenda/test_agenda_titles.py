"""Titles: of events, out of their clauses, and of articles that have none."""

from __future__ import annotations

from datetime import date

import pytest

from briefdesk import agenda
from briefdesk.model import Basis, Published

_GIVEN = Published(date(2026, 3, 11), Basis.GIVEN, 1.0)


def _title(text: str) -> str:
    (event,) = agenda.read(text, _GIVEN).events
    return event.title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The city council will meet on Monday to vote on the budget.", "City council to meet to vote on the budget"),
        ("The trial of Anna Berg is set to begin on Tuesday in Oslo.", "Trial of Anna Berg to begin in Oslo"),
        ("The satellite will be launched on 3 May from Kourou.", "Satellite to be launched from Kourou"),
        ("There will also be a Monday meeting of harbour pilots.", "Meeting of harbour pilots"),
        ("The chancellor is travelling to Warsaw next week.", "Chancellor travelling to Warsaw"),
        ("On Friday, the pope will visit Lisbon.", "Pope to visit Lisbon"),
        ("The fleet, which lost a ship, will sail on Friday.", "Fleet to sail"),
        ("9 a.m.: Opening session", "Opening session"),
        ("The gala [sic] opens on Friday in Rome.", "Gala [sic] opens in Rome"),
        ("The airline said it would resume flights to Oslo on Friday.", "Airline to resume flights to Oslo"),
        ("Next Tuesday marks the tenth anniversary of the fire.", "Tenth anniversary of the fire"),
        ("The council will vote on the plan on Friday, the mayor, Odile Brandt, said.", "Council to vote on the plan"),
        ("The governor has until 1 May to sign the bill.", "Governor to sign the bill"),
        ("The strike could end as early as Monday.", "Strike could end"),
    ],
)
def test_an_event_is_named_by_its_clause(text: str, title: str) -> None:
    assert _title(text) == title


def test_a_surname_is_completed_from_the_text() -> None:
    text = "Premier Eva Lind fell ill. Ms. Lind will return to work on Monday."
    assert _title(text) == "Eva Lind to return to work"


def test_a_pronoun_becomes_the_person_named_last() -> None:
    assert _title("Premier Eva Lind fell ill. She will return to work on Monday.") == "Eva Lind to return to work"


def test_a_pronoun_means_the_first_of_two_in_its_sentence() -> None:
    text = "Premier Eva Lind met Chancellor Jon Berg on Tuesday. She will fly to Rome on Monday."
    assert _title(text) == "Eva Lind to fly to Rome"


def test_what_is_reported_is_named_without_who_reports_it() -> None:
    assert _title("Officials said the bridge would close on 1 April.") == "Bridge to close"


def test_a_long_clause_ends_at_a_joint() -> None:
    text = (
        "Delegates from the harbour towns of the northern coast will gather on Friday in the old customs house of "
        "Tromsø for three days of talks about cod."
    )
    title = _title(text)
    assert len(title.split()) <= 12
    assert not title.endswith((" of", " the", " in", " for"))


def test_an_article_is_named_by_its_first_sentence() -> None:
    text = (
        "Eva Lind waves in Bergen on Monday. Jane Doe/Reuters\n"
        "Ferry strike goes on\n"
        "Premier Eva Lind is flying to Rome next week for a summit, which begins on Tuesday.\n"
    )
    assert agenda.title(text) == "Premier Eva Lind is flying to Rome next week for a summit"


def test_a_text_without_words_has_no_title() -> None:
    assert agenda.title("") == ""
    assert agenda.title("… — !") == ""
