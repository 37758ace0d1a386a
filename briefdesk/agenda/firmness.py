"""How firm an announced plan is: its status, and why the reading of it may be wrong."""

from __future__ import annotations

from briefdesk.agenda.about import is_attribute_of_happening, is_of_other_year
from briefdesk.agenda.belonging import is_end_in_brackets
from briefdesk.agenda.conditions import hangs, is_given_up, is_hypothetical, is_not_before, is_proposed
from briefdesk.agenda.form import Form
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import Setting
from briefdesk.agenda.stopped import stopped
from briefdesk.agenda.verbs import Tense
from briefdesk.agenda.wording import Word
from briefdesk.model import Direction, EventStatus, Granularity
from briefdesk.timex.clock import TIMES
from briefdesk.timex.doubts import SETTLED_AHEAD

_SURE = frozenset({Tense.AHEAD, Tense.MUST})
_WIDE = frozenset({Granularity.YEAR, Granularity.SEASON, Granularity.QUARTER})
_LEAD = 4
"""Words before "cancelled" that may take it back: "may be", "has not been"."""
_BESIDE = 12
"""Characters between days and their hours."""
_SHOUTED = 8
"""Letters of a word in capitals that is no acronym."""
_BEFORE, _AFTER = 4, 12
"""Words around a date and its verb that can say how firm a plan is."""


def status(at: Setting) -> EventStatus:
    """What the clause says of the plan."""
    if is_given_up(at):
        return EventStatus.CANCELLED
    clause = _clause(at)
    reduced = at.group is not None and at.group.reduced
    own = at.tense in _SURE and not at.is_in_subject and not reduced
    says = _told(at) if own else clause  # "was cancelled and will now be held on" is on
    perhaps = at.tense is Tense.MAY or hangs(at) or is_not_before(at) or is_hypothetical(at) or is_proposed(at)
    if (off := _off(says, at) or stopped(at)) and not perhaps:
        return off
    perhaps = perhaps or at.lexicon.patterns["tentative"].search(_own(at, clause)) is not None
    return EventStatus.TENTATIVE if perhaps else EventStatus.SCHEDULED


def told(line: str, lexicon: Lexicon) -> EventStatus:
    """What a line of a programme says of the plan."""
    said = line if line.isupper() else " ".join(word for word in line.split() if not word.istitle())
    for status in (EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.TENTATIVE):
        if lexicon.patterns[status.value].search(said):
            return status
    return EventStatus.SCHEDULED


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
    if is_hypothetical(at):
        return "it would happen, but nothing says that it is planned"
    if is_of_other_year(at):
        return "another year is named beside it"
    if is_attribute_of_happening(at):
        return f"the {when.granularity} may only be part of a name"
    if _is_weekly(at):
        return "it may be so every week"
    if at.is_over or _was_due(at) or _is_spoken_of(at):
        return "it may be over already"
    if _is_of_order(at):
        return "it may be the day of the order"
    if _is_off_until(at):
        return "it is only off until then"
    if is_end_in_brackets(at):
        return "only its last day is said"
    if _is_to_reader(at):
        return "it speaks to its reader, and may foretell"
    if at.words[-1].low == "?":
        return "it is only asked"
    if first.rule in TIMES and when.start == at.day:
        return "no day is said"
    return None


def _is_spoken_of(at: Setting) -> bool:
    """Whether the plan is only about what the day has: "will discuss the results of Friday's vote"."""
    near = [low(at.words, k) for k in range(max(0, at.dated_at - _LEAD), at.dated_at)]
    led = near[-1:] != [] and at.lexicon.has(near[-1], "about_what_was")
    return at.is_possessive and led and not any(at.lexicon.has(word, "ahead") for word in near)


def _is_of_order(at: Setting) -> bool:
    """Whether a bare weekday may go with either verb: "were told to boil water on Monday"."""
    if at.group is None or at.tense is not Tense.INFINITIVE or at.is_absolute:
        return False
    told = any(at.lexicon.has(word.low, "asking") for word in at.words[at.group.start : at.group.verb])
    due = any(at.lexicon.has(word, "by") for word in at.before)
    return told and not due and at.lexicon.has(at.text[-1], "day_names")


