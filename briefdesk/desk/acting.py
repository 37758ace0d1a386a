"""One act of a person: all of it is done, and stands in the journal, or nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefdesk.desk.desk import Desk
from briefdesk.store import journal
from briefdesk.store.acts import Act


@contextmanager
def acting(desk: Desk, verb: str, words: str = "") -> Iterator[Act]:
    """What is written through the act inside can be undone as one; an act that changes nothing leaves no trace.

    `words`: what was done, in a line; they may be set on the act when that is known.
    """
    with desk.store.writing():
        act = Act(desk.store, words)
        yield act
        if act.changes:
            act.entry = journal.begin(desk.store, desk.now(), verb, act.words)
            journal.add(desk.store, act.entry, act.changes)


class LongAct:
    """An act that is kept in parts while it goes on, such as an import: one entry of the journal all the same.

    If somebody acts in between, what follows is an entry of its own: each entry comes wholly after those before it.
    """

    def __init__(self, desk: Desk, verb: str, words: str) -> None:
        self._desk, self._verb, self.words = desk, verb, words
        self._entry = 0

    @contextmanager
    def part(self) -> Iterator[Act]:
        """A part, kept as a whole or not at all."""
        store = self._desk.store
        with store.writing():
            act = Act(store)
            yield act
            if act.changes:
                last = journal.last(store)
                if last is None or last.id != self._entry:
                    self._entry = journal.begin(store, self._desk.now(), self._verb, self.words)
                journal.say(store, self._entry, self.words)
                journal.add(store, self._entry, act.changes)
