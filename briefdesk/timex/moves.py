"""Days that something is moved to or away from, or called off on: these lie ahead, whatever the tense of the verb."""

from __future__ import annotations

from itertools import pairwise

from briefdesk.model import Direction
from briefdesk.timex import verbs
from briefdesk.timex.lexicon import Lexicon

_PUT = 9
"""Words from "moved" to its "to"."""
_OFF = 2
"""Words from "cancelled" to the day whose concert it was."""
_LED = 4
"""Words from "moved" to the day that something is moved away from, and from there to "to"."""


def is_moved(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether the words before and after a day say that something is moved to it, from it, or called off then."""
    return (
        _is_called(before, after, lexicon)
        or _is_put(before, after, lexicon)
        or _is_led(before, after, lexicon)
        or _is_called_off(before, after, lexicon)
    )


def _is_called(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether something is called that begins on the day: "has called a strike from"; not "from Friday's crash"."""
    near = [word.lower() for word in before[-_PUT:]]
    begins = near[-1:] != [] and near[-1] in lexicon.lists["beginning"] and not _owns(after, lexicon)
    return begins and not lexicon.lists["calling"].isdisjoint(near)


def _is_put(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether something is put on the day: "moved the vote to", "postponed until"; not "moved on from Friday's"."""
    near = [word.lower() for word in before[-_PUT:]]
    if near[-1:] != [] and near[-1] in lexicon.lists["beginning"] and _owns(after, lexicon):
        return False
    return near[-1:] != [] and near[-1] in lexicon.lists["put_to"] and not lexicon.lists["putting"].isdisjoint(near)


def is_put_off(after: list[str], lexicon: Lexicon) -> bool:
    """Whether what had been planned for the day is put off: "had been scheduled for May 30 but was delayed until"."""
    return not lexicon.lists["putting"].isdisjoint(word.lower() for word in after[:_PUT])


def _is_led(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether something is moved away from the day: "moved the May 30 regatta to"; not "adjourned in May, is to"."""
    moves = not lexicon.lists["putting"].isdisjoint(word.lower() for word in before[-_LED:])
    to = next((i for i, word in enumerate(after[:_LED]) if word.lower() in lexicon.lists["put_to"]), None)
    return moves and to is not None and lexicon.lists["present"].isdisjoint(word.lower() for word in after[:to])


def _is_called_off(before: list[str], after: list[str], lexicon: Lexicon) -> bool:
    """Whether what the day has is off: "cancelled Friday's concert", "had been planned for Friday, was scrapped".

    A perfect tells nothing of the day that it stands beside: in "has scrapped its show on 4 April" and "Monday's strike
    has been averted" that is the day of the show and of the strike.
    """
    said, follows = before[-_PUT:], after[:_PUT]
    if _is_attribute(said, follows, lexicon) and _calls_off(said, range(len(said) - _OFF, len(said)), lexicon):
        return True
    planned = not lexicon.lists["planning"].isdisjoint(word.lower() for word in said)
    if planned and _calls_off(follows, range(len(follows)), lexicon):
        return True
    return (
        _is_perfect(said, lexicon, ahead=False)
        or _is_perfect(follows, lexicon, ahead=True)
        or _is_off(follows, lexicon)
    )


def _is_attribute(said: list[str], follows: list[str], lexicon: Lexicon) -> bool:
    """Whether the day is that of the thing called off: "cancelled Friday's concert", "scrapped 4 April shows"."""
    return _owns(follows, lexicon) or (
        follows != [] and said[-1:] != [] and said[-1].lower() in lexicon.lists["cancelling"]
    )


def _owns(after: list[str], lexicon: Lexicon) -> bool:
    """Whether a noun belongs to the day: "Friday's"."""
    return after[:1] != [] and after[0].lower() in lexicon.lists["possessive_mark"]


def _calls_off(words: list[str], places: range, lexicon: Lexicon) -> bool:
    return any(k >= 0 and verbs.calls_off(words, k, lexicon) for k in places)


def _is_perfect(words: list[str], lexicon: Lexicon, *, ahead: bool) -> bool:
    """Whether a perfect calls something off, and no verb of the past stands between it and the day.

    `ahead`: the words stand behind the day. "It has scrapped the show, she said on Monday" tells of a Monday gone by.
    """
    for k, word in enumerate(words[:-1]):
        passive = words[k + 1].lower() in lexicon.lists["been"]
        verb = k + 1 + passive
        if word.lower() not in lexicon.lists["has"] or verb >= len(words):
            continue
        between = words[:k] if ahead else words[verb + 1 :]
        past = any(verbs.side(between, i, lexicon) is Direction.PAST for i in range(len(between)))
        if not past and verbs.calls_off(words, verb, lexicon, passive):
            return True
    return False


def _is_off(words: list[str], lexicon: Lexicon) -> bool:
    """Whether the words go on "is off"."""
    low = (word.lower() for word in words)
    return any(one in lexicon.lists["present"] and two in lexicon.lists["off"] for one, two in pairwise(low))
