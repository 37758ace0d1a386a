"""Who acts in an event, as a title names them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.antecedents import Antecedents
from briefdesk.agenda.naming.people import People
from briefdesk.agenda.naming.predicate import behind_empty
from briefdesk.agenda.naming.undated import Undated
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Group
from briefdesk.agenda.wording import Word, is_initials, unbracketed


class Actors:
    """Names the subjects of verbs in the terms of the story."""

    def __init__(self, people: People, antecedents: Antecedents, undated: Undated, lexicon: Lexicon) -> None:
        self._people, self._antecedents, self._undated, self._lexicon = people, antecedents, undated, lexicon

    def who(self, one: Announcement, group: Group) -> list[Word]:
        """The subject with its names; empty for "there"."""
        first, stop = subject(one.prose.words, one.prose.groups, group, self._lexicon)
        stop = next((k for k in range(first + 1, stop) if self._goes_on(one.prose.words[k])), stop)
        who = self._undated.words(self._people.without_insertion(unbracketed(one.prose.words[first:stop])))
        while len(who) > 1 and self._is_adverb(who[-1]):
            who = who[:-1]
        if len(who) > 1 and self._lexicon.has(who[-1].low, "speakers"):
            who = who[:-1]
        held = (
            len(who) == 1
            and self._lexicon.has(who[0].low, "thing")
            and behind_empty(one.prose.words, group, self._lexicon)
        )
        meant = self._antecedents.event(who[0], one.prose) if held else ()
        who = self._people.named(meant or self._antecedents.meant(who, one.prose))
        return [] if self._is_empty(who) else who

    def _is_empty(self, who: Sequence[Word]) -> bool:
        """Whether these words name nothing; "over half a million" do."""
        if len(who) == 1 and self._lexicon.has(who[0].low, "there", "speakers", "pointing"):
            return True
        amount = len(who) > 1 and (
            who[1].written[0].isdigit() or self._lexicon.has(who[1].low, "quantities", "numerals")
        )
        return bool(who) and self._lexicon.has(who[0].low, "prepositions") and not amount

    def within(self, who: Sequence[Word], one: Announcement) -> list[Word]:
        """A subject as it is written within a sentence: a common noun loses the capital of the sentence."""
        common = who and who[0].start == one.prose.words[0].start and self._is_common(who)
        return [replace(who[0], written=who[0].low), *who[1:]] if common else list(who)

    def _is_common(self, who: Sequence[Word]) -> bool:
        several = who[0].low.endswith("s") and not (len(who) > 1 and who[1].is_name)
        return several or self._lexicon.has(who[0].low, "plurals", "nouns", "determiners", "quantities", "quantifiers")

    def _is_adverb(self, word: Word) -> bool:
        adverb = word.low.endswith("ly") and word.written.islower() and not self._lexicon.has(word.low, "not_adverbs")
        return adverb or self._lexicon.has(word.low, "fillers", "adverbs")

    def _goes_on(self, word: Word) -> bool:
        """Whether a subject goes on here with what a title can do without; not "the WHO"."""
        return self._lexicon.has(word.low, "relative", "instancing") and not is_initials(word)
