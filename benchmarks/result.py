"""What a benchmark found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """Two figures, and how far apart they may be."""

    name: str
    ours: float
    bare: float
    unit: str
    limit: float
    difference: bool = False
    """Whether the limit is on the difference rather than on the ratio."""

    @property
    def apart(self) -> float:
        """The ratio, or the difference."""
        return self.ours - self.bare if self.difference else self.ours / self.bare

    @property
    def holds(self) -> bool:
        """Whether it is within its limit."""
        return self.apart <= self.limit

    def __str__(self) -> str:
        sign, verdict = "+" if self.difference else "×", "ok  " if self.holds else "OVER"
        figures = f"{self.ours:8.1f} against {self.bare:8.1f} {self.unit:<4}"
        return f"{verdict}  {self.name:<58} {figures} = {sign}{self.apart:.2f}  (at most {sign}{self.limit:g})"
