"""What somebody may have meant who wrote something else."""

from __future__ import annotations

from collections.abc import Iterable


def like(written: str, known: Iterable[str]) -> str:
    """The nearest of what is known, or else all of it, for a hint."""
    from difflib import get_close_matches  # late: most queries need none

    names = list(known)
    found = get_close_matches(written.lower(), names, n=1, cutoff=0.6)
    return f"perhaps you mean {found[0]}" if found else f"there is {', '.join(names[:-1])} and {names[-1]}"
