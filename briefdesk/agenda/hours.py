"""A time of day that stands apart from its day: "will meet at 10 a.m. in the town hall on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.sentence import Prose
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Granularity
from briefdesk.timex.clock import TIMES


def hour_of(dated: Dated, prose: Prose, near: Sequence[Dated]) -> Dated | None:
    """The time before a day in its clause that tells when on it; None where the day has one, or there are several."""
    if dated.when.granularity is not Granularity.DAY or dated.when.time or dated.first.rule in TIMES:
        return None
    return next((other for other in near if _leads(other, dated, prose)), None)


def has_day(dated: Dated, prose: Prose, near: Sequence[Dated]) -> bool:
    """Whether a mere time of day has its day further on in its clause, or is that of several days before it."""
    return any(
        other.when.granularity in FINE and (_leads(dated, other, prose) or _is_daily(dated, other, prose))
        for other in near
    )


def _is_daily(time: Dated, days: Dated, prose: Prose) -> bool:
    """ "From Monday to Friday the road will be closed between 9pm and 6am"."""
    before = days.span.end <= time.span.start and prose.span.covers(days.span)
    several = days.when.granularity is Granularity.RANGE and time.when.start == days.when.end
    return time.first.rule in TIMES and before and several


def _leads(time: Dated, day: Dated, prose: Prose) -> bool:
    """Whether a mere time stands before a day, with no other verb between."""
    if time.first.rule not in TIMES or day.first.rule in TIMES:
        return False
    if time.span.end > day.span.start or not (prose.span.covers(time.span) and prose.span.covers(day.span)):
        return False
    start, stop = prose.at(time.span)[1], prose.at(day.span)[0]
    finite = [group for group in prose.groups if group.tense is not Tense.INFINITIVE and not group.reduced]
    parted = any(prose.words[k].low in (";", ",") for k in range(start, stop))
    return not parted and all(not start <= group.start < stop for group in finite)
