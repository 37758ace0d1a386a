"""Which side of the anchor a sentence puts an expression on: by the nearest word that tells, before it, else after.

"will meet Monday" lies ahead, "met Monday" and "said on Friday" behind; in "said he would leave Monday" the nearest
word before the day, "would", outweighs "said". A clause that only tells who is meant does not count: "the trial, which
began last week, resumes Thursday".
"""

from __future__ import annotations

import re
from functools import cache

from briefdesk.model import Direction, Span
from briefdesk.timex import verbs
from briefdesk.timex.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PUT = 9
"""Words from "moved" to its "to"."""
_OFF = 2
"""Words from "cancelled" to the day whose concert it was."""
_LED = 4
"""Words from "moved" to the day that something is moved away from, and from there to "to"."""
_BARE = 2
"""Words from the comma that ends a clause to the expression, at most: "on the" day."""
_NEAR = 7
"""Words from "will" to the day."""
_REACH = 300
"""Characters on either side: no governing verb is further."""


def direction(text: str, span: Span, lexicon: Lexicon, sentence: Span) -> Direction | None:
    """The side that the words of the sentence around the expression tell, or None."""
    start, end = max(sentence.start, span.start - _REACH), min(sentence.end, span.end + _REACH)
    before = _WORD.findall(_without_asides(text[start : span.start], lexicon))
    after = _WORD.findall(text, span.end, end)
    if before and before[-1].lower() in lexicon.lists["since"]:
        return Direction.PAST
    if before and before[-1].lower() in lexicon.lists["until"] and (side := _until(before, lexicon)):
        return side
    if (
        before
        and before[-1].lower() in lexicon.lists["meant_for"]
        and (not verbs.is_long_past(before, lexicon) or _is_put_off(after, lexicon))
    ):
        return Direction.FUTURE
    if (
        _is_fixed(before, after, lexicon)
        or _is_put(before, lexicon)
        or _is_led(before, after, lexicon)
        or _is_called_off(before, after, lexicon)
    ):
        return Direction.FUTURE
    return _told(before, range(len(before) - 1, -1, -1), lexicon) or _told(
        after, range(len(after)), lexicon, ahead=True
    )


def is_firm(text: str, span: Span, side: Direction, lexicon: Lexicon, sentence: Span) -> bool:
    """Whether the words right before the expression allow no other side: "will return on", "has applied since"."""
    near = _WORD.findall(text, max(sentence.start, span.start - _REACH), span.start)[-_NEAR:]
    if side is Direction.PAST:
        return near[-1:] != [] and near[-1].lower() in lexicon.lists["since"]
    last = max(
        (i for i, word in enumerate(near) if word.lower().replace("’", "'") in lexicon.lists["firm"]), default=-1
    )
    return last >= 0 and all(verbs.side(near, i, lexicon) is not Direction.PAST for i in range(last + 1, len(near)))


def _without_asides(head: str, lexicon: Lexicon) -> str:
    """The words before the expression without clauses that only tell who or what is meant.

    A comma ends such a clause only where a verb or the expression itself follows: "who had been chairman, president and
    treasurer until" goes on.
    """

    def aside(match: re.Match[str]) -> str:
        rest = _WORD.findall(head, match.end())
        goes_on = len(rest) > _BARE and not _told(rest, range(len(rest)), lexicon)
        return match[0] if goes_on else " "

    return _aside(frozenset(lexicon.lists["relative"])).sub(aside, head)


@cache
def _aside(relative: frozenset[str]) -> re.Pattern[str]:
    """A clause between commas that only tells who or what is meant."""
    return re.compile(rf",\s+(?:{'|'.join(sorted(relative))})\b[^,]*,", re.IGNORECASE)


def _is_fixed(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether the sentence goes on with the hour ("kick-off on Saturday is at 19:30"), or is about the day itself."""
    first, second = ([word.lower() for word in after[:2]] + ["", ""])[:2]
    return first in lexicon.lists["present"] and (second in lexicon.lists["at_an_hour"] or not before)


def _is_put(before: list[str], lexicon: Lexicon) -> bool:
    """Whether something is put on the day: "moved the vote to", "postponed until"."""
    near = [word.lower() for word in before[-_PUT:]]
    return near[-1:] != [] and near[-1] in lexicon.lists["put_to"] and not lexicon.lists["putting"].isdisjoint(near)


def _is_put_off(after: list[str], lexicon: Lexicon) -> bool:
    """Whether what had been planned for the day is put off: "had been scheduled for May 30 but was delayed until"."""
    return not lexicon.lists["putting"].isdisjoint(word.lower() for word in after[:_PUT])


def _is_led(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether something is moved away from the day: "moved the May 30 regatta to"; not "adjourned in May, is to"."""
    moves = not lexicon.lists["putting"].isdisjoint(word.lower() for word in before[-_LED:])
    to = next((i for i, word in enumerate(after[:_LED]) if word.lower() in lexicon.lists["put_to"]), None)
    return moves and to is not None and lexicon.lists["present"].isdisjoint(word.lower() for word in after[:to])


def _is_called_off(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether what the day has is off: "cancelled Friday's concert", "had been planned for Friday, was scrapped"."""
    off = lexicon.lists["called_off"]
    planned = not lexicon.lists["planning"].isdisjoint(word.lower() for word in before[-_PUT:])
    led = (
        not off.isdisjoint(word.lower() for word in before[-_OFF:])
        and after[:1] != []
        and after[0].lower() in lexicon.lists["possessive_mark"]
    )
    return led or (planned and not off.isdisjoint(word.lower() for word in after[:_PUT]))


def _told(words: list[str], order: range, lexicon: Lexicon, ahead: bool = False) -> Direction | None:
    """What the first word that tells says, in this order; `ahead`: the words stand behind the expression.

    "In May the bloc agreed to cut": the day before such a verb is that of the agreement, the one behind it is ahead.
    """
    for i in order:
        if ahead and verbs.is_past_of_planning(words[i], lexicon):
            return Direction.PAST
        if side := verbs.side(words, i, lexicon):
            return side
    return None


def _until(before: list[str], lexicon: Lexicon) -> Direction | None:
    """What lasts until a day, or must be done by it, lies ahead unless a verb of the past governs it.

    In "had a plan to pay by May" that verb is "pay".
    """
    words = [word.lower() for word in before]
    aims = [
        i for i in range(len(words) - 1) if words[i] in lexicon.lists["aiming"] and _is_verb(before[i + 1], lexicon)
    ]
    governed = not lexicon.lists["was"].isdisjoint(words[aims[-1] if aims else 0 :])
    return None if governed else Direction.FUTURE


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether the word behind a "to" may be its verb: no name, no article."""
    return word.islower() and word not in lexicon.lists["before_nouns"] and not word.endswith("s")
