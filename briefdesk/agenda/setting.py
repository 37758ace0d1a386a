"""A date in its sentence: the words that go with it, and the verb group that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefdesk.agenda.dates import Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word

FIRM = frozenset({Tense.AHEAD, Tense.MUST, Tense.PLANNED, Tense.PROGRESSIVE, Tense.TIMETABLE, Tense.INFINITIVE})
"""The tenses that can put a date ahead without an "if" or "may"."""
POSSESSIVE = frozenset({"'s", "'", "’"})
LATE = ("TEV", "TNI")
"""How the values of evenings and nights end: what is told of the same day is still to come then."""
_PREPOSITIONS = 5
"""Words before a date that go with it, at most: "no later than 5 p.m. on"."""
_PARTING = frozenset({";", "—"})


class Setting:
    """One date in its sentence, as read on the day of publication."""

    def __init__(
        self, dated: Dated, prose: Prose, day: date, quoted: bool, lexicon: Lexicon, near: Sequence[Dated] = ()
    ) -> None:
        self.dated, self.day, self.lexicon = dated, day, lexicon
        self.quoted = quoted
        """Whether it stands between quotation marks."""
        self.near = near
        """The dates beside it in the text."""
        self.prose, self.words = prose, prose.words
        self.dated_at, self.stop = prose.at(dated.span)
        self.first = self.dated_at
        """The first word that goes with the date: "on", "no later than"."""
        while self.dated_at - self.first < _PREPOSITIONS and self._has(self.first - 1, "before_a_date"):
            self.first -= 1
        self.before = [word.low for word in self.words[self.first : self.dated_at]]
        self.group = self._governing()

    @property
    def tense(self) -> Tense | None:
        """The tense of the verb that governs it."""
        return self.group.tense if self.group else None

    @property
    def text(self) -> list[str]:
        """The words of the date with those that go with it, in lower case."""
        return [word.low for word in self.words[self.first : self.stop]]

    @property
    def is_absolute(self) -> bool:
        """Whether the date is the same whatever day it was said on."""
        return any(character.isdigit() for word in self.text for character in word)

    @property
    def is_over(self) -> bool:
        """Whether it is no later than the day of publication, and names no hour of that, evening or night."""
        late = self.dated.when.end == self.day and self.dated.first.value.endswith(LATE)
        return self.dated.when.end <= self.day and not self.dated.when.time and not late

    @property
    def is_possessive(self) -> bool:
        """ "Monday's"."""
        return low(self.words, self.stop) in POSSESSIVE or low(self.words, self.stop - 1) in POSSESSIVE

    @property
    def is_in_subject(self) -> bool:
        """Whether another verb follows at once, of whose subject the date is part: "to meet on Monday was put off"."""
        hangs = self.group is not None and self.group.start < self.first
        return hangs and any(group.start == self.stop for group in self.prose.groups)

    def words_before(self, reach: int) -> list[Word]:
        """So many words before the date."""
        return self.words[max(0, self.first - reach) : self.first]

    def matches(self, phrases: str) -> bool:
        """Whether the words that go with the date hold one of the phrases of this list."""
        return self.lexicon.patterns[phrases].search(" ".join(self.before)) is not None

    def is_rescheduled(self) -> bool:
        """Whether something is put on the date: "moved the vote to June 2", "postponed until Friday"."""
        if not self.before or not self.lexicon.has(self.before[-1], "put_on") or self.is_over:
            return False
        near = self.words[self.group.start if self.group else 0 : self.first]
        return any(self.lexicon.has(word.low, "rescheduling") for word in near)

    @property
    def is_set_against(self) -> bool:
        """Whether the date is the one that holds: "not on Thursday but on Friday"."""
        named = any(self.prose.span.covers(other.span) for other in self.near)
        return named and self._has(self.first - 1, "set_against")

    @property
    def is_denied(self) -> bool:
        """Whether the date itself is denied: "on Friday, not on Saturday"; "not before Saturday" is none."""
        bare = all(self.lexicon.has(word, "day_prepositions") for word in self.before)
        return bare and self._has(self.first - 1, "denying_dates")

    def _has(self, k: int, *names: str) -> bool:
        return self.lexicon.has(low(self.words, k), *names)

    def _governing(self) -> Group | None:
        """The verb group that the date hangs on: the nearest before it in its clause, else the next after it."""
        before = [group for group in self.prose.groups if group.start < self.first]
        against = before and before[-1].negated and self.is_set_against
        if before and (against or not self._parted(before[-1].verb, self.first)):
            return self._head(before)
        after = [group for group in self.prose.groups if group.start >= self.stop - 1 and not group.reduced]
        if not after or self._parted(self.stop, after[0].start):
            return None
        relative = any(self._has(k, "relative") for k in range(self.stop, after[0].start))
        return None if relative else after[0]

    def _parted(self, start: int, stop: int) -> bool:
        """Whether another clause begins between two words."""
        return any(
            low(self.words, k) in _PARTING or (self._has(k, "subordinate") and not self._has(k, "prepositions"))
            for k in range(max(0, start), stop)
        )

    def _head(self, before: list[Group]) -> Group:
        """The last group, or the one that its infinitive completes: "will return to work", "must file motions to"."""
        last = before[-1]
        for head in reversed(before[:-1]):
            follows = max(head.verb, head.last) + 1 == last.start
            firm = head.tense in (Tense.AHEAD, Tense.MUST) and not self._parted(head.verb, last.start)
            if last.tense is not Tense.INFINITIVE or last.reduced or not (follows or firm):
                return last
            last = head
        return last
