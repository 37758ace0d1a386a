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
        ("The city council will meet on Monday to vote on the budget.", "City council meets to vote on the budget"),
        ("The trial of Anna Berg is set to begin on Tuesday in Oslo.", "Trial of Anna Berg begins in Oslo"),
        ("The satellite will be launched on 3 May from Kourou.", "Satellite launched from Kourou"),
        ("There will also be a Monday meeting of harbour pilots.", "Meeting of harbour pilots"),
        ("The chancellor is travelling to Warsaw next week.", "Chancellor travelling to Warsaw"),
        ("On Friday, the pope will visit Lisbon.", "Pope visits Lisbon"),
        ("The fleet, which lost a ship, will sail on Friday.", "Fleet sails"),
        ("9 a.m.: Opening session", "Opening session"),
        ("The gala [sic] opens on Friday in Rome.", "Gala [sic] opens in Rome"),
        ("The airline said it would resume flights to Oslo on Friday.", "Airline resumes flights to Oslo"),
        ("Next Tuesday marks the tenth anniversary of the fire.", "Tenth anniversary of the fire"),
        ("The council will vote on the plan on Friday, the mayor, Odile Brandt, said.", "Council votes on the plan"),
        ("The governor has until 1 May to sign the bill.", "Deadline for governor to sign the bill"),
        ("The strike could end as early as Monday.", "Strike could end"),
        ("The vote will be held on Friday in Oslo.", "Vote in Oslo"),
        ("The gala is to take place on Friday.", "Gala"),
        ("Bids must be submitted no later than 20 April.", "Deadline for bids"),
        ("Please return the form by Friday.", "Deadline to return the form"),
        ("Members can book seats until 30 April.", "Deadline for members to book seats"),
        ("The fair runs until 20 March.", "Fair ends"),
        ("The pool will remain closed until 20 March.", "Pool remains closed (last day)"),
        ("Organisers moved the regatta to 6 June.", "Regatta"),
        ("The union has called a rally in Bergen for Saturday.", "Rally in Bergen"),
        ("The court has time, with a ruling expected by 30 April.", "Ruling"),
        ("The probe is scheduled for launch on 3 May from Kourou.", "Launch of probe from Kourou"),
        ("The agency is targeting 3 May for the landing of the probe.", "Landing of the probe"),
        ("A dividend of 60 cents is payable on 6 May.", "Dividend of 60 cents payable"),
        ("The dividend will be paid to holders of record on 28 April.", "Record date for dividend"),
        ("The bank plans to close its branch in Lund on 1 June.", "Bank closes its branch in Lund"),
        ("The choir will tour Norway in May, taking in nine towns.", "Choir tours Norway"),
        ("The board will vote on Friday on whether to close the mine.", "Board votes on whether to close the mine"),
        ("What: Plant sale\nWhen: Saturday, March 14, 9 a.m.\nWhere: Grange Hall", "Plant sale"),
        ("Ribbon cutting: 10 a.m. Thursday, March 19, at Lund Hospital", "Ribbon cutting at Lund Hospital"),
        ("Reporters are invited to a briefing in Lund on Friday.", "Briefing in Lund"),
        ("The case was put off until 30 April, when lawyers will speak.", "Lawyers speak"),
        ("“I will resign on 1 April,” said Jon Berg.", "Jon Berg resigns"),
        ("The suspect is scheduled for a hearing on 30 April in Lund.", "Hearing for suspect in Lund"),
        ("The choir will sing in Lund (3 May) before heading to Oslo.", "Choir sings in Lund"),
        (
            "The firm will open in Lund, Oslo and Rome on 3 May, the chair, Jo Dahl, said.",
            "Firm opens in Lund, Oslo and Rome",
        ),
        ("Our mayor, Odile Brandt, will open the fair on Friday.", "Odile Brandt opens the fair"),
        (
            "The club has been given until 30 April by the league to sell two players.",
            "Deadline for club to sell two players",
        ),
        ("Holders will be able to claim refunds until 30 April.", "Deadline for holders to claim refunds"),
        (
            "Two men will appear before a judge on Friday charged with theft.",
            "Two men appear before a judge charged with theft",
        ),
        ("The WHO will convene its panel on Monday.", "WHO convenes its panel"),
        (
            "Talks between the United States and Norland will resume on Monday.",
            "Talks between the United States and Norland resume",
        ),
        ("A man accused of theft will appear in court on Friday.", "Man accused of theft appears in court"),
        ("Lind will address the nation at 8 p.m. Friday. Berg has left.", "Lind addresses the nation"),
        (
            "The mayor will deliver the annual address in Bergen on Friday.",
            "Mayor delivers the annual address in Bergen",
        ),
        ("Lind will publish the list after the market closes on Friday.", "Lind publishes the list"),
        ("Guests must reply by Friday, to Jo Dahl at jo@example.org.", "Deadline for guests to reply"),
        ("Buses, boats, or trams will stop on Friday.", "Buses, boats, or trams to stop"),
        ("The full moon — called the hare moon — will rise at 6 p.m. Friday.", "Full moon rises"),
        ("Lundgas, Inc. (LGS) (“Lundgas”), a maker of stoves, said it will move on Friday.", "Lundgas, Inc. to move"),
        (
            "Residents were told of drainage works affecting Pier Road, which are planned to begin on Friday.",
            "Drainage works affecting Pier Road to begin",
        ),
        ("Requests for tents are due by Friday.", "Deadline for requests for tents"),
        ("Please could you send your votes back by Friday.", "Deadline to send your votes back"),
        ("We will run extra boats to Lund on Friday.", "Extra boats to Lund"),
        ("The extra boats we will run on Friday to Lund can be booked.", "Extra boats to Lund"),
        ("There will be a diversion in place until 3 May, which will be signed.", "Diversion in place"),
        ("Buses will run on Friday in the morning and early evening to Lund.", "Buses to run to Lund"),
        ("There will be a Friday meeting in Rome, which Eva Lind will attend.", "Eva Lind attends meeting in Rome"),
        (
            "At the summit in Rome, Italy, from 3 to 5 May, Lind will aim to mend fences.",
            "Summit in Rome, Italy",
        ),
        ("The trade fair in Lund from 3 to 5 May will also be mostly about cod.", "Trade fair in Lund"),
        ("He did it after the release of his album, “Rain,” scheduled for Friday.", "Release of his album, Rain"),
        ("Lind signed a decree calling early elections for 3 May.", "Early elections"),
        ("Members backed the choir's decision to hold a snap vote on 3 May.", "Snap vote"),
        ("New or amended tax laws will come into force on 3 May.", "New or amended tax laws come into force"),
        ("Titled Rain, the album will appear on 3 May.", "Album appears"),
        ("This means the pool could close on 3 May.", "Pool could close"),
        ("Firms such as Nordlys will close on 3 May.", "Firms to close"),
        ("The shop will be shut in the week commencing 4 May.", "Shop shut"),
        (
            "The plan comes with money until 2028, the year when the harbour fund is due to run out.",
            "Harbour fund runs out",
        ),
        (
            "Reporters without cards interested in covering the visit of the Danish queen must apply by 3 May.",
            "Deadline for reporters to apply",
        ),
        ("Norsat has scheduled a conference call for Friday.", "Conference call (Norsat)"),
        ("Over half a million could lose power on Friday.", "Over half a million could lose power"),
    ],
)
def test_a_title_says_only_what_a_diary_needs(text: str, title: str) -> None:
    assert _title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Unions and the owners will meet on Friday.", "Unions and the owners meet"),
        ("The nurses will strike on Friday.", "Nurses strike"),
        ("The jury will have a rest on Friday.", "Jury has a rest"),
        ("The pilot will carry mail to Bergen on Friday.", "Pilot carries mail to Bergen"),
        ("The Lakers will play on Friday.", "Lakers to play"),
        ("The court will sit and rule on Friday.", "Court to sit and rule"),
        ("The bridge will be closed on Friday.", "Bridge closed"),
    ],
)
def test_an_event_is_named_by_its_clause(text: str, title: str) -> None:
    assert _title(text) == title


