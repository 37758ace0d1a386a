"""Reading again what is filed, as after an upgrade of the reader: decisions stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefdesk.agenda import Reading
from briefdesk.desk import library
from briefdesk.desk.acting import LongAct, acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.reading import known, read_again
from briefdesk.desk.replacing import Reread, replace_events
from briefdesk.model import Article
from briefdesk.store import articles
from briefdesk.store.acts import Act

Progress = Callable[[int, int, str], None]
"""Told how many articles are done, of how many, and the title of the one at hand."""


@dataclass(slots=True)
class Summary:
    """What reading articles again has changed."""

    articles: int = 0
    changed: int = 0
    """Articles whose events are otherwise than before."""
    came: int = 0
    gone: int = 0
    moved: int = 0
    orphans: int = 0
    """Events that were not found again, but on which a person has decided."""

    def count(self, reread: Reread) -> None:
        """Add one article."""
        came, gone, moved = len(reread.came()), len(reread.gone()), len(reread.moved())
        orphans = len({event.id for event in reread.orphans} - {event.id for event in reread.before if event.lost})
        self.articles += 1
        self.changed += reread.before != reread.after
        self.came, self.gone, self.moved = self.came + came, self.gone + gone, self.moved + moved
        self.orphans += orphans


def reread(desk: Desk, id: int) -> Reread:
    """Read an article again and put what is found in place of what was. Raises MissingError."""
    while True:
        article = library.article(desk, id)
        reading = read_again(article, known(article.published))
        with acting(desk, "reread", f"read “{article.title}” again") as act:
            if _reads_alike(library.article(desk, id), article):
                return _take(act, desk, article, reading)


def reread_all(desk: Desk, progress: Progress | None = None, stop: Callable[[], bool] = lambda: False) -> Summary:
    """Read every article again, one act in the journal. What was read before `stop` is kept."""
    summary = Summary()
    ids = articles.listed(desk.store)
    whole = LongAct(desk, "reread", "read everything again")
    for done, id in enumerate(ids):
        if stop():
            break
        article = library.article(desk, id)
        if progress is not None:
            progress(done, len(ids), article.title)
        reading = read_again(article, known(article.published))
        with whole.part() as act:
            if _reads_alike(library.article(desk, id), article):  # else somebody has read it again meanwhile
                summary.count(_take(act, desk, article, reading))
    return summary


def _reads_alike(article: Article, other: Article) -> bool:
    """Whether a reading of one holds for the other, which is the same article at another moment."""
    return (article.digest, article.published) == (other.digest, other.published)


def _take(act: Act, desk: Desk, article: Article, reading: Reading) -> Reread:
    if reading.published != article.published:
        articles.set_published(act, article.id, reading.published)
    return replace_events(act, desk, article, reading.events)
