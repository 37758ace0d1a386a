"""`briefdesk published`: when an article was published, mended by hand."""

from __future__ import annotations

from collections.abc import Sequence

import click

from briefdesk.cli import dates, ids, options, values
from briefdesk.cli.output import Styled, say, say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_reread


@click.command("published", context_settings=options.CONTEXT)
@click.argument("id", callback=ids.one, metavar="ID")
@click.argument("date", nargs=-1, required=True, metavar="DATE")
@click.option("--dry-run", is_flag=True, help="Say what would move and change nothing.")
@options.as_object
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, id: int, date: Sequence[str], dry_run: bool, as_json: bool) -> None:
    """Say when an article was published.

    Its events move with the date, such as 2026-01-02, 2 Jan or yesterday; what was decided on them stays.
    """
    from briefdesk.desk import dating, library, wording

    with reading_desk(choices) as desk:
        day = dates.day(" ".join(date), desk.today(), "DATE")
        article = library.article(desk, id)
        found = dating.preview(desk, id, day) if dry_run else dating.set_published(desk, id, day)
        if as_json:
            say_value({**values.reread(article, found), "published": day.isoformat()})
            return
        say(Styled(article.title, bold=True))
        say_reread(found)
        counts = f"{len(found.moved())} moved, {len(found.came())} new, {len(found.gone())} gone"
        lost = f", {len(found.orphaned())} orphaned" if found.orphaned() else ""
        say(f"published {wording.day(day)}: {counts}{lost}{'; nothing was written' if dry_run else ''}")
