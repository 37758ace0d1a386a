"""Who holds which office in a story, and names without the offices before them: "Prime Minister Mark Carney"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.wording import Word

_OFFICES = ("honorifics", "occupations", "describing_offices", "officed")
_EDGES = ("prepositions", "determiners", "conjunctions", "royal", "timetabled", "past", "be", "will", "was")
"""What a noun phrase does not go beyond."""
_BEFORE = 40
"""Characters before a name that may say what the person is."""


class Offices:
    """The offices that a story gives to persons."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._holders: dict[str, set[str]] = {}

    def note(self, start: int, name: str) -> None:
        """Keep the offices that end where a name begins: "prime minister", and "canadian prime minister"."""
        office = self._text[max(0, start - _BEFORE) : start].lower().split()
        k = len(office)
        while k and self._is_office(office[k - 1]):
            k -= 1
            self._holders.setdefault(" ".join(office[k:]), set()).add(name)

    def holder(self, office: Sequence[Word]) -> str | None:
        """Who holds an office, where the story gives it to one person alone: "the prime minister"."""
        names = self._holders.get(" ".join(word.low for word in office), set())
        return next(iter(names)) if len(names) == 1 else None

    def without(
        self, kept: Sequence[Word], begins_name: Callable[[Sequence[Word], int], bool], is_phrase: bool
    ) -> list[Word]:
        """The words without the offices before full names; a queen is not called by her name alone.

        `is_phrase`: they are a noun phrase from their beginning, and no verb with its object.
        """
        result: list[Word] = []
        for k, word in enumerate(kept):
            if self._is_courtesy(kept, k):
                continue
            titled = bool(result) and self._lexicon.has(result[-1].low, *_OFFICES)
            if titled and begins_name(kept, k):
                result = self._without_office(result, is_phrase)
            result.append(word)
        return result

    def _without_office(self, row: list[Word], is_phrase: bool) -> list[Word]:
        """The words without the office at their end, and without the body that it is in: "NASA Administrator"."""
        bare = list(row)
        while bare and self._goes_with_office(bare):
            bare.pop()
        bare = _without_owner(bare)
        while bare and (is_phrase or bare[-1].is_name) and not self._is_edge(bare[-1]):
            bare.pop()
        return bare if bare or is_phrase else row

    def _is_edge(self, word: Word) -> bool:
        return not word.is_word or self._lexicon.has(word.low, *_EDGES)

    def is_holder(self, who: Sequence[Word]) -> bool:
        """Whether a phrase ends in an office or trade: "Iran's foreign minister"."""
        return bool(who) and self._lexicon.has(who[-1].low, "honorifics", "occupations")

    def _goes_with_office(self, row: Sequence[Word]) -> bool:
        """Whether the last word is part of an office: "of" and "Secretary" of "Secretary of State" are, too."""
        last = row[-1].low
        if self._lexicon.has(last, "partitive"):
            return len(row) > 1 and self._is_office(row[-2].low)
        described = last.endswith("ing") and "-" in last  # "Oscar-winning director"
        return described or (self._is_office(last) and not self._lexicon.has(last, "royal"))

    def _is_office(self, low: str) -> bool:
        return self._lexicon.has(low, *_OFFICES) or low in self._lexicon.demonyms

    def _is_courtesy(self, row: Sequence[Word], k: int) -> bool:
        """Whether a word before a name is mere courtesy, or its point: "Ms. Lind"."""
        if row[k].low == ".":
            return k > 0 and self._lexicon.has(row[k - 1].low, "courtesy")
        follows = row[k + 1] if k + 1 < len(row) else None
        named = follows is not None and (follows.is_name or follows.low == ".")
        return named and self._lexicon.has(row[k].low, "courtesy")


def _without_owner(row: list[Word]) -> list[Word]:
    """The words without the name in the possessive that they end with: "Spain's"."""
    if not row or row[-1].low not in POSSESSIVE:
        return row
    row = row[:-1]
    while row and row[-1].is_name:
        row = row[:-1]
    return row