def test_a_surname_is_completed_from_the_text() -> None:
    text = "Premier Eva Lind fell sick. Ms. Lind will return to work on Monday."
    assert _title(text) == "Eva Lind returns to work"


def test_a_pronoun_becomes_the_person_named_last() -> None:
    assert _title("Premier Eva Lind fell sick. She will return to work on Monday.") == "Eva Lind returns to work"


def test_a_pronoun_means_the_first_of_two_in_its_sentence() -> None:
    text = "Premier Eva Lind met Chancellor Jon Berg on Tuesday. She will fly to Rome on Monday."
    assert _title(text) == "Eva Lind flies to Rome"


@pytest.mark.parametrize(
    ("before", "text", "title"),
    [
        (
            "Norland's Prime Minister Eva Lind fell sick.",
            "The prime minister will fly to Rome on Monday.",
            "Eva Lind flies to Rome",
        ),
        ("Nordbank lost money.", "The bank will publish its results on Monday.", "Nordbank publishes its results"),
        ("A new bridge over the fjord is late.", "The bridge will open on Monday.", "Bridge over the fjord opens"),
        ("The trial of Jon Berg drew crowds.", "The trial resumes on Monday.", "Trial of Jon Berg resumes"),
        (
            "Two meetings about the tip are planned.",
            "The first will be held on Tuesday.",
            "First of two meetings about the tip",
        ),
        ("The ferry company lost money.", "It will cut two routes on Monday.", "Ferry company cuts two routes"),
        ("Queen Ida fell sick.", "She will open the fair on Monday.", "Queen Ida opens the fair"),
        ("He is due in court on Monday.", "Jon Berg, 34, was held in Bergen.", "Jon Berg in court"),
        (
            "Premier Eva Lind fell sick.",
            "Chancellor Jon Berg will stand in for Premier Lind on Monday.",
            "Jon Berg stands in for Eva Lind",
        ),
    ],
)
def test_a_short_name_is_completed_from_the_text(before: str, text: str, title: str) -> None:
    assert _title(f"{before} {text}") == title


