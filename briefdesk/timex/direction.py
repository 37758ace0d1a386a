"""Which side of the anchor a sentence puts an expression on: by the nearest word that tells, before it, else after.

"will meet Monday" lies ahead, "met Monday" and "said on Friday" behind; in "said he would leave Monday" the nearest
word before the day, "would", outweighs "said".
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefdesk.model import Direction, Span
from briefdesk.timex.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_REACH = 300
"""Characters on either side: no governing verb is further."""


def direction(text: str, span: Span, lexicon: Lexicon, sentence: Span) -> Direction | None:
    """The side that the words of the sentence around the expression tell, or None."""
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    before = _WORD.findall(text, start, span.start)
    after = _WORD.findall(text, span.end, end)
    if before and before[-1].lower() in lexicon.lists["until"] and (side := _until(before, lexicon)):
        return side
    return _nearest_before(before, lexicon) or _nearest_after(after, lexicon)


def _nearest_before(words: list[str], lexicon: Lexicon) -> Direction | None:
    for i in range(len(words) - 1, -1, -1):
        follows = words[i + 1].lower() if i + 1 < len(words) else ""
        if side := _side(words[i], follows, lexicon):
            behind = i > 0 and words[i - 1].lower() in lexicon.lists["perfect"]
            return Direction.PAST if behind and side is Direction.FUTURE else side
    return None


def _nearest_after(words: list[str], lexicon: Lexicon) -> Direction | None:
    for word, follows in pairwise([*words, ""]):
        if side := _side(word, follows.lower(), lexicon):
            return side
    return None


def _until(before: list[str], lexicon: Lexicon) -> Direction | None:
    """What lasts until a day, or must be done by it, lies ahead unless a verb of the past governs it."""
    governed = any(word.lower() in lexicon.lists["was"] for word in before)
    return None if governed else Direction.FUTURE


def _side(word: str, follows: str, lexicon: Lexicon) -> Direction | None:
    lower = word.lower().replace("’", "'")
    if lower in lexicon.lists["future"] or lower.endswith("'ll"):
        if lower in lexicon.lists["future_with_to"] and follows not in ("to", "for"):
            return Direction.PAST if lower.endswith("ed") else None
        return Direction.FUTURE
    if lower in lexicon.lists["present"]:
        return Direction.FUTURE if follows.endswith("ing") else None
    if lower in lexicon.lists["past"]:
        return Direction.PAST
    regular = word.islower() and word.endswith("ed") and lower not in lexicon.lists["not_past"]
    return Direction.PAST if regular else None
