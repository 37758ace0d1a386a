"""Dates that a person types as the value of an option; what cannot be read is wrong usage."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefdesk.model import When


def when(words: str, today: date, name: str, *, ahead: bool = True) -> When:
    """The date that the words mean. `name`: what they are the value of; `ahead`: what comes round again is to come."""
    from briefdesk.errors import DateError
    from briefdesk.timex import typed

    try:
        return typed(words, today, ahead=ahead)
    except DateError as error:
        raise click.BadParameter(str(error), param_hint=f"'{name}'") from error


def day(words: str, today: date, name: str) -> date:
    """The day that the words mean, which must be a single one: for publication dates."""
    found = when(words, today, name, ahead=False)
    if found.start != found.end:
        raise click.BadParameter(f"{words!r} is more than one day", param_hint=f"'{name}'")
    return found.start
