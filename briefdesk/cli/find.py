"""`briefdesk find`: articles by a query."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import Styled, complain, say, say_json, say_value
from briefdesk.cli.querying import Asking
from briefdesk.cli.reading_desk import reading_desk

if TYPE_CHECKING:
    from briefdesk.desk.search import Hit


@click.command("find", cls=Asking, context_settings=options.CONTEXT)
@click.argument("words", nargs=-1, required=True, metavar="QUERY…")
@click.option(
    "--limit", type=click.IntRange(1, options.MOST), default=20, show_default=True, metavar="N", help="At most so many."
)
@click.option("--count", is_flag=True, help="Print how many there are, and no more.")
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, words: tuple[str, ...], limit: int, count: bool, as_json: bool) -> None:
    """List the articles that a query finds, the newest publication first.

    Words must all be there, in title, text or notes; words that begin so count too. Also: "phrases", -without, or,
    (parentheses), tag: source: title: is: has: published: added: event: view: sort: as docs/search.md has them.
    """
    from briefdesk.desk import search

    query = " ".join(word.strip() for word in words)
    with reading_desk(choices) as desk:
        if count:
            say_value(search.count(desk, query))
            return
        hits = search.find(desk, query, limit)
        if as_json:
            say_json(_values(hits))
            return
        found = 0
        for hit in hits:
            _say_hit(hit)
            found += 1
        if not found:
            complain("no article is found by this")
        elif found == limit:
            complain(f"these are the first {limit}; --limit shows more")


def _say_hit(hit: Hit) -> None:
    from briefdesk.desk import search, wording

    headline = hit.headline
    day = wording.day(headline.published) if headline.published else "date unknown"
    about = " · ".join(part for part in (headline.source, day) if part)
    say(Styled(f"{headline.id:>6}  ", dim=True), Styled(headline.title, bold=True), Styled(f"  {about}", dim=True))
    if hit.snippet.words:
        lead = "        " if hit.snippet.note is None else f"        note {hit.snippet.note}: "
        said = (Styled(part, colour="yellow") if found else part for part, found in search.pieces(hit.snippet))
        say(lead, *said)


def _values(hits: Iterator[Hit]) -> Iterator[dict[str, Any]]:
    from briefdesk.desk import search

    for hit in hits:
        said = "".join(part for part, _ in search.pieces(hit.snippet))
        yield {**values.headline(hit.headline), "snippet": said, "note": hit.snippet.note}
