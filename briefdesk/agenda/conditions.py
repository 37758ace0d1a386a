"""What only happens if something else does: "if needed, will take place on", "begins on Friday unless"."""

from __future__ import annotations

from briefdesk.agenda.setting import Setting

_REACH = 12
"""Words from "if" to the date that hangs on it."""


def is_condition(at: Setting) -> bool:
    """Whether the date stands in a condition itself: "if the talks fail on Friday"; a comma ends one."""
    near = at.near(_REACH)
    k = max((k for k, word in enumerate(near) if at.lexicon.has(word.low, "conditional")), default=-1)
    return k >= 0 and all(word.low != "," for word in near[k:])


def hangs(at: Setting) -> bool:
    """Whether a condition stands beside the date, or begins the sentence."""
    near = (*at.words[:1], *at.near(_REACH), *at.words[at.stop : at.stop + _REACH])
    return any(at.lexicon.has(word.low, "conditions") for word in near)


def is_not_before(at: Setting) -> bool:
    """Whether a denial only says that it is not earlier: "not expected before Tuesday", "will not open until May"."""
    denied = at.group is not None and at.group.negated
    return denied and any(at.lexicon.has(word, "not_earlier") for word in at.before)
