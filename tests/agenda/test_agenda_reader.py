"""What reading an article promises of any text, and what it makes of one event told in several ways."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdesk import agenda
from briefdesk.model import Basis, EventStatus, Granularity, Published

_GIVEN = Published(date(2026, 3, 11), Basis.GIVEN, 1.0)
_SAID = """The council mayor Anna Berg will would meet said on Monday Friday June 5 2026 next week may be held cancelled
scheduled for to in Oslo , . : “ ” ( and which he his until no later than 9 a.m. EST from Saturday's meeting if not"""
_PROSE = st.lists(st.sampled_from([*_SAID.split(), "\n"]), max_size=60).map(" ".join)


@given(st.text(max_size=400))
def test_any_text_is_read_without_fault(text: str) -> None:
    agenda.read(text)
    agenda.read(text, _GIVEN)
    agenda.title(text)


@settings(max_examples=300)
@given(_PROSE)
def test_events_lie_in_the_text_and_not_before_publication(text: str) -> None:
    for event in agenda.read(text, _GIVEN).events:
        assert date(2026, 3, 11) <= event.when.end
        assert event.when.start <= event.when.end
        assert event.evidence
        for proof in event.evidence:
            assert 0 <= proof.span.start <= proof.timex.start < proof.timex.end <= len(text)


@settings(max_examples=300)
@given(_PROSE)
def test_titles_have_words_and_no_more_than_twelve(text: str) -> None:
    titles = [event.title for event in agenda.read(text, _GIVEN).events]
    assert all(1 <= len(title.split()) <= 12 for title in titles)
    assert len(agenda.title(text).split()) <= 12


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_are_no_trouble(day: date) -> None:
    agenda.read(
        "They will meet on Monday, next week, next year and within two weeks.", Published(day, Basis.GIVEN, 1.0)
    )


def test_without_a_date_of_publication_relative_days_make_no_events() -> None:
    reading = agenda.read("The council will meet on Monday.")
    assert reading.published == Published()
    assert reading.events == ()
    assert [found.when for found in reading.timexes] == [None]


def test_because_names_the_words_and_the_publication() -> None:
    (event,) = agenda.read("The council will meet on Monday.", _GIVEN).events
    assert event.evidence[0].because == '"Monday" + published Wed 11 Mar 2026 → Mon 16 Mar 2026'


def test_because_of_a_full_date_needs_no_publication() -> None:
    (event,) = agenda.read("The council will meet on 16 March 2026.", _GIVEN).events
    assert event.evidence[0].because == '"16 March 2026" → Mon 16 Mar 2026'


def test_time_and_zone_are_kept_as_stated() -> None:
    (event,) = agenda.read("The call will begin at 10:15 a.m. EST on Friday.", _GIVEN).events
    assert (event.when.start, event.when.time, event.when.zone) == (date(2026, 3, 13), "10:15", "EST")


def test_the_first_of_two_zones_is_the_time() -> None:
    (event,) = agenda.read("The ship will sail on Friday at 5 p.m. local time (2100 UTC).", _GIVEN).events
    assert event.when.time == "17:00"


def test_mentions_of_one_event_are_one_with_all_their_proofs() -> None:
    text = "Pilots will meet in Oslo on Monday. The pilots’ union will attend Monday’s meeting."
    (event,) = agenda.read(text, _GIVEN).events
    assert [proof.timex.of(text) for proof in event.evidence] == ["Monday", "Monday"]
    assert event.place == "Oslo"


def test_a_coarser_mention_joins_the_finer() -> None:
    text = "Premier Eva Lind is flying to Rome next week. Ms. Lind will be in Rome Monday and Tuesday, her office said."
    (event,) = agenda.read(text, _GIVEN).events
    assert (event.when.start, event.when.end) == (date(2026, 3, 16), date(2026, 3, 17))
    assert event.when.granularity is Granularity.RANGE
    assert len(event.evidence) == 2


def test_two_events_of_one_day_stay_two() -> None:
    text = "Talks on fish will open in Bergen on Monday. A jury will hear the Holm case on Monday."
    assert len(agenda.read(text, _GIVEN).events) == 2


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The council will meet on Monday.", EventStatus.SCHEDULED),
        ("The council may meet on Monday.", EventStatus.TENTATIVE),
        ("The meeting planned for Monday was cancelled.", EventStatus.CANCELLED),
    ],
)
def test_the_status_is_what_the_sentence_says(sentence: str, status: EventStatus) -> None:
    (event,) = agenda.read(sentence, _GIVEN).events
    assert event.status is status


@pytest.mark.parametrize(
    "sentence",
    [
        "The regatta, originally planned for 30 May, has been moved to 6 June.",
        "The club moved the regatta from 30 May to 6 June.",
        "The regatta will be held on 6 June instead of 30 May, having been postponed.",
        "The regatta, which was to begin on 30 May, has been postponed to 6 June.",
        "The regatta on 30 May has been moved to 6 June.",
        "The club moved the 30 May regatta to 6 June.",
        "The regatta had been scheduled for 30 May but was delayed until 6 June.",
    ],
)
def test_a_moved_event_is_one_with_the_date_it_had(sentence: str) -> None:
    (event,) = agenda.read(sentence, _GIVEN).events
    assert event.when.start == date(2026, 6, 6)
    assert event.status is EventStatus.SCHEDULED
    assert event.was is not None
    assert event.was.start == date(2026, 5, 30)


