"""`review`, `edit` and `add`: what a person decides on events, from the command line."""

from __future__ import annotations

import pytest
from making import an_article, an_event, file
from running import Run

from briefdesk.desk import Desk, agenda, history
from briefdesk.model import EventStatus


@pytest.fixture
def full(desk: Desk) -> Desk:
    """An article with four events: sure, doubtful, sure, past."""
    events = [
        an_event("2026-01-03", title="Advisers meet", place="Kyiv"),
        an_event("2026-01-04", title="Someone may come", doubt="two readings"),
        an_event("2026-01-05", title="Leaders meet"),
        an_event("2025-12-24", title="Long past"),
    ]
    file(desk.store, (an_article(1, "Article number 1 is on peace. Peace is near."), events))
    return desk


def acts(desk: Desk) -> list[str]:
    """What was done, the last first."""
    return [entry.words for entry in history.entries(desk, history.listing(desk))]


@pytest.mark.usefixtures("full")
def test_what_is_to_review_is_listed_with_its_doubt(run: Run) -> None:
    out = run("review", "list").out
    assert "  ·    1  Advisers meet · Kyiv\n          in 1: Title 1\n" in out
    assert "  ?    2  Someone may come · doubtful: two readings\n" in out
    assert "Long past" not in out
    run("review", "confirm", 1)
    assert [event["id"] for event in run("review", "list", "--json").json] == [2, 3]
    run("review", "reject", 2, 3)
    done = run("review", "list")
    assert (done.status, done.out, done.err) == (0, "", "briefdesk: nothing is left to review\n")


def test_many_events_are_confirmed_in_one_act(run: Run, full: Desk) -> None:
    done = run("review", "confirm", 3, 2, 3)
    assert done.out.splitlines() == [
        "Sun 4 Jan 2026 · in 2 days",
        "  ✓    2  Someone may come · confirmed",
        "",
        "Mon 5 Jan 2026 · in 3 days",
        "  ✓    3  Leaders meet · confirmed",
    ]
    assert acts(full) == ["confirmed 2 events"]
    assert run("review", "confirm", 2).status == 0
    assert acts(full) == ["confirmed 2 events"]


def test_what_is_rejected_is_shown_on_request_and_can_be_taken_back(run: Run, full: Desk) -> None:
    (told,) = run("review", "reject", 1, "--json").json
    assert (told["id"], told["review"]) == (1, "rejected")
    assert "Advisers meet" not in run("agenda", "--all").out
    lines = run("agenda", "--rejected").out.splitlines()
    assert lines[-4:] == [
        "Rejected",
        "Sat 3 Jan 2026 · tomorrow",
        "  -    1  Advisers meet · Kyiv · rejected",
        "          in 1: Title 1",
    ]
    assert [event["id"] for event in run("agenda", "--rejected", "--json").json] == [3, 1]
    assert [event["id"] for event in run("agenda", "--rejected", "--all", "--json", "--days", 1).json] == [1]
    run("review", "reset", 1)
    assert agenda.event(full, 1).review == "found"


@pytest.mark.parametrize("verb", ["confirm", "reject", "reset"])
def test_an_unknown_id_among_known_ones_decides_nothing(run: Run, full: Desk, verb: str) -> None:
    done = run("review", verb, 1, 99, 2)
    assert (done.status, done.out) == (1, "")
    assert done.err == "briefdesk: there is no event 99 on this desk (`briefdesk agenda` lists them)\n"
    assert acts(full) == []


def test_ids_may_be_piped_in(run: Run, full: Desk) -> None:
    assert run("review", "confirm", "-", stdin=b"1 3\n1\n").status == 0
    assert [agenda.event(full, id).review for id in (1, 2, 3)] == ["confirmed", "found", "confirmed"]


