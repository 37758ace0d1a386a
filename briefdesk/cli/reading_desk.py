"""The desk that a verb works at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefdesk.cli.options import Choices
from briefdesk.cli.output import complain, say_upgrading
from briefdesk.errors import MissingError

if TYPE_CHECKING:
    from briefdesk.desk import Desk


@contextmanager
def reading_desk(choices: Choices) -> Iterator[Desk]:
    """The open desk, which must be there already: a mistyped name shall not look like an empty desk.

    Says so on stderr while today is the seeds' and not the clock's. Raises MissingError, DeskError.
    """
    from briefdesk.desk import Desk, wording

    path = choices.desk_path()
    if not path.exists():
        raise MissingError(f"there is no desk at {path}", "`briefdesk import FILE` makes one")
    with Desk(path, choices.today, say_upgrading) as desk:
        if choices.today is None and desk.only_seeds():
            complain(f"only the seed articles are here, so today is taken to be {wording.day(desk.today())}")
        yield desk
