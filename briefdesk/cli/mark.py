"""`briefdesk mark`: where articles stand."""

from __future__ import annotations

from collections.abc import Sequence

import click

from briefdesk.cli import ids as known_ids
from briefdesk.cli import options, values
from briefdesk.cli.output import say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_articles

MARKS = ("read", "unread", "star", "unstar", "archive", "inbox", "bin", "restore")


@click.command("mark", context_settings=options.CONTEXT)
@click.argument("mark", type=click.Choice(MARKS), metavar="MARK")
@known_ids.many
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, mark: str, ids: Sequence[int], as_json: bool) -> None:
    """Mark articles.

    MARK is read or unread, star or unstar, archive or inbox (which takes out of the archive), bin or restore (which
    takes out of the bin). To mark again what is marked so changes nothing. An ID is an article's; - reads ids that are
    piped in.
    """
    from briefdesk.desk import library, marking

    setter, to = {
        "read": (marking.set_read, True),
        "unread": (marking.set_read, False),
        "star": (marking.set_starred, True),
        "unstar": (marking.set_starred, False),
        "archive": (marking.set_archived, True),
        "inbox": (marking.set_archived, False),
        "bin": (marking.set_binned, True),
        "restore": (marking.set_binned, False),
    }[mark]
    with reading_desk(choices) as desk:
        setter(desk, ids, to)
        if as_json:
            say_json(values.headline(headline) for headline in library.headlines(desk, ids))
        else:
            say_articles(desk, ids)
