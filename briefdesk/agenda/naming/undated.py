"""Words without the dates among them, and without what goes with those."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.wording import Word
from briefdesk.model import Span

_ZONE = 4
"""Words of a time zone."""
_YEAR = 4
"""Digits of a year."""
_NO_NOUNS = ("prepositions", "conjunctions", "subordinate", "past", "be", "will", "was", "have", "had", "may", "must")


class Undated:
    """Takes the time expressions of a story out of its words."""

    def __init__(self, times: Sequence[Span], lexicon: Lexicon) -> None:
        self._times, self._lexicon = times, lexicon
        self._starts = [span.start for span in times]

    def is_time(self, word: Word) -> bool:
        """Whether a word of the text is part of a time expression."""
        k = bisect_right(self._starts, word.start) - 1
        return k >= 0 and word.start >= 0 and self._times[k].end > word.start

    def words(self, kept: Sequence[Word]) -> list[Word]:
        """The words without the dates among them: "meet in Rome" of "meet in Rome on Friday, 3 May"."""
        result: list[Word] = []
        resume = 0
        for k, word in enumerate(kept):
            if k < resume or self._is_zone(kept, k):
                continue
            if self.is_time(word) and not self._is_of_name(kept, k):
                resume = self._second(kept, k + 1)
                if low(kept, k + 1) not in POSSESSIVE and not self._is_attribute(kept, k):
                    self._drop_what_leads_to_date(result)
            elif not self._is_orphan(kept, k) and (result or word.is_word or word.written in "$€£"):
                result.append(word)
        return result

    def _drop_what_leads_to_date(self, result: list[Word]) -> None:
        self._drop_joints(result)
        while len(result) > 1 and self._has(result[-1].low, "dating"):
            result.pop()  # "the concert planned for Friday at the arena"

    def _drop_joints(self, result: list[Word]) -> None:
        while result and self._goes_with_date(result):
            joint, before = result.pop().low, result[-1] if result else None
            if before is None:
                return
            spans = self._has(joint, "spanning") and before.written.isdigit()
            if spans or (self._has(joint, "weekly") and self._has(before.low, "deictic")):
                result.pop()  # the "6" of "6 to 10 p.m.", the "night" of "on the night of 13 March"

    def _goes_with_date(self, before: Sequence[Word]) -> bool:
        """Whether the last word before a date goes with it; not the "in" of "will be sworn in on Monday"."""
        phrasal = self._has(f"{low(before, len(before) - 2)} {before[-1].low}", "phrasal")
        return before[-1].low == "," or (self._has(before[-1].low, "before_a_date") and not phrasal)

    def _is_orphan(self, kept: Sequence[Word], k: int) -> bool:
        """Whether what follows a date goes with it: the "'s", or the comma of "on Friday, 3 May, in Rome"."""
        comma = kept[k].low == "," and self._has(low(kept, k + 1), "prepositions")
        return k > 0 and (comma or kept[k].low in POSSESSIVE) and self.is_time(kept[k - 1])

    def _second(self, kept: Sequence[Word], k: int) -> int:
        """Where the words go on behind a second part of the day: "in the morning and early evening"."""
        added = self._has(low(kept, k), "adding")
        return next((i + 1 for i in (k + 1, k + 2) if added and self._has(low(kept, i), "day_parts")), k)

    def _is_zone(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a word is part of a zone written out after a time: "U.S. Eastern Daylight Time"."""
        if not kept[k].is_name:
            return False
        stop = next((i for i in range(k, min(len(kept), k + _ZONE)) if self._has(kept[i].low, "clocks")), -1)
        start = k
        while start > 0 and k - start < _ZONE and kept[start - 1].is_name and not self.is_time(kept[start - 1]):
            start -= 1
        named = stop >= 0 and all(word.is_name for word in kept[k : stop + 1])
        return named and start > 0 and self.is_time(kept[start - 1])

    def _is_attribute(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a date says which one it is between an article and its noun: "before the July recess"."""
        start = k
        while start > 0 and self.is_time(kept[start - 1]):
            start -= 1
        noun = kept[k + 1] if k + 1 < len(kept) else None
        if noun is None or start == 0 or not noun.written.isalpha() or self.is_time(noun):
            return False
        named = noun.written.islower() and not self._has(noun.low, *_NO_NOUNS)
        return named and self._has(kept[start - 1].low, "determiners")

    def _is_of_name(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a year or season is of the name that it stands in: "the 2026 World Cup", "her Spring Statement"."""
        if self._has(low(kept, k + 1), "seasons") and self._has(kept[k].low, "determiners"):
            return self._is_of_name(kept, k + 1)
        before, follows = low(kept, k - 1), kept[k + 1] if k + 1 < len(kept) else None
        if follows is None or not follows.is_name or self.is_time(follows):
            return False
        if self._has(kept[k].low, "seasons") and kept[k].is_name:
            return before in POSSESSIVE or self._has(before, "determiners")
        year = kept[k].written.isdigit() and len(kept[k].written) == _YEAR
        return year and not (k and self.is_time(kept[k - 1])) and not self._has(before, "prepositions")

    def _has(self, word: str, *names: str) -> bool:
        return self._lexicon.has(word, *names)
