"""Who or what a verb group is about: the words before it that are its subject."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.lookalikes import is_modified, is_noun, is_participle, reports
from briefdesk.agenda.sentence import low
from briefdesk.agenda.setting import POSSESSIVE
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word, is_initials

_STOPS = frozenset({";", ":", "—", "–", "(", ")", "“", "”", '"', "[", "]", "…", "?", "!", "-"})
_JOINS = frozenset({",", "—", "–"})
_LONGEST = 25
"""Words: no subject is longer."""
_NOUN_REACH = 16
_INSERTED = 25
"""Words between brackets or dashes, at most."""
_QUOTED = 8
"""Words of a title in quotation marks, at most; what is longer is speech."""
_PAIRS = {")": "(", "]": "[", "”": "“", '"': '"', "—": "—", "–": "–"}
_COMPOUND = 6
"""Words from an article to the "and" of "a stock and cash deal", at most."""
_VERBS = 4
"""Verbs in a row that have one subject, at most: "will meet, debate and vote"."""


def subject(
    words: Sequence[Word], all_groups: Sequence[Group], group: Group, lexicon: Lexicon, back: int = _VERBS
) -> tuple[int, int]:
    """The indices of the subject, half-open; empty where there is none. `back`: so many verbs may share one."""
    stop = group.start
    if group.tense is Tense.INFINITIVE and (asked_of := _asked(words, all_groups, group, lexicon)) is not None:
        return asked_of, stop
    relative = lexicon.has(low(words, stop - 1), "relative") and not is_initials(words[stop - 1])
    asked = _reported(words, stop, lexicon)
    if asked is not None:
        relative, stop = True, asked + 1
    stop -= relative
    hangs = group.reduced or relative
    while hangs and low(words, stop - 1) in _JOINS:
        stop -= 1
    if hangs:
        return _bare(words, _noun(words, stop, lexicon), stop, lexicon)
    start = _clause(words, stop, _busy(words, all_groups, group, lexicon), lexicon)
    if all(_is_no_noun(word, lexicon) for word in words[start:stop]):
        earlier = next(
            (o for o in reversed(all_groups) if o.start < group.start and o.tense is not Tense.INFINITIVE), None
        )
        if earlier and start > 0 and back:
            return subject(words, all_groups, earlier, lexicon, back - 1)
    return _bare(words, start, stop, lexicon)


def _is_no_noun(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word between two verbs leaves them one subject: the "and" or the "20 and" of a date."""
    return not word.is_word or word.written.isdigit() or lexicon.has(word.low, "conjunctions", "adverbs")


def _asked(words: Sequence[Word], all_groups: Sequence[Group], group: Group, lexicon: Lexicon) -> int | None:
    """Where the object begins that is to do it: "both sides" of "invited both sides to meet"."""
    before = next((other for other in reversed(all_groups) if other.start < group.start), None)
    if before is None or not lexicon.has(low(words, before.verb), "asking") or before.verb + 1 >= group.start:
        return None
    between = words[before.verb + 1 : group.start]
    told = len(between) <= _NOUN_REACH and all(word.is_word or word.low == "'s" for word in between)
    return before.verb + 1 if told and not lexicon.has(between[0].low, "prepositions") else None


def _bare(words: Sequence[Word], start: int, stop: int, lexicon: Lexicon) -> tuple[int, int]:
    """The subject without what leads up to it; a pronoun is all ("told reporters she"), but in "the trains we"."""
    while start < stop and (words[start].low in _JOINS or lexicon.has(words[start].low, "complementizer")):
        start += 1
    while stop - start > 1 and lexicon.has(words[stop - 1].low, "be", "was", "have", "had", "adverbs"):
        stop -= 1  # "the hall is currently"
    alone = stop - start > 1 and lexicon.has(words[stop - 1].low, "persons", "groups", "speakers")
    alone = alone and not (lexicon.has(low(words, start), "articles") and lexicon.has(words[stop - 1].low, "speakers"))
    return (stop - 1 if alone else start), stop


