"""What workers do at the desk: values in, a message out; no widget is touched here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual.message import Message

from briefdesk.desk import Desk, agenda, library, marking, search, wording
from briefdesk.model import Status
from briefdesk.ui.messages import (
    AgendaListed,
    ArticlesListed,
    DateMended,
    DatePreviewed,
    ImportDone,
    ImportGoes,
    ImportWanted,
    Marked,
)

Stop = Callable[[], bool]


def list_articles(desk: Desk, words: str) -> Message:
    """List the articles that hold these words."""
    return ArticlesListed(words, search.matching(desk, words))


def list_agenda(desk: Desk, article: int | None) -> Message:
    """List the agenda of the desk, or of one article; count what there is."""
    listed = agenda.listing(desk, article)
    first = [id for id in listed.rows[listed.first_ahead : listed.first_ahead + 2] if id >= 0]
    following = agenda.entries(desk, first)
    return AgendaListed(listed, article, library.counts(desk), following[0] if following else None)


def lay_seeds(desk: Desk) -> Message:
    """Bring in the seed articles."""
    from briefdesk.desk import demo

    return ImportDone(demo.lay_seeds(desk), seeds=True)


def bring_in(desk: Desk, wanted: ImportWanted, tell: Callable[[Message], object], stop: Stop) -> Message:
    """Bring in what was asked for, and tell how far it has come."""
    from briefdesk.desk import intake

    def progress(done: int, total: int, name: str) -> None:
        tell(ImportGoes(done, total, name))

    report = intake.bring_in(
        desk,
        [intake.Pasted(source) if isinstance(source, bytes) else source for source in wanted.sources],
        intake.Wishes(published=wanted.published),
        progress=progress,
        stop=stop,
    )
    return ImportDone(report)


def mend_date(desk: Desk, article: int, published: date) -> Message:
    """Say when an article was published, and move its events."""
    from briefdesk.desk import dating

    reread = dating.set_published(desk, article, published)
    return DateMended(article, len(reread.before), len(reread.after), len(reread.moved()))


def preview_date(desk: Desk, article: int, published: date) -> Message:
    """See what another publication date would move."""
    from briefdesk.desk import dating

    return DatePreviewed(published, dating.preview(desk, article, published))


def toggle_read(desk: Desk, article: int) -> Message:
    """Mark an article as read, or as unread again."""
    status = marking.toggle_read(desk, [article])
    return Marked(desk.written(), 1 if status is Status.INBOX else -1)


def toggle_star(desk: Desk, article: int) -> Message:
    """Star an article, or take its star away."""
    marking.toggle_star(desk, [article])
    return Marked(desk.written())


def banner(demo: bool, seeds: bool, today: date) -> str:
    """What the line at the top says while the desk is not quite the reader's own."""
    throw = "A throw-away desk" if demo else "Your desk"
    if seeds:
        return f"{throw} with the seed articles: today is {wording.day(today)}.  i brings in your own."
    return f"{throw}: what is on it is gone when you leave."
