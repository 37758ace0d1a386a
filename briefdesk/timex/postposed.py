"""Words that stand behind what they count, or before it, where English has them the other way round.

"La semaine prochaine" is "the week next", "il y a deux jours" is "ago two days". English has no words in these
categories; the meanings are those of relative.py.
"""

from __future__ import annotations

from briefdesk.timex import dates, periods, relative, weekdays
from briefdesk.timex.grammar import Near, simple
from briefdesk.timex.meaning import Meaning, Shifted
from briefdesk.timex.stretch import Unit


@simple.rule("unit, last or next", "the? unit which_behind")
def unit_which(unit: str, which_behind: int, near: Near) -> Meaning | None:
    """ "La semaine prochaine"."""
    return relative.which_unit(which_behind, unit, near)


@simple.rule("weekday, last or next", "the? weekday which_behind")
def weekday_which(weekday: int, which_behind: int, near: Near) -> Meaning | None:
    """ "Lundi prochain"."""
    return weekdays.which_weekday(which_behind, weekday, near)


@simple.rule("month by name, last or next", "month which_behind")
def month_which(month: int, which_behind: int, near: Near) -> Meaning | None:
    """ "Mars dernier"."""
    return dates.which_month(month, which_behind, near)


@simple.rule("season, last or next", "the? season which_behind")
def season_which(season: str, which_behind: int, near: Near) -> Meaning | None:
    """ "L'été dernier"."""
    return periods.season(season, near, which_behind)


@simple.rule("weekend, last or next", "the? weekend which_behind")
def weekend_which(which_behind: int) -> Meaning | None:
    """ "Le week-end prochain"."""
    return Shifted(Unit.WEEKEND, which_behind)


@simple.rule("so long ago", "ago_before hedge? count units", "ago_before hedge? a|one unit")
def ago(count: float = 1, units: str = "", unit: str = "") -> Meaning | None:
    """ "Il y a deux semaines"."""
    return relative.ago(count, units, unit)
