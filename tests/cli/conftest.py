"""Runs the command line inside the test, as a person would type it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Done, Run

from briefdesk.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line; today is Friday 2 January 2026 unless it says otherwise."""

    def run(*arguments: object, stdin: bytes = b"", today: str | None = "2026-01-02") -> Done:
        capsys.readouterr()
        with monkeypatch.context() as piped:
            piped.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            status = main([*(["--today", today] if today else []), *map(str, arguments)])
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return run


MEETS = "The council will meet in Paris on Monday."
VOTES = "Members will vote on the harbour plan on 14 January, a clerk said."
TALKS = "“It’s a fine harbour,” the mayor said. Reporters 🚢 from Zoë’s paper saw the harbour."


@pytest.fixture
def bring(run: Run, tmp_path: Path) -> Callable[..., Done]:
    """Import an article of these paragraphs at one address, published on Friday 2 January 2026."""

    def bring(*paragraphs: str) -> Done:
        file = tmp_path / "council.md"
        head = "---\ntitle: Council news\nurl: https://example.org/news/council\ndate: 2026-01-02\n---\n"
        file.write_text(head + "\n\n".join(paragraphs), encoding="utf-8")
        return run("import", file)

    return bring


@pytest.fixture
def council(bring: Callable[..., Done]) -> Callable[..., Done]:
    """A desk with one article, which holds two events; calling this brings it once more with other paragraphs."""
    assert bring(MEETS, VOTES, TALKS).status == 0
    return bring
