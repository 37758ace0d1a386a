"""`python -m tests.corpus.pin`: raise the floors to what is read right now; `--lower "reason"` to lower any.

A floor that was lowered keeps beside it what it was and why, until it is reached again.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from .score import CORPORA, FOLDER, cases, measured

FLOORS = FOLDER / "floors.toml"
_HEAD = "# What CI holds of our own sentences, written by `python -m tests.corpus.pin`: no figure may fall below these."


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a figure may be."""

    least: float
    was: float | None = None
    """What it was before it was lowered."""
    because: str = ""

    def __str__(self) -> str:
        if self.was is None:
            return f"{self.least:g}"
        return (
            f"{{least = {self.least:g}, was = {self.was:g}, because = {json.dumps(self.because, ensure_ascii=False)}}}"
        )


Floors = dict[str, dict[str, Floor]]
"""For each corpus, the floors by the names of the figures."""


@dataclass(slots=True)
class Pinning:
    """What new floors would be, and which of them are lower."""

    floors: Floors = field(default_factory=dict)
    lower: list[str] = field(default_factory=list)


def load(file: Path = FLOORS) -> Floors:
    """The floors as they stand; none where there is no file yet."""
    tables = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {
        corpus: {name: Floor(**value) if isinstance(value, dict) else Floor(value) for name, value in figures.items()}
        for corpus, figures in tables.items()
    }


def save(floors: Floors, file: Path = FLOORS) -> None:
    """Write them, a line for each."""
    tables = ([f"\n[{corpus}]", *(f"{name} = {one}" for name, one in each.items())] for corpus, each in floors.items())
    file.write_text("\n".join([_HEAD, *(line for table in tables for line in table)]) + "\n", encoding="utf-8")


def pin(floors: Floors, figures: dict[str, dict[str, float]], reason: str) -> Pinning:
    """The floors for these figures; what has no figure any more loses its floor, and counts as lower."""
    pinning = Pinning()
    for corpus in sorted(floors.keys() | figures.keys()):
        held, now = floors.get(corpus, {}), figures.get(corpus, {})
        gone = [f"{corpus}, {name}: gone" for name in held if name not in now]
        fallen = [f"{corpus}, {name}: {held[name].least:g} → {now[name]:.3f}" for name in below(held, now)]
        pinning.lower += gone + fallen
        if now:
            pinning.floors[corpus] = {name: _floor(held.get(name), down(now[name]), reason) for name in now}
    return pinning


def below(held: dict[str, Floor], now: dict[str, float]) -> list[str]:
    """The names of the figures that are under their floors."""
    return [name for name, floor in held.items() if name in now and down(now[name]) < floor.least]


def fallen(corpus: str) -> list[str]:
    """What of a corpus is under its floor or has none, each with the sentences that are read wrong."""
    held, now, groups = load().get(corpus, {}), measured(corpus), cases(corpus)
    told = [f"{name}: no floor yet; python -m tests.corpus.pin sets it" for name in now if name not in held]
    told += [f"{name}: no such figure any more; its floor is {held[name].least:g}" for name in held if name not in now]
    for name in below(held, now):
        wrong = [case for group in ([name] if name in groups else groups) for case in groups[group] if not case.holds]
        told += [f"{name}: {now[name]:.3f}, floor {held[name].least:g}", *map(str, wrong)]
    return told


def down(figure: float) -> float:
    """A figure to three places, never rounded up."""
    return math.floor(figure * 1000 + 1e-6) / 1000


def _floor(held: Floor | None, now: float, reason: str) -> Floor:
    if held is None:
        return Floor(now)
    if now < held.least:
        return Floor(now, held.least if held.was is None else held.was, reason)
    return Floor(now) if held.was is None or now >= held.was else Floor(now, held.was, held.because)


def main(arguments: list[str] | None = None) -> int:
    """Measure and pin; exit status 1, and nothing written, if a floor would fall without a reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.pin", description="Raise the floors of the corpus.")
    parser.add_argument("--lower", metavar="REASON", default="", help="lower what has fallen, and say why")
    reason: str = parser.parse_args(arguments).lower.strip()
    pinning = pin(load(FLOORS), {corpus: measured(corpus) for corpus in CORPORA}, reason)
    print(*pinning.lower, sep="\n", end="\n" if pinning.lower else "")
    if pinning.lower and not reason:
        print('Nothing written. Mend the reading, or say why: --lower "reason"', file=sys.stderr)
        return 1
    save(pinning.floors, FLOORS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
