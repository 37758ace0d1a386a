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
    schema: int
    """How many steps the schema has taken."""
    counts: dict[str, int]
    """How many rows each table has."""
    faults: tuple[str, ...]
    """What is wrong, each in a line; nothing if the desk is sound."""


def versions() -> dict[str, str]:
    """The versions of what the program is made of; needs no desk."""
    parts = {part: version(part) for part in _PARTS}
    return {"briefdesk": __version__, "Python": platform.python_version(), "SQLite": health.library(), **parts}


def examine(desk: Desk) -> Health:
    """Look the desk over: the file's integrity, the search index, and each article's digest."""
    faults = health.integrity(desk.store)
    faults += [f"the text of article {id} is not what was filed" for id in health.altered(desk.store)]
    return Health(
        desk=desk.path,
        bytes=desk.path.stat().st_size,
        schema=health.schema(desk.store),
        counts=health.sizes(desk.store),
        faults=tuple(faults),
    )