@pytest.mark.parametrize(
    "sentence",
    [
        "The club said on Thursday that the regatta has been moved to 6 June.",
        "The club will decide on 1 May whether the regatta is moved to 6 June.",
    ],
)
def test_a_day_on_which_it_is_told_is_no_earlier_date(sentence: str) -> None:
    assert [event.was for event in agenda.read(sentence, _GIVEN).events] == [None]


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("The council will meet on Monday.", False),
        ("“We will meet on Monday,” she said.", True),
        ("The library will close in 2031.", True),
        ("The council may meet on Monday.", True),
    ],
)
def test_what_is_not_settled_is_doubted(sentence: str, doubted: bool) -> None:
    (event,) = agenda.read(sentence, _GIVEN).events
    assert (event.doubt is not None) is doubted


def test_a_weekday_that_does_not_fit_its_date_is_doubted() -> None:
    (event,) = agenda.read("The concert is scheduled for Sunday, April 6.", _GIVEN).events
    assert event.doubt == "the weekday and the date do not fit"


def test_a_long_list_of_days_is_one_stretch() -> None:
    days = ", ".join(f"April {day}" for day in range(1, 12))
    (event,) = agenda.read(f"The shop will be closed on {days} and April 12.", _GIVEN).events
    assert (event.when.start, event.when.end) == (date(2026, 4, 1), date(2026, 4, 12))


def test_what_would_happen_in_a_story_of_long_ago_is_doubted() -> None:
    text = (
        "On Friday 3 March 1978 the engineers were told that the turbines would be tested on Saturday. The inquiry "
        "would open on April 11 and would sit until July."
    )
    assert {event.doubt for event in agenda.read(text, _GIVEN).events} == {"the story tells of an earlier time"}


def test_captions_headlines_and_notices_make_no_events() -> None:
    text = (
        "The mayor will open the bridge on Friday. Jane Doe/Reuters\n"
        "Mayor to open bridge on Friday\n"
        "The council met on Monday.\n"
        "This story was updated on March 10.\n"
    )
    assert agenda.read(text, _GIVEN).events == ()


def test_other_stories_behind_a_story_make_no_events() -> None:
    text = (
        "The mayor will open the bridge on Friday. It cost 3 million and took four years to build. She "
        "said that it was worth the money and the time.\n\n"
        "Latest News\n\nRoads to close\nAll roads to the port will be shut on Monday, the council says.\n"
    )
    assert [event.when.start.day for event in agenda.read(text, _GIVEN).events] == [13]


def test_a_language_without_words_is_not_read_with_english_ones() -> None:
    reading = agenda.read("Le conseil se réunit le 2026-04-01, sept. 5 fois on Monday.", _GIVEN, "fr")
    assert [found.value for found in reading.timexes] == ["2026-04-01"]
    assert reading.events == ()
    assert reading.published.day == _GIVEN.day
    assert reading.published.because == ('written in "fr", which this version cannot read',)


_FRENCH = """Nantes – Le conseil municipal se réunira lundi prochain pour voter le budget, a annoncé la maire le 9 mars.

Le pont doit ouvrir le 1er juillet 2026. La réunion prévue vendredi a été annulée. Le vote aura lieu le 14/04/2026.
Les travaux ont commencé il y a deux ans et coûteront 4 millions d'euros d'ici à 2027. « On verra demain », dit-elle.
"""


@pytest.mark.parametrize("language", ["fr", "fr-CA", "", "en"])
def test_words_of_time_without_words_that_announce_make_no_event_without_doubt(language: str) -> None:
    reading = agenda.read(_FRENCH, _GIVEN, language)
    assert [event for event in reading.events if event.doubt is None] == []
    if language.startswith("fr"):
        days = [found.when.start for found in reading.timexes if found.when]
        assert {date(2026, 3, 16), date(2026, 7, 1), date(2026, 3, 12)} <= set(days)
        assert reading.events == ()


def test_a_language_is_known_by_its_first_part() -> None:
    assert len(agenda.read("The council will meet on Monday.", _GIVEN, "en-GB").events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Leaders adopted Vision-2030",
        "but-today ",
        "It opened on 2026-03-04. It would be held on March 12 2026.",
    ],
)
def test_odd_text_is_read_with_and_without_a_date(text: str) -> None:
    assert len(agenda.read(text, _GIVEN).events) <= 1
    assert agenda.read(text).published == Published()


@pytest.mark.parametrize(
    "text",
    [
        "5" + " " * 100_000 + "x",
        "10:30" + " " * 100_000,
        "next " * 40_000,
        "1" * 200_000,
        "The council will meet on Monday and " * 2_000,
        "9 a.m.: Go\n" * 5_000,
        "It is closed until Monday, " * 500,
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    assert len(agenda.read(text, _GIVEN).events) <= 1
