"""The occasion that a date belongs to, where the clause around it tells something else.

"At the summit in Rome from 3 to 5 May, Lind will …" and "they met ahead of Friday's vote" are titled by the occasion.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.form import Form
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word

_REACH = 15
"""Words from the beginning of an occasion to its date, at most."""
_NEAR = 8
"""Words from the noun that has a date beside it to the date, at most."""
_BEHIND = (Tense.PAST, Tense.PRESENT)
_FULL = 3
"""Words of a subject that says enough by itself."""


def occasion(one: Announcement, lexicon: Lexicon) -> Sequence[Word]:
    """The words of the occasion; none where the date goes with the verb."""
    return _of_subject(one, lexicon) or _of_adverbial(one, lexicon) or _of_noun(one, lexicon)


def _of_subject(one: Announcement, lexicon: Lexicon) -> Sequence[Word]:
    """A subject that has the date in it: "the summit in Rome from 3 to 5 May will focus on trade"."""
    if one.group is None or one.group.start < one.stop:
        return ()
    start, stop = subject(one.prose.words, one.prose.groups, one.group, lexicon)
    named = one.prose.words[start : one.first]
    within = start < one.first and one.stop <= stop and len(named) >= _FULL
    return named if within and _is_event(named, lexicon) else ()


def _of_adverbial(one: Announcement, lexicon: Lexicon) -> Sequence[Word]:
    """What the rest happens at or before: "at the summit in Rome from 3 to 5 May, Lind will"."""
    listed = one.prose.words
    told = one.group is not None and _has_date(one, one.group, lexicon)
    verbs = {k for group in one.prose.groups if not group.reduced for k in range(group.start, group.verb + 1)}
    for k in range(one.first - 1, max(-1, one.first - _REACH), -1):
        if k in verbs or told:
            return ()
        preceding = one.form is Form.PLAIN and lexicon.has(low(listed, k), "preceding")
        if preceding or lexicon.has(low(listed, k), "attended_at"):
            named = listed[k + 1 : one.first]
            return named if _is_event(named, lexicon) else ()
    return ()


def _has_date(one: Announcement, group: Group, lexicon: Lexicon) -> bool:
    """Whether a verb before the date may have it; not that of "he says at the summit on 3 May Lind will"."""
    reports = lexicon.has(low(one.prose.words, group.verb), "reporting")
    return group.start < one.stop and one.form is not Form.PLAIN and not reports


def _of_noun(one: Announcement, lexicon: Lexicon) -> Sequence[Word]:
    """What has the date beside it where no verb looks ahead: "signed a decree calling elections for 3 May"."""
    listed, verb = one.prose.words, one.group.verb if one.group else -1
    looks_ahead = one.group is not None and one.group.tense not in _BEHIND
    if looks_ahead or one.rescheduled or verb > one.first or one.form is Form.NOUN:
        return ()
    for k in range(one.first - 1, max(verb, one.first - _NEAR), -1):
        if not listed[k].is_word or lexicon.has(listed[k].low, "relative", "subordinate", "conjunctions"):
            return ()
        if lexicon.has(listed[k].low, "nouns"):
            while k > verb + 1 and _describes(listed[k - 1], lexicon):
                k -= 1
            aside = k == one.first - 1 and low(listed, k - 1) == ","  # "the show, opening on 3 May"
            return () if aside else listed[k : one.first]
    return ()


def _describes(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word before a noun says which one it is; no verb, preposition or article."""
    lists = ("prepositions", "determiners", "conjunctions", "relative", "subordinate", "controlling", "rescheduling")
    return word.is_word and not lexicon.has(word.low, *lists) and not word.low.endswith("ing")


def _is_event(named: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether a phrase has the name of a happening, and no clause in it."""
    return any(lexicon.has(word.low, "nouns") for word in named) and not any(
        lexicon.has(word.low, "relative", "subordinate") for word in named
    )
