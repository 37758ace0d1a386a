"""Who or what a verb group is about: the words before it that are its subject."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.agenda.verbs import Group
from briefdesk.agenda.wording import Word

_STOPS = frozenset({";", ":", "—", "–", "(", ")", "“", "”", '"', "[", "]", "…", "?", "!"})
_LONGEST = 25
"""Words: no subject is longer."""
_NOUN_REACH = 12


def subject(words: Sequence[Word], group: Group, lexicon: Lexicon) -> tuple[int, int]:
    """The indices of the subject, half-open; empty where there is none."""
    stop = group.start
    relative = lexicon.has(low(words, stop - 1), "relative")
    if relative:
        stop -= 1
    if low(words, stop - 1) == "," and relative:
        stop -= 1
    hangs = group.reduced or relative
    if hangs and low(words, stop - 1) == ",":
        stop -= 1
    start = _noun(words, stop, lexicon) if hangs else _clause(words, stop, lexicon)
    return start, stop


def _noun(words: Sequence[Word], stop: int, lexicon: Lexicon) -> int:
    """Where the noun phrase begins that a relative clause or participle hangs on."""
    start = _article(words, stop, lexicon)
    if any(lexicon.has(word.low, "nouns") for word in words[start:stop]):
        return start
    for k in range(start - 1, max(-1, start - _NOUN_REACH), -1):
        if words[k].low in _STOPS or lexicon.has(words[k].low, "past", "will", "be"):
            break
        if lexicon.has(words[k].low, "nouns"):
            return _article(words, k + 1, lexicon)
    return start


def _article(words: Sequence[Word], stop: int, lexicon: Lexicon) -> int:
    """The determiner that begins a noun phrase, or the word after the verb or preposition before it."""
    k = stop - 1
    while k > 0 and stop - k < _LONGEST:
        word = words[k].low
        if lexicon.has(word, "determiners"):
            return k
        before = words[k - 1].low
        if before in _STOPS or before == "," or (lexicon.has(before, "prepositions") and before != "of"):
            return k
        if lexicon.has(before, "past", "be", "will", "have", "reporting", "conjunctions"):
            return k
        k -= 1
    return max(k, 0)


def _clause(words: Sequence[Word], stop: int, lexicon: Lexicon) -> int:
    """Where the subject of a finite verb begins: after what introduces its clause."""
    k = stop
    while k > 0 and stop - k < _LONGEST:
        before = words[k - 1].low
        if before in _STOPS or lexicon.has(before, "reporting"):
            return k
        if before == "that" and (lexicon.has(low(words, k - 2), "reporting") or k < stop):
            return k
        if lexicon.has(before, "subordinate") and not lexicon.has(before, "prepositions"):
            return k
        if before == ",":
            start = _segment(words, k - 1, lexicon)
            if k == stop:
                start = _inserted(words, k - 1)
                if start is None:
                    return k
                k = start
                continue
            if _introduces(words, start, lexicon) or (
                lexicon.has(words[k].low, "conjunctions") and words[k].low != "and"
            ):
                return k
        k -= 1
    return k


def _segment(words: Sequence[Word], comma: int, lexicon: Lexicon) -> int:
    k = comma
    while k > 0 and words[k - 1].low != "," and words[k - 1].low not in _STOPS:
        k -= 1
    return k


def _inserted(words: Sequence[Word], comma: int) -> int | None:
    """The comma that begins an insertion ending with this one: "Leonov, who died in Moscow, …"."""
    for k in range(comma - 1, max(0, comma - _LONGEST), -1):
        if words[k].low == ",":
            return k
    return None


def _introduces(words: Sequence[Word], start: int, lexicon: Lexicon) -> bool:
    """Whether a stretch before a comma leads up to the clause and is no part of its subject."""
    first = low(words, start)
    return lexicon.has(first, "prepositions", "subordinate", "fillers", "conjunctions") or first.endswith(("ly", "ing"))
