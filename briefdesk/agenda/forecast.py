"""Forecasts: what is foreseen of the weather, or of how an economy will move, follows no plan."""

from __future__ import annotations

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Group


def forecast(dated: Dated, prose: Prose, group: Group | None, lexicon: Lexicon) -> str | None:
    """The doubt about an announcement that is only a forecast; None where it is more.

    A day says that somebody decided on it ("prices will rise on 1 April"); a year does not.
    """
    if group is None:
        return None
    words = prose.words
    first, stop = subject(words, prose.groups, group, lexicon)
    about = [word.low for k, word in enumerate(words[first:stop], first) if not (k and word.is_name)]
    verbs = [word.low for word in words[group.start : group.verb + 1]]
    told = any(lexicon.has(word, "foreseen") for word in verbs)
    weather = any(lexicon.has(word, "weather") for word in about)
    moves = any(lexicon.has(word, "economy") for word in about) and lexicon.has(low(words, group.verb), "moving")
    vague = dated.when.granularity not in FINE
    return "a forecast, nothing planned" if told or weather or (moves and vague) else None
