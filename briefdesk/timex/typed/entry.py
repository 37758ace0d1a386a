"""The front of the room: what a person typed becomes a When, or the reason why it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from briefdesk.errors import DateError
from briefdesk.model import Granularity, When
from briefdesk.timex.lexicon import load
from briefdesk.timex.stretch import Stretch, spanning
from briefdesk.timex.typed import dates, periods, refusals, relative  # noqa: F401  they hold the rules
from briefdesk.timex.typed.atoms import atoms
from briefdesk.timex.typed.foreign import foreign
from briefdesk.timex.typed.hours import Hours, hours_of, one_zone
from briefdesk.timex.typed.spans import days_of, from_to, links

_FINE = (Granularity.DAY, Granularity.RANGE, Granularity.WEEK)


def typed(words: str, today: date, *, ahead: bool = True) -> When:
    """The date that typed words mean, all of them, with the time and zone among them.

    Of what comes round again, a weekday or a day of the year, it is the next one, today included; if not `ahead`, as
    for what was published, the nearest. A time alone is today's. Raises DateError where the words make no date, where
    the calendar or the clock has none such, and for what repeats, each with its reason and what to try instead.
    """
    written = " ".join(words.split())
    found = atoms(words)
    refusals.check_once(found, written)
    when = _read(found, today, ahead) or _both_timed(found, today, ahead)
    if when is None:
        raise refusals.reason(found, written)
    return when


def _read(found: Sequence[str], today: date, ahead: bool) -> When | None:
    """The date that some of the atoms make, in a row, and the time that the others make: the longest date there is.

    Raises the DateError of the longest where no other way to read them makes sense.
    """
    trouble = None
    for days, rest in _parted(found):
        try:
            hours = hours_of(" ".join(rest), today) if rest else Hours(plain=True)
            if hours and (when := _when(days, hours, today, ahead)):
                return when
        except DateError as error:
            trouble = trouble or error
    if trouble:
        raise trouble
    return None


def _parted(found: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Each way to part the atoms into those of a date, in a row, and those of a time around them."""
    for length in range(len(found), -1, -1):
        for first in range(len(found) - length + 1 if length else 1):
            before, behind = found[:first], found[first + length :]
            if not (before and behind) or _goes_on(behind[0]):
                yield found[first : first + length], [*before, *behind]


def _goes_on(atom: str) -> bool:
    """Whether a time that was begun before the date goes on with this behind it: "3 pm tomorrow to 5 pm"."""
    lexicon = load("en")
    return atom in ("in", "at") or atom in lexicon.lists["range_words"] or "part" in lexicon.words.get(atom, ())


def _when(days: Sequence[str], hours: Hours, today: date, ahead: bool) -> When | None:
    """The date with its time; a time that is plainly one needs no date. None if the words make none."""
    if not days:
        return _timed(spanning(today, today), hours) if hours.plain and hours.start else None
    stretch = days_of(days, today, ahead) or foreign(" ".join(days), today, ahead)
    fits = hours.plain or (stretch and stretch.granularity in _FINE)
    return _timed(stretch, hours) if fits else None


def _both_timed(found: Sequence[str], today: date, ahead: bool) -> When | None:
    """From a time on one day to a time on another."""
    for left, _, right in links(found):
        for first, start in _moments(left, today):
            for last, end in _moments(right, today):
                hours = Hours(start.start, end.start, one_zone(start.zone, end.zone))
                if when := _timed(from_to(first, last, today, ahead), hours):
                    return when
    return None


def _moments(found: Sequence[str], today: date) -> Iterator[tuple[Sequence[str], Hours]]:
    """Each way to part the atoms into those of a date and those of one time."""
    for days, rest in _parted(found):
        hours = hours_of(" ".join(rest), today) if days and rest else None
        if hours and hours.start and not hours.end:
            yield days, hours


def _timed(stretch: Stretch | None, hours: Hours) -> When | None:
    """Raises DateError for a time on one day that ends before it starts."""
    if stretch is None:
        return None
    if stretch.start == stretch.end and hours.end and str(hours.end) <= str(hours.start):
        raise DateError(f"{hours.time} ends before it starts", "name both days if it goes past midnight")
    return When(stretch.start, stretch.end, stretch.granularity, hours.time, hours.zone)
