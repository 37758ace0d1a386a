"""`briefdesk show`: an article whole, or an event with its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import Styled, say, say_text, say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_events

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.model import Article


@click.command("show", context_settings=options.CONTEXT)
@click.argument("id", type=click.IntRange(1, options.MOST), metavar="ID")
@click.option("--event", "is_event", is_flag=True, help="The ID is an event's, not an article's.")
@click.option("--json", "wants_json", is_flag=True, help="One JSON object, for scripts.")
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, id: int, is_event: bool, wants_json: bool) -> None:
    """Print an article, or an event with its proof.

    An article comes with its publication date, how that is known, and its events; an event with the sentence that says
    so and why it means that date.
    """
    with reading_desk(choices) as desk:
        if is_event:
            _event(desk, id, wants_json)
        else:
            _article(desk, id, wants_json)


def _article(desk: Desk, id: int, wants_json: bool) -> None:
    from briefdesk.desk import agenda, library

    article = library.article(desk, id)
    events = agenda.events_of(desk, id)
    if wants_json:
        found = [values.event(event, {id: article.text}) for event in events]
        say_value({**values.article(article), "events": found})
        return
    _say_head(article)
    say()
    say_text(article.text)
    if events:
        say()
        say_events(desk, events, sources=False)


def _say_head(article: Article) -> None:
    from briefdesk.desk import wording

    say(Styled(article.title, bold=True))
    if origin := [part for part in (article.byline, article.source, article.url) if part]:
        say(" · ".join(origin))
    known = article.published
    sure = f", {known.confidence:.0%} sure" if known.day and known.confidence < 1 else ""
    say(wording.published(known), sure)
    for reason in known.because:
        say(Styled(f"  because {reason}", dim=True))


def _event(desk: Desk, id: int, wants_json: bool) -> None:
    from briefdesk.desk import agenda, library

    event = agenda.event(desk, id)
    ids = dict.fromkeys(evidence.article for evidence in event.evidence)
    texts = {article: library.article(desk, article).text for article in ids}
    if wants_json:
        say_value(values.event(event, texts))
        return
    say_events(desk, [event])
    for evidence in event.evidence:
        say()
        say_text(evidence.span.of(texts[evidence.article]), indent="  ")
        say(Styled(f"  because {evidence.because}", dim=True))
