"""`briefdesk highlight`: a passage, without a note."""

from __future__ import annotations

import click

from briefdesk.cli import ids, options, passages, values
from briefdesk.cli.output import say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_notes
from briefdesk.model import Colour


@click.command("highlight", context_settings=options.CONTEXT)
@click.argument("article", callback=ids.one, metavar="ARTICLE")
@passages.passage
@click.option(
    "--colour",
    type=click.Choice([str(colour) for colour in Colour]),
    default=str(Colour.YELLOW),
    show_default=True,
    help="What it looks like.",
)
@options.as_object
@options.everywhere
@options.pass_choices
def command(
    choices: options.Choices,
    article: int,
    quote: str | None,
    span: tuple[int, int] | None,
    colour: str,
    as_json: bool,
) -> None:
    """Highlight a passage of an article.

    `note edit` writes on it, `note remove` takes it away, `note list` lists it.
    """
    from briefdesk.desk import notes

    with reading_desk(choices) as desk:
        made = notes.highlight(desk, article, passages.needed(desk, article, quote, span), Colour(colour))
        if as_json:
            say_value(values.note(desk, made))
        else:
            say_notes(desk, [made])
