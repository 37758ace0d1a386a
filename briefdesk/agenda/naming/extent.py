"""How far a clause goes that makes a title: up to what only adds to it."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.undated import Undated
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.verbs import Tense
from briefdesk.agenda.wording import Word, is_initials

MARKS = frozenset(';:-—–“”"()?!…')
"""Marks that end a clause."""
_APART = 12
"""Words from a comma, or from "as" and its like, to the verb of the clause that it begins."""
_REACH = 80
"""Words: no title needs more of a clause."""
_NEAR = 4
"""Words from a conjunction to the verb of the clause that it begins."""
_ADDED = ("relative", "subordinate", "reporting", "attending", "infinitive")


class Extent:
    """Finds the ends of clauses in the sentences of a story."""

    def __init__(self, undated: Undated, lexicon: Lexicon) -> None:
        self.undated, self._lexicon = undated, lexicon

    def end(self, prose: Prose, start: int, first: int) -> int:
        """Where the clause that begins at `start` ends; `first`: the first word of its date."""
        finite = {group.start for group in prose.groups if group.tense is not Tense.INFINITIVE and not group.reduced}
        last = min(len(prose.words), max(start, first) + _REACH, start + 2 * _REACH)
        for k in range(start + 1, last):
            if is_initials(prose.words[k]):
                continue
            if (
                self._is_marked(prose.words, k)
                or self._is_sentence(prose, k, finite)
                or self._is_joint(prose, k, finite)
            ):
                return k
            needed = self._has(prose.words[k].low, "complementizer") and (
                (start <= first and k < first) or self._specifies(prose, k)
            )
            if self._is_clause(prose, k, finite, first) and not needed:
                return k
        return last

    def _specifies(self, prose: Prose, k: int) -> bool:
        """Whether a clause says which one the noun before it is: "a bill that would ban trams"."""
        noun = prose.words[k - 1]
        article = any(self._has(low(prose.words, i), "droppable") for i in (k - 2, k - 3))
        return article and noun.written.islower() and noun.is_word

    def _is_marked(self, listed: Sequence[Word], k: int) -> bool:
        """Whether a mark or a word that belongs to no title stands here."""
        word, follows = listed[k].low, low(listed, k + 1)
        if word == ",":
            return self._has(follows, *_ADDED) or self._is_aside(listed, k + 1)
        if word == "'" and k + 1 < len(listed) and listed[k + 1].start == listed[k].end > listed[k - 1].end + 1:
            return True  # a quotation begins
        free = self._has(word, "free_relatives") and self._has(listed[k - 1].low, "prepositions")
        return free or word in MARKS or self._has(word, "closing_off")

    def _is_aside(self, listed: Sequence[Word], k: int) -> bool:
        """Whether a participle begins here that says more of the main thing: "…, lifting off from Kourou"."""
        return low(listed, k).endswith("ing") and self._is_verb(listed, k)

    def _is_verb(self, listed: Sequence[Word], k: int) -> bool:
        return listed[k].written.islower() and not self._has(listed[k].low, "not_verbs", "nouns")

    def _is_sentence(self, prose: Prose, k: int, finite: set[int]) -> bool:
        """Whether the point of a time of day before this word ends its sentence: "at 8 p.m. Lind has …"."""
        before = prose.words[k - 1]
        ends = prose.words[k].is_name and before.written.endswith(".") and self.undated.is_time(before)
        return ends and not finite.isdisjoint(range(k, k + _APART))

    def _is_joint(self, prose: Prose, k: int, finite: set[int]) -> bool:
        """Whether another clause is joined on here."""
        if prose.words[k].low == ",":
            verb = min(finite.intersection(range(k + 1, k + _APART)), default=0)
            commas = [i for i in range(k + 1, verb) if prose.words[i].low == ","]
            return bool(verb) and (not commas or (len(commas) == 2 and commas[-1] == verb - 1))
        return self._has(prose.words[k].low, "conjunctions") and not finite.isdisjoint(range(k + 1, k + _NEAR))

    def _is_clause(self, prose: Prose, k: int, finite: set[int], first: int) -> bool:
        """Whether a clause begins with this word that a title goes without; not the question "whether to join"."""
        word = prose.words[k].low
        if not self._has(word, "relative", "subordinate"):
            return False
        if self._has(word, "questions"):
            return low(prose.words, k - 1) == ","
        if not self._has(word, "prepositions"):
            return True
        if (
            self._has(word, "time_clauses")
            and low(prose.words, k + 1).endswith("ing")
            and self._is_verb(prose.words, k + 1)
        ):
            return True  # "before heading to Oslo"
        verb = min(finite.intersection(range(k + 2, k + _APART)), default=0)
        inner = prose.words[k + 1 : verb]
        whole = all(word.is_word or word.low in POSSESSIVE for word in inner)
        return bool(verb) and whole and not k < first < verb  # "before a judge on Friday charged with"

    def _has(self, word: str, *names: str) -> bool:
        return self._lexicon.has(word, *names)
