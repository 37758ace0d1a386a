"""Texts that pass for a language and are written in another: what is read in them is not to be trusted."""

from __future__ import annotations

import re

from briefdesk.agenda.lexicon import Lexicon

_SAMPLE = 1500
"""Characters by which a text is judged."""
_WORD = re.compile(r"[^\W\d_]+")
_OWN = ("determiners", "prepositions", "conjunctions", "be", "was", "will", "have", "subject_pronouns")


def is_foreign(text: str, lexicon: Lexicon) -> bool:
    """Whether the little words and the letters of other languages outnumber the little words of this one."""
    written = _WORD.findall(text, 0, _SAMPLE)
    words = [word.lower() for word in written]
    foreign = [word for word in words if lexicon.has(word, "foreign")]
    foreign += [word for word in written if word.islower() and not word.isascii()]
    own = [word for word in words if lexicon.has(word, *_OWN) and not lexicon.has(word, "foreign", "also_foreign")]
    return len(foreign) > len(own)
