"""`agenda`, `find`, `show` and `doctor`: what they print of a desk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from making import an_article, an_event, file
from running import Run

from briefdesk.desk import Desk
from briefdesk.model import Basis, EventStatus, Published
from briefdesk.store import opening

INFERRED = Published(date(2026, 1, 2), Basis.INFERRED, 0.85, ("Friday is named", "New Year is past"))


@pytest.fixture
def full(desk: Desk) -> None:
    """Two articles with events of every kind."""
    first = [
        an_event("2026-01-03", title="Advisers meet", place="Kyiv"),
        an_event("2026-01-05", "2026-01-06", title="Leaders meet", status=EventStatus.TENTATIVE),
        an_event("2026-01-04", title="Someone may come", doubt="two readings"),
        an_event("2025-12-24", title="Long past"),
    ]
    article = an_article(1, "Article number 1 is on peace.\nIt has two lines.", byline="A. Writer", source="The Globe")
    file(desk.store, (article, first), (an_article(2, published=INFERRED), [an_event("2026-02-01", title="Far off")]))


@pytest.mark.usefixtures("full")
def test_the_agenda_stands_under_its_dates(run: Run) -> None:
    assert run("agenda").out.splitlines() == [
        "Sat 3 Jan 2026 · tomorrow",
        "  ·    1  Advisers meet · Kyiv",
        "          in 1: Title 1",
        "",
        "Mon 5–Tue 6 Jan 2026 · in 3 days",
        "  ~    2  Leaders meet · tentative",
        "          in 1: Title 1",
        "",
        "Sun 1 Feb 2026 · in 4 weeks",
        "  ·    5  Far off",
        "          in 2: Title 2",
        "",
        "1 doubtful (--all shows it)",
    ]


@pytest.mark.usefixtures("full")
def test_what_is_doubtful_stands_apart(run: Run) -> None:
    *_, before, heading, date, event, _ = run("agenda", "--all").out.splitlines()
    assert (before, heading, date) == ("", "Doubtful", "Sun 4 Jan 2026 · in 2 days")
    assert event == "  ?    3  Someone may come · doubtful: two readings"


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(("days", "titles"), [(0, []), (1, ["Advisers meet"]), (3, ["Advisers meet", "Leaders meet"])])
def test_the_agenda_of_the_next_days(run: Run, days: int, titles: list[str]) -> None:
    assert [event["title"] for event in run("agenda", "--json", "--days", days).json] == titles


@pytest.mark.usefixtures("full")
def test_an_agenda_as_json(run: Run) -> None:
    event = run("agenda", "--json").json[0]
    because = '"Article" → that day'
    assert event == {
        "id": 1,
        "start": "2026-01-03",
        "end": "2026-01-03",
        "granularity": "day",
        "time": None,
        "zone": None,
        "title": "Advisers meet",
        "place": "Kyiv",
        "status": "scheduled",
        "was": None,
        "doubt": None,
        "review": "found",
        "lost": None,
        "tags": [],
        "notes": 0,
        "articles": [1],
        "because": because,
        "quotes": [
            {
                "article": 1,
                "quote": "Article nu",
                "quote_start": 0,
                "quote_end": 10,
                "date_text": "Article",
                "because": because,
            }
        ],
    }
    assert [found["id"] for found in run("agenda", "--json", "--all").json] == [1, 2, 5, 3]


@pytest.mark.usefixtures("desk")
def test_an_empty_desk_says_so(run: Run) -> None:
    done = run("agenda")
    assert (done.status, done.out) == (0, "")
    assert "`briefdesk import FILE`" in done.err
    assert run("agenda", "--json").json == []
    assert run("find", "x", "--json").json == []


@pytest.mark.usefixtures("full")
def test_nothing_ahead_says_so(run: Run) -> None:
    assert run("agenda", today="2027-01-01").err == "briefdesk: nothing is ahead of Fri 1 Jan 2027\n"
    assert "from Fri 2 Jan 2026 to Fri 2 Jan 2026" in run("agenda", "--days", 0).err


def test_while_there_are_only_seeds_today_is_theirs_and_said(run: Run, desk: Desk) -> None:
    file(desk.store, (an_article(), [an_event("2026-01-03")]), seeded=True)
    done = run("agenda", today=None)
    assert done.err == "briefdesk: only the seed articles are here, so today is taken to be Fri 2 Jan 2026\n"
    assert done.out.startswith("Sat 3 Jan 2026 · tomorrow\n")
    assert run("agenda", today="2026-01-03").err == ""


@pytest.mark.usefixtures("full")
def test_articles_are_found_by_their_words(run: Run) -> None:
    assert (
        run("find", "peace").out.splitlines()
        == [
            "     1  Title 1  The Globe · Fri 2 Jan 2026",
            "        Article number 1 is on peace.",
        ]
        or "is on peace." in run("find", "peace").out
    )
    assert [hit["id"] for hit in run("find", "article", "--json").json] == [2, 1]
    assert run("find", "title", "--limit", 1).err == "briefdesk: these are the first 1; --limit shows more\n"
    assert run("find", "war", "AND", "&").err == "briefdesk: no article is found by this\n"


@pytest.mark.usefixtures("full")
def test_an_article_is_shown_with_its_date_and_its_events(run: Run) -> None:
    out = run("show", 1).out.splitlines()
    assert out[:6] == [
        "Title 1",
        "A. Writer · The Globe",
        "published Fri 2 Jan 2026 (given)",
        "  because given by hand",
        "",
        "Article number 1 is on peace.",
    ]
    assert "  ?    3  Someone may come · doubtful: two readings" in out
    assert "published Fri 2 Jan 2026 (inferred), 85% sure" in run("show", 2).out
    shown = run("show", 2, "--json").json
    assert shown["published"] == {
        "date": "2026-01-02",
        "moment": "2026-01-02",
        "basis": "inferred",
        "confidence": 0.85,
        "because": ["Friday is named", "New Year is past"],
    }
    assert [event["title"] for event in shown["events"]] == ["Far off"]


@pytest.mark.usefixtures("full")
def test_an_event_is_shown_with_its_proof(run: Run) -> None:
    assert run("show", "--event", 2).out.splitlines()[-2:] == ["  Article nu", '  because "Article" → that day']
    assert run("show", "--event", 2, "--json").json["title"] == "Leaders meet"


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize(
    ("arguments", "message"), [((9,), "there is no article 9 on this desk"), (("--event", 9), "there is no event 9")]
)
def test_what_is_not_there_is_said(run: Run, arguments: tuple[object, ...], message: str) -> None:
    done = run("show", *arguments)
    assert (done.status, done.out) == (1, "")
    assert message in done.err


@pytest.mark.parametrize("verb", [("agenda",), ("find", "x"), ("show", "1")])
def test_a_desk_that_is_not_there_is_said_and_not_made(run: Run, path: Path, verb: tuple[str, ...]) -> None:
    done = run(*verb)
    assert (done.status, done.out) == (1, "")
    assert done.err == f"briefdesk: there is no desk at {path} (`briefdesk import FILE` makes one)\n"
    assert not path.exists()


def test_foreign_text_is_cleaned_again_before_it_is_printed(run: Run, desk: Desk) -> None:
    bad = "\x1b[31m\x07\x9b\u202e[sic] [bold]x[/bold]"
    article = an_article(1, f"Article {bad} is here", title=bad, source=bad, byline=bad, url=bad)
    file(desk.store, (article, [an_event("2026-01-03", title=bad, place=bad, doubt=None)]))
    for verb in (("agenda",), ("find", "article"), ("show", 1), ("show", "--event", 1)):
        for as_json in ((), ("--json",)):
            out = run(*verb, *as_json).out
            assert not set(out) & set("\x1b\x07\x9b\u202e"), verb
    assert "[sic] [bold]x[/bold]" in run("agenda").out
    assert run("show", 1, "--json").json["title"] == bad


def test_a_desk_that_is_brought_up_to_date_says_so_once(run: Run, full: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
    said = [run("agenda", "--today", "2026-01-02").err for _ in range(2)]
    assert "brought up to date" in said[0]
    assert said[1] == ""


def test_the_doctor_tells_what_there_is(run: Run, full: None, path: Path) -> None:
    done = run("doctor")
    assert done.status == 0
    assert str(path) in done.out
    assert "2 article, 5 event, 5 evidence" in done.out
    found = run("doctor", "--json").json
    assert (found["counts"]["event"], found["schema"], found["faults"]) == (5, opening.SCHEMA, [])
    assert "SQLite" in found["versions"]


def test_the_doctor_tells_what_is_wrong(run: Run, full: None, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE article SET text = 'x' WHERE id = 1")
    done = run("doctor")
    assert done.status == 1
    assert "the text of article 1 is not what was filed" in done.out


def test_the_doctor_works_without_a_desk(run: Run, path: Path) -> None:
    done = run("doctor")
    assert done.status == 1
    assert "there is no desk at" in done.out
    path.write_text("my notes")
    found = run("doctor", "--json")
    assert found.status == 1
    assert found.json["faults"] == [f"{path} is not a desk (name another file with --desk)"]
    assert "SQLite" in found.json["versions"]
