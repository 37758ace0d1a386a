"""What the README shows of the agenda is what the program prints of the seed article."""

from __future__ import annotations

from pathlib import Path

from running import Run

_ROOT = Path(__file__).parents[2]


def _shown(command: str) -> list[str]:
    """The lines under a command in the README, without those that it leaves out."""
    _, _, below = (_ROOT / "README.md").read_text(encoding="utf-8").partition(f"    $ {command}\n")
    lines = below.split("\n    $ ")[0].split("\n\n- ")[0].split("\n\nWhat ")[0].splitlines()
    return [line.strip() for line in lines if line.strip() not in ("", "…")]


def test_the_agenda_of_the_readme_is_what_is_printed(run: Run) -> None:
    run("import", _ROOT / "seeds" / "carney-to-paris.txt")
    for command in ("agenda", "show --event 3"):
        shown = _shown(f"briefdesk {command}")
        printed = [line.strip() for line in run(*command.split()).out.splitlines()]
        assert shown
        assert set(shown) <= set(printed)
