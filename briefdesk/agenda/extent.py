"""What of a sentence belongs in a title: where its clause ends, and its words without the dates among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.verbs import Tense
from briefdesk.agenda.wording import Word, is_initials
from briefdesk.model import Span

MARKS = frozenset(';:—–“”"()?!…')
"""Marks that end a clause."""
_APART = 9
"""Words from a comma, or from "as" and its like, to the verb of the clause that it begins."""
_NEAR = 4
"""Words from a conjunction to the verb of the clause that it begins."""
_ZONE = 4
"""Words of a time zone."""
_YEAR = 4
"""Digits of a year."""


class Extent:
    """Cuts titles out of the sentences of a story."""

    def __init__(self, times: Sequence[Span], lexicon: Lexicon) -> None:
        self._times, self._lexicon = times, lexicon

    def end(self, prose: Prose, start: int, first: int) -> int:
        """Where the clause that begins at `start` ends; `first`: the first word of its date."""
        listed, has = prose.words, self._lexicon.has
        finite = {group.start for group in prose.groups if group.tense is not Tense.INFINITIVE and not group.reduced}
        for k in range(start + 1, len(listed)):
            word, follows = listed[k].low, low(listed, k + 1)
            if is_initials(listed[k]):
                continue
            if word in MARKS or has(word, "closing_off") or (has(word, "free_relatives") and has(listed[k - 1].low, "prepositions")):
                return k
            if word == "," and has(follows, "relative", "subordinate", "reporting", "attending", "infinitive"):
                return k
            if word == "," and self._is_aside(listed, k + 1):
                return k
            if listed[k].is_name and self._ends_sentence(listed[k - 1]) and not finite.isdisjoint(range(k, k + _APART)):
                return k
            joint = word == "," or has(word, "conjunctions")
            if joint and not finite.isdisjoint(range(k + 1, k + (_APART if word == "," else _NEAR))):
                return k
            if has(word, "relative", "subordinate") and self._is_clause(prose, k, finite):
                if not (start <= first and k < first and word == "that"):
                    return k
        return len(listed)

    def _is_aside(self, listed: Sequence[Word], k: int) -> bool:
        """Whether a participle begins here that says more of the main thing: "…, lifting off from Kourou"."""
        word = low(listed, k)
        return word.endswith("ing") and not self._lexicon.has(word, "not_verbs", "nouns") and listed[k].written.islower()

    def _ends_sentence(self, word: Word) -> bool:
        """Whether the point of a time of day may also end its sentence: "at 8 p.m. Lind has …"."""
        return word.written.endswith(".") and self.is_time(word)

    def _is_clause(self, prose: Prose, k: int, finite: set[int]) -> bool:
        """Whether a clause begins with this word that a title goes without; not the question "whether to join"."""
        word = prose.words[k].low
        if self._lexicon.has(word, "questions"):
            return low(prose.words, k - 1) == ","
        if not self._lexicon.has(word, "prepositions"):
            return True
        near = range(k + 2, k + _APART)
        return word != low(prose.words, k - 1) and not finite.isdisjoint(near) and self._is_whole(prose, k, near, finite)

    def _is_whole(self, prose: Prose, k: int, near: range, finite: set[int]) -> bool:
        """Whether no mark stands between a word and the next verb."""
        verb = min(finite.intersection(near))
        return all(word.is_word or word.low in POSSESSIVE for word in prose.words[k + 1 : verb])

    def undated(self, kept: Sequence[Word]) -> list[Word]:
        """The words without the dates among them, and without what goes with those."""
        result: list[Word] = []
        for k, word in enumerate(kept):
            if self._is_zone(kept, k):
                continue
            if not self.is_time(word) or self._is_of_name(kept, k):
                orphan = k > 0 and self.is_time(kept[k - 1]) and self._is_orphan(kept, k)
                if not orphan and (result or word.is_word or word.written in "$€£"):
                    result.append(word)
                continue
            if low(kept, k + 1) in POSSESSIVE or self._is_attribute(kept, k):
                continue
            while result and self._goes_with_date(result):
                joint, before = result.pop(), result[-1] if result else None
                spans = self._lexicon.has(joint.low, "spanning") and before and before.written.isdigit()
                if spans or (self._lexicon.has(joint.low, "partitive") and before and self._lexicon.has(before.low, "deictic")):
                    result.pop()  # the "6" of "6 to 10 p.m.", the "night" of "on the night of 13 March"
        return result

    def _is_zone(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a word is part of a zone written out after a time: "U.S. Eastern Daylight Time"."""
        stop = next((i for i in range(k, min(len(kept), k + _ZONE)) if self._lexicon.has(kept[i].low, "clocks")), -1)
        start = k
        while start > 0 and stop >= 0 and k - start < _ZONE and kept[start - 1].is_name and not self.is_time(kept[start - 1]):
            start -= 1
        return stop >= 0 and start > 0 and self.is_time(kept[start - 1]) and all(w.is_name for w in kept[k : stop + 1])

    def _is_orphan(self, kept: Sequence[Word], k: int) -> bool:
        """Whether what follows a date goes with it: the "'s", or the comma of "on Friday, 3 May, in Rome"."""
        comma = kept[k].low == "," and self._lexicon.has(low(kept, k + 1), "prepositions")
        return comma or kept[k].low in POSSESSIVE

    def _is_attribute(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a date says which one it is between an article and its noun: "before the July recess"."""
        start = k
        while start > 0 and self.is_time(kept[start - 1]):
            start -= 1
        noun = kept[k + 1] if k + 1 < len(kept) else None
        if noun is None or not noun.written.isalpha() or self.is_time(noun):
            return False
        stops = ("prepositions", "conjunctions", "subordinate", "past", "be", "will", "was", "have", "had", "may", "must")
        article = self._lexicon.has(low(kept, start - 1), "determiners") and not self.is_time(kept[start - 1])
        return article and start > 0 and noun.written.islower() and not self._lexicon.has(noun.low, *stops)

    def _goes_with_date(self, before: Sequence[Word]) -> bool:
        """Whether the last word before a date goes with it; not the "in" of "will be sworn in on Monday"."""
        phrasal = self._lexicon.has(f"{low(before, len(before) - 2)} {before[-1].low}", "phrasal")
        return before[-1].low == "," or (self._lexicon.has(before[-1].low, "before_a_date") and not phrasal)

    def _is_of_name(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a year or season belongs to the name that it stands in: "the 2026 World Cup", "her Spring Statement"."""
        if self._lexicon.has(low(kept, k + 1), "seasons") and self._lexicon.has(kept[k].low, "determiners"):
            return self._is_of_name(kept, k + 1)
        if self._lexicon.has(kept[k].low, "seasons") and kept[k].is_name:
            owned = self._lexicon.has(low(kept, k - 1), "determiners") or low(kept, k - 1) in POSSESSIVE
            return owned and k + 1 < len(kept) and kept[k + 1].is_name
        lone = kept[k].written.isdigit() and len(kept[k].written) == _YEAR
        lone = (
            lone and not (k and self.is_time(kept[k - 1])) and not self._lexicon.has(low(kept, k - 1), "prepositions")
        )
        return lone and k + 1 < len(kept) and kept[k + 1].is_name and not self.is_time(kept[k + 1])

    def is_time(self, word: Word) -> bool:
        """Whether a word of the text is part of a time expression."""
        k = bisect_right(self._times, word.start, key=lambda span: span.start) - 1
        return k >= 0 and word.start >= 0 and self._times[k].end > word.start
