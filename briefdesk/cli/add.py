"""`briefdesk add`: an event of one's own."""

from __future__ import annotations

import click

from briefdesk.cli import dates, ids, options, passages, values
from briefdesk.cli.output import say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_events
from briefdesk.model import EventStatus


@click.command("add", context_settings=options.CONTEXT)
@click.option("--when", required=True, metavar="WORDS", help="Its date, such as 6-9 Jan, next tue 3pm, early March.")
@click.option("--title", required=True, metavar="TITLE", help="Who does what.")
@click.option("--place", metavar="PLACE", help="Where.")
@click.option(
    "--status",
    type=click.Choice([str(status) for status in EventStatus]),
    default=str(EventStatus.SCHEDULED),
    show_default=True,
    help="What became of the plan.",
)
@click.option("--article", callback=ids.one, metavar="ID", help="The article that says so; with --quote or --span.")
@passages.passage
@options.as_object
@options.everywhere
@options.pass_choices
def command(
    choices: options.Choices,
    when: str,
    title: str,
    place: str | None,
    status: str,
    article: int | None,
    quote: str | None,
    span: tuple[int, int] | None,
    as_json: bool,
) -> None:
    """Add an event by hand.

    It is printed with its id, and with its date as it was read. With an article and the words that say so it has a
    proof like any other.
    """
    from briefdesk.desk import review

    with reading_desk(choices) as desk:
        date = dates.when(when, desk.today(), "--when")
        passage = passages.named(desk, article, quote, span)
        if article is not None and passage is None:
            raise click.UsageError("which words of the article say so? give --quote or --span")
        event = review.add(desk, date, title, place, EventStatus(status), article, passage)
        if as_json:
            say_value(values.event(desk, event))
        else:
            say_events(desk, [event])
