"""`briefdesk agenda`: what is ahead, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from briefdesk.cli import options, values
from briefdesk.cli.output import Styled, complain, say, say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_events

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.model import Event


@click.command("agenda", context_settings=options.CONTEXT)
@click.option("--all", "doubtful", is_flag=True, help="What is doubtful too, apart at the end.")
@click.option("--days", type=click.IntRange(0), metavar="N", help="Only what begins today or within N days.")
@click.option("--rejected", is_flag=True, help="What was rejected too, apart at the end.")
@options.as_json
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, doubtful: bool, days: int | None, rejected: bool, as_json: bool) -> None:
    """Print what is going to happen, and when.

    Events stand under their dates, each with its id and the article that says so.
    """
    from briefdesk.desk import agenda

    with reading_desk(choices) as desk:
        last = _last(desk.today(), days)
        sure, unsure = agenda.upcoming(desk, until=last), agenda.upcoming(desk, doubtful=True, until=last)
        apart = agenda.rejected(desk, last) if rejected else []
        if as_json:
            say_json(values.events(desk, [*sure, *(unsure if doubtful else ()), *apart]))
            return
        if not sure:
            _say_none(desk, last)
        say_events(desk, sure)
        if sure and unsure:
            say()
        if unsure and doubtful:
            _say_apart(desk, "Doubtful", unsure)
        elif unsure:
            say(Styled(f"{len(unsure)} doubtful (--all shows {'it' if len(unsure) == 1 else 'them'})", dim=True))
        if apart:
            if sure or unsure:
                say()
            _say_apart(desk, "Rejected", apart)


def _say_apart(desk: Desk, heading: str, events: Sequence[Event]) -> None:
    say(Styled(heading, bold=True))
    say_events(desk, events)


def _last(today: date, days: int | None) -> date | None:
    if days is None or days > (date.max - today).days:
        return None
    return today + timedelta(days=days)


def _say_none(desk: Desk, last: date | None) -> None:
    from briefdesk.desk import library, wording
    from briefdesk.model import Section

    if not library.counts(desk).articles[Section.ALL]:
        complain("the desk is empty; `briefdesk import FILE` brings an article in")
    elif last is None:
        complain(f"nothing is ahead of {wording.day(desk.today())}")
    else:
        complain(f"nothing is ahead from {wording.day(desk.today())} to {wording.day(last)}")
