"""The wheel: what is in it, and whether it runs where nothing of the checkout is seen. Without the network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from briefdesk import __version__

ROOT = Path(__file__).resolve().parent.parent


def called(*command: object, cwd: Path) -> str:
    """What a command prints; the test fails where it does."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_", "VIRTUAL_ENV"))}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    called(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment with the wheel, which sees the packages of this one."""
    home = tmp_path_factory.mktemp("home") / "env"
    called(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    python = home / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "install", "--quiet")
    called(*pip, "--no-deps", "--no-index", wheel, cwd=home.parent)
    (packages,) = home.glob("lib/python*/site-packages")
    (packages / "of_the_tests.pth").write_text(sysconfig.get_path("purelib"))
    return home / "bin"


def test_the_wheel_holds_the_program_its_styles_and_its_seeds(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefdesk").rglob("*") if path.is_file()}
    wanted = {name for name in kept if "__pycache__" not in name}
    wanted |= {f"briefdesk/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "styles").rglob("*.tcss")}
    wanted |= {f"briefdesk/seeds/{path.name}" for path in (ROOT / "seeds").iterdir()}
    assert wanted <= held
    assert {name.split("/")[0] for name in held} == {"briefdesk", f"briefdesk-{__version__}.dist-info"}


def test_the_installed_program_finds_what_came_with_it(installed: Path, tmp_path: Path) -> None:
    program = "from briefdesk import resources; print(resources.folder('styles'), resources.folder('seeds'), sep='\\n')"
    folders = called(installed / "python", "-c", program, cwd=tmp_path).splitlines()
    assert [Path(folder).parent.name for folder in folders] == ["briefdesk", "briefdesk"]
    assert all(Path(folder).is_relative_to(installed.parent) for folder in folders)


def test_the_installed_program_runs(installed: Path, tmp_path: Path) -> None:
    assert called(installed / "briefdesk", "--version", cwd=tmp_path) == f"briefdesk {__version__}\n"
    story = tmp_path / "story.html"
    story.write_text("<title>Paris</title><article><h1>Paris</h1><p>" + "They will meet on 5 January 2026. " * 9)
    found = json.loads(called(installed / "briefdesk", "extract", "--published", "2026-01-02", story, cwd=tmp_path))
    assert {event["start"] for event in found["events"]} == {"2026-01-05"}
    called(installed / "briefdesk", "import", "--published", "2026-01-02", story, cwd=tmp_path)
    agenda = called(installed / "python", "-m", "briefdesk", "--today", "2026-01-02", "agenda", cwd=tmp_path)
    assert agenda.startswith("Mon 5 Jan 2026 · in 3 days\n")
