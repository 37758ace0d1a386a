"""`briefdesk undo`: taking back what was done."""

from __future__ import annotations

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import complain, say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_acts


@click.command("undo", context_settings=options.CONTEXT)
@click.option(
    "--to",
    type=click.IntRange(0, options.MOST),
    metavar="ID",
    help="Back to just after this act of the history; 0 for before all.",
)
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, to: int | None, as_json: bool) -> None:
    """Take back what was done last, here or in the window.

    The articles of an import go into the bin. An act on what was changed since by other means is not
    undone, nor is any before it. An act that was undone itself is a point to go to as well: all up to it is done again.
    """
    from briefdesk.desk import history

    with reading_desk(choices) as desk:
        acts = [history.undo(desk)] if to is None else history.go_to(desk, to)
        acts = history.entries(desk, [act.id for act in acts])
        if as_json:
            say_json(map(values.entry, acts))
            return
        say_acts(acts, "  (done again)")
        if not acts:
            complain("that is where the desk stands already")
