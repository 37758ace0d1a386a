"""Events as lines under the headings of their dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from briefdesk.cli.output import Styled, say

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.model import Event


def say_events(desk: Desk, events: Sequence[Event], sources: bool = True) -> None:
    """Print events, each date once above its own. `sources`: name the articles that they rest on."""
    from briefdesk.desk import wording

    titles = _titles(desk, events) if sources else {}
    dates = groupby(events, key=lambda event: (event.when.start, event.when.end, event.when.granularity))
    for number, (_, same_date) in enumerate(dates):
        group = list(same_date)
        when = group[0].when
        if number:
            say()
        say(Styled(wording.heading(when), bold=True), Styled(f" · {wording.away(when, desk.today())}", dim=True))
        for event in group:
            _say_event(event, titles)


def _say_event(event: Event, titles: dict[int, str]) -> None:
    from briefdesk.desk import wording

    time = " ".join(part for part in (event.when.time, event.when.zone) if part)
    doubt = f"doubtful: {event.doubt}" if event.doubt else ""
    about = "".join(f" · {fact}" for fact in (time, *wording.facts(event), doubt) if fact)
    say(f"  {wording.sign(event)[0]} ", Styled(f"{event.id:>4}  ", dim=True), event.title, about)
    for article in dict.fromkeys(evidence.article for evidence in event.evidence):
        if article in titles:
            say(Styled(f"          in {article}: {titles[article]}", dim=True))


def _titles(desk: Desk, events: Iterable[Event]) -> dict[int, str]:
    from briefdesk.desk import library

    ids = {evidence.article for event in events for evidence in event.evidence}
    return {headline.id: headline.title for headline in library.headlines(desk, sorted(ids))}
