"""`briefdesk extract`: reading without a desk, for scripts and for measuring."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import click

from briefdesk.cli import options
from briefdesk.cli.edge import DONE, FAILED
from briefdesk.cli.output import complain, say_value
from briefdesk.cli.spread import in_order
from briefdesk.errors import SourceError

Answer = dict[str, Any]
"""What was found in one text, or why it could not be read, with its id."""


@click.command("extract", context_settings=options.CONTEXT)
@click.argument("files", nargs=-1, metavar="FILE…", type=click.Path(readable=False, path_type=Path))
@click.option("--jsonl", metavar="FILE|-", help="Read JSON lines with id, text and published instead of files.")
@click.option(
    "--published",
    type=options.day,
    metavar="YYYY-MM-DD",
    help="When the texts were published, where their lines do not say.",
)
@click.option("--language", default="en", show_default=True, metavar="CODE", help="The language of the texts.")
@click.option(
    "--jobs", type=click.IntRange(1), default=1, show_default=True, metavar="N", help="Spread over so many processes."
)
@options.everywhere
def command(files: tuple[Path, ...], jsonl: str | None, published: date | None, language: str, jobs: int) -> int:
    """Print what is found in texts as JSON, without a desk.

    One object a line: the publication date, the time expressions and the events of a text. Offsets count characters of
    the text as given. What cannot be read gets {"id": …, "error": …} in its place and exit status 1 at the end.
    """
    if bool(files) == bool(jsonl):
        raise click.UsageError("give files, or --jsonl")
    if jsonl is None:
        return _answer(partial(of_file, published=published, language=language), files, jobs)
    with _opened(jsonl) as lines:
        return _answer(partial(of_line, published=published, language=language), _not_blank(lines), jobs)


def of_file(path: Path, published: date | None, language: str) -> Answer:
    """What was found in a file."""
    from briefdesk.desk.extract import extract, text_of

    try:
        return {"id": str(path), **extract(text_of(path), published, language)}
    except SourceError as error:
        return {"id": str(path), "error": str(error)}


def of_line(line: bytes, published: date | None, language: str) -> Answer:
    """What was found in the text of a JSON line."""
    from briefdesk.desk.extract import extract

    id = None
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            raise ValueError("the line is not a JSON object")
        id = record.get("id")
        if not isinstance(record.get("text"), str):
            raise ValueError("the line has no text")
        day = date.fromisoformat(record["published"]) if record.get("published") else published
    except (ValueError, TypeError, RecursionError) as error:
        return {"id": id, "error": str(error)}
    try:
        return {"id": id, **extract(record["text"], day, language)}
    except Exception as error:  # a fault of ours in one text must not end the stream
        logging.getLogger(__name__).debug("a text could not be read", exc_info=True)
        return {"id": id, "error": f"something went wrong: {error!r}"}


def _answer(work: Callable[[Any], Answer], items: Iterable[Any], jobs: int) -> int:
    """Print the answers in the order of the items; the exit status."""
    unread = 0
    for answer in in_order(work, items, jobs):
        unread += "error" in answer
        say_value(answer)
    if unread:
        complain(f"{unread} could not be read; each says why in its place")
    return FAILED if unread else DONE


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
    else:
        with open(name, "rb") as file:
            yield file


def _not_blank(lines: Iterable[bytes]) -> Iterator[bytes]:
    return (line for line in lines if not line.isspace())
