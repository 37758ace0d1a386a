"""What a tag or a note is put on: whether it is there, and what to call it in a line."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.desk import agenda, library
from briefdesk.desk.desk import Desk
from briefdesk.errors import MissingError
from briefdesk.model import Kind, Target
from briefdesk.store import notes, tags

_LONGEST = 60
"""Characters of a title."""


def check(desk: Desk, target: Target) -> None:
    """Raise MissingError if there is no such thing on the desk."""
    title(desk, target)


def title(desk: Desk, target: Target) -> str:
    """What a thing is called. Raises MissingError if there is none."""
    if target.kind is Kind.ARTICLE:
        return library.title(desk, target.id)
    if target.kind is Kind.EVENT:
        return agenda.event(desk, target.id).title
    found = notes.get(desk.store, [target.id])
    if not found:
        raise MissingError(f"there is no note {target.id} on this desk", "`briefdesk note list` lists them")
    return found[0].note or found[0].quote.exact


def named(desk: Desk, targets: Sequence[Target]) -> str:
    """What was acted on, for the history: the title of one, or how many. Raises MissingError."""
    if len(targets) != 1:
        kinds = {target.kind for target in targets}
        return f"{len(targets)} {f'{kinds.pop()}s' if len(kinds) == 1 else 'things'}"
    return quoted(title(desk, targets[0]))


def put_on(desk: Desk, events: Sequence[int]) -> dict[int, str]:
    """The tags and the number of notes on events, in words; those without any are left out."""
    named, counted = tags.of(desk.store, Kind.EVENT, events), notes.counts(desk.store, Kind.EVENT, events)
    said = {}
    for id in named.keys() | counted.keys():
        words = [f"#{name}" for name in named.get(id, [])]
        said[id] = " ".join([*words, f"✎ {counted[id]}"] if id in counted else words)
    return said


def quoted(words: str) -> str:
    """The beginning of a title between quotation marks."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + '…'}”"