def test_a_title_that_names_nobody_has_the_topic_behind_it() -> None:
    text = "Norsat will fly again. Norsat has lost two rockets. Norsat is small.\n9 a.m.: Hatch closing"
    assert _title(text) == "Hatch closing (Norsat)"


@pytest.mark.parametrize(
    "text",
    [
        "Berg said so. Mayor Jo Berg is sure. Berg said no more.\n9 a.m.: Hatch closing",
        "The Board met. The Board is small. The Board fell out.\n9 a.m.: Hatch closing",
        "Old Norsat Hall fell. Old Norsat Hall was cheap. Old Norsat Hall is gone.\n9 a.m.: Hatch closing",
    ],
)
def test_no_person_no_common_noun_and_no_part_of_a_name_is_the_topic(text: str) -> None:
    assert _title(text) in ("Hatch closing", "Hatch closing (Old Norsat Hall)")


def test_a_bare_title_has_the_name_behind_it_that_the_story_begins_with() -> None:
    text = "Pier Road will be shut between the church and the quay. The closure will be from 3 May."
    assert _title(text) == "Closure (Pier Road)"


def test_an_it_that_is_held_is_the_event_named_before() -> None:
    text = "Premier Eva Lind wants a vote on the bridge, and it will now be held on 3 May."
    assert _title(text).startswith("Vote")


def test_what_is_reported_is_named_without_who_reports_it() -> None:
    assert _title("Officials said the bridge would close on 1 April.") == "Bridge closes"


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
