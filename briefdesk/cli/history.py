"""`briefdesk history`: what was done at the desk."""

from __future__ import annotations

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import complain, say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_acts


@click.command("history", context_settings=options.CONTEXT)
@click.option(
    "--limit", type=click.IntRange(1, options.MOST), default=20, show_default=True, metavar="N", help="At most so many."
)
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, limit: int, as_json: bool) -> None:
    """List what was done at the desk, the last first.

    Each act with its id, for `undo --to`; those that were undone are there to redo until something else is done.
    """
    from briefdesk.desk import history

    with reading_desk(choices) as desk:
        listed = history.listing(desk)
        acts = history.entries(desk, listed[:limit])
        if as_json:
            say_json(map(values.entry, acts))
            return
        say_acts(acts)
        if not acts:
            complain("nothing was done yet")
        elif len(listed) > limit:
            complain(f"these are the last {limit}; --limit shows more")
