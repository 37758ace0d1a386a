"""Where things live."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

DESK_VARIABLE = "BRIEFDESK_DESK"
"""The environment variable that names another desk."""


def desk_path(chosen: Path | None = None) -> Path:
    """The desk to open: the one chosen, else the one that BRIEFDESK_DESK names, else the platform's place for data."""
    if chosen is not None:
        return chosen.expanduser()
    if named := os.environ.get(DESK_VARIABLE):
        return Path(named).expanduser()
    return platformdirs.user_data_path("briefdesk", appauthor=False) / "desk.db"
