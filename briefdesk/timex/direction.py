"""Which side of the anchor a sentence puts an expression on: by the nearest word that tells, before it, else after.

"will meet Monday" lies ahead, "met Monday" and "said on Friday" behind; in "said he would leave Monday" the nearest
word before the day, "would", outweighs "said". A clause that only tells who is meant does not count: "the trial, which
began last week, resumes Thursday".
"""

from __future__ import annotations

import re
from functools import cache

from briefdesk.model import Direction, Span
from briefdesk.timex import mishaps, moves, verbs
from briefdesk.timex.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
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
    if mishaps.is_of_mishap(text[span.end : end], lexicon):
        return Direction.PAST
    told = _by_preposition(before, after, lexicon)
    if told or _is_fixed(before, after, lexicon) or moves.is_moved(before, after, lexicon):
        return told or Direction.FUTURE
    own = _own_clause(before, lexicon)
    backwards = _told(own, range(len(own) - 1, -1, -1), lexicon)
    onwards = _told(after, range(len(after)), lexicon, ahead=True)
    return backwards or onwards or _told(before, range(len(before) - 1, -1, -1), lexicon)


def _own_clause(before: list[str], lexicon: Lexicon) -> list[str]:
    """The words before the expression that belong to its own clause: those behind the last "but"."""
    starts = (i + 1 for i in range(len(before) - 1, -1, -1) if before[i].lower() in lexicon.lists["parting"])
    return before[next(starts, 0) :]


def _by_preposition(before: list[str], after: list[str], lexicon: Lexicon) -> Direction | None:
    """What the word right before the expression tells: "since", "until", "for", "ahead of", "awaiting"."""
    lists = lexicon.lists
    *_, second, last = ["", "", *(word.lower() for word in before)]
    if last in lists["since"]:
        return Direction.PAST
    if last in lists["articles"]:  # "ahead of the Oct. 27 election"
        *_, second, last = ["", "", *(word.lower() for word in before[:-1])]
    if last in lists["awaiting"] or f"{second} {last}" in lists["awaiting"]:
        return Direction.FUTURE
    if last in lists["until"]:
        return _until(before, after, lexicon)
    planned = not verbs.is_long_past(before, lexicon) or moves.is_put_off(after, lexicon)
    return Direction.FUTURE if last in lists["meant_for"] and planned else None


def is_firm(text: str, span: Span, side: Direction, lexicon: Lexicon, sentence: Span) -> bool:
    """Whether the words around the expression allow no other side: "will return on", "has applied since", "left in".

    At the beginning of a sentence it is the verb of that sentence which tells: "In May he left".
    """
    before = _WORD.findall(text, max(sentence.start, span.start - _REACH), span.start)
    near = before[-_NEAR:]
    if side is Direction.PAST:
        since = near[-1:] != [] and near[-1].lower() in lexicon.lists["since"]
        happened = len(near) >= _BARE and verbs.side(near[:-1], len(near) - 2, lexicon) is Direction.PAST
        return since or happened or len(before) < _BARE
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
        lead, rest = _WORD.findall(head[: match.start()])[-1:], _WORD.findall(head, match.end())
        words = [*lead, *rest]
        goes_on = len(rest) > _BARE and not _told(words, range(len(lead), len(words)), lexicon)
        return match[0] if goes_on else " "

    return _aside(lexicon.lists["relative"] | lexicon.lists["describing"]).sub(aside, head)


@cache
def _aside(first: frozenset[str]) -> re.Pattern[str]:
    """A clause between commas that only tells who or what is meant: ", who is 40,", ", built in 1931,"."""
    return re.compile(rf",\s+(?:{'|'.join(sorted(first))})\b[^,]*,", re.IGNORECASE)


def _is_fixed(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether the sentence goes on with the hour ("kick-off on Saturday is at 19:30"), or is about the day itself."""
    first, second = ([word.lower() for word in after[:2]] + ["", ""])[:2]
    return first in lexicon.lists["present"] and (second in lexicon.lists["at_an_hour"] or not before)


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


def _until(before: list[str], after: list[str], lexicon: Lexicon) -> Direction | None:
    """What lasts until a day, or must be done by it, lies ahead unless a verb of the past governs it.

    In "had a plan to pay by May" that verb is "pay"; in "by Friday, the queue had grown" it follows. Who "was remanded
    until" is still held.
    """
    words = [word.lower() for word in before]
    aims = [
        i for i in range(len(words) - 1) if words[i] in lexicon.lists["aiming"] and _is_verb(before[i + 1], lexicon)
    ]
    held = not lexicon.lists["holding"].isdisjoint(words[-_NEAR:])
    governed = not held and not lexicon.lists["was"].isdisjoint(words[aims[-1] if aims else 0 :])
    leads = len(words) <= _BARE and _told(after, range(len(after)), lexicon, ahead=True) is Direction.PAST
    return None if governed or leads else Direction.FUTURE


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether the word behind a "to" may be its verb: no name, no article."""
    return word.islower() and word not in lexicon.lists["before_nouns"] and not word.endswith("s")
