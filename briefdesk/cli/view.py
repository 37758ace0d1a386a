"""`briefdesk view`: saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefdesk.cli import options
from briefdesk.cli.output import Styled, complain, say, say_json, say_value
from briefdesk.cli.querying import Asking
from briefdesk.cli.reading_desk import reading_desk

if TYPE_CHECKING:
    from briefdesk.model import View


@options.group("view")
@options.everywhere
def command() -> None:
    """Save searches under names.

    `briefdesk find view:NAME` finds what one finds, alone or with more words.
    """


@command.command("save", cls=Asking, context_settings=options.CONTEXT)
@click.argument("name", metavar="NAME")
@click.argument("words", nargs=-1, required=True, metavar="QUERY…")
@click.option("--json", "wants_json", is_flag=True, help="One JSON object, for scripts.")
@options.everywhere
@options.pass_choices
def save(choices: options.Choices, name: str, words: tuple[str, ...], wants_json: bool) -> None:
    """Save a search, in place of one of the same name."""
    from briefdesk.desk import views

    query = " ".join(word.strip() for word in words)
    with reading_desk(choices) as desk:
        view = views.save(desk, name, query)
        if wants_json:
            say_value(_value(view))
        else:
            say(Styled(f"{view.id:>6}  ", dim=True), view.name, Styled(f"  {view.query}", dim=True))


@command.command("rename", context_settings=options.CONTEXT)
@click.argument("name", metavar="NAME")
@click.argument("new", metavar="NEW")
@options.everywhere
@options.pass_choices
def rename(choices: options.Choices, name: str, new: str) -> None:
    """Give a saved search another name."""
    from briefdesk.desk import views

    with reading_desk(choices) as desk:
        views.rename(desk, views.named(desk, name).id, new)
        say(f"renamed {name} to {views.name_of(new)}")


@command.command("remove", context_settings=options.CONTEXT)
@click.argument("name", metavar="NAME")
@options.everywhere
@options.pass_choices
def remove(choices: options.Choices, name: str) -> None:
    """Forget a saved search."""
    from briefdesk.desk import views

    with reading_desk(choices) as desk:
        view = views.named(desk, name)
        views.remove(desk, view.id)
        say(f"removed {view.name}")


@command.command("list", context_settings=options.CONTEXT)
@options.as_json
@options.everywhere
@options.pass_choices
def listing(choices: options.Choices, as_json: bool) -> None:
    """List the saved searches, with how many articles each finds."""
    from briefdesk.desk import views

    with reading_desk(choices) as desk:
        found = views.listing(desk)
        if as_json:
            say_json({**_value(view), "articles": count} for view, count in found)
            return
        for view, count in found:
            said = f"  {count if count is not None else 'cannot be read any more'}  "
            say(Styled(f"{view.id:>6}  ", dim=True), view.name, Styled(said, dim=True), view.query)
        if not found:
            complain("there are no saved searches yet; `briefdesk view save NAME QUERY` makes one")


def _value(view: View) -> dict[str, Any]:
    return {"id": view.id, "name": view.name, "query": view.query}
