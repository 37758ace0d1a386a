"""Reads the verb groups of a sentence: where each begins, which word says what is done, and when that is.

"would also be held" is one group, "is scheduled to begin" another; `lead` is what a title says in its place ("to").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word


class Tense(Enum):
    """What a verb group says of the time of its doing."""

    AHEAD = auto()
    MUST = auto()
    MAY = auto()
    PLANNED = auto()
    """ "scheduled for", with or without "is": what is planned stands before it."""
    PROGRESSIVE = auto()
    TIMETABLE = auto()
    INFINITIVE = auto()
    PRESENT = auto()
    PAST = auto()


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group, by indices into the words of its sentence."""

    start: int
    verb: int
    """The first word of what is done."""
    tense: Tense
    lead: str = ""
    negated: bool = False
    last: int = -1
    """The last word of the group where that lies behind `verb`: "buried" of "will be buried"."""
    reduced: bool = False
    """Whether it hangs on the noun before it: "the vote scheduled for", "a meeting to be held"."""


def groups(words: Sequence[Word], lexicon: Lexicon) -> list[Group]:
    """The verb groups in order."""
    reader = _Reader(words, lexicon)
    found: list[Group] = []
    k = 0
    while k < len(words):
        group = reader.at(k)
        if group:
            group = reader.completed(group)
            found.append(group)
            k = max(k, group.verb, group.last)
        k += 1
    return found


