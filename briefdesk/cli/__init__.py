"""The front door: one short function per verb, each in a file of its own that imports its rooms when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from briefdesk import __version__
from briefdesk.cli import options
from briefdesk.cli.edge import guarded

VERBS = {
    "import": "bring_in",
    "agenda": "agenda",
    "find": "find",
    "view": "view",
    "show": "show",
    "review": "review",
    "edit": "edit",
    "add": "add",
    "published": "published",
    "highlight": "highlight",
    "note": "note",
    "tag": "tag",
    "mark": "mark",
    "reread": "reread",
    "undo": "undo",
    "redo": "redo",
    "history": "history",
    "extract": "extract",
    "demo": "demo",
    "doctor": "doctor",
}
"""Each verb and the file that answers it, in the order that help lists them."""


class Verbs(click.Group):
    """Loads a verb's file when that verb is asked for, so that none waits for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name; None makes click say that there is none."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"briefdesk.cli.{VERBS[cmd_name]}").command
        return command


@click.group(cls=Verbs, invoke_without_command=True, context_settings=options.CONTEXT)
@click.version_option(__version__, prog_name="briefdesk", message="%(prog)s %(version)s")
@options.everywhere
@options.pass_choices
@click.pass_context
def briefdesk(context: click.Context, choices: options.Choices) -> None:
    """A personal briefing desk in the terminal.

    Bring in what you read; briefdesk finds what is going to happen and when, and shows the sentence that says so.
    Without a verb it opens the desk.
    """
    if context.invoked_subcommand is None:
        from briefdesk import ui
        from briefdesk.cli.output import say_upgrading

        ui.run(choices.desk_path(), today=choices.today, upgrading=say_upgrading)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted."""
    return guarded(briefdesk, arguments)
