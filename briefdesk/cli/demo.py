"""`briefdesk demo`: a desk to try things on, gone afterwards."""

from __future__ import annotations

import click

from briefdesk.cli import options


@click.command("demo", context_settings=options.CONTEXT)
@options.everywhere
@options.pass_choices
def command(choices: options.Choices) -> None:
    """Open a throw-away desk with the seed articles."""
    from briefdesk import ui
    from briefdesk.desk.demo import throw_away

    with throw_away() as path:
        ui.run(path, today=choices.today, demo=True)
