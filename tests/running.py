"""How a command line that was run inside a test ended."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Run = Callable[..., "Done"]


@dataclass(frozen=True)
class Done:
    """Its exit status and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it said, read as JSON."""
        return json.loads(self.out)
