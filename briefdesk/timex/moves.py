"""Days that something is moved to or away from, or called off on: these lie ahead, whatever the tense of the verb."""

from __future__ import annotations

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
        _is_called(before, lexicon)
        or _is_put(before, lexicon)
        or _is_led(before, after, lexicon)
        or _is_called_off(before, after, lexicon)
    )


def _is_called(before: list[str], lexicon: Lexicon) -> bool:
    """Whether something is called that begins on the day: "has called a strike from"."""
    near = [word.lower() for word in before[-_PUT:]]
    begins = near[-1:] != [] and near[-1] in lexicon.lists["beginning"]
    return begins and not lexicon.lists["calling"].isdisjoint(near)


def _is_put(before: list[str], lexicon: Lexicon) -> bool:
    """Whether something is put on the day: "moved the vote to", "postponed until"."""
    near = [word.lower() for word in before[-_PUT:]]
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
    """Whether what the day has is off: "cancelled Friday's concert", "had been planned for Friday, was scrapped"."""
    off = lexicon.lists["called_off"]
    planned = not lexicon.lists["planning"].isdisjoint(word.lower() for word in before[-_PUT:])
    led = (
        not off.isdisjoint(word.lower() for word in before[-_OFF:])
        and after[:1] != []
        and after[0].lower() in lexicon.lists["possessive_mark"]
    )
    return led or (planned and not off.isdisjoint(word.lower() for word in after[:_PUT]))
