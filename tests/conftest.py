"""What every test starts from: a desk in a folder of its own, and nothing of the person who runs the tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from briefdesk.desk import Desk
from briefdesk.store import Store

TODAY = date(2026, 1, 2)

settings.register_profile("the same", derandomize=True, deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    """Try the same examples each time, so that nobody's change fails for what was there before; a soak tries others."""
    if config.getoption("markexpr") != "soak":
        settings.load_profile("the same")


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever asks for the reader's own folders gets this test's."""
    monkeypatch.setenv("BRIEFDESK_DESK", str(tmp_path / "desk.db"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for folder in ("DATA", "CONFIG", "CACHE", "STATE", "RUNTIME"):
        monkeypatch.setenv(f"XDG_{folder}_{'DIR' if folder == 'RUNTIME' else 'HOME'}", str(tmp_path / "home" / folder))
    for variable in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TEXTUAL", "BRIEFDESK_CONFIG"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where this test's desk is, or will be."""
    return tmp_path / "desk.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as store:
        yield store


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A new desk, on Friday 2 January 2026."""
    with Desk(path, TODAY) as desk:
        yield desk
