"""What workers do at the desk: values in, a message out; no widget is touched here."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import date

from textual.message import Message

from briefdesk.desk import Desk, agenda, history, library, notes, tags, unfinished, wording
from briefdesk.errors import QueryError
from briefdesk.model import Section
from briefdesk.ui.messages import (
    Acted,
    AgendaListed,
    ArticlesListed,
    DateMended,
    DatePreviewed,
    ImportDone,
    ImportGoes,
    ImportWanted,
    Listed,
    QueryBroken,
)

Stop = Callable[[], bool]


_FIRST = 200
"""Articles that are shown while a worker still looks for the others."""


def list_articles(desk: Desk, words: str, section: Section, tell: Callable[[Message], object] | None = None) -> Message:
    """List the articles that a query finds; without one, those of a section. `tell`: takes the first of many before."""
    if not words.strip():
        return ArticlesListed(words, section, library.listing(desk, section=section))
    from briefdesk.desk import search

    try:
        if tell:
            first = search.matching(desk, words, _FIRST)
            if len(first) < _FIRST:
                return ArticlesListed(words, section, first)
            tell(ArticlesListed(words, section, first))
        return ArticlesListed(words, section, search.matching(desk, words))
    except QueryError as error:
        return QueryBroken(words, error)


def list_agenda(desk: Desk, article: int | None, rejected: bool) -> Message:
    """List the agenda of the desk, or of one article; count what there is. `rejected`: what was rejected too."""
    listed = agenda.listing(desk, article, rejected)
    first = [id for id in listed.rows[listed.first_ahead : listed.first_ahead + 2] if id >= 0]
    following = agenda.entries(desk, first)
    return AgendaListed(listed, article, rejected, library.counts(desk), following[0] if following else None)


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


def reread(desk: Desk, article: int) -> Message:
    """Read an article again, and say what that changed."""
    from briefdesk.desk import rereading

    summary = rereading.Summary()
    summary.count(rereading.reread(desk, article))
    return Acted(summary.told())


def list_notes(desk: Desk, words: str) -> Message:
    """List the highlights and notes whose words begin so; first what is unfinished, by its id below zero."""
    begun = array("q", (-one.id for one in unfinished.listing(desk, words)))
    return Listed("notes", words, begun + notes.listing(desk, words))


def list_tags(desk: Desk, words: str) -> Message:
    """List the tags that hold these words."""
    found = [tag for tag in tags.listing(desk) if words.casefold() in tag.name.casefold()]
    return Listed("tags", words, array("q", range(len(found))), found)


def list_views(desk: Desk, words: str) -> Message:
    """List the saved searches that hold these words, and how much each finds."""
    from briefdesk.desk import views

    found = views.listing(desk, words, views.ENOUGH)
    return Listed("views", words, array("q", range(len(found))), found)


def list_history(desk: Desk, words: str) -> Message:
    """List what was done, the last first; or what of it holds these words."""
    return Listed("history", words, history.listing(desk, words))


LISTS = {"notes": list_notes, "tags": list_tags, "views": list_views, "history": list_history}


def banner(demo: bool, seeds: bool, today: date) -> str:
    """What the line at the top says while the desk is not quite the reader's own."""
    throw = "A throw-away desk" if demo else "Your desk"
    if seeds:
        return f"{throw} with the seed articles: today is {wording.day(today)}.  i brings in your own."
    return f"{throw}: what is on it is gone when you leave."
