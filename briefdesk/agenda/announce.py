"""Which dates announce something to come, and how sure the sentence is of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefdesk.agenda.dates import Dated
from briefdesk.agenda.entry import Entry
from briefdesk.agenda.firmness import doubt, status, told
from briefdesk.agenda.forecast import forecast
from briefdesk.agenda.form import Form, form
from briefdesk.agenda.grouping import groups
from briefdesk.agenda.hours import has_day, hour_of
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import Prose
from briefdesk.agenda.setting import FIRM, Setting
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import words
from briefdesk.model import EventStatus, TimexType

_LAST_YEAR = 2200
_LONGEST = 367
"""Days: a decade is no date for an agenda."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A date with the sentence that announces something for it."""

    dated: Dated
    prose: Prose
    first: int
    stop: int
    """The words of the date, with those that belong to it: half-open indices."""
    form: Form
    group: Group | None
    """The verb group that governs it."""
    status: EventStatus
    doubt: str | None
    rescheduled: bool = False
    """Whether something was put on the date: "postponed to June 2"."""
    above: str = ""
    """The words of a line above that give its day."""


def announcement(
    dated: Dated, prose: Prose, day: date, quoted: bool, lexicon: Lexicon, near: Sequence[Dated]
) -> Announcement | None:
    """What the sentence announces for a date, if anything; `near` are the dates beside it."""
    if dated.when.end < day or not _is_date(dated):
        return None
    if has_day(dated, prose, near):
        return None
    if hour := hour_of(dated, prose, near):
        dated = dated.at_hour(hour)
    at = Setting(dated, prose, day, quoted, lexicon, near)
    how = form(at)
    if how is None:
        return None
    why = doubt(at, how) or forecast(at)
    return Announcement(dated, prose, at.first, at.stop, how, at.group, status(at), why, at.is_rescheduled())


def listed(entry: Entry, text: str, day: date, lexicon: Lexicon) -> Announcement | None:
    """What a line of a programme announces, if it is still to come."""
    dated = entry.dated
    over = dated.when.end < day or (dated.when.start <= day and not dated.when.time)
    if over or not _is_date(dated):
        return None
    row = words(text, entry.title)
    prose = Prose(entry.sentence.span, row, groups(row, lexicon), [word.start for word in row])
    said = entry.sentence.span.of(text)
    why = entry.doubt or dated.doubt
    return Announcement(dated, prose, 0, 0, Form.LISTED, None, told(said, lexicon), why, above=entry.above)


def is_certain(one: Announcement, lexicon: Lexicon) -> bool:
    """Whether it is ahead whatever day it was written on: a date with its year, behind a verb that looks ahead."""
    firm = one.form is Form.CLAUSE and one.group is not None and one.group.tense in FIRM - {Tense.INFINITIVE}
    told_back = one.group is not None and lexicon.has(one.prose.words[one.group.start].low, "would")
    said = {word.low for word in one.prose.words[one.first : one.stop]}
    return firm and not told_back and str(one.dated.when.start.year) in said


def _is_date(dated: Dated) -> bool:
    if (
        any(timex.type is TimexType.SET and dated.span.covers(timex.span) for timex in dated.parts)
        or dated.when.end.year > _LAST_YEAR
    ):
        return False
    return (dated.when.end - dated.when.start).days < _LONGEST
