"""What only happens if something else does: "if needed, will take place on", "begins on Friday unless"."""

from __future__ import annotations

from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import Setting
from briefdesk.agenda.verbs import Tense

_REACH = 12
"""Words from "if" to the date that hangs on it."""
_GIVEN_UP = 4
"""Words behind the date among which "as planned" stands."""
_SAYING = 40
"""Words on either side among which somebody may say it."""


def is_condition(at: Setting) -> bool:
    """Whether the date stands in a condition itself: "if the talks fail on Friday"; a comma ends one."""
    near = at.words_before(_REACH)
    k = max((k for k, word in enumerate(near) if at.lexicon.has(word.low, "conditional")), default=-1)
    begun = k >= 0 and all(word.low != "," for word in near[k:])
    return begun or _is_turned(at)


def _is_turned(at: Setting) -> bool:
    """Whether "should" turns the clause about: "should any work need to take place on 3 April"."""
    start = max(0, at.first - _REACH)
    for k in range(start, at.first - 1):
        if at.lexicon.has(low(at.words, k), "turning") and at.lexicon.has(low(at.words, k + 1), "determiners"):
            return all(low(at.words, i) != "," for i in range(k, at.first))
    return False


def hangs(at: Setting) -> bool:
    """Whether a condition stands beside the date, or begins the sentence."""
    start, near = at.words[:1], at.words_before(_REACH)
    after = at.words[at.stop : at.stop + _REACH]
    if any(at.lexicon.has(word.low, "conditions") for word in (*start, *near, *after)):
        return True
    told = " ".join(word.low for word in (*at.words[:_REACH], *after))
    return at.lexicon.patterns["conditional_on"].search(told) is not None or _is_inverted(at)


def is_hypothetical(at: Setting) -> bool:
    """Whether it is what "would" happen, and nobody said or planned that it will: "the bill would take effect"."""
    group = at.group
    if group is None or not at.lexicon.has(at.words[group.start].low, "would"):
        return False
    near = at.words[max(0, group.start - _SAYING) : at.stop + _SAYING]
    said = any(at.lexicon.has(word.low, "reporting", "controlling", "reported") for word in near)
    before = [other for other in at.prose.groups if group.start - _SAYING <= other.start < group.start]
    return not said and all(other.tense is not Tense.PAST for other in before)


def is_proposed(at: Setting) -> bool:
    """Whether the clause is only what somebody proposed: "proposed that they meet on Saturday"."""
    start = at.group.start if at.group else at.first
    near = [word.low for word in at.words[max(0, start - _REACH) : start]]
    k = max((k for k, word in enumerate(near) if at.lexicon.has(word, "proposing")), default=-1)
    return k >= 0 and at.lexicon.has("".join(near[k + 1 : k + 2]), "relative") and "," not in near[k:]


def is_not_before(at: Setting) -> bool:
    """Whether a denial only says that it is not earlier: "not expected before Tuesday", "will not open until May"."""
    denied = at.group is not None and at.group.negated
    return denied and any(at.lexicon.has(word, "not_earlier") for word in at.before)


def is_given_up(at: Setting) -> bool:
    """Whether a denial says that a plan was given up: "will not take place on 26 April as planned"."""
    group = at.group
    if group is None or not group.negated or at.is_over or at.matches("from"):
        return False
    clause = " ".join(word.low for word in at.words[group.start : at.stop + _GIVEN_UP])
    return at.lexicon.patterns["called_off"].search(clause) is not None


def _is_inverted(at: Setting) -> bool:
    """ "Should the vote fail, a new one will be held"."""
    asks = at.words[-1].low == "?"
    return not asks and at.lexicon.has(at.words[0].low, "inverted") and at.words[0].is_name
