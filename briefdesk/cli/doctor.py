"""`briefdesk doctor`: whether the desk is sound, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from briefdesk.cli import options
from briefdesk.cli.edge import DONE, FAILED
from briefdesk.cli.output import Styled, say, say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.errors import BriefdeskError

if TYPE_CHECKING:
    from briefdesk.desk.health import Health


@click.command("doctor", context_settings=options.CONTEXT)
@click.option("--json", "wants_json", is_flag=True, help="One JSON object, for scripts.")
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, wants_json: bool) -> int:
    """Look the desk over.

    Its file, integrity and counts, and the versions of what it is made of. Exit status 1 if anything is wrong.
    """
    from briefdesk.desk.health import versions

    found = {"desk": str(choices.desk_path()), **_examined(choices), "versions": versions()}
    if wants_json:
        say_value(found)
    else:
        _tell(found)
    return FAILED if found["faults"] else DONE


def _examined(choices: options.Choices) -> dict[str, Any]:
    """What an examination found; why there was none, where the desk cannot be opened."""
    from briefdesk.desk.health import examine

    try:
        with reading_desk(choices) as desk:
            return _values(examine(desk))
    except BriefdeskError as error:
        return {"faults": [str(error)]}


def _values(health: Health) -> dict[str, Any]:
    return {"bytes": health.bytes, "schema": health.schema, "counts": health.counts, "faults": list(health.faults)}


def _tell(found: dict[str, Any]) -> None:
    say(f"desk     {found['desk']}")
    if "bytes" in found:
        say(f"size     {found['bytes'] / 1e6:.1f} MB, schema {found['schema']}")
        say("holds    ", ", ".join(f"{count} {table}" for table, count in found["counts"].items()))
    say("made of  ", ", ".join(f"{name} {number}" for name, number in found["versions"].items()))
    for fault in found["faults"]:
        say(Styled(f"fault    {fault}", bold=True, colour="red"))
    if not found["faults"]:
        say(Styled("sound", bold=True, colour="green"))
