"""Why what was typed is no date, in words that help: it repeats, it is a length of time, a word is not known."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from briefdesk.errors import DateError
from briefdesk.timex.lexicon import load
from briefdesk.timex.stretch import Unit
from briefdesk.timex.typed.patterns import vocabulary

HINT = "try 2026-01-06, 6 Jan, next Tuesday 3 pm, 6-9 Jan or early March"
_LONGEST = 60
"""Characters of what was typed that are said again."""
_HOURS = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)
_HOURS_OF_A_DAY = 24
_COUNTED = frozenset({"in", "ago"})
_AROUND_A_LENGTH = frozenset({"a", "an", "one", "half", "and", "for", "about", "the", "of", "few", "some", "several"})


def check_once(atoms: Sequence[str], written: str) -> None:
    """Raises DateError for what happens again and again."""
    if not _repeating().isdisjoint(atoms):
        raise DateError(f"{_said(written)} repeats", "one date is needed, such as next Friday")


def reason(atoms: Sequence[str], written: str) -> DateError:
    """Why nothing could be made of it."""
    if not atoms:
        return DateError("there is no date", HINT)
    said, lists = _said(written), load("en").lists
    units = [unit for atom in atoms if (unit := _units().get(atom))]
    if any(unit in _HOURS for unit in units) and not _COUNTED.isdisjoint(atoms):
        return DateError(f"{said} counts from a time, and only the day is known", "give the time, as in today 15:00")
    if units and all(atom in _lengths() or atom.isdecimal() for atom in atoms):
        return DateError(f"{said} says how long, not when", "try in two weeks, or 3 pm to 5 pm")
    if "or" in atoms:
        return DateError(f"{said} leaves open which date it is", "name one")
    if atoms[0] in lists["open_ended"]:
        return DateError(f"{said} names one end only", "name both, as in 6 Jan to 9 Jan")
    if not (lists["dateless"] | vocabulary("reference").keys()).isdisjoint(atoms):
        return DateError(f"cannot read {said} as a date: it names none", HINT)
    if len(atoms) == 1 and written.isdecimal():
        return DateError(f"{said} alone is no date", "try 8 Jan, the 8th or today at 8")
    if late := next((b for a, b in pairwise(atoms) if a == "at" and b.isdecimal() and int(b) > _HOURS_OF_A_DAY), None):
        return DateError(f"there is no {late} on the clock", "try 15:00 or 3 pm")
    if odd := next((atom for atom in reversed(atoms) if atom.isdecimal() and len(atom) == 4), None):
        return DateError(f"{odd} in {said} may be a year or a time", f"try {odd[:2]}:{odd[2:]}, or 2026-01-06")
    strange = [atom for atom in atoms if atom.isalpha() and atom not in load("en").words]
    where = f" in {said}" if strange and len(atoms) > 1 else ""
    return DateError(f"cannot read {_said(strange[0]) if strange else said}{where} as a date", HINT)


def _said(written: str) -> str:
    return repr(written if len(written) <= _LONGEST else written[:_LONGEST] + "…")


@cache
def _repeating() -> frozenset[str]:
    found = (vocabulary(category).keys() for category in ("every", "often", "weekdays"))
    return load("en").lists["repeating"].union(*found)


@cache
def _units() -> dict[str, Unit]:
    return {word: Unit(str(unit)) for name in ("unit", "units") for word, unit in vocabulary(name).items()}


@cache
def _lengths() -> frozenset[str]:
    return _AROUND_A_LENGTH.union(_units(), vocabulary("count_word"))
