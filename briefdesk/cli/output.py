"""The gate for what is printed: nothing foreign reaches the terminal as more than letters."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import click

from briefdesk.text.clean import clean, clean_line

_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_PAGE = 88


@dataclass(frozen=True, slots=True)
class Styled:
    """Words to be printed in a style, where the terminal has styles."""

    words: str
    bold: bool = False
    dim: bool = False
    colour: str | None = None


def say(*pieces: str | Styled) -> None:
    """Print one line made of these pieces, each cleaned first; styles only where a terminal shows them."""
    line = "".join(_shown(piece) for piece in pieces)
    click.echo(line.rstrip(), color=None if styles_wanted() else False)


def say_text(text: str, indent: str = "") -> None:
    """Print a text of several lines, cleaned; on a terminal its paragraphs are folded to a readable width."""
    for line in clean(text).split("\n"):
        folded = textwrap.wrap(line, _width() - len(indent)) if sys.stdout.isatty() else [line]
        for part in folded or [""]:
            click.echo(f"{indent}{part}".rstrip())


def say_value(value: object) -> None:
    """Print one value as JSON, on one line."""
    click.echo(as_json(value))


def say_json(rows: Iterable[dict[str, Any]]) -> None:
    """Print one array of objects, a row a line, as they come."""
    before = "["
    for row in rows:
        click.echo(before + as_json(row), nl=False)
        before = ",\n "
    click.echo("]" if before != "[" else "[]")


def as_json(value: object) -> str:
    """The value on one line; characters that a terminal would act on are escaped, so that nothing is lost."""
    ascii_alone = (sys.stdout.encoding or "").lower() != "utf-8"
    written = json.dumps(value, ensure_ascii=ascii_alone)
    return _ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def complain(message: str, name: str = "briefdesk: ") -> None:
    """Print one line on stderr."""
    click.echo(f"{name}{clean_line(message)}", err=True)


def say_upgrading() -> None:
    """Say on stderr why a desk of an earlier version takes a while to open."""
    complain("this desk is of an earlier version; it is brought up to date, and a copy is kept beside it …")


def show_place(line: str, carets: str) -> None:
    """Print a line on stderr with carets below what is wrong in it."""
    for one in (line, carets):
        click.echo(f"  {clean(one)}", err=True)


def styles_wanted() -> bool:
    """Whether stdout may carry styles: a terminal that has them, and a reader who did not decline."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _shown(piece: str | Styled) -> str:
    if isinstance(piece, str):
        return clean(piece).replace("\n", " ")
    words = clean(piece.words).replace("\n", " ")
    return click.style(words, fg=piece.colour, bold=piece.bold or None, dim=piece.dim or None)


def _width() -> int:
    return max(20, min(_PAGE, shutil.get_terminal_size().columns))
