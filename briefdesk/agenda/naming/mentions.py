"""What a story calls a thing where it first tells of it: "the trial" is "trial of Anna Berg"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word, words
from briefdesk.model import Span

_REACH = 3000
"""Characters: no mention is looked for further back."""
_AROUND = 90
"""Characters on either side of a noun that are looked at."""
_BEFORE, _AFTER = 4, 7
"""Words on either side of a noun that say which one it is, at most."""
_MENTIONS = 12
"""Mentions that are compared."""
_SENTENCE_END = re.compile(r"[.!?]['’”\")]*\s|\n")


class Mentions:
    """Finds the fuller mentions of a noun in a text."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._phrases: dict[tuple[int, str], list[Word]] = {}

    def fuller(self, noun: Word) -> list[Word]:
        """The fullest mention before this one, without its article; empty where there is none."""
        start = max(0, noun.start - _REACH)
        before = self._text[start : noun.start]
        pattern = re.compile(rf"(?<![\w-]){re.escape(noun.low)}(?![\w-])", re.IGNORECASE)
        places = [start + match.start() for match in pattern.finditer(before)][:_MENTIONS]
        return max((self._phrase(place, noun.low) for place in places), key=self._worth, default=[])

    def _phrase(self, place: int, noun: str) -> list[Word]:
        """The noun phrase about the noun in this place, read once; empty where that is bare."""
        if (place, noun) not in self._phrases:
            self._phrases[place, noun] = self._read(place, noun)
        return self._phrases[place, noun]

    def _read(self, place: int, noun: str) -> list[Word]:
        row = words(self._text, self._sentence(place))
        k = next((i for i, word in enumerate(row) if word.start == place), None)
        if k is None or row[k].low != noun:
            return []
        start, stop = self._start(row, k), self._stop(row, k)
        return row[start:stop] if stop - start > 1 else []

    def _sentence(self, place: int) -> Span:
        """The part of the sentence that lies near."""
        first, last = max(0, place - _AROUND), min(len(self._text), place + _AROUND)
        ends = [match.end() for match in _SENTENCE_END.finditer(self._text, first, place)]
        end = _SENTENCE_END.search(self._text, place, last)
        blank = self._text.rfind(" ", place, last)  # no word cut in two
        return Span(ends[-1] if ends else first, end.start() if end else blank if blank > place else last)

    def _start(self, row: Sequence[Word], k: int) -> int:
        start = k
        while start > 0 and k - start < _BEFORE and self._describes(row[start - 1]):
            start -= 1
        while start < k and row[start].low in ("'s", "'"):
            start += 1
        return start if start == 0 or not self._leads_on(row, start) else k

    def _leads_on(self, row: Sequence[Word], start: int) -> bool:
        """Whether the phrase was cut in a longer name or by a verb that may be part of it: "On Your Side Tour"."""
        begins = start == 1 and self._has(row[0].low, "determiners", "prepositions")
        return row[start - 1].is_name and not begins

    def _describes(self, word: Word) -> bool:
        """Whether a word before a noun can say which one it is."""
        if word.low in ("'s", "'"):
            return True
        if not word.is_word or word.low.endswith("ly") or self._is_of_time(word):
            return False
        if word.low.endswith(("ing", "ed")) and not word.is_name and not self._has(word.low, "nouns"):
            return False
        stops = ("determiners", "prepositions", "conjunctions", "relative", "subordinate", "fillers", "adverbs")
        verbs = ("past", "be", "will", "may", "must", "have", "reporting", "timetabled", "planning", "quantifiers")
        return (word.is_name and not self._has(word.low, *stops)) or not self._has(
            word.low, *stops, *verbs, "nondescript"
        )

    def _stop(self, row: Sequence[Word], k: int) -> int:
        """Where the phrase ends that hangs on the noun: "of the harbour board"."""
        if k + 2 >= len(row) or not self._has(row[k + 1].low, "specifying"):
            return k + 1
        for stop in range(k + 2, min(len(row), k + 2 + _AFTER)):
            if self._ends(row[stop], row[stop - 1]):
                full = not self._has(row[stop - 1].low, "determiners", "prepositions", "conjunctions")
                return stop if full else k + 1
        return len(row) if len(row) <= k + 2 + _AFTER else k + 1

    def _ends(self, word: Word, before: Word) -> bool:
        if word.low in ("'s", "'") or self._has(word.low, "partitive"):
            return False
        lists = ("prepositions", "relative", "subordinate", "past", "be", "will", "may", "must", "have", "was", "had")
        verb = self._has(word.low, *lists, "reporting", "timetabled", "planning", "planned", "conjunctions")
        return not word.is_word or self._is_of_time(word) or (verb and not word.is_name) or before.low == "."

    def _is_of_time(self, word: Word) -> bool:
        return self._has(word.low, "calendar_words", "deictic") or word.low[0].isdigit()

    def _worth(self, phrase: Sequence[Word]) -> tuple[int, int]:
        """How much a phrase says, names before other words; no more than fits into a title."""
        names = sum(word.is_name for word in phrase[1:]) + (bool(phrase) and phrase[0].is_name)
        return min(names, 2), min(len(phrase), _BEFORE)

    def _has(self, word: str, *names: str) -> bool:
        return self._lexicon.has(word, *names)
