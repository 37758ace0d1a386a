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
    amounts = (lexicon.has(word.low, "quantities") and not (word.is_name and len(head) > 1) for word in head)
    if not head or any(amounts):
        return None
    if any(lexicon.has(word.low, "adding") for word in head):
        one_name = lexicon.has(head[0].low, "determiners") and all(
            word.is_name or lexicon.has(word.low, "adding") for word in head[1:]
        )
        return None if one_name else True  # "the Health and Safety Executive"
    several = _ends_in_plural(head, who, lexicon)
    if several or any(lexicon.has(word.low, "pairing") for word in who):
        return several
    return None if any(lexicon.has(word.low, "adding") for word in who) else several


def _ends_in_plural(head: Sequence[Word], who: Sequence[Word], lexicon: Lexicon) -> bool | None:
    """Whether a noun phrase ends in a plural; a lone "Reds" may be a name that begins the sentence."""
    last = head[-1]
    if lexicon.has(last.low, "plurals"):
        return True
    if not last.low.endswith("s") or last.low.endswith(_SINGULAR_ENDS):
        return False
    if last.low.endswith(_UNSURE_ENDS):
        return None
    follows = who[1].low if len(who) > len(head) == 1 else ""
    common = len(head) == 1 and (lexicon.has(follows, "partitive") or lexicon.has(last.low, "nouns"))
    return True if common or not last.is_name else None


def third_person(verb: str) -> str:
    """A verb as "she" has it: "meets", "carries", "goes"."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_HISSES) else f"{verb}s"


def _head(who: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The noun phrase without what hangs on its noun: "members" of "members of the union"."""
    for k, word in enumerate(who):
        active = word.low.endswith("ing") and word.written.islower() and k + 1 < len(who)
        governs = active and (who[k + 1].is_name or lexicon.has(who[k + 1].low, "determiners"))
        if k and (word.low == "," or governs or lexicon.has(word.low, "prepositions", "relative")):
            return list(who[:k])
    return list(who)
