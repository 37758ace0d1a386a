"""Forecasts: what is foreseen of the weather, or of how an economy will move, follows no plan."""

from __future__ import annotations

from briefdesk.agenda.dates import FINE
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import Setting
from briefdesk.agenda.subject import subject

_SHORT = 4
"""Words of a subject that is the weather, and does not only tell of it."""


def forecast(at: Setting) -> str | None:
    """The doubt about an announcement that is only a forecast; None where it is more.

    A day says that somebody decided on it ("prices will rise on 1 April"); a year does not.
    """
    group, has = at.group, at.lexicon.has
    if group is None:
        return None
    first, stop = subject(at.words, at.prose.groups, group, at.lexicon)
    first = max([first, *(k + 1 for k in range(first, stop) if at.words[k].low == ",")])  # "rain or shine, the parade"
    about = [word.low for k, word in enumerate(at.words[first:stop], first) if not (k and word.is_name)]
    does = low(at.words, group.verb)
    told = any(has(word.low, "foreseen") for word in at.words[group.start : group.verb + 1])
    weather = has(does, "weather") or (stop - first <= _SHORT and any(has(word, "weather") for word in about))
    moves = any(has(word, "economy") for word in about) and has(does, "moving")
    vague = at.dated.when.granularity not in FINE
    return "a forecast, nothing planned" if told or weather or (moves and vague) else None
