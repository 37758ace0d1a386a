"""Bringing articles in: each once, whatever else fails."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefdesk.desk import Desk, agenda, filing, intake, library, reading
from briefdesk.desk.intake import Pasted, Report, Wishes, bring_in
from briefdesk.errors import DeskError
from briefdesk.model import Basis, Draft
from briefdesk.store import articles, health, imports

FRIDAY = date(2026, 1, 2)
STORY = "The council will meet in Paris on {day}. A report number {number} lay on the table.\n"
GIVEN = Wishes(published=FRIDAY)


def story(number: int = 1, day: str = "Monday") -> bytes:
    return STORY.format(number=number, day=day).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles in files."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"{number}.txt").write_bytes(story(number))
    return folder


def outcome(report: Report) -> tuple[int, int, int]:
    return len(report.new), len(report.here), len(report.failed)


def test_a_folder_comes_in_with_its_events(desk: Desk, folder: Path) -> None:
    report = bring_in(desk, [str(folder)], GIVEN)
    assert outcome(report) == (3, 0, 0)
    assert [brought.events for brought in report.new] == [1, 1, 1]
    assert {event.when.start for event in agenda.upcoming(desk)} == {date(2026, 1, 5)}
    assert len(library.listing(desk)) == 3


def test_the_same_thing_twice_adds_nothing(desk: Desk, folder: Path) -> None:
    first = bring_in(desk, [str(folder)], GIVEN)
    again = bring_in(desk, [str(folder), Pasted(story(2))], GIVEN)
    assert outcome(again) == (0, 4, 0)
    assert {brought.id for brought in again.here} == {brought.id for brought in first.new}
    assert len(agenda.upcoming(desk)) == 3


def test_the_same_thing_twice_in_one_import_is_one_article(desk: Desk) -> None:
    assert outcome(bring_in(desk, [Pasted(story()), Pasted(story())], GIVEN)) == (1, 1, 0)
    assert len(library.listing(desk)) == 1


def test_what_fails_never_stops_the_others(desk: Desk, folder: Path) -> None:
    (folder / "0.txt").touch()
    (folder / "2b.bin").write_bytes(bytes(range(256)) * 40)
    (folder / "2c.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(500))
    report = bring_in(desk, ["no such file", str(folder)], GIVEN)
    assert len(report.new) == 3
    assert {Path(failure.name).name for failure in report.failed} == {"no such file", "0.txt", "2b.bin", "2c.pdf"}
    assert all(failure.reason and "\n" not in failure.reason for failure in report.failed)
    assert len(library.listing(desk)) == 3


def test_a_dry_run_says_what_would_happen_and_writes_nothing(desk: Desk, folder: Path) -> None:
    bring_in(desk, [Pasted(story(1))], GIVEN)
    before = health.sizes(desk.store)
    report = bring_in(desk, [str(folder)], Wishes(FRIDAY, dry_run=True))
    assert outcome(report) == (2, 1, 0)
    assert [brought.id for brought in report.new] == [0, 0]
    assert health.sizes(desk.store) == before


def test_stopping_keeps_what_was_read(desk: Desk, folder: Path) -> None:
    begun: list[str] = []
    report = bring_in(
        desk,
        [str(folder)],
        GIVEN,
        progress=lambda done, total, name: begun.append(f"{done} of {total} {Path(name).name}"),
        stop=lambda: len(begun) == 2,
    )
    assert report.stopped
    assert begun == ["0 of 3 1.txt", "1 of 3 2.txt"]
    assert outcome(report) == (len(library.listing(desk)), 0, 0)
    assert len(report.new) >= 1
    rest = bring_in(desk, [str(folder)], GIVEN)
    assert len(rest.new) + len(report.new) == 3


def test_seeds_leave_for_the_bin_when_ones_own_arrives(desk: Desk) -> None:
    bring_in(desk, [Pasted(story(1))], Wishes(FRIDAY, seeded=True))
    assert desk.only_seeds()
    (seed,) = library.listing(desk)
    bring_in(desk, [Pasted(story(2))], GIVEN)
    assert not desk.only_seeds()
    assert seed not in library.listing(desk)
    assert library.article(desk, seed).id == seed, "the bin keeps it"


def test_importing_a_seed_makes_it_ones_own(desk: Desk) -> None:
    bring_in(desk, [Pasted(story(1)), Pasted(story(2))], Wishes(FRIDAY, seeded=True))
    first, second = sorted(library.listing(desk))
    report = bring_in(desk, [Pasted(story(1))])
    assert [brought.id for brought in report.new] == [first]
    assert list(library.listing(desk)) == [first]
    assert not desk.only_seeds()
    bring_in(desk, [Pasted(story(2))])
    assert sorted(library.listing(desk)) == [first, second]


def test_while_there_are_only_seeds_today_is_the_latest_ones(path: Path) -> None:
    with Desk(path) as desk:
        bring_in(desk, [Pasted(story(1))], Wishes(date(2026, 1, 1), seeded=True))
        bring_in(desk, [Pasted(story(2))], Wishes(FRIDAY, seeded=True))
        assert desk.today() == FRIDAY
        bring_in(desk, [Pasted(story(3))], GIVEN)
        assert desk.today() == desk.now().date()


def test_a_date_given_with_what_is_here_moves_its_events(desk: Desk) -> None:
    (brought,) = bring_in(desk, [Pasted(story())], GIVEN).new
    (before,) = agenda.events_of(desk, brought.id)
    (again,) = bring_in(desk, [Pasted(story())], Wishes(date(2026, 1, 9))).here
    (after,) = agenda.events_of(desk, brought.id)
    assert again.published.basis is Basis.GIVEN
    assert after.id == before.id
    assert (before.when.start, after.when.start) == (date(2026, 1, 5), date(2026, 1, 12))
    assert len(health.integrity(desk.store)) == 0


def test_many_articles_are_filed_in_batches(desk: Desk) -> None:
    report = bring_in(desk, [Pasted(story(number)) for number in range(120)], GIVEN)
    assert outcome(report) == (120, 0, 0)
    assert len({brought.id for brought in report.new}) == 120
    assert health.sizes(desk.store)["import_run"] == 1


def test_two_desks_may_bring_the_same_in_at_once(desk: Desk) -> None:
    with desk.clone() as other:
        sources = [Pasted(story(number)) for number in range(3)]

        def meanwhile(done: int, _total: int, _name: str) -> None:
            if done == 1:
                bring_in(other, sources, GIVEN)

        report = bring_in(desk, sources, GIVEN, progress=meanwhile)
    assert len(library.listing(desk)) == 3
    assert outcome(report) == (0, 3, 0)


def test_an_empty_desk_is_new_until_something_was_brought_in(desk: Desk) -> None:
    assert not imports.any_yet(desk.store)
    bring_in(desk, ["no such file"])
    assert not imports.any_yet(desk.store), "a failed import does not cost the seeds"
    bring_in(desk, [Pasted(story(1))])
    assert imports.any_yet(desk.store)


def test_what_was_brought_in_keeps_its_digest(desk: Desk) -> None:
    bring_in(desk, [Pasted("Zoë’s café \u200dopens\u00a0Monday.\r\n".encode())], GIVEN)
    assert health.altered(desk.store) == []


@pytest.mark.parametrize(("source", "is_one"), [("https://x.org", True), ("HTTP://x", True), ("notes/a:b.txt", False)])
def test_an_address_is_told_from_a_path(source: str, is_one: bool) -> None:
    assert intake.is_address(source) is is_one


@pytest.mark.parametrize("source", ["file:///etc/passwd", "ftp://bay.example/x"])
def test_only_the_web_is_fetched(desk: Desk, source: str) -> None:
    (failure,) = bring_in(desk, [source]).failed
    assert "only http and https are fetched" in failure.reason


def test_a_fault_of_ours_in_one_document_does_not_stop_the_others(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:

    def faulty(draft: Draft, *rest: Any) -> Any:
        return 1 / 0 if "bad" in draft.text else reading.read(draft, *rest)

    monkeypatch.setattr(filing, "read", faulty)
    report = bring_in(desk, [Pasted(b"A bad story. It is so."), Pasted(story(1))], GIVEN)
    assert len(report.new) == 1
    assert "something went wrong: ZeroDivisionError" in report.failed[0].reason


def test_a_copy_with_a_date_dates_what_had_none(desk: Desk) -> None:
    text = b"The council will meet in Paris on Monday. It will vote."
    (first,) = bring_in(desk, [Pasted(text)]).new
    assert first.published.basis is Basis.UNKNOWN
    mail = b"From: a@bay.example\nSubject: The council\nDate: Fri, 02 Jan 2026 10:00:00 +0000\n\n" + text
    (copy,) = bring_in(desk, [Pasted(mail)]).here
    assert (copy.id, copy.redated, copy.published.basis) == (first.id, True, Basis.METADATA)
    assert [event.when.start for event in agenda.events_of(desk, first.id)] == [date(2026, 1, 5)]
    (again,) = bring_in(desk, [Pasted(mail)]).here
    assert not again.redated


def test_an_article_in_the_bin_comes_back_when_brought_in_again(desk: Desk) -> None:
    bring_in(desk, [Pasted(story(1))], Wishes(FRIDAY, seeded=True))
    bring_in(desk, [Pasted(story(2))], GIVEN)
    report = bring_in(desk, [Pasted(story(1))], GIVEN)
    assert outcome(report) == (1, 0, 0)
    assert len(articles.listed(desk.store)) == 2


def test_a_date_and_a_seed_are_mended_together_or_not_at_all(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    bring_in(desk, [Pasted(story(1))], Wishes(FRIDAY, seeded=True))
    (seed,) = library.listing(desk)

    def gone(*_: object) -> None:
        raise DeskError("the disk failed")

    with monkeypatch.context() as broken:
        broken.setattr(articles, "own", gone)
        with pytest.raises(DeskError):
            bring_in(desk, [Pasted(story(1))], Wishes(date(2026, 1, 9)))
    assert library.article(desk, seed).published.day == FRIDAY
