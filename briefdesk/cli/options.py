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

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(slots=True)
class Choices:
    """Which desk, and which day is today; None where nothing was said."""

    desk: Path | None = None
    today: date | None = None

    def desk_path(self) -> Path:
        """The desk to use."""
        return config.desk_path(self.desk)

    def made_desk(self) -> Path:
        """The desk to read from, which must be there: a mistyped name shall not look like an empty desk.

        Raises MissingError.
        """
        from briefdesk.errors import MissingError

        path = self.desk_path()
        if not path.exists():
            raise MissingError(f"there is no desk at {path}", "`briefdesk import FILE` makes one")
        return path


class Day(click.ParamType):
    """A day written YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; fails as wrong usage."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(f"{value!r} is not a day written YYYY-MM-DD", param, ctx)
        return day


def choices(context: click.Context) -> Choices:
    """What was chosen so far on this command line, before the verb and after it."""
    return context.ensure_object(Choices)


def _remember(context: click.Context, option: click.Parameter, value: Any) -> None:
    if value is not None and option.name:
        setattr(choices(context), option.name, value)


def everywhere(function: Function) -> Function:
    """Take --desk and --today, before the verb or after it; what comes later holds."""
    today = click.option(
        "--today",
        type=Day(),
        expose_value=False,
        callback=_remember,
        help="Take this day for today, instead of the clock's.",
    )
    desk = click.option(
        "--desk",
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_remember,
        help=f"The desk to use (else {config.DESK_VARIABLE}, else your own).",
    )
    return desk(today(function))


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON array of objects, for scripts.")
