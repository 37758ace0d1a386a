"""Which side of the anchor a sentence puts an expression on: by the nearest word that tells, before it, else after.

"will meet Monday" lies ahead, "met Monday" and "said on Friday" behind; in "said he would leave Monday" the nearest
word before the day, "would", outweighs "said". A participle is read with its auxiliaries: "will be held" lies ahead.
"""

from __future__ import annotations

import re

from briefdesk.model import Direction, Span
from briefdesk.timex.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_REACH = 300
"""Characters on either side: no governing verb is further."""
_GROUP = 4
"""Words before a participle among which its auxiliaries are looked for."""


def direction(text: str, span: Span, lexicon: Lexicon, sentence: Span) -> Direction | None:
    """The side that the words of the sentence around the expression tell, or None."""
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    before = _WORD.findall(text, start, span.start)
    after = _WORD.findall(text, span.end, end)
    if before and before[-1].lower() in lexicon.lists["until"] and (side := _until(before, lexicon)):
        return side
    return _told(before, range(len(before) - 1, -1, -1), lexicon) or _told(after, range(len(after)), lexicon)


def _told(words: list[str], order: range, lexicon: Lexicon) -> Direction | None:
    """What the first word that tells says, in this order."""
    for i in order:
        if side := _side(words, i, lexicon):
            return side
    return None


def _until(before: list[str], lexicon: Lexicon) -> Direction | None:
    """What lasts until a day, or must be done by it, lies ahead unless a verb of the past governs it."""
    governed = any(word.lower() in lexicon.lists["was"] for word in before)
    return None if governed else Direction.FUTURE


def _side(words: list[str], i: int, lexicon: Lexicon) -> Direction | None:
    """What one word says, with the words around it."""
    lists = lexicon.lists
    lower = words[i].lower().replace("’", "'")
    follows = words[i + 1].lower() if i + 1 < len(words) else ""
    if lower in lists["future_with_to"] and follows in lists["toward"]:
        return _unless_long_past(words, i, lexicon)
    if (lower in lists["future"] and lower not in lists["future_with_to"]) or lower.endswith("'ll"):
        return _unless_long_past(words, i, lexicon)
    if lower in lists["present"]:
        return Direction.FUTURE if follows.endswith("ing") or _is_to(words, i) else None
    regular = words[i].islower() and lower.endswith("ed") and lower not in lists["not_past"]
    if lower in lists["past"] or regular:
        return _participle(words, i, lexicon)
    return None


def _unless_long_past(words: list[str], i: int, lexicon: Lexicon) -> Direction:
    """Ahead, but for "had been expected", "was originally due"."""
    return Direction.PAST if i > 0 and words[i - 1].lower() in lexicon.lists["perfect"] else Direction.FUTURE


def _is_to(words: list[str], i: int) -> bool:
    """Whether "is" is the one of "is to meet"."""
    return [word.lower() for word in words[i + 1 : i + 2]] == ["to"]


def _participle(words: list[str], i: int, lexicon: Lexicon) -> Direction | None:
    """The side of a form that is past or participle: by the auxiliaries before it."""
    group = [word.lower() for word in words[max(0, i - _GROUP) : i]]
    while group and (group[-1].endswith("ly") or group[-1] in lexicon.lists["between_verbs"]):
        group.pop()
    if not group or group[-1] not in lexicon.lists["be"]:
        return Direction.PAST
    if group[-1] in lexicon.lists["present"]:
        return None
    if any(word in lexicon.lists["was"] for word in group):
        return Direction.PAST
    return Direction.FUTURE if not lexicon.lists["ahead_of_be"].isdisjoint(group[:-1]) else Direction.PAST