def test_an_empty_pipe_is_nothing_to_do(run: Run, full: Desk) -> None:
    done = run("review", "confirm", "-", stdin=b"\n")
    assert (done.status, done.out, done.err) == (0, "", "briefdesk: no ids were piped in\n")
    assert acts(full) == []


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("word", "piped"),
    [
        ("x", b""),
        ("0", b""),
        ("-1", b""),
        ("1.5", b""),
        ("²", b""),
        ("9" * 5000, b""),
        ("-", b"1 \xff\x1b[2J"),
        ("-", b"1,2"),
    ],
)
def test_what_is_no_id_is_wrong_usage(run: Run, word: str, piped: bytes) -> None:
    done = run("review", "confirm", "--", word, stdin=piped)
    assert (done.status, done.out) == (2, "")
    assert "\x1b" not in done.err
    assert len(done.err) < 200


@pytest.mark.usefixtures("full")
def test_a_family_of_verbs_needs_one_of_them(run: Run) -> None:
    for family in ("review", "tag", "note"):
        done = run(family)
        assert (done.status, done.out) == (2, "")
        assert done.err.splitlines()[-1] == f"`briefdesk {family} --help` says how it is used"


def test_an_event_is_mended_and_its_date_echoed_as_read(run: Run, full: Desk) -> None:
    done = run("edit", 2, "--when", "next tuesday 3 pm", "--title", "Someone comes", "--place", "Oslo")
    assert done.out.splitlines()[:2] == [
        "Tue 6 Jan 2026 · in 4 days",
        "  ✓    2  Someone comes · 15:00 · Oslo · edited · read as Sun 4 Jan 2026",
    ]
    assert acts(full) == ["edited “Someone may come”"]
    told = run("edit", 2, "--place", "", "--status", "tentative", "--json").json
    assert (told["title"], told["place"], told["status"], told["time"]) == ("Someone comes", None, "tentative", "15:00")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((2,), 2, "what is to be mended?"),
        ((2, "--when", "31 Feb"), 2, "'--when'"),
        ((2, "--when", ""), 2, "'--when'"),
        ((2, "--title", " \x1b\x07 "), 1, "an event needs a title"),
        ((2, "--title", "a" * 301), 1, "at most 300 characters"),
        ((2, "--status", "perhaps"), 2, "'--status'"),
        ((99, "--title", "x"), 1, "there is no event 99"),
    ],
)
def test_a_mend_that_cannot_be_is_said_and_changes_nothing(
    run: Run, full: Desk, arguments: tuple[object, ...], status: int, said: str
) -> None:
    done = run("edit", *arguments)
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert acts(full) == []


def test_an_event_is_added_by_hand(run: Run, full: Desk) -> None:
    done = run("add", "--when", "6 Jan", "--title", "Call the mayor")
    assert done.out.splitlines() == ["Tue 6 Jan 2026 · in 4 days", "  ✓    5  Call the mayor · added by hand"]
    told = run("show", "--event", 5, "--json").json
    assert (told["review"], told["articles"], told["because"], told["quotes"]) == ("added", [], None, [])
    assert run("show", "--event", 5).status == 0
    assert agenda.event(full, 5).status is EventStatus.SCHEDULED


@pytest.mark.usefixtures("full")
def test_an_added_event_may_have_a_proof(run: Run) -> None:
    told = run("add", "--when", "6 Jan", "--title", "Peace", "--article", 1, "--quote", "Peace is  near", "--json").json
    (quote,) = told["quotes"]
    assert (quote["article"], quote["quote"], quote["date_text"]) == (1, "Peace is near.", "Peace is near")
    assert (quote["quote_start"], quote["quote_end"]) == (30, 44)


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--article", 1), 2, "which words of the article say so?"),
        (("--quote", "Peace is near"), 2, "--article"),
        (("--article", 9, "--quote", "Peace"), 1, "there is no article 9"),
        (("--article", 1, "--quote", "war"), 1, "article 1 does not say “war”"),
        (("--article", 1, "--quote", "Peace", "--span", "0:5"), 2, "by --quote or by --span"),
    ],
)
def test_a_proof_that_is_none_is_said_and_nothing_is_added(
    run: Run, full: Desk, arguments: tuple[object, ...], status: int, said: str
) -> None:
    done = run("add", "--when", "6 Jan", "--title", "Peace", *arguments)
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert acts(full) == []
