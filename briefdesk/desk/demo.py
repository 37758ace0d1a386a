"""The seed articles, which a new desk opens with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from briefdesk import resources
from briefdesk.desk.desk import Desk
from briefdesk.desk.intake import Report, Wishes, bring_in


def lay_seeds(desk: Desk) -> Report:
    """Bring in the seed articles; they leave for the bin when the first article of one's own comes."""
    seeds = sorted(str(path) for path in resources.folder("seeds").iterdir() if path.name != "README.md")
    return bring_in(desk, seeds, Wishes(seeded=True))


@contextmanager
def throw_away() -> Iterator[Path]:
    """Where a desk may be made that is gone afterwards."""
    with TemporaryDirectory(prefix="briefdesk-") as folder:
        yield Path(folder) / "desk.db"
