"""Days of what nobody plans, or knows before it is over: these are past, whatever verb stands before them."""

from __future__ import annotations

from briefdesk.timex.lexicon import Lexicon

_OWNED = 4
"""Words from "Friday's" to its noun, itself among them."""
_LONG = 16
"""Characters that such a word has on the average, at most."""
_MARKS = ',.;:!?)”"'


def is_of_mishap(tail: str, lexicon: Lexicon) -> bool:
    """Whether the day is that of what nobody plans: "Friday's crash", "Sunday's win"; not "Friday's crash trial"."""
    lists, words = lexicon.lists, tail[: _OWNED * _LONG].split()[: _OWNED + 1]
    if tail[:1] not in ("'", "’") or words[0][1:] not in lists["possessive_mark"]:
        return False
    for k, word in enumerate(words[1:_OWNED], 1):
        if word.rstrip(_MARKS).lower() in lists["mishaps"]:
            return word[-1] in _MARKS or k + 1 == len(words) or words[k + 1].lower() in lists["behind_a_noun"]
        if word[-1] in _MARKS:
            return False
    return False
