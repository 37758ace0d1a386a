"""`reread`, `published` and former texts: what another reading does to what is on the desk."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any

import pytest
from running import Done, Run

from briefdesk import agenda
from briefdesk.desk import Desk, history, marking

pytestmark = pytest.mark.usefixtures("council")


def events(run: Run) -> list[tuple[int, str]]:
    return [(event["id"], event["start"]) for event in run("agenda", "--json").json]


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Make the reader one that finds no events, or what it is."""
    real = agenda.read

    def become(blind: bool) -> None:
        def read(*arguments: Any) -> Any:
            found = real(*arguments)
            return type(found)(published=found.published, timexes=found.timexes, events=()) if blind else found

        monkeypatch.setattr(agenda, "read", read)

    return become


def test_reading_again_what_has_not_changed_changes_nothing(run: Run, desk: Desk) -> None:
    before = len(history.listing(desk))
    assert run("reread", 1).out == "1 read again, 0 changed: 0 new, 0 moved, 0 gone, 0 orphaned\n"
    assert run("reread", "--all", "--json").json == []
    assert len(history.listing(desk)) == before


def test_what_is_decided_outlives_a_reader_that_no_longer_finds_it(run: Run, blind: Callable[[bool], None]) -> None:
    run("review", "confirm", 1)
    blind(True)
    lines = run("reread", "--all").out.splitlines()
    assert lines[0] == "     1  Council news"
    assert [line.split()[0] for line in lines[1:3]] == ["gone", "orphan"]
    assert lines[-1] == "1 read again, 1 changed: 0 new, 0 moved, 1 gone, 1 orphaned"
    assert "  !    1  Council meets in Paris · confirmed · no longer in the text\n" in run("agenda").out
    told = run("agenda", "--json").json[0]
    assert told["lost"]
    blind(False)
    (told,) = run("reread", 1, "--json").json
    assert (told["article"], told["title"], told["changed"]) == (1, "Council news", True)
    assert [len(told[what]) for what in ("came", "gone", "moved", "orphaned")] == [1, 0, 0, 0]
    assert run("agenda", "--json").json[0]["lost"] is None


def test_an_orphan_that_is_reset_goes(run: Run, blind: Callable[[bool], None]) -> None:
    run("review", "confirm", 1)
    blind(True)
    run("reread", 1)
    assert run("review", "reset", 1).out == (
        "event 1 is gone: its article no longer says so, and nothing else held it\n"
    )
    assert run("review", "confirm", 1).status == 1


def test_an_event_of_former_words_shows_what_is_lost(run: Run, council: Callable[..., Done]) -> None:
    run("review", "confirm", 2)
    council("The council will meet in Paris on Monday.", "Members will vote on nothing.")
    out = run("show", "--event", 2).out
    assert out.startswith("Wed 14 Jan 2026 · in 12 days\n  !    2  ")
    assert "  no longer in the text: 14 January\n" in out
    (quote,) = run("show", "--event", 2, "--json").json["quotes"]
    assert (quote["quote"], quote["quote_start"], quote["date_text"]) == (None, None, "14 January")


def test_former_texts_are_kept_and_shown(run: Run, council: Callable[..., Done]) -> None:
    assert run("show", 1, "--former").err == "briefdesk: article 1 has had no other text\n"
    council("The council will meet in Paris on Monday.", "Members will vote on nothing.")
    out = run("show", 1, "--former").out
    assert out.startswith("until ")
    assert "harbour plan on 14 January" in out
    told = run("show", 1, "--former", "--json").json
    assert [set(former) for former in told["former"]] == [{"until", "text"}]
    assert "harbour" not in run("show", 1).out


def test_articles_read_again_are_one_act(run: Run, desk: Desk, blind: Callable[[bool], None]) -> None:
    run(
        "import",
        "-",
        "--published",
        "2026-01-02",
        stdin=b"Quite another thing happens. The jury will meet on Thursday.",
    )
    before = len(history.listing(desk))
    blind(True)
    assert run("reread", 1, 2, 1).out.endswith("2 read again, 2 changed: 0 new, 0 moved, 3 gone, 0 orphaned\n")
    assert len(history.listing(desk)) == before + 1
    assert run("undo").out.endswith("read 2 articles again  (undone)\n")
    assert len(events(run)) == 3


def test_an_unknown_id_among_known_ones_reads_nothing(run: Run, desk: Desk, blind: Callable[[bool], None]) -> None:
    blind(True)
    before = len(history.listing(desk))
    done = run("reread", 1, 9)
    assert (done.status, done.out) == (1, "")
    assert "there is no article 9" in done.err
    assert len(history.listing(desk)) == before


@pytest.mark.parametrize("arguments", [(), ("--all", 1)])
def test_either_ids_or_all(run: Run, arguments: tuple[object, ...]) -> None:
    assert run("reread", *arguments).status == 2


def test_ctrl_c_keeps_what_was_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", "-", stdin=b"Quite another thing happens here.")
    real = agenda.read

    def pressed(*arguments: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return real(*arguments)

    monkeypatch.setattr(agenda, "read", pressed)
    done = run("reread", "--all")
    assert done.status == 130
    assert done.out.splitlines()[-1].startswith("1 read again")
    assert done.out.endswith("; stopped, and what was read until then is kept\n")


def test_an_article_that_is_starred_while_it_is_read_is_read_all_the_same(
    run: Run, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = agenda.read

    def starring(*arguments: Any) -> Any:
        marking.set_starred(desk, [1], True)
        return real(*arguments)

    monkeypatch.setattr(agenda, "read", starring)
    assert run("reread", "--all").out.startswith("1 read again")


def test_a_publication_date_is_tried_and_then_mended(run: Run, desk: Desk) -> None:
    before = events(run)
    done = run("published", 1, "--dry-run", "10", "Jan", "2026")
    assert done.out.splitlines() == [
        "Council news",
        "  moved   Council meets in Paris  Mon 5 Jan 2026 → Mon 12 Jan 2026",
        "published Sat 10 Jan 2026: 1 moved, 0 new, 0 gone; nothing was written",
    ]
    assert events(run) == before
    told = run("published", 1, "2026-01-10", "--json").json
    assert (told["article"], told["published"], told["came"], told["gone"]) == (1, "2026-01-10", [], [])
    (moved,) = told["moved"]
    assert (moved["id"], moved["start"], moved["was"]["start"]) == (1, "2026-01-12", "2026-01-05")
    assert events(run)[0] == (1, "2026-01-12")
    run("undo")
    assert events(run) == before


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((1, "31 Feb"), 2, "'DATE'"),
        ((1, "next", "week"), 2, "more than one day"),
        ((1,), 2, "DATE"),
        ((9, "2026-01-02"), 1, "there is no article 9"),
    ],
)
def test_a_publication_date_that_is_none_is_said(
    run: Run, desk: Desk, arguments: tuple[object, ...], status: int, said: str
) -> None:
    before = len(history.listing(desk))
    done = run("published", *arguments)
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert len(history.listing(desk)) == before
