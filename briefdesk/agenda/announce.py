"""Which dates announce something to come, and how sure the sentence is of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.forecast import forecast
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.model import Direction, EventStatus, Granularity, TimexType
from briefdesk.timex.doubts import SETTLED_AHEAD

_FIRM = frozenset({Tense.AHEAD, Tense.MUST, Tense.PLANNED, Tense.PROGRESSIVE, Tense.TIMETABLE, Tense.INFINITIVE})

_CONDITION = 12
"""Words from "if" to the date that hangs on it."""
_LAST_YEAR = 2200
_LONGEST = 367
"""Days: a decade is no date for an agenda."""


class Form(Enum):
    """How a sentence announces."""

    CLAUSE = auto()
    """ "The council will meet on Monday"."""
    NOUN = auto()
    """ "Monday's meeting of the council"."""
    LISTED = auto()
    """ "9 a.m.: Opening session"."""
    PLAIN = auto()
    """A date to come, and nothing that says so: "the meeting on Monday"."""


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


def announcement(dated: Dated, prose: Prose, day: date, quoted: bool, lexicon: Lexicon) -> Announcement | None:
    """What the sentence announces for a date, if anything."""
    if dated.when.end < day or not _is_date(dated):
        return None
    judge = _Judge(dated, prose, day, quoted, lexicon)
    form = judge.form()
    if form is None:
        return None
    status, doubt = judge.status(), judge.doubt(form) or forecast(dated, prose, judge.group, lexicon)
    put = judge.is_rescheduled()
    return Announcement(dated, prose, judge.first, judge.stop, form, judge.group, status, doubt, put)


def is_certain(one: Announcement, lexicon: Lexicon) -> bool:
    """Whether it is ahead whatever day it was written on: a date with its year, behind a verb that looks ahead."""
    firm = one.form is Form.CLAUSE and one.group is not None and one.group.tense in _FIRM - {Tense.INFINITIVE}
    told_back = one.group is not None and lexicon.has(one.prose.words[one.group.start].low, "would")
    said = {word.low for word in one.prose.words[one.first : one.stop]}
    return firm and not told_back and str(one.dated.when.start.year) in said


def _is_date(dated: Dated) -> bool:
    if any(timex.type is TimexType.SET for timex in dated.parts) or dated.when.end.year > _LAST_YEAR:
        return False
    return (dated.when.end - dated.when.start).days < _LONGEST


def _head(before: list[Group]) -> Group:
    """The last group, or the one that its infinitive completes: "will return" of "will return to work"."""
    last = before[-1]
    for head in reversed(before[:-1]):
        if last.tense is not Tense.INFINITIVE or last.reduced or max(head.verb, head.last) + 1 != last.start:
            return last
        last = head
    return last


class _Judge:
    """One date in its sentence."""

    def __init__(self, dated: Dated, prose: Prose, day: date, quoted: bool, lexicon: Lexicon) -> None:
        self._dated, self._day, self._quoted, self._lexicon = dated, day, quoted, lexicon
        self._prose, self._words = prose, prose.words
        self.first, self.stop = prose.at(dated.span)
        self._dated_at = self.first
        self._before = self._prepositions()
        self.group = self._governing()

    def form(self) -> Form | None:
        """How the date announces something; None where it does not."""
        if self._is_listed():
            return Form.LISTED
        if self._is_guarded():
            return None
        tense = self.group.tense if self.group else None
        if self._dated.first.direction is Direction.PAST and tense in (Tense.PAST, Tense.PRESENT, None):
            return None
        if self._is_noun() and not self._is_past_day():
            return Form.NOUN
        if self._is_behind():
            return None
        if tense in _FIRM or tense is Tense.MAY:
            return Form.CLAUSE if self._fits(tense) else None
        if self._starts() or self.is_rescheduled() or self._is_last_moment() or self._is_on():
            return Form.CLAUSE
        return Form.PLAIN if self._is_plain() else None

    def status(self) -> EventStatus:
        """What the clause says of the plan."""
        clause = self._clause()
        patterns = self._lexicon.patterns
        if patterns["cancelled"].search(clause):
            return EventStatus.CANCELLED
        if (self.group and self.group.tense is Tense.MAY) or self._hangs() or patterns["tentative"].search(clause):
            return EventStatus.TENTATIVE
        moved = patterns["postponed"].search(clause) and not self.is_rescheduled()
        return EventStatus.POSTPONED if moved else EventStatus.SCHEDULED

    def doubt(self, form: Form) -> str | None:
        """Why the reading may be wrong."""
        relative = self._dated.first.direction is not None or self._dated.when.start <= self._day
        ahead = form is not Form.PLAIN and self._dated.first.direction is Direction.FUTURE
        if self._dated.doubt and not (ahead and self._dated.doubt in SETTLED_AHEAD):
            return self._dated.doubt
        if form is Form.PLAIN:
            return "nothing in the sentence says that it is planned"
        if self._quoted and relative and not self._is_absolute():
            return "said in a quotation, perhaps on another day"
        if self._dated.when.granularity in (Granularity.YEAR, Granularity.SEASON, Granularity.QUARTER):
            return f"only the {self._dated.when.granularity} is said"
        if self.group and self.group.tense is Tense.MAY:
            return "it may happen"
        if self._hangs():
            return "it hangs on a condition"
        if self._dated.when.end == self._day and not self._dated.when.time:
            return "it may be over already"
        return None

    def _prepositions(self) -> list[str]:
        """The words before the date that go with it; moves `first` back over them."""
        taken: list[str] = []
        while (
            self.first > 0 and len(taken) < 5 and self._lexicon.has(low(self._words, self.first - 1), "before_a_date")
        ):
            self.first -= 1
            taken.insert(0, self._words[self.first].low)
        return taken

    def _governing(self) -> Group | None:
        """The verb group that the date hangs on: the nearest before it in its clause, else the next after it."""
        before = [group for group in self._prose.groups if group.start < self.first]
        if before and not self._parted(before[-1].verb, self.first):
            return _head(before)
        after = [group for group in self._prose.groups if group.start >= self.stop - 1 and not group.reduced]
        if not after or self._parted(self.stop, after[0].start):
            return None
        between = self._words[self.stop : after[0].start]
        return None if any(self._lexicon.has(word.low, "relative") for word in between) else after[0]

    def _parted(self, start: int, stop: int) -> bool:
        """Whether another clause begins between two words."""
        for k in range(max(0, start), stop):
            word = self._words[k].low
            if word in _PARTING or (
                self._lexicon.has(word, "subordinate") and not self._lexicon.has(word, "prepositions")
            ):
                return True
        return False

    def _is_listed(self) -> bool:
        """Whether the date heads a line of a programme: "9:15 a.m.: Hatch closing"."""
        mark = low(self._words, self.stop)
        heads = self._words[self.first].start == self._prose.span.start and self.first == 0
        follows = self._words[self.stop + 1 :][:1]
        return heads and mark in _HEADING_MARKS and bool(follows) and (mark == ":" or follows[0].is_name)

    def _is_guarded(self) -> bool:
        """Whether something shows that nothing is announced: a denial, a condition, a name, a length."""
        if self.group and self.group.negated:
            return True
        if self._is_condition():
            return True
        when, text = self._dated.when, [word.low for word in self._words[self.first : self.stop]]
        if when.granularity is Granularity.YEAR and (not self._before or text[-2] == "the") and text[-1].isdigit():
            return True
        begun = when.granularity not in FINE and when.start <= self._day and text[-2:-1] == ["the"]
        if begun and not any(self._lexicon.has(word, "ends") for word in text):
            return True
        if when.granularity is Granularity.QUARTER and "-" in text[-1]:
            return True  # "first-quarter earnings"
        lasting = "during" in self._before and not (self.group and self.group.tense in _FIRM)
        return "since" in self._before or lasting

    def _is_condition(self) -> bool:
        """Whether the date stands in a condition: "if the talks fail on Friday"; a comma ends one."""
        near = self._words[max(0, self.first - _CONDITION) : self.first]
        k = max((k for k, word in enumerate(near) if self._lexicon.has(word.low, "conditional")), default=-1)
        return k >= 0 and all(word.low != "," for word in near[k:])

    def _hangs(self) -> bool:
        """Whether a condition stands beside: "if needed, will take place on", "begins on Friday unless"."""
        before = self._words[max(0, self.first - _CONDITION) : self.first]
        after = self._words[self.stop : self.stop + _CONDITION]
        return any(self._lexicon.has(word.low, "conditions") for word in (*before, *after))

    def _is_on(self) -> bool:
        """Whether the sentence says when something is: "the hearing is on March 30"."""
        group = self.group
        if group is None or group.tense is not Tense.PRESENT or self._is_past_day() or group.start >= self.first:
            return False
        between = self._words[group.verb + 1 : self.first]
        first, stop = subject(self._words, self._prose.groups, group, self._lexicon)
        happens = any(self._lexicon.has(word.low, "nouns") for word in self._words[first:stop])
        return happens and all(self._lexicon.has(word.low, "adverbs") for word in between)

    def _is_behind(self) -> bool:
        """Whether the date is only what something comes after: "will be sentenced after pleading guilty on Monday"."""
        start = self.group.verb if self.group else self.first
        return any(self._lexicon.has(word.low, "behind") for word in self._words[start : self._dated_at])

    def _is_past_day(self) -> bool:
        return self._dated.when.end <= self._day and not self._dated.when.time

    def _is_noun(self) -> bool:
        """Whether the date is the attribute of what happens then: "Saturday's meeting", "a Monday hearing"."""
        if self._dated.when.granularity in (Granularity.YEAR, Granularity.MONTH) and not self._possessive():
            return False
        k = self.stop + (low(self._words, self.stop) in _POSSESSIVE)
        for ahead in range(k, k + 4):
            word = low(self._words, ahead)
            if self._lexicon.has(word, "nouns"):
                return True
            if not word or not word[0].isalpha() or self._lexicon.has(word, *_NO_ATTRIBUTE):
                return False
            if any(group.start == ahead for group in self._prose.groups):
                return False
        return False

    def _possessive(self) -> bool:
        return low(self._words, self.stop) in _POSSESSIVE or low(self._words, self.stop - 1) in _POSSESSIVE

    def _fits(self, tense: Tense | None) -> bool:
        """Whether a verb that can look ahead does so with this date."""
        today = self._dated.when.end <= self._day
        untimed = not self._dated.when.time and not self._dated.first.value.endswith(_LATE)
        if tense in (Tense.TIMETABLE, Tense.PROGRESSIVE) and today and (self._quoted or untimed):
            return False
        if tense is Tense.INFINITIVE and today:
            return self.group is not None and self.group.reduced
        if self._quoted and today and not self._is_absolute():
            return False
        return self._dated.first.direction is not Direction.PAST or self._dated.when.start > self._day

    def _starts(self) -> bool:
        """Whether the date is said to be a beginning: "effective June 1", "starting Monday"."""
        return self._lexicon.patterns["from"].search(" ".join(self._before)) is not None and not self._is_past_day()

    def is_rescheduled(self) -> bool:
        """Whether something is put on the date: "moved the vote to June 2", "postponed until Friday"."""
        if not self._before or self._before[-1] not in ("to", "for", "until", "till") or self._is_past_day():
            return False
        k = self.group.verb if self.group else 0
        near = self._words[k : self.first]
        return any(self._lexicon.has(word.low, "rescheduling") for word in near)

    def _is_plain(self) -> bool:
        """Whether a date that nothing announces is nonetheless worth showing, with doubt."""
        when = self._dated.when
        said = sum(word.is_word for word in self._words) - (self.stop - self.first)
        told = self._is_absolute() or low(self._words, self.stop - 1) == "tomorrow"
        fine = when.granularity in FINE
        return fine and told and when.start > self._day and said > 2 and not self._quoted

    def _is_last_moment(self) -> bool:
        """Whether the date is a deadline in so many words: "no later than 5 p.m. Friday"."""
        return self._lexicon.patterns["no_later"].search(" ".join(self._before)) is not None

    def _is_absolute(self) -> bool:
        """Whether the date is the same whatever day it was said on."""
        return any(character.isdigit() for word in self._words[self.first : self.stop] for character in word.low)

    def _clause(self) -> str:
        """The words that can say how firm the plan is."""
        start, stop = self.first, self.stop
        if self.group:
            start, stop = min(start, self.group.start), max(stop, min(self.group.verb + 2, len(self._words)))
        start, stop = max(0, start - 4), min(len(self._words), stop + 12)
        return " ".join(word.low for word in self._words[start:stop] if word.written.islower())


_LATE = ("TEV", "TNI")
"""How the values of evenings and nights end: what is told of the same day is still to come then."""
_NO_ATTRIBUTE = ("prepositions", "determiners", "conjunctions", "relative", "subordinate")
_PARTING = frozenset({";", "—"})
_HEADING_MARKS = frozenset({":", "–", "-", "—"})
_POSSESSIVE = frozenset({"'s", "'", "’"})
