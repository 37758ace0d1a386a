"""`briefdesk redo`: doing again what was undone."""

from __future__ import annotations

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_acts


@click.command("redo", context_settings=options.CONTEXT)
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, as_json: bool) -> None:
    """Do again what was undone last.

    Whatever else is done in between ends that.
    """
    from briefdesk.desk import history

    with reading_desk(choices) as desk:
        acts = history.entries(desk, [history.redo(desk).id])
        if as_json:
            say_json(map(values.entry, acts))
        else:
            say_acts(acts, "  (done again)")
