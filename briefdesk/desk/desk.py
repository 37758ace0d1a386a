"""The desk itself: which file, and which day is today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from briefdesk.store import Store, articles, imports


def now() -> datetime:
    """The clock, read here and nowhere else, to the second and with the offset of this place."""
    return datetime.now().astimezone().replace(microsecond=0)


class Desk:
    """An open desk, for one thread; `clone` opens the same one for another. A context manager."""

    def __init__(self, path: Path, today: date | None = None, upgrading: Callable[[], object] = lambda: None) -> None:
        """Open the desk, making it if there is none. Raises DeskError and its kinds.

        `today`: the day to take for today; None asks the clock, or the seeds while there is nothing else. `upgrading`:
        called before a desk of an earlier version is brought up to date, which may take a while.
        """
        self.path = path
        self.store = Store(path, upgrading)
        self._chosen = today

    def clone(self) -> Desk:
        """The same desk, open once more, for another thread."""
        return Desk(self.path, self._chosen)

    def close(self) -> None:
        """Close the file."""
        self.store.close()

    def is_new(self) -> bool:
        """Whether nothing was ever brought in."""
        return not imports.any_yet(self.store)

    def only_seeds(self) -> bool:
        """Whether the desk holds the seed articles and nothing of one's own."""
        return articles.latest_seed(self.store) is not None

    def today(self) -> date:
        """The day to count from: the one chosen; on a desk of seeds the latest one's publication; else the clock's."""
        return self._chosen or articles.latest_seed(self.store) or self.now().date()

    def now(self) -> datetime:
        """The clock."""
        return now()

    def stop_when(self, asked: Callable[[], bool]) -> None:
        """Break off whatever is read from the desk, with a DeskError, as soon as this says so."""
        self.store.stop_when(asked)

    def written(self) -> int:
        """How often the desk was written to, by whatever window or command; it tells a window to list anew.

        Places in articles and notes that are being written do not count: no list shows them.
        """
        return self.store.written()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
