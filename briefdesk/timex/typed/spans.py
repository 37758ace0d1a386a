"""The days that words stand for: one date, or all from one to another, which may lend each other what is unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefdesk.errors import DateError
from briefdesk.timex.lexicon import load
from briefdesk.timex.meaning import Calendar, Season, Weekday
from briefdesk.timex.stretch import Stretch, Unit, spanning
from briefdesk.timex.typed.meaning import Meaning, Named, Numbered
from briefdesk.timex.typed.rulebook import bare_day, date_of
from briefdesk.timex.typed.settle import settle

_LONGEST_UNSAID = timedelta(days=300)
"""From one year into the next where a year is not said: "9-6 jan" is no range of 362 days."""
_OPENING = ("from", "between")
_AND = ("and", "&")


def days_of(atoms: Sequence[str], today: date, ahead: bool) -> Stretch | None:
    """The days that the atoms stand for, all of them; None where they are no dates.

    Raises DateError for dates that cannot be.
    """
    if meaning := date_of(" ".join(atoms), today):
        return settle(meaning, today, ahead)
    for left, link, right in links(atoms):
        if found := from_to(left, right, today, ahead):
            days = found.end - found.start
            if link in _AND and left[:1] != ["between"] and days > timedelta(days=1):
                raise DateError(f"{' '.join(atoms)!r} are two dates", "name one")
            return found
    return None


def links(atoms: Sequence[str]) -> Iterator[tuple[Sequence[str], str, Sequence[str]]]:
    """What stands on either side of each word for "to"."""
    words = load("en").lists["range_words"]
    for i, atom in enumerate(atoms):
        if (atom in words or atom in _AND) and 0 < i < len(atoms) - 1:
            yield atoms[:i], atom, atoms[i + 1 :]


def from_to(left: Sequence[str], right: Sequence[str], today: date, ahead: bool) -> Stretch | None:
    """The days from one date to another. Raises DateError where the second lies before the first."""
    first, last = _lent(" ".join(left[left[0] in _OPENING :]), " ".join(right), today)
    if first is None or last is None:
        return None
    start, end = _settled(first, last, today, ahead)
    if (start.unit is Unit.YEAR) is not (end.unit is Unit.YEAR):
        return None  # "6 jan 2000-2130" has a time
    guessed = start.start.year != end.end.year and (_is_unsaid(first) or _is_unsaid(last))
    if end.start < start.start or (guessed and end.end - start.start > _LONGEST_UNSAID):
        said = f"{' '.join(left)} to {' '.join(right)}"
        raise DateError(f"{said!r} ends before it starts", "put the earlier date first, or say the years")
    return spanning(start.start, end.end)


def _lent(left: str, right: str, today: date) -> tuple[Meaning | None, Meaning | None]:
    """What both sides mean, the month or week that one does not say taken from the other."""
    first, last = date_of(left, today), date_of(right, today)
    bare_first, bare_last = first or bare_day(left, today), last or bare_day(right, today)
    if isinstance(bare_first, Calendar) and isinstance(bare_last, Calendar) and bare_first.day and bare_last.day:
        month = bare_first.month or bare_last.month
        if month or (first and last):
            first = replace(bare_first, month=bare_first.month or month)
            last = replace(bare_last, month=bare_last.month or month)
    if isinstance(first, Weekday) and isinstance(last, Weekday) and _is_unsaid(first):
        first = replace(first, of_week=last.of_week)
    return first, last


def _settled(first: Meaning, last: Meaning, today: date, ahead: bool) -> tuple[Stretch, Stretch]:
    """Both ends: the first in the year of the second or the one before where only that is said, else one by one."""
    known = isinstance(first, Numbered) or (isinstance(first, Calendar) and first.month is not None)
    if isinstance(first, Calendar | Numbered) and isinstance(last, Calendar | Numbered) and known and _is_unsaid(first):
        end = settle(last, today, ahead)
        return _latest(first, end.start, today), end
    start = settle(first, today, ahead)
    return start, settle(last, start.start if _is_unsaid(last) else today, ahead)


def _latest(first: Calendar | Numbered, end: date, today: date) -> Stretch:
    """The last one that does not begin after the end."""
    year = end.year
    plain = replace(first, year=year, weekday=None) if isinstance(first, Calendar) else replace(first, year=year)
    if settle(plain, today).start > end:
        year -= 1
    return settle(replace(first, year=year), today)


def _is_unsaid(meaning: Meaning) -> bool:
    """Whether it comes round again, and nothing says which one is meant."""
    match meaning:
        case Calendar(year, _, _) | Numbered(_, _, year) | Named(_, year):
            return year is None
        case Weekday(_, which, _, of_week):
            return which is None and of_week is None
        case Season(_, which, of_year):
            return which is None and of_year is None
    return False
