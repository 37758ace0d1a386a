"""Where things live, and what the reader chose in config.toml."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path

import platformdirs

from briefdesk.errors import ConfigError

DESK_VARIABLE = "BRIEFDESK_DESK"
"""The environment variable that names another desk."""

CONFIG_VARIABLE = "BRIEFDESK_CONFIG"
"""The environment variable that names another config.toml."""


def config_path() -> Path:
    """The reader's configuration, whether it is there or not."""
    named = os.environ.get(CONFIG_VARIABLE)
    return Path(named) if named else platformdirs.user_config_path("briefdesk", appauthor=False) / "config.toml"


def country() -> str | None:
    """The reader's own country, `country = "GB"` (ISO 3166-1 alpha-2): whose days with a name are meant by default.

    Raises ConfigError where it is something else, or the file cannot be read.
    """
    path = config_path()
    try:
        changed = path.stat().st_mtime_ns
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error) from error
    return _country(path, changed)


@cache
def _country(path: Path, _changed: int) -> str | None:
    """Read once for each time, in nanoseconds, that the file was changed."""
    try:
        chosen = tomllib.loads(path.read_text(encoding="utf-8")).get("country")
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if chosen is not None and not (
        isinstance(chosen, str) and len(chosen) == len("GB") and chosen.isascii() and chosen.isalpha()
    ):
        raise ConfigError(f"country in {path} is no country: {chosen!r}", 'write two letters: country = "GB"')
    return chosen.upper() if chosen else None


def _unreadable(path: Path, error: Exception) -> ConfigError:
    return ConfigError(f"cannot read {path}: {error}", "mend the file, or move it away")


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
