"""The forms of the words of a sentence: what is a participle, an infinitive, a verb that agrees with its subject."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word

_SHORTEST_ADVERB = 5
"""Letters: "only" is listed, "fly" is none."""


class Forms:
    """The words of a sentence by their indices; beyond either end there are none."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon

    def low(self, k: int) -> str:
        """A word in lower case."""
        return self.words[k].low if 0 <= k < len(self.words) else ""

    def is_(self, k: int, *names: str) -> bool:
        """Whether a word is in one of the lists."""
        return self.lexicon.has(self.low(k), *names)

    def ends(self, k: int, name: str) -> bool:
        """Whether a word ends like those of a kind."""
        return self.lexicon.has_ending(self.low(k), name)

    def after_article(self, k: int) -> bool:
        """Whether "the" or its like stands before a word."""
        return self.is_(k - 1, "determiners") and not self.is_(k - 1, "relative")

    def skip(self, k: int) -> tuple[int, bool]:
        """Past the adverbs from here on, and whether one of them denies."""
        negated = False
        while self.is_(k, "adverbs", "negations") or (
            self.ends(k, "adverbial")
            and len(self.low(k)) >= _SHORTEST_ADVERB
            and not self.is_(k, "planned", "not_adverbs")
        ):
            negated = negated or self.is_(k, "negations") or self.is_(k, "none")
            k += 1
        return k, negated

    def is_participle(self, k: int) -> bool:
        """Whether a word is a participle, or could be one."""
        low = self.low(k)
        return self.lexicon.has(low, "participles", "past") or (
            self.lexicon.has_ending(low, "regular_past") and not self.lexicon.has(low, "not_verbs")
        )

    def is_cause(self, k: int) -> bool:
        """Whether "to" says what something happened for: "postponed due to uncertainty"."""
        return self.is_(k - 1, "owing") and self.is_(k - 2, "stopping", "delaying", "hindered")

    def does(self, k: int) -> bool:
        """Whether "to" stands here with a verb after it."""
        word = self.words[k + 1] if k + 1 < len(self.words) else None
        if not self.is_(k, "infinitive") or word is None or not word.written.islower() or not word.written[0].isalpha():
            return False
        if self.is_cause(k):
            return False
        return not self.lexicon.has(word.low, "determiners", "prepositions", "numerals")

    def agrees(self, k: int) -> bool:
        """Whether a verb without "s" has several before it, so that "launch coverage" is no launching."""
        before = self.words[k - 1]
        several = self.lexicon.has_ending(before.low, "plural") and not self.lexicon.has_ending(
            before.low, "not_plural"
        )
        if self.is_(k, "only_verbs"):
            return True
        joined = self.lexicon.has(before.low, "conjunctions", "subject_pronouns", "adverbs") or before.low == ","
        return self.ends(k, "plural") or several or joined or (before.is_name and k > 1)
