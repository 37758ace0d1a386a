"""The words that make a time of day: "15:00", "3-5 pm cet", "at 8 in the evening", "noon", "half past three"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from briefdesk.errors import DateError
from briefdesk.timex.typed.moments import Moment, fragments
from briefdesk.timex.typed.patterns import Rules

_HALF_DAY = 12
_PARTS = {"MO": ("in the morning", 0, 12), "AF": ("in the afternoon", 12, 18),
          "EV": ("in the evening", 17, 24), "NI": ("at night", 18, 24)}  # fmt: skip
"""What one says, its first hour, and the hour at which it is over."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of day and its zone, or no more than a part of the day."""

    start: Moment | None = None
    end: Moment | None = None
    zone: str | None = None
    plain: bool = False
    """Whether it can be nothing but a time, so that it needs no date beside it."""

    @property
    def time(self) -> str | None:
        """HH:MM or HH:MM-HH:MM."""
        return "-".join(str(moment) for moment in (self.start, self.end) if moment) or None


rules: Rules[Hours] = Rules(fragments)


def hours_of(words: str, today: date) -> Hours | None:
    """What the words mean if all of them make a time. Raises DateError for one that no clock shows."""
    return rules.read(words, today)


@rules.rule("moment [zone]")
def alone(moment: Moment, zone: str | None = None) -> Hours | None:
    """ "15:00 CET", "3 pm"; not a number alone."""
    return None if moment.bare and not zone else Hours(moment, None, zone, plain=moment.plain)


@rules.rule("at|@ moment [zone]")
def at(moment: Moment, zone: str | None = None) -> Hours:
    """ "at 8"."""
    return Hours(moment, None, zone, plain=True)


@rules.rule("[at|from|between] moment [zone] -|to|until|till|and end [end_zone]")
def from_to(moment: Moment, end: Moment, zone: str | None = None, end_zone: str | None = None) -> Hours:
    """ "15:00-17:00", "3-5 pm", "from 9 to 5". Raises DateError where the zone changes in between."""
    start, stop = _ends(moment, end)
    return Hours(start, stop, one_zone(zone, end_zone), plain=moment.plain or end.plain)


@rules.rule(
    "[at|@] moment [zone] [in|at] [the] part",
    "[in] [the] part [at|@] moment [zone]",
    "[from] moment -|to|until|till end [zone] [in|at] [the] part",
    "[in] [the] part [from] moment -|to|until|till end [zone]",
)
def in_part(part: str, moment: Moment, end: Moment | None = None, zone: str | None = None) -> Hours:
    """ "8 in the evening", "morning at 9". Raises DateError where the two do not fit."""
    return Hours(_in(part, moment), end and _in(part, end), zone, plain=True)


@rules.rule("[in|at] [the] morning|afternoon|evening|night")
def part_alone() -> Hours:
    """ "morning": known, but no time."""
    return Hours()


def one_zone(first: str | None, last: str | None) -> str | None:
    """The zone of both ends. Raises DateError where they have two."""
    if first and last and first != last:
        raise DateError("the time has two zones", "give both ends in one of them")
    return first or last


def _ends(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    """Both ends on the 24-hour clock: what one says of morning or afternoon holds for the other where it fits."""
    if last.half is not None and first.half is None:
        first = max((one for one in _either(first) if _key(one) < _key(last)), key=_key, default=first)
    elif last.half is None and (first.half is not None or (first.bare and last.bare)):
        last = min((one for one in _either(last) if _key(one) > _key(first)), key=_key, default=last)
    if _key(first) == (24, 0):
        first = replace(first, hour=0)
    return first, replace(last, hour=24) if _key(last) == (0, 0) else last


def _either(moment: Moment) -> list[Moment]:
    """The moment before noon and after, where it was told without saying which."""
    if not 1 <= moment.hour <= _HALF_DAY or moment.half is not None:
        return [moment]
    return [replace(moment, hour=moment.hour % _HALF_DAY + half) for half in (0, _HALF_DAY)]


def _in(part: str, moment: Moment) -> Moment:
    name, first, over = _PARTS[part]
    late = [replace(moment, hour=24)] if _key(moment) == (12, 0) and over == 24 and moment.half is None else []
    fits = [one for one in _either(moment) if first <= one.hour < over] + late
    if not fits:
        raise DateError(f"{moment} is not {name}", "give the time alone, as in 15:00")
    return fits[0]


def _key(moment: Moment) -> tuple[int, int]:
    return moment.hour, moment.minute
