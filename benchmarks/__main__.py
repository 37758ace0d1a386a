"""`python -m benchmarks`: run them all; exit status 1 if a ratio is over its limit."""

from __future__ import annotations

import compileall
import os
import sys
import tempfile
from pathlib import Path

from benchmarks import first_frame, hostile, keypress, memory, reading, searching, undoing
from benchmarks.desks import make
from benchmarks.result import Result

RUNS = (first_frame.run, keypress.run, memory.run, searching.run, undoing.run, reading.run, hostile.run)


def main() -> int:
    """Build the desks, run each benchmark, print a line for each."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(Path(__file__).parents[1] / "briefdesk", quiet=2)
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as folder:
        desks = {size: make(Path(folder) / f"{size}.db", size) for size in (1_000, 10_000, 100_000)}
        for run in RUNS:
            result = run(desks)
            print(result, flush=True)
            results.append(result)
    return 0 if all(result.holds for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
