"""Parts of a date: "early October", "late last week", "the end of the year", "mid-1996"."""

from __future__ import annotations

from briefdesk.timex.grammar import composed
from briefdesk.timex.meaning import Meaning, Part


@composed.rule("part of a date", "the? mod a_day|a_week|a_month|a_quarter|a_season|a_year|a_decade")
def part_of_date(
    mod: str,
    a_day: Meaning | None = None,
    a_week: Meaning | None = None,
    a_month: Meaning | None = None,
    a_quarter: Meaning | None = None,
    a_season: Meaning | None = None,
    a_year: Meaning | None = None,
    a_decade: Meaning | None = None,
) -> Meaning | None:
    """ "early October", "late last week"."""
    whole = a_day or a_week or a_month or a_quarter or a_season or a_year or a_decade
    return Part(mod, whole) if whole else None
