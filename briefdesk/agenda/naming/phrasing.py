"""Titles that put a noun of ours before what is done: "launch of the probe", "deadline for bids"."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.headline import LONGEST, headed, length
from briefdesk.agenda.sentence import low
from briefdesk.agenda.wording import Word, ours

_WITHIN = LONGEST - 3
"""Words that go with "deadline for … to"."""
_SHORT = 4
"""Words of a subject that leaves room for all that is to be done."""


def is_action(does: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether something is planned "for launch" or "for a hearing in Rome"."""
    noun = 1 + lexicon.has(low(does, 1), "droppable")
    ends = not low(does, noun + 1).isalpha() or lexicon.has(low(does, noun + 1), "prepositions")
    named = len(does) > noun and does[noun].written.islower()
    return named and ends and lexicon.has(low(does, 0), "purpose")


def action(who: Sequence[Word], does: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """ "Launch of the probe", "hearing for Jon Berg", "vote on the bill"."""
    terms, noun = lexicon.terms, 1 + lexicon.has(does[1].low, "droppable")
    joint = terms["of"] if noun == 1 else terms["deadline_for"]
    joint = terms["on"] if lexicon.has(does[noun].low, "decided_on") else joint
    whose = who[1:] if who and lexicon.has(who[0].low, "droppable") else who
    return [does[noun], ours(joint), *whose, *does[noun + 1 :]]


def deadline(who: Sequence[Word], does: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """ "Deadline for bids", "deadline for the governor to sign the bill"."""
    terms = lexicon.terms
    if does and length(who) > _SHORT:
        does = headed(does, lexicon)
        who = headed(who, lexicon) if length(who) + length(does) > _WITHIN else who
    by = [ours(terms["deadline_for"]), *who] if who else []
    to = [ours(terms["to"]), *does] if does else []
    return [ours(terms["deadline"]), *by, *to]
