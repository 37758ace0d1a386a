"""A desk that is watched: what must hold of its file whatever is done."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from changing import NAMES, READERS, Page
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from briefdesk.desk import Desk, history, library
from briefdesk.desk.filing import Report, Tray, Wishes
from briefdesk.model import Draft, Entry, Span
from briefdesk.store import health

TODAY = date(2026, 1, 2)
RESTORED = ("article", "event", "evidence", "decision", "annotation", "tag", "tagging", "version", "view")
"""The tables that undoing restores."""
KEPT = {
    "decision": "id, event, article, review, edited, made, changed",
    "tagging": "*",
    "annotation": "id, article, event, colour, made, changed, note",
}
"""What no reading changes."""
Dump = dict[str, dict[int, dict[str, Any]]]


class WatchedDesk(RuleBasedStateMachine):
    """Two desks open on one file, and a person at each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.patch = pytest.MonkeyPatch()
        moments = (datetime(2026, 1, 2, 9, tzinfo=UTC) + timedelta(seconds=tick // 4) for tick in itertools.count())
        self.patch.setattr("briefdesk.desk.desk.now", lambda: next(moments))
        self.reader = 0
        """Which reader reads."""
        self.patch.setattr("briefdesk.agenda.read", lambda *of: READERS[self.reader](*of))
        self.desks: list[Desk] = []
        self.filed: dict[int, Dump] = {}
        """The rows of each article that was brought in, as they were then."""
        self.meant: dict[int, set[str]] = {}
        """The names in the sentences that each event ever rested on."""
        self.told: dict[int, set[str]] = {}
        """Those that it rests on now."""
        self.back = False
        """Whether what was done last was to undo or redo."""

    @initialize()
    def a_desk_with_a_seed(self) -> None:
        self.desks = [Desk(self.folder / "desk.db", TODAY) for _ in range(2)]
        self.bring(self.desks[0], Page(0, ["Alpha", "Delta"]), seeded=True)
        self.filed.clear()
        self.first = self.dump()

    def teardown(self) -> None:
        for desk in self.desks:
            desk.close()
        self.patch.undo()
        shutil.rmtree(self.folder)

    def bring(
        self, desk: Desk, *pages: Page, seeded: bool = False, meanwhile: Callable[[], object] = lambda: None
    ) -> None:
        """Bring pages in as they are now, and note what is filed; `meanwhile` is done after each."""
        tray = Tray(desk, Wishes(TODAY if seeded else None, seeded=seeded), Report(), ["pages"])
        for page in pages:
            before, address = self.ids("article"), f"https://x.example/{page.number}"
            tray.put(Draft(page.text(), url=address, title=f"Page {page.number}", published=TODAY))
            tray.keep()
            for id in set(self.ids("article")) - set(before):
                self.filed[id] = self.dump(id)
            meanwhile()
        tray.end()

    @contextmanager
    def reading(self, reader: int = 0) -> Iterator[None]:
        """Whatever is read inside, with this reader, leaves what a person has decided alone."""
        decided = {table: self.rows(f"SELECT {columns} FROM {table}") for table, columns in KEPT.items()}
        self.reader = reader
        yield
        self.reader = 0
        assert decided == {table: self.rows(f"SELECT {columns} FROM {table}") for table, columns in KEPT.items()}

    def rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        return self.desks[0].store.records(sql, values)

    def ids(self, table: str) -> list[int]:
        return [row["id"] for row in self.rows(f"SELECT id FROM {table} ORDER BY id")]

    def pick(self, table: str, at: int) -> int:
        """One of the rows of a table."""
        ids = self.ids(table)
        return ids[at % len(ids)]

    def span(self, article: int, start: int, length: int) -> Span:
        """A passage of an article."""
        text = library.article(self.desks[0], article).text
        start = start * 7 % len(text)
        return Span(start, min(start + length, len(text)))

    def dump(self, article: int | None = None, everything: bool = False) -> Dump:
        """The rows of the tables that undoing restores, or of what one article brings, or the journal's too."""
        tables = (*RESTORED, "journal", "change") if everything else RESTORED
        found = {table: {row["id"]: row for row in self.rows(f"SELECT * FROM {table}")} for table in tables}
        if article is not None:
            evidence = {id: row for id, row in found["evidence"].items() if row["article"] == article}
            proved = {row["event"] for row in evidence.values()}
            events = {id: row for id, row in found["event"].items() if id in proved}
            found = {"article": {article: found["article"][article]}, "event": events, "evidence": evidence}
        return found

    def history(self, undone: bool = False) -> list[Entry]:
        """What was done and stands, or what was undone; the last first."""
        entries = history.entries(self.desks[0], history.listing(self.desks[0]))
        return [entry for entry in entries if entry.undone is undone]

    def check_that_all_is_undone(self) -> None:
        """The tables are as they were at first; what was brought in since lies in the bin, as it was then."""
        now = self.dump()
        for id in self.filed:
            assert now["article"][id]["binned"] is not None
            now["article"][id]["binned"] = None
        wanted = {table: dict(rows) for table, rows in self.first.items()}
        for dump in self.filed.values():
            for table, rows in dump.items():
                wanted[table] |= rows
        assert now == wanted

    @invariant()
    def the_file_is_sound(self) -> None:
        assert health.integrity(self.desks[0].store) == []
        assert health.altered(self.desks[0].store) == []

    @invariant()
    def words_stand_where_they_are_said_to(self) -> None:
        texts = {row["id"]: row["text"] for row in self.rows("SELECT id, text FROM article")}
        for row in self.rows("SELECT * FROM evidence WHERE span_start IS NOT NULL"):
            self._check(texts[row["article"]], row, row["timex_start"], row["timex_end"])
            assert row["span_start"] <= row["timex_start"] < row["timex_end"] <= row["span_end"]
        for row in self.rows("SELECT * FROM annotation WHERE start IS NOT NULL"):
            self._check(texts[row["article"]], row, row["start"], row["end"])

    def _check(self, text: str, row: dict[str, Any], start: int, end: int) -> None:
        assert text[start:end] == row["exact"]
        assert text[:start].endswith(row["before"])
        assert text[end:].startswith(row["after"])

    @invariant()
    def what_was_decided_hangs_on_something(self) -> None:
        for event in self.rows(
            """SELECT event.*, count(evidence.id) AS proofs, count(span_start) AS stand, decision.review AS decided
               FROM event LEFT JOIN evidence ON evidence.event = event.id
               LEFT JOIN decision ON decision.event = event.id GROUP BY event.id"""
        ):
            assert event["review"] == (event["decided"] or "found")
            assert event["stand"] or event["lost"] or (not event["proofs"] and event["decided"])
        assert self.rows("SELECT * FROM tag WHERE id NOT IN (SELECT tag FROM tagging)") == []

    @invariant()
    def no_id_means_another_event(self) -> None:
        told: dict[int, set[str]] = {id: set() for id in self.ids("event")}
        for row in self.rows(
            """SELECT event, substr(text, span_start + 1, span_end - span_start) AS words
               FROM evidence JOIN article ON article.id = article WHERE span_start IS NOT NULL"""
        ):
            told[row["event"]] |= set(NAMES.findall(row["words"]))
        for id, names in told.items():
            if id not in self.told:
                assert self.back or id not in self.meant, "an id was given twice"
            earlier = self.meant.get(id, set()) if self.back else self.told.get(id, set())
            assert not names or not earlier or names & earlier
            self.meant.setdefault(id, set()).update(names)
        self.told = {id: names or self.told.get(id, set()) for id, names in told.items()}
        self.back = False