def _busy(words: Sequence[Word], all_groups: Sequence[Group], group: Group, lexicon: Lexicon) -> frozenset[int]:
    """The words that belong to finite verbs before this one: no subject reaches over them."""
    near = range(group.start - _LONGEST, group.start)
    finite = (
        other
        for other in all_groups
        if other.verb + 1 > near.start
        and other.start < near.stop
        and not other.reduced
        and not is_noun(words, other.start, lexicon)
        and not is_modified(words, other, group, lexicon)
        and not is_participle(words, other, group, lexicon)
    )
    return frozenset(
        k for other in finite if other.tense is not Tense.INFINITIVE for k in range(other.start, other.verb + 1)
    )


def _reported(words: Sequence[Word], stop: int, lexicon: Lexicon) -> int | None:
    """The relative pronoun of "which NASA said might take place"."""
    if not lexicon.has(low(words, stop - 1), "reporting"):
        return None
    for k in range(stop - 2, max(-1, stop - 7), -1):
        if lexicon.has(words[k].low, "relative"):
            return None if lexicon.has(words[k].low, "complementizer") else k
    return None


def _noun(words: Sequence[Word], stop: int, lexicon: Lexicon) -> int:
    """Where the noun phrase begins that a relative clause or participle hangs on."""
    opener = _opener(words, stop - 1, is_titled=True)
    if opener:
        stop = opener - (low(words, opener - 1) == ",")  # "his album, “Rain”, which"
    start = _listed(words, _article(words, stop, lexicon), lexicon)
    if start > 1 and low(words, start - 1).endswith("ing"):
        if words[start - 2].low == ",":
            return _article(words, start - 2, lexicon)  # "the play, starring Eva Lind, which"
        if words[start - 2].low.endswith("s"):
            start = _article(words, start - 1, lexicon)  # "works affecting the pier, which"
    if start > 1 and words[start].is_name and lexicon.has(words[start - 1].low, "whereabouts"):
        start = _article(words, start - 1, lexicon)  # "the fair in Leeds which"
    if any(lexicon.has(word.low, "nouns") for word in words[start:stop]):
        return start
    k = start
    while (k := k - 1) >= max(0, start - _NOUN_REACH):
        if (opener := _opener(words, k)) is not None:
            k = opener
        elif (
            words[k].low in _STOPS
            or words[k].low == ","
            or lexicon.has(words[k].low, "past", "will", "be", "attending", "reporting")
        ):
            break
        if lexicon.has(words[k].low, "nouns"):
            return _article(words, k + 1, lexicon)
    return start


def _listed(words: Sequence[Word], start: int, lexicon: Lexicon) -> int:
    """Where a phrase begins that ends in a list: "a plan for the bay, the strait and the gulf"."""
    if start < 2 or not lexicon.has(words[start - 1].low, "conjunctions"):
        return start
    first = _article(words, start - 1, lexicon)
    while first > 1 and words[first - 1].low == ",":
        first = _article(words, first - 1, lexicon)
    leads = first > 1 and first < start - 1 and lexicon.has(words[first - 1].low, "prepositions")
    return _article(words, first - 1, lexicon) if leads else start


def _article(words: Sequence[Word], stop: int, lexicon: Lexicon) -> int:
    """The determiner that begins a noun phrase, or the word after the verb or preposition before it."""
    k = stop - 1
    while k > 0 and stop - k < _LONGEST:
        word = words[k].low
        if lexicon.has(word, "determiners"):
            return k
        before = words[k - 1].low
        if before in _STOPS or before == "," or (lexicon.has(before, "prepositions") and before != "of"):
            return k
        if lexicon.has(before, "past", "be", "will", "have", "reporting"):
            return k
        if lexicon.has(before, "conjunctions") and not _is_compound(words, k, lexicon):
            return k
        if before == "of" and _is_past(low(words, k - 2), lexicon):
            return k  # "people were told of works which"
        if before.endswith("ing") and not lexicon.has(before, "not_verbs", "nouns"):
            return k
        k -= 1
    return max(k, 0)


def _is_past(word: str, lexicon: Lexicon) -> bool:
    return lexicon.has(word, "past") or (word.endswith("ed") and not lexicon.has(word, "not_verbs"))


