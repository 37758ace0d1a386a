"""Where things live."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from briefdesk.errors import ConfigError

DESK_VARIABLE = "BRIEFDESK_DESK"
"""The environment variable that names another desk."""


def desk_path(chosen: Path | None = None) -> Path:
    """The desk to open: the one chosen, else the one that BRIEFDESK_DESK names, else the platform's place for data.

    Raises ConfigError where it is in the home of nobody.
    """
    named = chosen or os.environ.get(DESK_VARIABLE)
    if named:
        try:
            return Path(named).expanduser()
        except RuntimeError as error:
            raise ConfigError(f"nobody has the home of {named}", "name another file with --desk") from error
    return platformdirs.user_data_path("briefdesk", appauthor=False) / "desk.db"
