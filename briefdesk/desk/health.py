"""How the desk is: what it is made of, whether it is sound, how much is on it."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from briefdesk import __version__
from briefdesk.desk.desk import Desk
from briefdesk.store import health

_PARTS = ("textual", "sqlite-utils", "dateparser", "markdownify", "trafilatura")


@dataclass(frozen=True, slots=True)
class Health:
    """What an examination found."""

    desk: Path
    bytes: int
    versions: dict[str, str]
    counts: dict[str, int]
    """How many rows each table has."""
    faults: tuple[str, ...]
    """What is wrong, each in a line; nothing if the desk is sound."""


def examine(desk: Desk) -> Health:
    """Look the desk over: the file's integrity, the search index, and each article's digest."""
    faults = health.integrity(desk.store)
    faults += [f"the text of article {id} is not what was filed" for id in health.altered(desk.store)]
    return Health(
        desk=desk.path,
        bytes=desk.path.stat().st_size,
        versions={
            "briefdesk": __version__,
            "Python": platform.python_version(),
            **health.versions(desk.store),
            **{part: version(part) for part in _PARTS},
        },
        counts=health.sizes(desk.store),
        faults=tuple(faults),
    )