class _Reader:
    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self._words = words
        self._has = lexicon.has

    def at(self, k: int) -> Group | None:
        """The verb group that begins with this word."""
        word = self._words[k]
        low = word.low
        if not word.is_word and low[0] != "'":
            return None
        if word.is_name and k and not word.written.isupper():
            return None
        if self._participle(k) and self._has(self._low(k - 1), "backward"):
            return None
        for names, tense, lead in _MODALS:
            if self._has(low, *names) and not self._after_article(k):
                return self._modal(k, tense, lead)
        if self._has(low, "be", "was"):
            return self._be(k)
        if self._has(low, "have", "had"):
            return self._have(k)
        if low == "being" and self._participle(k + 1) and not self._has(self._low(k - 1), "be", "was", "prepositions"):
            return Group(k, k + 1, Tense.PLANNED, reduced=True)
        return self._plan(k) or self._infinitive(k) or self._bare(k)

    def completed(self, group: Group) -> Group:
        """The group with the participle that "be" or "remain" leads to: "sentenced" of "is due to be sentenced"."""
        if not self._has(self._low(group.verb), "linking"):
            return group
        after, _ = self._skip(group.verb + 1)
        return replace(group, last=max(group.last, after)) if self._participle(after) else group

    def _low(self, k: int) -> str:
        return self._words[k].low if 0 <= k < len(self._words) else ""

    def _after_article(self, k: int) -> bool:
        return self._has(self._low(k - 1), "determiners") and not self._has(self._low(k - 1), "relative")

    def _skip(self, k: int) -> tuple[int, bool]:
        """Past the adverbs from here on, and whether one of them denies."""
        negated = False
        while self._has(self._low(k), "adverbs", "negations") or (
            self._low(k).endswith("ly") and len(self._low(k)) > 4 and not self._has(self._low(k), "planned")
        ):
            negated = negated or self._has(self._low(k), "negations") or self._low(k) == "no"
            k += 1
        return k, negated

    def _participle(self, k: int) -> bool:
        low = self._low(k)
        return self._has(low, "participles", "past") or (low.endswith("ed") and not self._has(low, "not_verbs"))

    def _modal(self, k: int, tense: Tense, lead: str) -> Group:
        verb, negated = self._skip(k + 1)
        negated = negated or self._has(self._low(k), "negations")
        lead, last = lead or self._words[k].low, verb
        if self._low(verb) == "have":
            return self._modal_perfect(k, verb, tense, negated)
        if self._low(verb) == "be":
            after, denied = self._skip(verb + 1)
            negated = negated or denied
            if self._has(self._low(after), "planned"):
                if self._does(after + 1):
                    return Group(k, after + 2, tense, "to", negated)
                return Group(k, after + 1, Tense.PLANNED, "", negated)
            last = after if self._participle(after) or self._low(after).endswith("ing") else verb
        return Group(k, verb, tense, lead, negated, last)

    def _modal_perfect(self, k: int, have: int, tense: Tense, negated: bool) -> Group:
        """ "will have been offered" lies ahead; "would have met" did not happen."""
        done, _ = self._skip(have + 1)
        if self._low(done) == "to":
            return Group(k, done + 1, tense, "to", negated)
        if not self._participle(done) and self._low(done) != "been":
            return Group(k, have, tense, "to", negated)
        last = done + 1 if self._low(done) == "been" and self._participle(done + 1) else done
        ahead = self._has(self._low(k), "will")
        return Group(k, have, tense if ahead else Tense.PAST, "to", negated, last)

    def _does(self, k: int) -> bool:
        """Whether "to" stands here with a verb after it."""
        word = self._words[k + 1] if k + 1 < len(self._words) else None
        if self._low(k) != "to" or word is None or not word.written.islower() or not word.written[0].isalpha():
            return False
        return not self._has(word.low, "determiners", "prepositions", "numerals")

    def _be(self, k: int) -> Group:
        past = self._has(self._low(k), "was")
        verb, negated = self._skip(k + 1)
        given_up = past and any(self._low(i) in ("originally", "previously") for i in range(k, verb))
        ahead = Tense.PAST if given_up else Tense.AHEAD
        low = self._low(verb)
        if low == "being":
            verb, low = verb + 1, self._low(verb + 1)
        if low == "to" or (low == "going" and self._low(verb + 1) == "to"):
            return Group(k, verb + 1 + (low == "going"), ahead, "to", negated)
        if self._has(low, "planned") and not (
            low == "due" and self._low(verb + 1) == "to" and not self._does(verb + 1)
        ):
            if self._does(verb + 1):
                return Group(k, verb + 2, ahead, "to", negated)
            return Group(k, verb + 1, Tense.PAST if given_up else Tense.PLANNED, "", negated)
        if self._has(low, "planning") and self._does(verb + 1):
            return Group(k, verb + 2, Tense.PAST if past else Tense.AHEAD, "to", negated)
        if self._has(low, "controlling") and self._does(verb + 1):
            return Group(k, verb + 2, Tense.INFINITIVE if past else Tense.AHEAD, "to", negated)
        if low.endswith("ing") and not self._has(low, "not_verbs"):
            return Group(k, verb, Tense.PAST if past else Tense.PROGRESSIVE, "", negated)
        return Group(k, verb if self._participle(verb) else k, Tense.PAST if past else Tense.PRESENT, "", negated)

    def _have(self, k: int) -> Group:
        had = self._has(self._low(k), "had")
        verb, negated = self._skip(k + 1)
        low = self._low(verb)
        if low == "to" and not had:
            return Group(k, verb + 1, Tense.MUST, "to", negated)
        if self._has(low, "by") and not had:
            return Group(k, k, Tense.MUST, "", negated)
        if low == "been" and self._has(self._low(verb + 1), "planned"):
            to = self._does(verb + 2)
            return Group(k, verb + 2 + to, Tense.AHEAD if to else Tense.PLANNED, "to" if to else "", negated)
        done = had or low == "been" or self._participle(verb) or self._has(low, "past")
        verb += low == "been" and self._participle(verb + 1)
        return Group(k, verb if done else k, Tense.PAST if done else Tense.PRESENT, "", negated)

    def _plan(self, k: int) -> Group | None:
        low = self._low(k)
        if self._has(low, "planning", "controlling") and self._does(k + 1):
            lead = f"{low} to" if self._has(low, "planning") and not low.endswith("ing") else "to"
            return Group(k, k + 2, Tense.AHEAD if self._has(low, "planning") else Tense.INFINITIVE, lead)
        if self._has(low, "organizing") and self._agrees(k) and k and self._has(self._low(k + 1), "organized"):
            return Group(k, k, Tense.AHEAD)
        if not self._has(low, "planned") or self._after_article(k) or low in ("likely", "ready", "bound"):
            return None
        if self._low(k + 1) == "to":
            return Group(k, k + 2, Tense.AHEAD, "to", reduced=True) if self._does(k + 1) else None
        follows = self._words[k + 1] if k + 1 < len(self._words) else None
        hangs = (
            follows is None or self._has(follows.low, "before_a_date") or follows.is_name or follows.low[0].isdigit()
        )
        if hangs and not self._has(self._low(k + 1), "determiners"):
            return Group(k, k + 1, Tense.PLANNED, reduced=True)
        return None if self._has(self._low(k - 1), "prepositions") else Group(k, k, Tense.PAST)

    def _infinitive(self, k: int) -> Group | None:
        if self._low(k) != "to" or k + 1 >= len(self._words):
            return None
        verb, negated = self._skip(k + 1)
        word = self._words[verb] if verb < len(self._words) else None
        if word is None or not word.written.islower() or not word.written[0].isalpha():
            return None
        plural = word.low.endswith("s") and not word.low.endswith(("ss", "us"))
        if plural or (
            self._has(word.low, "determiners", "nouns", "prepositions", "numerals")
            and not self._has(word.low, "timetabled")
        ):
            return None
        passive = word.low == "be" and self._participle(verb + 1)
        return Group(k, verb, Tense.INFINITIVE, "to", negated, verb + passive, passive)

    def _agrees(self, k: int) -> bool:
        """Whether a verb without "s" has several before it, so that "launch coverage" is no launching."""
        before = self._words[k - 1]
        several = before.low.endswith("s") and not before.low.endswith(("ss", "'s"))
        if self._has(self._low(k), "only_verbs"):
            return True
        joined = self._has(before.low, "conjunctions", "subject_pronouns", "adverbs") or before.low == ","
        return self._low(k).endswith("s") or several or joined or (before.is_name and k > 1)

    def _bare(self, k: int) -> Group | None:
        low = self._low(k)
        if self._after_article(k) or self._low(k - 1) in ("to", "-"):
            return None
        if self._has(low, "timetabled") and not self._has(self._low(k - 1), "prepositions", "possessives") and k:
            denied = self._has(self._low(k - 1), "negations")
            fits = self._low(k + 1) != "of" and self._agrees(k)
            return Group(k, k, Tense.TIMETABLE, negated=denied) if fits else None
        regular = low.endswith("ed") and len(low) > 3 and not self._has(low, "not_verbs")
        if self._has(low, "past") or (regular and not self._has(self._low(k - 1), "attributing")):
            return Group(k, k, Tense.PAST)
        if self._has(low, "reporting"):
            return Group(k, k, Tense.PAST)
        return None


_MODALS: tuple[tuple[tuple[str, ...], Tense, str], ...] = (
    (("will", "would"), Tense.AHEAD, "to"),
    (("must",), Tense.MUST, ""),
    (("may",), Tense.MAY, ""),
    (("can",), Tense.AHEAD, ""),
)
