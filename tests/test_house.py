"""The rules of the house that a machine can check."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefdesk"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
"""Lines of a file."""
HEAVY = {
    *("textual", "rich", "dateparser", "sqlite_utils", "trafilatura", "htmldate", "lxml", "httpx"),
    *("markdown_it", "markdownify", "charset_normalizer", "ssl", "asyncio"),
}
"""What may only be loaded where it is used."""
VERBS = [file.stem for file in sorted((PACKAGE / "cli").glob("[a-z]*.py")) if file.stem != "demo"]


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def calls(file: Path) -> Iterator[tuple[int, str]]:
    """Every call in a file: its line, and what is called as it is written."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)


def places(allowed: set[str], *ends: str) -> list[str]:
    """Where something is called whose name ends so, outside the files where it may be."""
    return [
        f"{name(file)}:{line} {called}"
        for file in FILES
        if name(file) not in allowed
        for line, called in calls(file)
        if called.endswith(ends) or called in ends
    ]


def test_each_room_knows_only_what_it_may() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "loading",
    [
        "import briefdesk.cli",
        "; ".join(f"import briefdesk.cli.{verb}" for verb in VERBS),
        "; ".join(f"import briefdesk.desk.{file.stem}" for file in sorted((PACKAGE / "desk").glob("[a-z]*.py"))),
        "from briefdesk.desk.extract import extract; extract('They will meet on Monday, 3 p.m. GMT.')",
        "from briefdesk.cli import main; main(['agenda'])",
        "from briefdesk.cli import main; main(['--help'])",
    ],
    ids=["command line", "verbs", "desk", "extract", "agenda", "help"],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(loading: str, tmp_path: Path) -> None:
    program = f"import sys; {loading}; print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stderr.split()) == set()


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_file_is_short_enough_to_be_read(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_only_the_gates_write_to_the_terminal() -> None:
    gates = {
        "briefdesk/cli/output.py",
        "briefdesk/cli/progress.py",
        "briefdesk/__main__.py",
        "briefdesk/ui/__init__.py",
    }
    assert places(gates, "print", ".echo", ".secho", "stdout.write", "stderr.write") == []


def test_the_window_never_reads_markup_out_of_words() -> None:
    assert places(set(), "from_markup", "from_ansi", "render_markup") == []
    foreign = [
        f"{name(file)}:{node.lineno}"
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".notify")
        if not isinstance(node.args[0], ast.Constant) and "markup" not in {keyword.arg for keyword in node.keywords}
    ]
    assert foreign == []


def test_the_clock_is_read_in_one_place() -> None:
    assert places({"briefdesk/desk/desk.py"}, "datetime.now", "date.today", "datetime.today", "time.time") == []


def test_a_desk_is_opened_in_one_place() -> None:
    assert places({"briefdesk/store/opening.py"}, "sqlite3.connect") == []
