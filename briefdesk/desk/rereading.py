"""Reading again what is filed, as after an upgrade of the reader: decisions stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from briefdesk.agenda import Reading
from briefdesk.desk import library
from briefdesk.desk.acting import LongAct
from briefdesk.desk.desk import Desk
from briefdesk.desk.reading import known, read_again
from briefdesk.desk.replacing import Reread, counted, replace_events
from briefdesk.desk.targets import quoted
from briefdesk.model import Article
from briefdesk.store import articles
from briefdesk.store.acts import Act

Progress = Callable[[int, int, str], None]
"""Told how many articles are done, of how many, and the title of the one at hand."""
Stop = Callable[[], bool]
"""Asked before each article whether to stop."""


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
        self.articles += 1
        self.changed += reread.before != reread.after
        self.came += len(reread.came())
        self.gone += len(reread.gone())
        self.moved += len(reread.moved())
        self.orphans += len(reread.orphaned())

    def told(self) -> str:
        """What changed, in a line."""
        said = counted(self.moved, self.came, self.gone, self.orphans) or "nothing changed"
        return f"read {self.articles} article{'s' * (self.articles != 1)} again: {said}"


def reread(desk: Desk, id: int) -> Reread:
    """Read an article again and put what is found in place of what was. Raises MissingError."""
    ((_, read),) = reread_each(desk, [id])
    return read


def reread_each(
    desk: Desk,
    ids: Sequence[int] | None = None,
    *,
    progress: Progress | None = None,
    stop: Stop = lambda: False,
) -> Iterator[tuple[Article, Reread]]:
    """Read articles again, or all of them, one after the other, one act in the journal; what came of each, at once.

    What was read before `stop` is kept. Raises MissingError; then none is read.
    """
    words = "everything"
    if ids is not None:
        titles = [library.title(desk, id) for id in ids]
        words = quoted(titles[0]) if len(titles) == 1 else f"{len(titles)} articles"
    whole = LongAct(desk, "reread", f"read {words} again")
    wanted = articles.listed(desk.store) if ids is None else ids
    for done, id in enumerate(wanted):
        if stop():
            break
        if progress is not None:
            progress(done, len(wanted), library.title(desk, id))
        yield _again(desk, id, whole.part)


def _again(desk: Desk, id: int, part: Callable[[], AbstractContextManager[Act]]) -> tuple[Article, Reread]:
    """Read an article again, once more where somebody has changed it meanwhile."""
    while True:
        article = library.article(desk, id)
        reading = read_again(article, known(article.published))
        with part() as act:
            if _reads_alike(library.article(desk, id), article):
                return article, _take(act, desk, article, reading)


def _reads_alike(article: Article, other: Article) -> bool:
    """Whether a reading of one holds for the other, which is the same article at another moment."""
    return (article.digest, article.published) == (other.digest, other.published)


def _take(act: Act, desk: Desk, article: Article, reading: Reading) -> Reread:
    if reading.published != article.published:
        articles.set_published(act, article.id, reading.published)
    return replace_events(act, desk, article, reading.events)
