"""`briefdesk edit`: mending an event."""

from __future__ import annotations

import click

from briefdesk.cli import dates, ids, options, values
from briefdesk.cli.output import say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_events
from briefdesk.model import Edit, EventStatus


@click.command("edit", context_settings=options.CONTEXT)
@click.argument("id", callback=ids.one, metavar="ID")
@click.option("--when", metavar="WORDS", help="Another date, such as 2026-01-06, 6-9 Jan, next tue 3pm, early March.")
@click.option("--title", metavar="TITLE", help="Another title.")
@click.option("--place", metavar="PLACE", help="Another place; empty for none.")
@click.option("--status", type=click.Choice([str(status) for status in EventStatus]), help="What became of the plan.")
@options.as_object
@options.everywhere
@options.pass_choices
def command(
    choices: options.Choices,
    id: int,
    when: str | None,
    title: str | None,
    place: str | None,
    status: str | None,
    as_json: bool,
) -> None:
    """Mend an event.

    ID is the event's. Whatever is mended stays so, and says that the event is right; the event is printed as it is now,
    with its date as it was read.
    """
    from briefdesk.desk import review

    if when is title is place is status is None:
        raise click.UsageError("what is to be mended? give --when, --title, --place or --status")
    with reading_desk(choices) as desk:
        date = dates.when(when, desk.today(), "--when") if when is not None else None
        event = review.edit(desk, id, Edit(date, title, place, EventStatus(status) if status else None)).event
        if as_json:
            say_value(values.event(desk, event))
        else:
            say_events(desk, [event])
