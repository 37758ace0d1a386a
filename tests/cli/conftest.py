"""Runs the command line inside the test, as a person would type it."""

from __future__ import annotations

import io
import sys

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
