"""`briefdesk reread`: articles read once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from briefdesk.cli import ids as known_ids
from briefdesk.cli import options, values
from briefdesk.cli.edge import DONE, INTERRUPTED
from briefdesk.cli.interrupts import asked_to_stop
from briefdesk.cli.output import Styled, say, say_json
from briefdesk.cli.progress import Line
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_reread

if TYPE_CHECKING:
    from briefdesk.desk.replacing import Reread
    from briefdesk.desk.rereading import Summary
    from briefdesk.model import Article


@click.command("reread", context_settings=options.CONTEXT)
@known_ids.if_any
@click.option("--all", "everything", is_flag=True, help="Every article, as after an upgrade of briefdesk.")
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, ids: Sequence[int], everything: bool, as_json: bool) -> int:
    """Read articles again.

    What is found now takes the place of what was; what you decided stays, and so does what you decided on though it is
    not found any more. An ID is an article's; - reads ids that are piped in. ctrl+c stops and keeps what was read.
    """
    from briefdesk.desk import rereading

    given = click.get_current_context().get_parameter_source("ids") is ParameterSource.COMMANDLINE
    if given == everything:
        raise click.UsageError("give ids, or --all")
    summary = rereading.Summary()
    with ExitStack() as stack:
        desk = stack.enter_context(reading_desk(choices))
        asked = stack.enter_context(asked_to_stop())
        line = stack.enter_context(Line())
        read = rereading.reread_each(desk, None if everything else ids, progress=line.show, stop=asked.is_set)
        changed = _changed(read, summary)
        if as_json:
            say_json(values.reread(article, found) for article, found in changed)
        else:
            for article, found in changed:
                line.clear()
                say(Styled(f"{article.id:>6}  ", dim=True), article.title)
                say_reread(found)
    if not as_json:
        say(_counts(summary), "; stopped, and what was read until then is kept" if asked.is_set() else "")
    return INTERRUPTED if asked.is_set() else DONE


def _changed(read: Iterator[tuple[Article, Reread]], summary: Summary) -> Iterator[tuple[Article, Reread]]:
    """What was read otherwise than before; all of it is counted."""
    for article, found in read:
        summary.count(found)
        if found.before != found.after:
            yield article, found


def _counts(summary: Summary) -> str:
    counts = f"{summary.came} new, {summary.moved} moved, {summary.gone} gone, {summary.orphans} orphaned"
    return f"{summary.articles} read again, {summary.changed} changed: {counts}"
