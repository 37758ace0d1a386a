"""What a verb says of the side that its time lies on, with the words around it.

A participle is read with its auxiliaries: "will be held" lies ahead. The present of some verbs is that of a timetable
(the futurate present, Huddleston and Pullum 2002, 4.2.1): "flies to Jakarta on Friday", "leaders meet in May".
"""

from __future__ import annotations

from itertools import pairwise

from briefdesk.model import Direction
from briefdesk.timex.lexicon import Lexicon

_ENDINGS = ("ed", "s", "'ll")
"""Of verbs that no list has to name."""
_GROUP = 4
"""Words before a participle among which its auxiliaries are looked for."""
_TOLD = 7
"""Words from "had said" to its "would"."""
_OBJECT = 4
"""Words from a verb to its object's noun, at most."""
_OFF = 2
"""Words from "called" to its "off"."""
_ASKED = 5
"""Words between "invited" and its "to"."""


def side(words: list[str], i: int, lexicon: Lexicon) -> Direction | None:
    """The side that the word at this index tells, or None."""
    lists = lexicon.lists
    lower = words[i].lower().replace("’", "'")
    if lower not in lexicon.telling and not lower.endswith(_ENDINGS):
        return None
    follows = words[i + 1].lower() if i + 1 < len(words) else ""
    if _is_neutral(words, i, lower, follows, lexicon):
        return None
    if lower in lists["been"]:  # "has been on patrol"; a participle behind it tells itself
        told = follows.endswith(("ed", "ing")) or follows in lists["past"] or follows in lists["future"]
        return None if told else Direction.PAST
    if _is_modal_perfect(words, i, lower, lexicon):
        return Direction.PAST
    if _looks_ahead(words, i, lower, follows, lexicon):
        return _unless_long_past(words, i, lexicon)
    if lower in lists["organizing"] and follows in lists["organized"]:
        return Direction.FUTURE if i and words[i - 1].lower() not in lists["articles"] else None
    if (lower in lists["backshifted"] and _is_told_of(words, i, lexicon)) or (
        lower in lists["recalling"] and not follows
    ):
        return Direction.PAST
    if lower in lists["present"]:
        return Direction.FUTURE if _is_arranged(words, i, follows, lexicon) else None
    attribute = i > 0 and words[i - 1].lower() in lists["before_attributes"]
    regular = words[i].islower() and lower.endswith("ed") and lower not in lists["not_past"] and not attribute
    if lower in lists["past"] or regular:
        return _participle(words, i, lexicon)
    return Direction.FUTURE if words[i].islower() and _is_timetable(words, i, lexicon) else None


def _is_neutral(words: list[str], i: int, lower: str, follows: str, lexicon: Lexicon) -> bool:
    """Whether a word that looks like a verb tells nothing: "Sat", "due to the", "was to open"."""
    lists = lexicon.lists
    if words[i][:1].isupper() and "weekday" in lexicon.words.get(lower, ()):
        return True
    if lower in lists["was"] and follows in lists["aiming"]:
        return True  # it may still be to come
    return lower in lists["owing"] and _is_toward_noun(words, i, lexicon)


def _is_modal_perfect(words: list[str], i: int, lower: str, lexicon: Lexicon) -> bool:
    """Whether a modal speaks of what is over: "should have gone"; "will have gone" lies ahead."""
    lists = lexicon.lists
    have, participle = [*(word.lower() for word in words[i + 1 : i + 3]), "", ""][:2]
    if lower not in lists["looking_back"] or have not in lists["have"]:
        return False
    return participle.endswith("ed") or participle in lists["past"] or participle in lists["participles"]


def _looks_ahead(words: list[str], i: int, lower: str, follows: str, lexicon: Lexicon) -> bool:
    """Whether a word puts what it governs ahead: "will", "agreed to", "invited both sides to"."""
    lists = lexicon.lists
    if lower in lists["backshifted"] and _is_told_of(words, i, lexicon):
        return False
    if lower in lists["future_with_to"]:
        if _is_toward_noun(words, i, lexicon) and _is_settled(words, i, lexicon):
            return False
        if follows in lists["toward"] or (lower in lists["probable"] and follows in lists["before_a_date"]):
            return True
    elif lower in lists["future"] or lower.endswith("'ll"):
        return True
    return lower in lists["asking"] and not lists["aiming"].isdisjoint(
        word.lower() for word in words[i + 2 : i + _ASKED]
    )


