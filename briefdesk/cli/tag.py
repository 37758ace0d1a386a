"""`briefdesk tag`: tags on articles, events and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from briefdesk.cli import ids as known_ids
from briefdesk.cli import options, values
from briefdesk.cli.options import Function
from briefdesk.cli.output import Styled, complain, say, say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import hashed
from briefdesk.model import Kind, Target

if TYPE_CHECKING:
    from briefdesk.desk import Desk

_THINGS = {"articles": Kind.ARTICLE, "events": Kind.EVENT, "notes": Kind.ANNOTATION}
_COUNTED = (("articles", "article"), ("events", "event"), ("notes", "note"))


@options.group("tag")
@options.everywhere
def command() -> None:
    """Put tags on articles, events and notes.

    A slash nests: politics/canada lies below politics.
    """


def _on_things(function: Function) -> Function:
    """Take names, and the things that they are put on or taken off."""
    things = known_ids.of_articles(known_ids.of_events(known_ids.of_notes(function)))
    return click.argument("names", nargs=-1, required=True, metavar="NAME…")(things)


@command.command("add", context_settings=options.CONTEXT)
@_on_things
@options.as_json
@options.everywhere
@options.pass_choices
def add(
    choices: options.Choices,
    names: Sequence[str],
    articles: Sequence[int],
    events: Sequence[int],
    notes: Sequence[int],
    as_json: bool,
) -> None:
    """Put tags on things."""
    from briefdesk.desk import tags

    _tag(choices, names, _targets(articles, events, notes), as_json, tags.add)


@command.command("remove", context_settings=options.CONTEXT)
@_on_things
@options.as_json
@options.everywhere
@options.pass_choices
def remove(
    choices: options.Choices,
    names: Sequence[str],
    articles: Sequence[int],
    events: Sequence[int],
    notes: Sequence[int],
    as_json: bool,
) -> None:
    """Take tags off things."""
    from briefdesk.desk import tags

    _tag(choices, names, _targets(articles, events, notes), as_json, tags.remove)


@command.command("rename", context_settings=options.CONTEXT)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@options.everywhere
@options.pass_choices
def rename(choices: options.Choices, old: str, new: str) -> None:
    """Rename a tag everywhere.

    Those nested in it go along. Where there is one of the new name already, the two become one.
    """
    from briefdesk.desk import tags

    with reading_desk(choices) as desk:
        tags.rename(desk, old, new)
        say(f"renamed #{tags.name_of(old)} to #{tags.name_of(new)}")


@command.command("list", context_settings=options.CONTEXT)
@options.as_json
@options.everywhere
@options.pass_choices
def listing(choices: options.Choices, as_json: bool) -> None:
    """List all tags, with how much has each."""
    from briefdesk.desk import tags

    with reading_desk(choices) as desk:
        found = [values.tag(tag) for tag in tags.listing(desk)]
        if as_json:
            say_json(found)
            return
        for tag in found:
            counts = [f"{tag[key]} {word}{'' if tag[key] == 1 else 's'}" for key, word in _COUNTED if tag[key]]
            say(f"#{tag['name']}", Styled(f"  {', '.join(counts)}", dim=True))
        if not found:
            complain("there are no tags yet; `briefdesk tag add NAME --article ID` makes one")


def _targets(articles: Sequence[int], events: Sequence[int], notes: Sequence[int]) -> list[Target]:
    """What is to be tagged; nothing where no ids were piped in, wrong usage where nothing was named."""
    context = click.get_current_context()
    if not any(context.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in _THINGS):
        raise click.UsageError("tag what? give --article, --event or --note")
    return [
        Target(kind, id) for kind, ids in zip(_THINGS.values(), (articles, events, notes), strict=True) for id in ids
    ]


def _tag(
    choices: options.Choices,
    names: Sequence[str],
    targets: Sequence[Target],
    as_json: bool,
    act: Callable[[Desk, Sequence[str], Sequence[Target]], None],
) -> None:
    """Tag things, all or none, and print what tags they have now."""
    from briefdesk.desk.targets import title

    with reading_desk(choices) as desk:
        act(desk, names, targets)
        found = [_value(desk, target) for target in targets]
        if as_json:
            say_json(found)
            return
        for target, value in zip(targets, found, strict=True):
            said = f"{value['kind']} {value['id']}  "
            say(Styled(said, dim=True), title(desk, target), Styled(f"  {hashed(value['tags'])}", dim=True))


def _value(desk: Desk, target: Target) -> dict[str, Any]:
    from briefdesk.desk import tags

    kind = "note" if target.kind is Kind.ANNOTATION else str(target.kind)
    return {"kind": kind, "id": target.id, "tags": tags.of(desk, target.kind, [target.id]).get(target.id, [])}
