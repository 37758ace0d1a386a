"""What of a sentence belongs in a title: where its clause ends, and its words without the dates among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import Prose, low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.verbs import Tense
from briefdesk.agenda.wording import Word
from briefdesk.model import Span

MARKS = frozenset(';:—–“”"()?!…')
"""Marks that end a clause."""
_APART = 9
"""Words from a comma, or from "as" and its like, to the verb of the clause that it begins."""
_NEAR = 4
"""Words from a conjunction to the verb of the clause that it begins."""
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
            if word in MARKS or has(word, "closing_off"):
                return k
            if word == "," and has(follows, "relative", "subordinate", "reporting", "attending", "infinitive"):
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
            if not self.is_time(word) or self._is_of_name(kept, k):
                orphan = (word.low in POSSESSIVE or word.low == ",") and k > 0 and self.is_time(kept[k - 1])
                if not orphan and (result or word.is_word or word.written in "$€£"):
                    result.append(word)
                continue
            if low(kept, k + 1) in POSSESSIVE:
                continue
            while result and self._goes_with_date(result):
                result.pop()
        return result

    def _goes_with_date(self, before: Sequence[Word]) -> bool:
        """Whether the last word before a date goes with it; not the "in" of "will be sworn in on Monday"."""
        phrasal = self._lexicon.has(f"{low(before, len(before) - 2)} {before[-1].low}", "phrasal")
        return before[-1].low == "," or (self._lexicon.has(before[-1].low, "before_a_date") and not phrasal)

    def _is_of_name(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a year belongs to the name that it stands in: "the 2026 World Cup"."""
        lone = kept[k].written.isdigit() and len(kept[k].written) == _YEAR
        lone = (
            lone and not (k and self.is_time(kept[k - 1])) and not self._lexicon.has(low(kept, k - 1), "prepositions")
        )
        return lone and k + 1 < len(kept) and kept[k + 1].is_name and not self.is_time(kept[k + 1])

    def is_time(self, word: Word) -> bool:
        """Whether a word of the text is part of a time expression."""
        k = bisect_right(self._times, word.start, key=lambda span: span.start) - 1
        return k >= 0 and word.start >= 0 and self._times[k].end > word.start
