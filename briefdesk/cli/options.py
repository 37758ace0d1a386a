"""The options that every verb shares, and what a person chose with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from briefdesk import config

CONTEXT: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""How click is to treat every verb."""

MOST = (1 << 63) - 1
"""The largest number that SQLite holds."""

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(slots=True)
class Choices:
    """Which desk, and which day is today; None where nothing was said."""

    desk: Path | None = None
    today: date | None = None

    def desk_path(self) -> Path:
        """The desk to use."""
        return config.desk_path(self.desk)


pass_choices = click.make_pass_decorator(Choices, ensure=True)
"""Hands a verb what was chosen, before the verb and after it, as its first argument."""


def day(words: str) -> date:
    """A day written YYYY-MM-DD; anything else is wrong usage."""
    try:
        found = date.fromisoformat(words)
    except ValueError:
        found = None
    if found is None or found.isoformat() != words:
        raise click.BadParameter(f"{words!r} is not a day written YYYY-MM-DD")
    return found


def everywhere(function: Function) -> Function:
    """Take --desk and --today, before the verb or after it; what comes later holds."""
    today = click.option(
        "--today",
        type=day,
        metavar="YYYY-MM-DD",
        expose_value=False,
        callback=_remember,
        help="Take this day for today, instead of the clock's.",
    )
    desk = click.option(
        "--desk",
        type=click.Path(readable=False, path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_remember,
        help=f"The desk to use (else {config.DESK_VARIABLE}, else your own).",
    )
    return desk(today(function))


def _remember(context: click.Context, option: click.Parameter, value: Any) -> None:
    if value is not None and option.name:
        setattr(context.ensure_object(Choices), option.name, value)


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON array of objects, for scripts.")
as_object = click.option("--json", "as_json", is_flag=True, help="One JSON object, for scripts.")


def group(name: str) -> Callable[[Callable[..., Any]], click.Group]:
    """A verb that is several: `review confirm`, `review list`. Without one of them it is wrong usage."""
    return click.group(name, context_settings=CONTEXT, no_args_is_help=False)
