"""How firm an announced plan is: its status, and why the reading of it may be wrong."""

from __future__ import annotations

from briefdesk.agenda.conditions import hangs
from briefdesk.agenda.form import Form
from briefdesk.agenda.setting import Setting
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Direction, EventStatus, Granularity
from briefdesk.timex.doubts import SETTLED_AHEAD

_WIDE = frozenset({Granularity.YEAR, Granularity.SEASON, Granularity.QUARTER})
_BEFORE, _AFTER = 4, 12
"""Words around a date and its verb that can say how firm a plan is."""


def status(at: Setting) -> EventStatus:
    """What the clause says of the plan."""
    clause, patterns = _clause(at), at.lexicon.patterns
    if patterns["cancelled"].search(clause):
        return EventStatus.CANCELLED
    if at.tense is Tense.MAY or hangs(at) or patterns["tentative"].search(clause):
        return EventStatus.TENTATIVE
    off = patterns["postponed"].search(clause) and not at.is_rescheduled()
    return EventStatus.POSTPONED if off else EventStatus.SCHEDULED


def doubt(at: Setting, form: Form) -> str | None:
    """Why the reading may be wrong; None where nothing says so."""
    first, when = at.dated.first, at.dated.when
    ahead = form is not Form.PLAIN and first.direction is Direction.FUTURE
    if at.dated.doubt and not (ahead and at.dated.doubt in SETTLED_AHEAD):
        return at.dated.doubt
    if form is Form.PLAIN:
        return "nothing in the sentence says that it is planned"
    relative = first.direction is not None or when.start <= at.day
    if at.quoted and relative and not at.is_absolute:
        return "said in a quotation, perhaps on another day"
    if when.granularity in _WIDE:
        return f"only the {when.granularity} is said"
    if at.tense is Tense.MAY:
        return "it may happen"
    if hangs(at):
        return "it hangs on a condition"
    if at.is_over:
        return "it may be over already"
    return None


def _clause(at: Setting) -> str:
    """The words that can say how firm the plan is."""
    start, stop = at.first, at.stop
    if at.group:
        start, stop = min(start, at.group.start), max(stop, min(at.group.verb + 2, len(at.words)))
    near = at.words[max(0, start - _BEFORE) : stop + _AFTER]
    return " ".join(word.low for word in near if word.written.islower())
