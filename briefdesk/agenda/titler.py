"""The titles of events: who does what, where, out of the clause that announces it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.form import Form
from briefdesk.agenda.headline import LONGEST, headline
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.people import People
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word
from briefdesk.model import Span

_MARKS = frozenset(';:—–“”"()?!…')
_APART = 9
"""Words from a comma to the verb of the clause that it begins."""
_MEANT = 8
"""Words of what a pronoun may stand for."""
_YEAR = 4
"""Digits of a year."""
_BARE = 2
"""Words of a subject, or before a comma, that say too little alone."""


class Titler:
    """Makes the titles of a story's events."""

    def __init__(
        self,
        people: People,
        times: Sequence[Span],
        lexicon: Lexicon,
        earlier: Callable[[Announcement], Prose | None],
    ) -> None:
        self._people, self._times, self._lexicon, self._earlier = people, times, lexicon, earlier

    def title(self, one: Announcement) -> str:
        """The title that an announcement gives; "" where its sentence has no other words than the date."""
        return headline(self._words(one), self._lexicon) or headline(self._around(one), self._lexicon)

    def _words(self, one: Announcement) -> list[Word]:
        listed = one.prose.words
        if one.form is Form.LISTED:
            return self._undated(listed[one.stop :])
        if one.form is Form.NOUN:
            noun = self._noun(one)
            says = sum(len(word.low) > 3 and not self._lexicon.has(word.low, "prepositions") for word in noun)
            if says >= 2 or one.group is None or one.group.tense in (Tense.PAST, Tense.PRESENT):
                return noun
        return self._around(one) if one.group is None or one.form is Form.PLAIN else self._clause(one, one.group)

    def _noun(self, one: Announcement) -> list[Word]:
        """What a date is the attribute of, with what describes it: "meeting of military chiefs in Paris"."""
        listed = one.prose.words
        start = one.stop + (low(listed, one.stop) in POSSESSIVE)
        stop = self._end(one, start)
        start = start if self._is_time(listed[one.stop - 1]) else one.prose.at(one.dated.span)[0]
        noun = self._undated(listed[start:stop])
        if len(noun) <= 3 and low(listed, stop) == "," and self._lexicon.has(low(listed, stop + 1), "relative"):
            clause = listed[stop + 2 : self._end(one, stop + 2)]
            noun = [*noun, *listed[stop : stop + 2], *self._people.named(clause)]
        return noun

    def _clause(self, one: Announcement, group: Group) -> list[Word]:
        """Subject, verb and what follows, as a headline has them: "Carney to meet advisers in Paris"."""
        listed = one.prose.words
        first, stop = subject(listed, one.prose.groups, group, self._lexicon)
        who = self._undated(self._people.named(self._antecedent(listed[first:stop], one)))
        does, lead = listed[group.verb : self._end(one, group.verb)], group.lead
        if group.tense is Tense.PLANNED:
            does = does[1:] if does and does[0].low == "for" and group.reduced else does
            does = [] if len(who) > _BARE and does and does[0].low == "as" else does
        if one.rescheduled and who and group.tense is Tense.PAST and group.verb > group.start:
            does = []  # "the trial has been moved to": on the new day it is the trial
        if group.tense is Tense.MUST and group.verb == group.start:
            does, lead = self._after(one, "to"), "to"
        if low(listed, group.verb) == "be" and lead == "to" and group.last == group.verb:
            does, lead = does[1:], ""
        if len(who) == 1 and self._lexicon.has(who[0].low, "there"):
            who, lead = [], ""
        does = self._people.resolved(self._undated(does), who)
        if not who and lead == "to":
            lead = ""
        if not who and does and self._lexicon.has(does[0].low, "bringing"):
            does = does[1:]
        return [*who, *([_ours(lead)] if lead else []), *does]

    def _antecedent(self, who: Sequence[Word], one: Announcement) -> Sequence[Word]:
        """The subject, or for a mere "they" or "it" that of the sentence before."""
        if len(who) != 1 or not self._lexicon.has(who[0].low, "groups", "persons") or self._people.stands_for(who[0]):
            return who
        k = bisect_left(one.prose.starts, who[0].start)
        near = self._lexicon.has(low(one.prose.words, k - 1), "reporting", "relative", "subordinate")
        own = near or self._lexicon.has(who[0].low, "persons")
        earlier = one.prose if own else self._earlier(one)
        finite = [group for group in earlier.groups if group.tense is not Tense.INFINITIVE] if earlier else []
        if earlier is None or not finite or (own and finite[0].start > k):
            return who
        first, stop = subject(earlier.words, earlier.groups, finite[0], self._lexicon)
        meant = earlier.words[first:stop]
        return meant if 0 < len(meant) <= _MEANT and not self._lexicon.has(meant[0].low, "subject_pronouns") else who

    def _after(self, one: Announcement, word: str) -> list[Word]:
        """The words after the first such word behind the date."""
        listed = one.prose.words
        for k in range(one.stop, len(listed)):
            if listed[k].low == word:
                return listed[k + 1 : self._end(one, k + 1)]
        return []

    def _end(self, one: Announcement, start: int) -> int:
        """Where the clause that begins here ends."""
        listed, has = one.prose.words, self._lexicon.has
        finite = {
            group.start for group in one.prose.groups if group.tense is not Tense.INFINITIVE and not group.reduced
        }
        for k in range(start + 1, len(listed)):
            word, follows = listed[k].low, low(listed, k + 1)
            if word in _MARKS or word == "according":
                return k
            if word == "," and has(follows, "relative", "subordinate", "reporting"):
                return k
            if word in (",", "and", "but") and not finite.isdisjoint(range(k + 1, k + (_APART if word == "," else 4))):
                return k
            clause = has(word, "relative", "subordinate") and not has(word, "prepositions")
            if clause and not (start <= one.first and k < one.first and word == "that"):
                return k
        return len(listed)

    def _undated(self, kept: Sequence[Word]) -> list[Word]:
        """The words without the dates among them, and without what goes with those."""
        result: list[Word] = []
        for k, word in enumerate(kept):
            if not self._is_time(word) or self._is_of_name(kept, k):
                orphan = word.low in POSSESSIVE and k > 0 and self._is_time(kept[k - 1])
                if not orphan and (result or word.is_word or word.written in "$€£"):
                    result.append(word)
                continue
            if low(kept, k + 1) in POSSESSIVE:
                continue
            while result and (result[-1].low == "," or self._lexicon.has(result[-1].low, "before_a_date")):
                result.pop()
        return result

    def _is_of_name(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a year belongs to the name that it stands in: "the 2026 World Cup"."""
        lone = kept[k].written.isdigit() and len(kept[k].written) == _YEAR
        lone = (
            lone and not (k and self._is_time(kept[k - 1])) and not self._lexicon.has(low(kept, k - 1), "prepositions")
        )
        return lone and k + 1 < len(kept) and kept[k + 1].is_name and not self._is_time(kept[k + 1])

    def _is_time(self, word: Word) -> bool:
        k = bisect_right(self._times, word.start, key=lambda span: span.start) - 1
        return k >= 0 and word.start >= 0 and self._times[k].end > word.start

    def _around(self, one: Announcement) -> list[Word]:
        """Where no verb helps: the words of the clause before the date, and after it where those are few."""
        listed = one.prose.words
        start = one.first
        while start > 0 and listed[start - 1].low not in _MARKS and one.first - start < LONGEST:
            if listed[start - 1].low == "," and one.first - start > _BARE:
                break
            start -= 1
        before = self._undated(listed[start : one.first])
        after = self._undated(listed[one.stop : self._end(one, one.stop)])
        return before if len(before) >= LONGEST // 2 else before + after


def _ours(written: str) -> Word:
    """A word of ours among those of the text."""
    return Word(written, written.lower(), -1, -1)
