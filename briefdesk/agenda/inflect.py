"""Verbs as headlines have them: "the council will meet" is "council meets", where its number is plain."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word

_SINGULAR_ENDS = ("ss", "us", "is", "'s")
_UNSURE_ENDS = ("ics", "eries", "ecies")
_HISSES = ("s", "sh", "ch", "x", "z", "o")
_VOWELS = "aeiou"


def is_plural(who: Sequence[Word], lexicon: Lexicon) -> bool | None:
    """Whether a subject is several; None where its form does not tell."""
    head = _head(who, lexicon)
    if not head or any(lexicon.has(word.low, "quantities") for word in head):
        return None
    last = head[-1]
    if len(head) < len(who) and lexicon.has(who[len(head)].low, "partitive") and len(head) == 1 and last.low.endswith("s"):
        return True  # "thousands of farmers"
    if any(lexicon.has(word.low, "adding") for word in head) or lexicon.has(last.low, "plurals"):
        return True
    if any(lexicon.has(word.low, "adding") for word in who):
        return None
    if not last.low.endswith("s") or last.low.endswith(_SINGULAR_ENDS):
        return False
    return None if last.is_name or last.low.endswith(_UNSURE_ENDS) else True


def third_person(verb: str) -> str:
    """A verb as "she" has it: "meets", "carries", "goes"."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_HISSES) else f"{verb}s"


def _head(who: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The noun phrase without what hangs on its noun: "members" of "members of the union"."""
    for k, word in enumerate(who):
        if k and (word.low == "," or lexicon.has(word.low, "prepositions", "relative")):
            return list(who[:k])
    return list(who)
