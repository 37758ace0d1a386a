"""Ids of articles, events and notes: many at once, or piped in with -."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from briefdesk.cli import options
from briefdesk.cli.output import complain

_SHOWN = 20
"""Characters of a wrong id that a message repeats."""


def one(_context: click.Context, _option: click.Parameter, value: str | None) -> int | None:
    """The callback for a single id: its number; anything else is wrong usage."""
    return None if value is None else _number(value)


def _numbers(_context: click.Context, _option: click.Parameter, values: Iterable[str]) -> tuple[int, ...]:
    """The ids that were given, each once, in their order; anything else is wrong usage."""
    return tuple(dict.fromkeys(number for value in values for number in _read(value)))


def _read(value: str) -> Iterator[int]:
    if value != "-":
        yield _number(value)
        return
    if sys.stdin.isatty():
        complain("type the ids, then press ctrl+d on a line of its own")
    words = sys.stdin.buffer.read().decode("ascii", "replace").split()
    if not words:
        complain("no ids were piped in")
    yield from map(_number, words)


def _number(word: str) -> int:
    number = int(word) if word.isascii() and word.isdigit() and len(word) <= len(str(options.MOST)) else 0
    if not 1 <= number <= options.MOST:
        raise click.BadParameter(f"{word[:_SHOWN]!r} is not an id")
    return number


many = click.argument("ids", nargs=-1, required=True, metavar="ID…", callback=_numbers)
"""Hands a verb the ids that are its arguments."""
if_any = click.argument("ids", nargs=-1, metavar="[ID…]", callback=_numbers)
"""The same, where there may be none."""

of_articles = click.option("--article", "articles", multiple=True, metavar="ID", callback=_numbers, help="An article.")
of_events = click.option("--event", "events", multiple=True, metavar="ID", callback=_numbers, help="An event.")
of_notes = click.option("--note", "notes", multiple=True, metavar="ID", callback=_numbers, help="A highlight or note.")