def _is_compound(words: Sequence[Word], k: int, lexicon: Lexicon) -> bool:
    """Whether "and" before this word joins what describes one noun: "a stock and cash deal"."""
    before = words[max(0, k - _COMPOUND) : k - 1]
    begins = next((i for i, word in enumerate(reversed(before)) if lexicon.has(word.low, "articles")), None)
    return begins is not None and all(
        word.written.islower() or not word.is_name for word in (*before[len(before) - begins :], words[k])
    )


def _clause(words: Sequence[Word], stop: int, busy: frozenset[int], lexicon: Lexicon) -> int:
    """Where the subject of a finite verb begins: after what introduces its clause."""
    k = stop
    while k > 0 and stop - k < _LONGEST:
        before = words[k - 1].low
        if (opener := _opener(words, k - 1)) is not None:
            k = opener
            continue
        if before in _STOPS or reports(words, k - 1, lexicon):
            return k
        if lexicon.has(before, "implying") and lexicon.has(low(words, k - 2), "subject_pronouns"):
            return k
        if lexicon.has(before, "half_days") and words[k].is_name and not lexicon.has(words[k].low, "calendar_words"):
            return k  # "… at 6 p.m. Doors open …"
        if k - 1 in busy:
            commas = [i for i in range(k, stop) if words[i].low == ","]
            if commas and words[0].low.endswith("ed"):
                return commas[-1] + 1  # "Titled Rain, the album will"
            return _after_joint(words, k, stop, lexicon)
        if before == "that" and (lexicon.has(low(words, k - 2), "reporting") or k < stop):
            return k
        if lexicon.has(before, "subordinate") and not lexicon.has(low(words, k - 2), "instancing"):
            return k
        if before == ",":
            start = _segment(words, k - 1)
            if k == stop:
                inserted = _inserted(words, k - 1)
                if inserted is None:
                    return k
                k = inserted
                continue
            if _introduces(words, start, lexicon) or (
                lexicon.has(words[k].low, "conjunctions") and not lexicon.has(words[k].low, "listing_on")
            ):
                return k
        k -= 1
    return k


def _opener(words: Sequence[Word], closer: int, is_titled: bool = False) -> int | None:
    """The mark that opens an insertion or a title: "the gala [sic] opens", "the moon — a full one — will rise".

    A comma before the closing mark is that of speech, unless a title `is_titled` there: "the album “Rain,” due".
    """
    mark = words[closer].low
    is_quote = mark in '”"'
    if mark not in _PAIRS or (is_quote and not is_titled and low(words, closer - 1) in _JOINS):
        return None
    reach = range(closer - 2, max(-1, closer - 2 - (_QUOTED if is_quote else _INSERTED)), -1)
    return next((k for k in reach if words[k].low == _PAIRS[mark]), None)


def _after_joint(words: Sequence[Word], start: int, stop: int, lexicon: Lexicon) -> int:
    """The word after the first conjunction from here on.

    Without one it is the first word of "they decided the pool will open", else the end.
    """
    joint = next((k + 1 for k in range(start, stop) if lexicon.has(words[k].low, "conjunctions")), None)
    if joint is not None:
        return joint
    whole = all(word.is_word or word.low in POSSESSIVE for word in words[start:stop])
    return start if start < stop and whole and lexicon.has(words[start].low, "determiners") else stop


def _segment(words: Sequence[Word], comma: int) -> int:
    k = comma
    while k > 0 and words[k - 1].low != "," and words[k - 1].low not in _STOPS:
        k -= 1
    return k


def _inserted(words: Sequence[Word], comma: int) -> int | None:
    """The comma that begins an insertion ending with this one: "Leonov, who died in Moscow, …"."""
    for k in range(comma - 1, max(0, comma - _LONGEST), -1):
        if words[k].low == ",":
            return k
    return None


def _introduces(words: Sequence[Word], start: int, lexicon: Lexicon) -> bool:
    """Whether a stretch before a comma leads up to the clause and is no part of its subject."""
    first = low(words, start)
    return lexicon.has(
        first, "prepositions", "subordinate", "fillers", "conjunctions", "introducing"
    ) or first.endswith(("ly", "ing"))
