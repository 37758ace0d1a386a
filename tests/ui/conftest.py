"""Desks to open in a window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefdesk.desk import Desk, demo


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the seed articles."""
    path = tmp_path_factory.mktemp("seeds") / "desk.db"
    with Desk(path) as desk:
        demo.lay_seeds(desk)
    return path


@pytest.fixture
def seeded(seeds: Path, path: Path) -> Iterator[Desk]:
    """This test's own desk with the seed articles; today is their latest day, Friday 2 January 2026."""
    shutil.copy(seeds, path)
    with Desk(path) as desk:
        yield desk
