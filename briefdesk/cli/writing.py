"""The words of a note: as an argument, piped in, or from the reader's own editor."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from briefdesk.cli.output import complain


@contextmanager
def written(words: str | None, before: str = "") -> Iterator[str]:
    """The words, or those that are piped in for "-", or what the editor leaves of `before`.

    Where the editor fails or whatever is done inside, what was written there is kept in a file and the place is said.
    """
    if words is not None:
        yield _piped_in() if words == "-" else words
        return
    if not _at_a_terminal():
        raise click.UsageError("what is the note? give its words, or - for what is piped in")
    from briefdesk.desk import writing

    with writing.written(before, _edit, lambda path: complain(f"what you wrote is kept in {path}")) as words:
        yield words


def _edit(name: str) -> None:
    try:
        click.edit(filename=name)
    except ValueError as error:  # a quotation mark too few in $EDITOR
        raise click.ClickException(f"the editor cannot be called: {error}") from error


def _piped_in() -> str:
    from briefdesk.importers.encoding import decode
    from briefdesk.importers.files import LARGEST

    if sys.stdin.isatty():
        complain("write the note, then press ctrl+d on a line of its own")
    return decode(sys.stdin.buffer.read(LARGEST)).strip("\r\n")


def _at_a_terminal() -> bool:
    return sys.stdin.isatty()