def _is_settled(words: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether what was planned was done with that: "elected to the board"; not "are invited to a briefing"."""
    invites = i > 0 and words[i - 1].lower() in lexicon.lists["be"] - lexicon.lists["was"]
    return is_past_of_planning(words[i], lexicon) and not invites


def _is_toward_noun(words: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether "to" with an article follows, and no infinitive: "agreed to a deal", "elected to the board"."""
    to, noun = [word.lower() for word in words[i + 1 : i + 3]] if i + 2 < len(words) else ("", "")
    return to in lexicon.lists["aiming"] and noun in lexicon.lists["articles"]


def _is_arranged(words: list[str], i: int, follows: str, lexicon: Lexicon) -> bool:
    """Whether a present of "be" looks ahead: "is leaving", "is to", "is on"."""
    ahead = follows.endswith("ing") or follows in lexicon.lists["aiming"]
    return ahead or all(word.lower() in lexicon.lists["on"] for word in words[i + 1 :])


def is_past_of_planning(word: str, lexicon: Lexicon) -> bool:
    """Whether a verb tells of a plan that was made: "agreed", "decided"; not "has" or "set", which are present too."""
    lower = word.lower()
    return lower in lexicon.lists["future_with_to"] and (lower.endswith("ed") or lower in lexicon.lists["past"])


def calls_off(words: list[str], i: int, lexicon: Lexicon, passive: bool = False) -> bool:
    """Whether a verb calls something off: "scrapped", "called it off"; not "called it a crime", nor "moved on"."""
    lists, lower = lexicon.lists, words[i].lower()
    if lower in lists["off_behind"]:
        return not lists["off"].isdisjoint(word.lower() for word in words[i + 1 : i + 1 + _OFF])
    return lower in lists["called_off"] or (passive and lower in lists["displaced"])


def is_long_past(words: list[str], lexicon: Lexicon) -> bool:
    """Whether something had been planned, or was, so that "for Wednesday" may be over."""
    return any(word.lower() in lexicon.lists["was"] for word in words)


def _unless_long_past(words: list[str], i: int, lexicon: Lexicon) -> Direction | None:
    """Ahead, but for "had been expected"; "has been set" lies ahead, and "originally due" may lie on either side."""
    group = [word.lower() for word in words[max(0, i - 2) : i]]
    if group and group[-1] in lexicon.lists["superseded"]:
        return None
    if not group or group[-1] not in lexicon.lists["perfect"] or group[0] in lexicon.lists["has"]:
        return Direction.FUTURE
    return Direction.PAST


def _is_told_of(words: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether "would" hangs on what had been said: "had said it would open in May"."""
    group = [word.lower() for word in words[max(0, i - _TOLD) : i]]
    return any(pair[0] in lexicon.lists["had"] and pair[1] in lexicon.lists["telling"] for pair in pairwise(group))


def _participle(words: list[str], i: int, lexicon: Lexicon) -> Direction | None:
    """The side of a form that is past or participle: by the auxiliaries before it."""
    group = [word.lower() for word in words[max(0, i - _GROUP) : i]]
    while group and (group[-1].endswith("ly") or group[-1] in lexicon.lists["between_verbs"]):
        group.pop()
    if group and group[-1] in lexicon.lists["ahead_of_be"]:  # "would shut", "to cut": no past
        return None if group[-1] in lexicon.lists["aiming"] else Direction.FUTURE
    if not group or group[-1] not in lexicon.lists["be"]:
        return Direction.PAST
    if group[-1] in lexicon.lists["present"]:
        return None
    if group[-1] in lexicon.lists["been"] and calls_off(words, i, lexicon, passive=True):
        return Direction.FUTURE
    if any(word in lexicon.lists["was"] for word in group):
        return None if _is_given_up(group, lexicon) else Direction.PAST
    ahead = not lexicon.lists["ahead_of_be"].isdisjoint(group[:-1]) and not _is_of_past(group, lexicon)
    return Direction.FUTURE if ahead else Direction.PAST


def _is_of_past(group: list[str], lexicon: Lexicon) -> bool:
    """Whether a perfect behind a modal verb or "to" looks back: "might have been killed"; not "will have been"."""
    return not lexicon.lists["have"].isdisjoint(group) and lexicon.lists["firm"].isdisjoint(group)


def _is_given_up(group: list[str], lexicon: Lexicon) -> bool:
    """Whether what was planned has not come about: "was to have been held on"."""
    return not lexicon.lists["aiming"].isdisjoint(group) and not lexicon.lists["have"].isdisjoint(group)


def _is_timetable(words: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a word is the present of a verb that timetables use: "flies" with one subject, "meet" with several."""
    lower, k = words[i].lower(), i - 1
    while k > 0 and words[k].lower() in lexicon.lists["between_verbs"]:
        k -= 1
    if k > 0 and words[k].lower() in lexicon.lists["relating"]:
        k -= 1  # "talks that start"
    before = words[k].lower() if k >= 0 else ""
    if not before or before in lexicon.lists["before_nouns"]:
        return False
    if lower in lexicon.lists["timetable"]:
        pair = i > 1 and words[i - 2].lower() in lexicon.lists["list_words"] and words[i - 1][:1].isupper()
        several = pair or before in lexicon.lists["plurals"] or (before.endswith("s") and not before.endswith("ss"))
        return several or (lower in lexicon.lists["only_verbs"] and before not in lexicon.lists["governing"])
    return any(base in lexicon.lists["timetable"] for base in _bases(lower)) and not _is_object(words, i, lexicon)


def _is_object(words: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a word in "s" is what a verb just before it had for its object: "had filed compliance reports"."""
    near = [word.lower() for word in words[max(0, i - _OBJECT) : i]]
    acts = [k for k, word in enumerate(near) if word.endswith("ed") or word in lexicon.lists["past"]]
    if not acts or near[acts[-1]] in lexicon.lists["telling"]:
        return False
    return lexicon.lists["joining"].isdisjoint(near[acts[-1] + 1 :])


def _bases(word: str) -> list[str]:
    """What the third person may be of: "flies" of "fly", "goes" of "go", "meets" of "meet"."""
    if not word.endswith("s") or word.endswith("ss"):
        return []
    return [word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y"]