def _was_due(at: Setting) -> bool:
    """Whether it "was due on Monday", which may be last or next Monday."""
    was = at.group is not None and at.lexicon.has(at.words[at.group.start].low, "was", "had")
    return was and at.tense in (Tense.PLANNED, Tense.AHEAD) and not at.is_absolute and not at.is_rescheduled()


def _is_off_until(at: Setting) -> bool:
    """Whether something is off as far as the date: "scrapped its flights until 15 March"."""
    until = bool(at.before) and at.lexicon.has(at.before[-1], "up_to")
    return until and not at.is_rescheduled() and _off(_clause(at), at) is EventStatus.CANCELLED


def _is_to_reader(at: Setting) -> bool:
    """Whether it says what "you will" do some day of a week: so do horoscopes."""
    if at.group is None or at.is_absolute or not at.lexicon.has(low(at.words, at.group.start), "will"):
        return False
    return at.lexicon.has(low(at.words, at.group.start - 1), "reader")


def _is_weekly(at: Setting) -> bool:
    """Whether days and hours are those of every week: "opening from Wednesday to Sunday from 10am to 5pm"."""
    has, group = at.lexicon.has, at.group
    if at.dated.when.granularity is not Granularity.RANGE or not any(has(word, "day_names") for word in at.text):
        return False
    dated = any(has(word, "calendar_words") and not has(word, "day_names") for word in at.text)
    gaps = [other.span.start - at.dated.span.end for other in at.near if other.first.rule in TIMES]
    own = any(part.when and part.when.time for part in at.dated.parts)
    hours = own or any(0 <= gap <= _BESIDE for gap in gaps)
    near = at.words[group.start : group.verb + 1] if group else []
    kept = any(has(word.low, "keeping_hours") for word in (*at.words_before(_BEFORE), *near))
    return hours and kept and not dated


def _off(told: str, at: Setting) -> EventStatus | None:
    """The status where the words say that it is called off, or, then tentative, that it may be."""
    patterns = at.lexicon.patterns
    for name, off in (("cancelled", EventStatus.CANCELLED), ("postponed", EventStatus.POSTPONED)):
        found = patterns[name].search(told)
        lead = told[: found.start()].split()[-_LEAD:] if found else []
        moved = name == "postponed" and at.is_rescheduled() and at.tense is not Tense.PLANNED
        if not found or moved or any(at.lexicon.has(word, "negations") for word in lead):
            continue
        hedged = any(at.lexicon.has(word, "may", "conditional", "perhaps") for word in lead)
        return EventStatus.TENTATIVE if hedged else off
    return None


def _own(at: Setting, clause: str) -> str:
    """The words that tell how firm the plan is: of what "scheduled for" tells, those as far as the date."""
    reduced = at.group is not None and at.group.reduced
    return _lows(at, max(0, at.group.start - _BEFORE), at.stop) if reduced and at.group else clause


def _clause(at: Setting) -> str:
    """The words that can say how firm the plan is: those of the clause, as far as the verbs of others."""
    start, stop = at.first, at.stop
    if at.group:
        start, stop = min(start, at.group.start), max(stop, min(at.group.verb + 2, len(at.words)))
    others = [group for group in at.prose.groups if group is not at.group]
    before = [group.start for group in others if group.start < start]
    after = [group.start for group in others if group.start >= stop and group.tense is not Tense.INFINITIVE]
    # What is only planned hangs on a noun, of which the verbs on either side tell more.
    reduced, planned = at.group is not None and at.group.reduced, at.tense is Tense.PLANNED
    first = before[-1] if reduced and before else start - _BEFORE
    told_of = reduced or planned or at.is_in_subject
    return _lows(at, max(0, first), min([*after[told_of:], stop + _AFTER]))


def _told(at: Setting) -> str:
    """The words of the verb group alone."""
    return _lows(at, at.group.start, max(at.group.verb, at.group.last) + 1) if at.group else ""


def _lows(at: Setting, first: int, stop: int) -> str:
    return " ".join(word.low for word in at.words[first:stop] if _is_common(word))


def _is_common(word: Word) -> bool:
    """Whether a word is no name: in small letters, or in capitals and no acronym: "CANCELLED"."""
    return word.written.islower() or (word.written.isupper() and len(word.written) >= _SHOUTED)
