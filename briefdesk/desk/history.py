"""What was done at the desk, and taking it back: one order for window and command line."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from briefdesk.desk.desk import Desk
from briefdesk.errors import ConflictError, MissingError
from briefdesk.model import Entry, Kind, Target
from briefdesk.store import acts, journal

_LOOK = "`briefdesk history` shows what stands and what is undone"


def undo(desk: Desk, only: int | None = None) -> Entry:
    """Take the last act back. An import's articles go into the bin. `only`: if it is this one.

    Raises MissingError if there is none, ConflictError where something else was done or changed since; then nothing is
    done.
    """
    with desk.store.writing():
        entry = journal.last(desk.store)
        if entry is None:
            raise MissingError("there is nothing to undo")
        if only not in (None, entry.id):
            raise ConflictError(
                "something else was done meanwhile", "leave the review first; `g h` lists what was done"
            )
        _undo(desk, entry)
    return entry


def redo(desk: Desk) -> Entry:
    """Do once more what was undone last. Raises MissingError, ConflictError as `undo`."""
    with desk.store.writing():
        entry = journal.undone(desk.store)
        if entry is None:
            raise MissingError("there is nothing to redo")
        _redo(desk, entry)
    return entry


def go_to(desk: Desk, id: int) -> list[Entry]:
    """Undo all that was done after an act, or redo all up to it, and return what that was. 0: undo everything.

    Each act is undone or redone by itself, so that others at the desk need not wait for all of them. Raises
    MissingError if there is no such act; ConflictError at one that cannot be undone, or where somebody does something
    meanwhile: what was undone before that stays undone.
    """
    if id and journal.get(desk.store, id) is None:
        raise MissingError(f"there is no act {id} in the history", "`briefdesk history` lists them")
    newest = journal.newest(desk.store)
    return list(iter(lambda: _step(desk, id, newest), None))


def _step(desk: Desk, id: int, newest: int) -> Entry | None:
    """Undo or redo one act on the way to another, and return it; None when there. `newest`: the last that is known."""
    with desk.store.writing():
        if journal.newest(desk.store) > newest:
            raise ConflictError("something else was done at the desk meanwhile", _LOOK)
        if (entry := journal.last(desk.store)) and entry.id > id:
            _undo(desk, entry)
            return entry
        if (entry := journal.undone(desk.store)) and entry.id <= id:
            _redo(desk, entry)
            return entry
    return None


def last(desk: Desk) -> Entry | None:
    """The act that `undo` would take back; None if there is none."""
    return journal.last(desk.store)


def listing(desk: Desk, words: str = "") -> array[int]:
    """The ids of all acts, or of those that hold these words, the last first; those among them that were undone."""
    return array("q", journal.ids(desk.store, words))


def entries(desk: Desk, ids: Sequence[int]) -> list[Entry]:
    """The acts of these ids, in their order."""
    return journal.entries(desk.store, ids)


def about(desk: Desk, entry: Entry) -> Target | None:
    """The one article or event that an act was on; None where there were many, or none of these."""
    found = {(change.table, change.id) for change in journal.changes(desk.store, entry.id)}
    things = {Target(Kind(table), id) for table, id in found if table in (Kind.ARTICLE, Kind.EVENT)}
    return things.pop() if len(things) == 1 else None


def _undo(desk: Desk, entry: Entry) -> None:
    acts.revert(desk.store, journal.changes(desk.store, entry.id, backwards=True))
    journal.mark(desk.store, entry.id, desk.now())


def _redo(desk: Desk, entry: Entry) -> None:
    acts.repeat(desk.store, journal.changes(desk.store, entry.id))
    journal.mark(desk.store, entry.id, None)
