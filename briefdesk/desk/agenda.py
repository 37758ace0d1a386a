"""The agenda: the events of the desk under the headings of their dates, what is doubtful apart."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from briefdesk.desk.desk import Desk
from briefdesk.errors import MissingError
from briefdesk.model import Event, Granularity, When
from briefdesk.store import articles, events


@dataclass(slots=True)
class Agenda:
    """The rows of an agenda, of any length: an event's id, or a heading's number below zero.

    Row -1 is `headings[0]`, row -2 is `headings[1]`, and so on.
    """

    rows: array[int] = field(default_factory=lambda: array("q"))
    headings: list[When] = field(default_factory=list)
    doubtful: array[int] = field(default_factory=lambda: array("q"))
    """The ids of what is ahead but doubtful, which no row shows."""
    first_ahead: int = 0
    """The row where what is not over today begins; as many as there are rows if nothing is ahead."""

    def heading(self, row: int) -> When | None:
        """The heading in this row, or None where the row is an event's."""
        value = self.rows[row]
        return self.headings[-1 - value] if value < 0 else None

    def add(self, places: Sequence[events.Place]) -> None:
        """Add events at the end, each day or stretch under a heading of its own."""
        last: tuple[str, ...] = ()
        for start, end, granularity, ids in places:
            if (start, end, granularity) != last:
                last = (start, end, granularity)
                self.headings.append(When(date.fromisoformat(start), date.fromisoformat(end), Granularity(granularity)))
                self.rows.append(-len(self.headings))
            self.rows.extend(ids)


def listing(desk: Desk, article: int | None = None, rejected: bool = False) -> Agenda:
    """The agenda of the whole desk, or of one article: what is past, then what is ahead, in the order of dates.

    `rejected`: what was rejected too.
    """
    today = desk.today()
    agenda = Agenda()
    agenda.add(events.past(desk.store, today, article, rejected))
    agenda.first_ahead = len(agenda.rows)
    agenda.add(events.ahead(desk.store, today, doubtful=False, article=article, rejected=rejected))
    doubtful = events.ahead(desk.store, today, doubtful=True, article=article, rejected=rejected)
    agenda.doubtful = array("q", events.ids(doubtful))
    return agenda


def upcoming(desk: Desk, doubtful: bool = False, until: date | None = None) -> list[Event]:
    """What is ahead of today on the desk, in the order of dates: what is without doubt, or what is doubtful.

    `until`: only what begins on that day or before.
    """
    return _until(desk, events.ahead(desk.store, desk.today(), doubtful), until)


def rejected(desk: Desk, until: date | None = None) -> list[Event]:
    """What is ahead of today but was rejected, in the order of dates. `until`: as for `upcoming`."""
    return _until(desk, events.rejected(desk.store, desk.today()), until)


def _until(desk: Desk, places: Sequence[events.Place], until: date | None) -> list[Event]:
    last = (until or date.max).isoformat()
    return entries(desk, events.ids(place for place in places if place[0] <= last))


def entries(desk: Desk, ids: Sequence[int]) -> list[Event]:
    """The events of these ids with their evidence, in their order; those that are gone are left out."""
    return events.get(desk.store, ids)


def sources(desk: Desk, found: Sequence[Event]) -> dict[int, str]:
    """Who says so, for each event: the names of its sources, or the titles of articles without one."""
    named = articles.names(desk.store, sorted({proof.article for one in found for proof in one.evidence}))
    return {one.id: ", ".join(dict.fromkeys(named.get(proof.article, "") for proof in one.evidence)) for one in found}


def event(desk: Desk, id: int) -> Event:
    """One event with its evidence. Raises MissingError."""
    found = entries(desk, [id])
    if not found:
        raise MissingError(f"there is no event {id} on this desk", "`briefdesk agenda` lists them")
    return found[0]


def events_of(desk: Desk, article: int) -> list[Event]:
    """The events that rest on an article, in the order of their dates, doubtful ones among them."""
    return events.of_article(desk.store, article)
