"""Filing what was read: a batch of articles at a time, each once, the reader's own in place of the seeds."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefdesk.desk import library, versions
from briefdesk.desk.acting import LongAct
from briefdesk.desk.desk import Desk
from briefdesk.desk.reading import Filed, digest, read, read_again, said, title_of
from briefdesk.desk.replacing import replace_events
from briefdesk.desk.sameness import own_address, same_page
from briefdesk.model import Article, Basis, Draft, Moment, Published
from briefdesk.store import articles, events, imports
from briefdesk.store.articles import Known

_BATCH = 50
"""Articles kept in one transaction."""
_PATIENCE = 1.0
"""Seconds after which what was read is kept, however little it is."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a person wants things brought in."""

    published: Moment | None = None
    """What to take as the publication date of each."""
    dry_run: bool = False
    """Say what would happen and change nothing."""
    seeded: bool = False
    """What comes is not the reader's own."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be brought in, and why, in one line."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Brought:
    """An article that is on the desk now, or would be."""

    id: int
    """0 in a dry run."""
    title: str
    published: Published
    events: int
    changed: bool = False
    """Whether it was there already and came with other words; the former ones are kept as a version."""
    redated: bool = False
    """Whether it was there already and was given another publication date."""
    outcome: str = ""
    """What that did to its events, in words."""


@dataclass(slots=True)
class Report:
    """How an import went."""

    new: list[Brought] = field(default_factory=list)
    here: list[Brought] = field(default_factory=list)
    """What was on the desk already."""
    failed: list[Failure] = field(default_factory=list)
    stopped: bool = False
    """Whether it was stopped before its end; what was read until then is kept."""


class Tray:
    """Holds what was read until there is enough to file at once."""

    def __init__(self, desk: Desk, wishes: Wishes, report: Report, names: Sequence[str]) -> None:
        """Begin an import of things of these names; a dry run leaves no trace."""
        self._desk, self._wishes, self._report = desk, wishes, report
        self._waiting: list[tuple[Draft, Filed]] = []
        self._kept = time.monotonic()
        self._run = 0
        if not wishes.dry_run:
            with desk.store.writing():
                self._run = imports.begin(desk.store, desk.now(), names)
        self._act = LongAct(desk, "import", "")

    def put(self, draft: Draft) -> None:
        """Read a draft and lay it in the tray, unless it is on the desk already."""
        if not self._waits(draft) and not self._known(draft):
            self._waiting.append((draft, read(draft, self._wishes.published, self._desk.now())))
        if len(self._waiting) >= _BATCH or time.monotonic() - self._kept > _PATIENCE:
            self.keep()

    def keep(self) -> None:
        """File what lies in the tray: all of it or nothing."""
        waiting, self._waiting = self._waiting, []
        if self._wishes.dry_run:
            self._report.new += [_brought(0, filed) for _, filed in waiting]
        elif waiting and self._wishes.seeded:
            with self._desk.store.writing():
                self._report.new += self._file([filed for _, filed in waiting])
        elif waiting:
            self._keep_own(waiting)
        self._kept = time.monotonic()

    def end(self) -> None:
        """File the rest and note how the import went."""
        self.keep()
        if self._wishes.dry_run:
            return
        failures = [(failure.name, failure.reason) for failure in self._report.failed]
        with self._desk.store.writing():
            imports.end(
                self._desk.store, self._run, self._desk.now(), len(self._report.new), len(self._report.here), failures
            )

    def _keep_own(self, waiting: Sequence[tuple[Draft, Filed]]) -> None:
        """File what is the reader's own, an act that can be undone; what another desk has filed meanwhile is known."""
        now = self._desk.now()
        with self._act.part() as act:
            meanwhile = [draft for draft, _ in waiting if self._on_desk(draft)]
            new = self._file([filed for draft, filed in waiting if draft not in meanwhile])
            if new:
                articles.came(act, [brought.id for brought in new], now)
                articles.bin_seeds(act, now)
                self._report.new += new
                self._act.words = self._words()
        for draft in meanwhile:
            self._known(draft)

    def _words(self) -> str:
        """What the import has brought so far, in a line."""
        first, *more = [*self._report.new, *(one for one in self._report.here if one.changed or one.redated)]
        return f"imported “{first.title}”" + (f" and {len(more)} more" if more else "")

    def _waits(self, draft: Draft) -> bool:
        """Whether an article lies in the tray; a newer version of it is to be put in its place on the desk."""
        key, url = digest(draft.text), own_address(draft.url)
        for _, one in self._waiting:
            there = one.article
            if there.digest == key or (url and there.url == url and _one_page(draft, there.title, there.text)):
                if there.digest != key and not self._wishes.dry_run:
                    self.keep()
                    return False
                self._report.here.append(_brought(0, one, changed=there.digest != key))
                return True
        return False

    def _known(self, draft: Draft) -> bool:
        """Whether an article is on the desk; then it is reported, and mended as wished."""
        while known := self._on_desk(draft):
            if self._again(known, draft):
                return True
        return False

    def _on_desk(self, draft: Draft) -> Known | None:
        """The article on the desk that a draft is, or is a version of."""
        key = digest(draft.text)
        for known in articles.alike(self._desk.store, key, own_address(draft.url), draft.origin):
            if known.digest == key or known.former or _one_page(draft, known.title, known.text):
                return known
        return None

    def _again(self, known: Known, draft: Draft) -> bool:
        """An article came that is on the desk: a seed becomes one's own, other words and a better date are taken.

        False where somebody has changed it in the meantime, so that it is to be looked at once more.
        """
        desk, wishes = self._desk, self._wishes
        article = library.article(desk, known.id)
        changed = known.digest != digest(draft.text) and not known.former
        by_hand = wishes.published is not None
        better = self._better(draft, article)
        if wishes.dry_run:
            self._tell(known, article, changed, redated=bool(better))
            return True
        if changed:
            filed = read(draft, wishes.published, desk.now(), article.published)
        elif better:
            found = read_again(article, better).events
        self._act.words = self._act.words or f"imported “{article.title}” again"
        with self._act.part() as act:
            if (self._on_desk(draft), library.article(desk, known.id)) != (known, article):
                return False
            outcome = ""
            if changed:
                outcome = versions.renew(act, desk, article, filed, dated=by_hand).told()
            elif better:
                articles.set_published(act, article.id, better)
                outcome = replace_events(act, desk, article, found, dated=by_hand).told()
            if (known.seed or known.binned) and not wishes.seeded:
                articles.own(act, article.id)
                articles.bin_seeds(act, desk.now())
        redated = bool(better) and not changed
        self._tell(known, library.article(desk, known.id), changed, redated=redated, outcome=outcome)
        return True

    def _tell(self, known: Known, article: Article, changed: bool, redated: bool, outcome: str = "") -> None:
        """Report an article that was on the desk already."""
        count = len(events.of_article(self._desk.store, article.id))
        id = 0 if self._wishes.dry_run else article.id
        told = Brought(id, article.title, article.published, count, changed, redated, outcome)
        (self._report.new if known.seed and not self._wishes.seeded else self._report.here).append(told)

    def _better(self, draft: Draft, article: Article) -> Published | None:
        """The date that a copy brings: one given now, or its metadata's where none was more than inferred."""
        guessed = article.published.basis in (Basis.UNKNOWN, Basis.INFERRED)
        return said(draft, self._wishes.published) if guessed or self._wishes.published is not None else None

    def _file(self, batch: Sequence[Filed]) -> list[Brought]:
        store = self._desk.store
        ids = articles.add(store, [filed.article for filed in batch], self._run, self._wishes.seeded)
        for id, filed in zip(ids, batch, strict=True):
            events.add(store, filed.events, id)
        return [_brought(id, filed) for id, filed in zip(ids, batch, strict=True)]


def _one_page(draft: Draft, title: str, text: str) -> bool:
    return same_page(title_of(draft), draft.text, title, text)


def _brought(id: int, filed: Filed, changed: bool = False) -> Brought:
    return Brought(id, filed.article.title, filed.article.published, len(filed.events), changed)
