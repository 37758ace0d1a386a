"""Words that look like finite verbs and belong to a noun: "the tour leg", "a man accused of theft", "the claims"."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word


def is_modified(words: Sequence[Word], other: Group, group: Group, lexicon: Lexicon) -> bool:
    """Whether what looks like a verb is a noun of the subject: "the spring tour leg will"."""
    noun = other.tense is Tense.TIMETABLE and lexicon.has(words[other.start].low, "nouns")
    between = words[other.verb + 1 : group.start]
    parts = any(not word.is_word or lexicon.has(word.low, "conjunctions", "relative") for word in between)
    return noun and not parts and not lexicon.has(low(words, other.start - 1), "subject_pronouns")


def is_participle(words: Sequence[Word], other: Group, group: Group, lexicon: Lexicon) -> bool:
    """Whether a verb of the past hangs on a noun of the subject: "a man accused of theft will appear"."""
    if other.tense is Tense.PAST and other.verb == other.start and low(words, other.start - 1) in POSSESSIVE:
        return True  # "Norland's planned merger will"
    between = words[other.verb + 1 : group.start]
    lone = other.tense is Tense.PAST and other.verb == other.start and words[other.verb].low.endswith("ed")
    if lone and lexicon.has(low(words, other.start - 1), "listing_on") and _is_plain(between, lexicon):
        return True  # "new or amended laws will"
    if not lone or not between or not lexicon.has(between[0].low, "prepositions"):
        return False
    joined = any(not word.is_word or lexicon.has(word.low, "conjunctions", "relative") for word in between)
    return not joined and not lexicon.has(low(words, other.start - 1), "subject_pronouns")


def _is_plain(between: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether nothing but a noun stands here, with what describes it."""
    lists = ("determiners", "prepositions", "conjunctions", "relative", "subject_pronouns", "objects")
    return bool(between) and all(word.is_word and not lexicon.has(word.low, *lists) for word in between)


def is_noun(words: Sequence[Word], k: int, lexicon: Lexicon) -> bool:
    """Whether what looks like a verb of reporting is a noun: "an amber warning", "the claims"."""
    after = range(k - 1 - words[k].low.endswith("ing"), k)
    return lexicon.has(words[k].low, "reporting") and any(lexicon.has(low(words, i), "determiners") for i in after)


def reports(words: Sequence[Word], k: int, lexicon: Lexicon) -> bool:
    """Whether this word reports what others say; not that of "the United States"."""
    named = words[k].is_name and k > 0
    return lexicon.has(words[k].low, "reporting") and not named and not is_noun(words, k, lexicon)
