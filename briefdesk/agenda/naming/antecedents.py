"""Who or what is meant by a subject that does not say so: "they", "the first", "the company", "the trial"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import takewhile

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.mentions import Mentions
from briefdesk.agenda.naming.people import People
from briefdesk.agenda.sentence import Prose
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Tense
from briefdesk.agenda.wording import Word, joined, ours, unbracketed

Earlier = Callable[[Prose], Prose | None]
"""The sentence before one in the story."""
_MEANT = 9
"""Words of what a pronoun may stand for."""
_BACK = 4
"""Sentences: a pronoun reaches no further back."""


class Antecedents:
    """Finds in a story what its short subjects stand for."""

    def __init__(self, people: People, mentions: Mentions, lexicon: Lexicon, earlier: Earlier) -> None:
        self._people, self._mentions, self._lexicon, self._earlier = people, mentions, lexicon, earlier

    def meant(self, who: Sequence[Word], prose: Prose) -> Sequence[Word]:
        """The subject, or what it stands for as far as the text tells; empty for a pronoun that nothing explains."""
        if len(who) == 1 and self._has(who[0].low, "groups", "persons"):
            if holder := self._holder_before(who[0], prose):
                return [ours(holder)]
            if self._people.stands_for(who[0]):
                return who
            return self._subject_before(who[0], prose, by_name=False) or self._named_later(who[0])
        if len(who) == 1 and self._has(who[0].low, "speakers"):
            return self._speaker(who[0], prose) if self._has(who[0].low, "myself") else ()
        if self._is_part(who):
            whole = self._subject_before(who[0], prose, by_name=False)
            if not whole:
                return who
            counted = self._has(whole[0].low, "quantifiers")  # "Two" began its sentence
            whole = [ours(whole[0].low), *whole[1:]] if counted else whole
            return [*self._noun(who), ours(self._lexicon.terms["of"]), *whole]
        bare = self._noun(who)
        if holder := self._people.offices.holder(bare):
            return [ours(holder)]
        if len(who) == 1 and self._has(who[0].low, "nouns") and who[0].start == prose.words[0].start:
            return self.full(who, prose)  # "Launch is planned for Friday."
        if len(bare) != 1 or len(who) != 2 or bare[0].is_name:
            return who
        return self.full(bare, prose, whose=who[0])

    def event(self, pronoun: Word, prose: Prose) -> Sequence[Word]:
        """The happening that an "it" which is held means: the one named last before it."""
        before = [word for word in prose.words if word.start < pronoun.start and self._has(word.low, "nouns")]
        return list(self.full(before[-1:], prose)) if before else ()

    def full(self, bare: Sequence[Word], prose: Prose, whose: Word | None = None) -> Sequence[Word]:
        """A lone noun as the story first called it, or the name of the body that it means: "the company"."""
        if self._has(bare[0].low, "bodies") and (name := self._subject_before(bare[0], prose, by_name=True)):
            return name
        if whose and not self._has(whose.low, "definite"):
            return [whose, *bare]
        return self._mentions.fuller(bare[0]) or bare

    def _speaker(self, pronoun: Word, prose: Prose) -> Sequence[Word]:
        """Who says "I": the subject of the verb of speech behind it, or the name behind that verb."""
        for group in prose.groups:
            verb = prose.words[group.start]
            if verb.start > pronoun.start and self._has(verb.low, "reporting"):
                first, stop = subject(prose.words, prose.groups, group, self._lexicon)
                before, after = prose.words[first:stop], prose.words[group.start + 1 : group.start + _MEANT]
                told = before if before and before[0].start > pronoun.start else after
                return list(takewhile(lambda word: word.is_word, told))
        return ()

    def _holder_before(self, pronoun: Word, prose: Prose) -> str | None:
        """The person whom the sentence before a "he" or "she" calls by an office: "the president is due in …"."""
        if not self._has(pronoun.low, "persons"):
            return None
        earlier = self._earlier(prose)
        subjects = self._subjects(prose, pronoun.start) or (self._subjects(earlier, pronoun.start) if earlier else [])
        return self._people.offices.holder(self._noun(subjects[0])) if subjects and subjects[0] else None

    def _named_later(self, pronoun: Word) -> Sequence[Word]:
        """The person whom a story names only after a "he" or "she"."""
        name = self._people.after(pronoun.start) if self._has(pronoun.low, "persons") else None
        return [ours(name)] if name else ()

    def _is_part(self, who: Sequence[Word]) -> bool:
        """Whether this is one of several named before: "the first", "another"."""
        return (
            0 < len(who) <= 2
            and self._has(who[-1].low, "ordinals")
            and (len(who) == 1 or self._has(who[0].low, "determiners"))
        )

    def _noun(self, who: Sequence[Word]) -> Sequence[Word]:
        return who[1:] if len(who) > 1 and self._has(who[0].low, "determiners") else who

    def _subject_before(self, word: Word, prose: Prose, by_name: bool) -> Sequence[Word] | None:
        """The nearest subject before a word that stands for itself; `by_name`: only a name that is no person's."""
        for _ in range(_BACK):
            for who in self._subjects(prose, word.start):
                if self._explains(who, by_name) and not (self._has(word.low, "thing") and self._is_person(who)):
                    return who
            before = self._earlier(prose)
            if before is None:
                return None
            prose = before
        return None

    def _is_person(self, who: Sequence[Word]) -> bool:
        return self._people.offices.is_holder(who) or self._people.is_person(joined(who))

    def _subjects(self, prose: Prose, before: int) -> list[Sequence[Word]]:
        """The subjects of the finite verbs before a place of the text, the first of the sentence first."""
        stop = bisect_left(prose.starts, before)
        found: list[Sequence[Word]] = []
        for group in prose.groups:
            if group.start < stop and group.tense is not Tense.INFINITIVE and not group.reduced:
                first, last = subject(prose.words, prose.groups, group, self._lexicon)
                who = self._people.without_insertion(unbracketed(prose.words[first : min(last, stop)]))
                found.append(who[:-1] if len(who) > 1 and self._has(who[-1].low, "adverbs", "fillers") else who)
        return found

    def _explains(self, who: Sequence[Word], by_name: bool) -> bool:
        if not 0 < len(who) <= _MEANT:
            return False
        lone = len(who) == 1 or self._has(who[0].low, "relative")
        if lone and self._has(who[0].low, "subject_pronouns"):
            return False
        if not by_name:
            return not self._is_part(who)
        name = who[1:] if self._has(who[0].low, "definite") else who
        if len(name) == 1 and name is who and name[0].low.endswith("s"):
            return False  # "Residents" has its capital from the sentence
        return bool(name) and all(word.is_name for word in name) and not self._people.is_person(joined(name))

    def _has(self, word: str, *names: str) -> bool:
        return self._lexicon.has(word, *names)
