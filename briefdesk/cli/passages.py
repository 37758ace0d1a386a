"""A passage of an article: by its words, or by its offsets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from briefdesk.cli.options import Function

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.model import Span

_OFFSETS = re.compile(r"(\d{1,12}):(\d{1,12})", re.ASCII)


def _offsets(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """The two numbers of START:END; anything else is wrong usage."""
    if value is None:
        return None
    found = _OFFSETS.fullmatch(value)
    if found is None:
        raise click.BadParameter("a passage is written START:END, such as 120:154")
    return int(found[1]), int(found[2])


def passage(function: Function) -> Function:
    """Take --quote and --span; offsets are those of the text as `show --json` has it, half-open."""
    quote = click.option("--quote", metavar="WORDS", help="The passage: words that the article has just once.")
    span = click.option("--span", callback=_offsets, metavar="START:END", help="The passage, by offsets of the text.")
    return quote(span(function))


def named(desk: Desk, article: int | None, quote: str | None, span: tuple[int, int] | None) -> Span | None:
    """The passage that was named, if any. Raises InputError, MissingError where the article has none such."""
    from briefdesk.desk import passages

    if quote is None and span is None:
        return None
    if article is None:
        raise click.UsageError("a passage needs its article: --article")
    if quote is not None and span is not None:
        raise click.UsageError("name the passage by --quote or by --span")
    return passages.find(desk, article, quote) if quote is not None else passages.at(desk, article, *(span or ()))


def needed(desk: Desk, article: int, quote: str | None, span: tuple[int, int] | None) -> Span:
    """The passage, which must have been named. Raises as `named` does."""
    found = named(desk, article, quote, span)
    if found is None:
        raise click.UsageError("name the passage by --quote or by --span")
    return found
