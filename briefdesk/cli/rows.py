"""Events, articles and notes as lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from briefdesk.cli.output import Styled, say, say_text
from briefdesk.model import Kind

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.desk.replacing import Reread
    from briefdesk.model import Annotation, Entry, Event


def say_events(desk: Desk, events: Sequence[Event], sources: bool = True) -> None:
    """Print events, each date once above its own. `sources`: name the articles that they rest on."""
    from briefdesk.desk import notes, tags, wording

    ids = [event.id for event in events]
    tagged, noted = tags.of(desk, Kind.EVENT, ids), notes.counts(desk, Kind.EVENT, ids)
    titles = _titles(desk, (proof.article for event in events for proof in event.evidence)) if sources else {}
    dates = groupby(events, key=lambda event: (event.when.start, event.when.end, event.when.granularity))
    for number, (_, same_date) in enumerate(dates):
        group = list(same_date)
        when = group[0].when
        if number:
            say()
        say(Styled(wording.heading(when), bold=True), Styled(f" · {wording.away(when, desk.today())}", dim=True))
        for event in group:
            _say_event(event, hashed(tagged.get(event.id, [])), noted.get(event.id, 0), titles)


def _say_event(event: Event, tags: str, notes: int, titles: dict[int, str]) -> None:
    from briefdesk.desk import wording

    time = " ".join(part for part in (event.when.time, event.when.zone) if part)
    doubt = f"doubtful: {event.doubt}" if event.doubt else ""
    noted = f"{notes} note{'' if notes == 1 else 's'}" if notes else ""
    about = "".join(f" · {fact}" for fact in (time, *wording.facts(event), doubt, tags, noted) if fact)
    say(f"  {wording.sign(event)[0]} ", Styled(f"{event.id:>4}  ", dim=True), event.title, about)
    for article in dict.fromkeys(evidence.article for evidence in event.evidence):
        if article in titles:
            say(Styled(f"          in {article}: {titles[article]}", dim=True))


def say_articles(desk: Desk, ids: Sequence[int]) -> None:
    """Print a line for each article: its id, its title, where it stands."""
    from briefdesk.desk import library
    from briefdesk.model import Status

    for headline in library.headlines(desk, ids):
        stands = ["unread" if headline.status is Status.INBOX else str(headline.status)]
        stands += ["starred"] if headline.starred else []
        stands += ["in the bin"] if headline.binned else []
        stands += [hashed(headline.tags)] if headline.tags else []
        say(Styled(f"{headline.id:>6}  ", dim=True), headline.title, Styled(f"  {' · '.join(stands)}", dim=True))


def say_notes(desk: Desk, found: Sequence[Annotation], places: bool = True) -> None:
    """Print highlights and notes, orphans apart at the end. `places`: name what they are on."""
    from briefdesk.desk import tags

    tagged = tags.of(desk, Kind.ANNOTATION, [annotation.id for annotation in found])
    on = _places(desk, found) if places else {}
    orphans = [annotation for annotation in found if annotation.orphan]
    for annotation in found:
        if not annotation.orphan:
            _say_note(annotation, on.get(annotation.id, ""), hashed(tagged.get(annotation.id, [])))
    if orphans:
        if len(orphans) < len(found):
            say()
        say(Styled("No longer in the text", bold=True))
    for annotation in orphans:
        _say_note(annotation, on.get(annotation.id, ""), hashed(tagged.get(annotation.id, [])))


def _say_note(annotation: Annotation, on: str, tags: str) -> None:
    from briefdesk.desk.targets import quoted

    passage = annotation.quote.exact
    whole = "" if on or passage else "on the whole"
    about = " · ".join(part for part in (on, whole, str(annotation.colour) if passage else "", tags) if part)
    shown = f"{quoted(passage)}  " if passage else ""
    say(Styled(f"{annotation.id:>6}  ", dim=True), shown, Styled(about, dim=True))
    if annotation.note:
        say_text(annotation.note, indent="        ")


def say_reread(found: Reread) -> None:
    """Print what another reading does to the events of an article, a line for each that changes."""
    from briefdesk.desk import wording

    for event in found.came():
        say(f"  new     {event.title}", Styled(f"  {wording.when(event.when)}", dim=True))
    for before, event in found.moved():
        say(f"  moved   {event.title}", Styled(f"  {wording.when(before.when)} → {wording.when(event.when)}", dim=True))
    for event in found.gone():
        say(f"  gone    {event.title}", Styled(f"  {wording.when(event.when)}", dim=True))
    for event in found.orphaned():
        say(f"  orphan  {event.title}", Styled(f"  {wording.when(event.when)}", dim=True))


def say_acts(acts: Iterable[Entry], standing: str = "") -> None:
    """Print a line for each act of the history: its id, when it was, what was done, and whether it was undone.

    `standing`: what to say of those that were not.
    """
    from briefdesk.desk import wording

    for act in acts:
        when, what = wording.moment(act.moment), "  (undone)" if act.undone else standing
        say(Styled(f"{act.id:>6}  {when}  ", dim=True), act.words, Styled(what, dim=True))


def hashed(tags: Iterable[str]) -> str:
    """Tags as they are written in lists: "#paris #politics/canada"."""
    return " ".join(f"#{name}" for name in tags)


def _places(desk: Desk, found: Sequence[Annotation]) -> dict[int, str]:
    """What each annotation is on."""
    from briefdesk.desk import agenda

    titles = _titles(desk, (annotation.article for annotation in found if annotation.article is not None))
    ids = sorted({annotation.event for annotation in found if annotation.event is not None})
    events = {event.id: event.title for event in agenda.entries(desk, ids)}
    return {
        one.id: f"on event {one.event}: {events.get(one.event, '')}"
        if one.event is not None
        else f"in {one.article}: {titles.get(one.article or 0, '')}"
        for one in found
    }


def _titles(desk: Desk, articles: Iterable[int]) -> dict[int, str]:
    from briefdesk.desk import library

    return {headline.id: headline.title for headline in library.headlines(desk, sorted(set(articles)))}
