"""Queries as arguments."""

from __future__ import annotations

import click


class Asking(click.Command):
    """A verb whose arguments may begin with a minus sign: `-rumour` is no option, `-h` and `--limit` are."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put a blank before what is no option, so that click takes it for a word; the language skips blanks."""
        return super().parse_args(ctx, [f" {one}" if _is_refusal(one) else one for one in args])


def _is_refusal(argument: str) -> bool:
    return argument.startswith("-") and not argument.startswith("--") and argument not in ("-", "-h")
