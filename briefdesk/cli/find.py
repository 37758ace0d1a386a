"""`briefdesk find`: articles by their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import Styled, complain, say, say_json
from briefdesk.cli.reading_desk import reading_desk

if TYPE_CHECKING:
    from briefdesk.desk.search import Hit


@click.command("find", context_settings=options.CONTEXT)
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@click.option(
    "--limit", type=click.IntRange(1, options.MOST), default=20, show_default=True, metavar="N", help="At most so many."
)
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """List the articles that hold all these words.

    Words that begin so count too; the newest publication comes first.
    """
    from briefdesk.desk import search

    with reading_desk(choices) as desk:
        hits = search.find(desk, " ".join(words), limit)
        if as_json:
            say_json(_values(hits))
            return
        found = 0
        for hit in hits:
            _say_hit(hit)
            found += 1
        if not found:
            complain("no article holds these words")
        elif found == limit:
            complain(f"these are the first {limit}; --limit shows more")


def _say_hit(hit: Hit) -> None:
    from briefdesk.desk import wording

    headline = hit.headline
    day = wording.day(headline.published) if headline.published else "date unknown"
    about = " · ".join(part for part in (headline.source, day) if part)
    say(Styled(f"{headline.id:>6}  ", dim=True), Styled(headline.title, bold=True), Styled(f"  {about}", dim=True))
    if hit.snippet:
        say("        ", *(Styled(part, colour="yellow") if found else part for part, found in _parts(hit.snippet)))


def _parts(snippet: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a snippet, each with whether it is one of the words found."""
    from briefdesk.desk.search import CLOSE, OPEN

    before, *pieces = snippet.split(OPEN)
    yield before, False
    for piece in pieces:
        found, _, after = piece.partition(CLOSE)
        yield found, True
        yield after, False


def _values(hits: Iterator[Hit]) -> Iterator[dict[str, Any]]:
    for hit in hits:
        yield {**values.headline(hit.headline), "snippet": "".join(part for part, _ in _parts(hit.snippet))}
