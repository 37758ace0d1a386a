"""The titles of events: who does what, where, out of the clause that announces it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.form import Form
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.actors import Actors
from briefdesk.agenda.naming.antecedents import Antecedents
from briefdesk.agenda.naming.attached import attached, main_group
from briefdesk.agenda.naming.extent import MARKS, Extent
from briefdesk.agenda.naming.headline import LONGEST, headline, length, shortened
from briefdesk.agenda.naming.occasion import occasion
from briefdesk.agenda.naming.people import People
from briefdesk.agenda.naming.phrasing import action, deadline, is_action
from briefdesk.agenda.naming.predicate import Predicate, predicate, third
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import FIRM, POSSESSIVE
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word, ours

_BARE = 2
"""Words of a subject, or before a comma, that say too little alone."""
_HANDED_IN = 2
"""Words of "be submitted"."""
_LONG = 6
"""Words of a subject that leaves little room for what it does."""
_THEN = 4
"""Words from a date to the "when" of "3 May, the day when", at most."""
_SHORT = 3
"""Words of a noun phrase that a relative clause may fill up."""


class Titler:
    """Makes the titles of a story's events."""

    def __init__(self, people: People, antecedents: Antecedents, extent: Extent, lexicon: Lexicon) -> None:
        self._people, self._antecedents, self._extent, self._lexicon = people, antecedents, extent, lexicon
        self._actors = Actors(people, antecedents, extent.undated, lexicon)

    def title(self, one: Announcement) -> str:
        """The title that an announcement gives; "" where its sentence has no other words than the date."""
        return headline(self._words(one), self._lexicon) or headline(self._around(one), self._lexicon)

    def _words(self, one: Announcement) -> list[Word]:
        if one.form is Form.LISTED:
            return self._extent.undated.words(one.prose.words[one.stop : self._end(one, one.stop)])
        if self._lexicon.has(low(one.prose.words, 0), "asking_for") and (asked := self._asked(one)):
            return asked
        if found := occasion(one, self._lexicon):
            return self._people.resolved(self._extent.undated.words(found))
        if one.form is Form.NOUN:
            noun = self._noun(one)
            says = sum(len(word.low) > 3 and not self._lexicon.has(word.low, "prepositions") for word in noun)
            if says >= 2 or one.group is None or one.group.tense in (Tense.PAST, Tense.PRESENT):
                return noun
        if one.group is None:
            return self._asked(one) or self._around(one)
        group = self._on_that_day(one) or self._before_relative(one) or main_group(one, one.group, self._lexicon)
        what = attached(one, group, self._extent, self._lexicon, lambda other: self._actors.who(one, other))
        if not what:
            return self._clause(one, group)
        return [*self._object(what, one), *self._arranger(one, group)]

    def _arranger(self, one: Announcement, group: Group) -> list[Word]:
        """Who has called or scheduled what the date belongs to, in brackets, where that is a name."""
        if not self._lexicon.has(one.prose.words[group.verb].low, "arranging"):
            return []
        who = self._actors.who(one, group)
        return [ours("("), *who, ours(")")] if 0 < len(who) <= _SHORT and self._people.is_body(who) else []

    def _object(self, what: Sequence[Word], one: Announcement) -> list[Word]:
        """What a date belongs to, as the story first called it where only a noun is left."""
        bare = what[1:] if self._lexicon.has(what[0].low, "definite") else what
        if len(bare) == 1 and not bare[0].is_name:
            what = self._antecedents.full(bare, one.prose)
        return self._people.resolved(what)

    def _noun(self, one: Announcement) -> list[Word]:
        """What a date is the attribute of, with what describes it: "meeting of military chiefs in Paris"."""
        listed = one.prose.words
        start = one.stop + (low(listed, one.stop) in POSSESSIVE)
        stop = self._end(one, start)
        stop = next((k for k in range(start + 1, stop) if self._lexicon.has(low(listed, k), "beside_nouns")), stop)
        start = start if self._extent.undated.is_time(listed[one.stop - 1]) else one.prose.at(one.dated.span)[0]
        finite = (
            group.start for group in one.prose.groups if not group.reduced and group.tense is not Tense.INFINITIVE
        )
        short = self._extent.undated.words(listed[start : min((k for k in finite if start < k < stop), default=stop)])
        noun = short if len(short) > 1 else self._extent.undated.words(listed[start:stop])
        if len(noun) <= _SHORT and low(listed, stop) == "," and self._lexicon.has(low(listed, stop + 1), "relative"):
            return self._told_of(noun, stop + 2, one)
        if len(noun) == 1 and not noun[0].is_name:
            return list(self._antecedents.full(noun, one.prose))
        return self._people.resolved(noun)

    def _told_of(self, noun: Sequence[Word], start: int, one: Announcement) -> list[Word]:
        """A noun with what the clause behind it tells: "Lind attends talks" of "talks, which Lind will attend"."""
        group = next((group for group in one.prose.groups if group.start >= start and group.tense in FIRM), None)
        if group is None:
            return list(noun)
        who = self._people.named(one.prose.words[start : group.start])
        told = [word for word in one.prose.words[group.verb : self._end(one, group.verb)] if word.is_word]
        if who:
            return [*who, *third(told, self._lexicon), *noun] if len(told) == 1 else list(noun)
        return [*noun, ours(self._lexicon.terms["to"]), *self._extent.undated.words(told)]

    def _asked(self, one: Announcement) -> list[Word]:
        """What the reader is asked to do by the date: "deadline to return the form"."""
        row = self._around(one)
        if not row or not self._lexicon.has(row[0].low, "asking_for"):
            return []
        return deadline(
            [], list(dropwhile(lambda word: self._lexicon.has(word.low, "asking_on"), row[1:])), self._lexicon
        )

    def _on_that_day(self, one: Announcement) -> Group | None:
        """The verb that tells what happens then: "until 30 April, when lawyers will speak"."""
        listed = one.prose.words
        then = [k for k in range(one.stop + 1, one.stop + _THEN) if self._lexicon.has(low(listed, k), "then")]
        if low(listed, one.stop) != "," or not then:
            return None
        firm = FIRM - {Tense.INFINITIVE}
        after = [group for group in one.prose.groups if group.start > then[0] and group.tense in firm]
        return after[0] if after else None

    def _before_relative(self, one: Announcement) -> Group | None:
        """The verb before a date where the one found is that of a clause behind it: "opens on 3 May, which will"."""
        if one.group is None or not self._lexicon.has(low(one.prose.words, one.group.start - 1), "relative"):
            return None
        before = one.prose.words[: one.group.start - 1]
        while before and before[-1].low == ",":
            before = before[:-1]
        if not before or not self._extent.undated.is_time(before[-1]):
            return None
        firm = [group for group in one.prose.groups if group.start < len(before) and group.tense in FIRM]
        return firm[-1] if firm else None

    def _clause(self, one: Announcement, group: Group) -> list[Word]:
        """Subject, verb and what follows, as a headline has them: "Carney meets advisers in Paris"."""
        who = self._actors.who(one, group)
        if not who and one.form is Form.PLAIN:
            return self._around(one)
        told = predicate(one, group, lambda start: self._end(one, start), who, self._lexicon)
        does = self._extent.undated.words(told.does)
        if one.rescheduled and who and not told.is_deadline and group.tense is Tense.PAST and group.verb > group.start:
            does = []  # "the trial has been moved to": on the new day it is the trial
        if group.tense is Tense.PLANNED and len(who) > _BARE and does and self._lexicon.has(does[0].low, "role"):
            does = []
        does = self._people.resolved(does, who)
        if group.tense is Tense.INFINITIVE and does and self._lexicon.has(does[0].low, "holding"):
            who = []  # "backed his decision to hold a vote"
        if (
            group.tense is Tense.PLANNED
            and len(does) > 1
            and does[1].is_name
            and self._lexicon.has(does[0].low, "purpose")
        ):
            does = [replace(does[0], written=",", low=","), *does[1:]]  # "the summit is set for Rome"
        if group.tense is Tense.PLANNED and is_action(does, self._lexicon):
            return action(who, does, self._lexicon)
        if told.is_deadline:
            said = [word for word in does if word.is_word]
            handed_in = len(said) == _HANDED_IN and self._lexicon.has(said[-1].low, "handed_in")
            return deadline(self._actors.within(who, one), [] if handed_in and who else does, self._lexicon)
        if does and does[0].start == one.prose.words[group.verb].start:
            does = self._without_verb(who, list(does), one, group)
        if length(who) + length(does) > LONGEST and length(who) > _LONG:
            who = shortened(who, self._lexicon)
        return [*who, *_lead(told, who), *does]

    def _without_verb(self, who: Sequence[Word], does: list[Word], one: Announcement, group: Group) -> list[Word]:
        """The object alone of a verb without a subject, and of one that has it before it: "the trains we will run"."""
        listed = one.prose.words
        if who:
            pronoun = listed[group.start - 1]
            contact = self._lexicon.has(pronoun.low, "speakers") and 0 <= who[0].start < pronoun.start
            ends = next((listed[other.start].start for other in one.prose.groups if other.start > group.verb), None)
            return [word for word in does[1:] if ends is None or word.start < ends] if contact else does
        no_noun = ("prepositions", "conjunctions", "adverbs", "objects", "infinitive", "particles")
        acts = len(does) > 1 and does[1].is_word and not self._lexicon.has(does[0].low, "being")
        return does[1:] if acts and not self._lexicon.has(does[1].low, *no_noun) else does

    def _end(self, one: Announcement, start: int) -> int:
        return self._extent.end(one.prose, start, one.first)

    def _around(self, one: Announcement) -> list[Word]:
        """Where no verb helps: the words of the clause before the date, and after it where those are few."""
        listed = one.prose.words
        if low(listed, one.first - 1) == ":" and one.first <= LONGEST:
            return [*listed[: one.first - 1], *self._extent.undated.words(listed[one.first : self._end(one, one.stop)])]
        start = one.first
        while start > 0 and listed[start - 1].low not in MARKS and one.first - start < LONGEST:
            if listed[start - 1].low == "," and one.first - start > _BARE:
                break
            start -= 1
        before = self._extent.undated.words(listed[start : one.first])
        if len(before) >= LONGEST // 2 or low(listed, one.stop) in MARKS:
            return before
        return before + self._extent.undated.words(listed[one.stop : self._end(one, one.stop)])


def _lead(told: Predicate, who: Sequence[Word]) -> list[Word]:
    """What stands between subject and verb; nothing without a subject."""
    return [ours(told.lead)] if told.lead and who else []
