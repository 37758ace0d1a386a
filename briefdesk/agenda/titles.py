"""Titles: of an article that has none, and of an event; at most twelve words, readable without their sentence."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.agenda.announce import Announcement, Form
from briefdesk.agenda.lexicon import Lexicon, load
from briefdesk.agenda.names import Names
from briefdesk.agenda.sentence import low
from briefdesk.agenda.subject import subject
from briefdesk.agenda.verbs import Group, Tense, groups
from briefdesk.agenda.wording import Word, joined, words
from briefdesk.model import Span
from briefdesk.text import Kind, sentences

LONGEST = 12
"""Words of a title."""
_CUTS = frozenset({";", ":", "—", "–", "“", "”", '"', "(", ")", "[", "]", "?", "!", "…"})


def title(text: str, language: str = "en") -> str:
    """A title for an article that has none, of its first sentence of the story; "" for a text without words."""
    lexicon = load(language)
    parts = sentences(text, language)
    for part in [part for part in parts if part.kind is Kind.STORY] or parts:
        listed = [word for word in words(text, Span(part.span.start, min(part.span.end, part.span.start + 1000)))]
        if short := finished(_lead(listed, lexicon), lexicon):
            return short
    return ""


def _lead(listed: list[Word], lexicon: Lexicon) -> list[Word]:
    """The sentence up to its first subordinate clause."""
    for k in range(4, len(listed)):
        if listed[k].low in _CUTS or (
            listed[k].low == "," and lexicon.has(low(listed, k + 1), "relative", "subordinate")
        ):
            return listed[:k]
    return listed


class Titler:
    """Makes the titles of a story's events."""

    def __init__(self, names: Names, times: Sequence[Span], lexicon: Lexicon) -> None:
        self._names, self._times, self._lexicon = names, times, lexicon

    def event(self, one: Announcement) -> str:
        """The title that one announcement gives."""
        made = self._made(one)
        return finished(made, self._lexicon) or finished(self._around(one), self._lexicon)

    def _made(self, one: Announcement) -> list[Word]:
        listed = one.prose.words
        if one.form is Form.LISTED:
            return self._undated(listed[one.stop + 1 :], one)
        if one.form is Form.NOUN:
            noun = self._noun(one)
            if sum(len(word.low) > 3 for word in noun) >= 3 or one.group is None or one.group.tense is Tense.PAST:
                return noun
        if one.group is None:
            return self._around(one)
        return self._clause(one, one.group)

    def _noun(self, one: Announcement) -> list[Word]:
        """What a date is the attribute of, with what describes it: "meeting of military chiefs in Paris"."""
        listed = one.prose.words
        start = one.stop + (low(listed, one.stop) in ("'s", "'", "’"))
        return self._undated(listed[start : self._end(one, start)], one)

    def _clause(self, one: Announcement, group: Group) -> list[Word]:
        listed = one.prose.words
        first, stop = subject(listed, group, self._lexicon)
        who = self._named(listed[first:stop], one)
        if (group.tense is Tense.PLANNED and group.reduced) or (group.reduced and low(listed, group.verb) == "be"):
            rest = listed[group.verb + (low(listed, group.verb) == "be") : self._end(one, group.verb)]
            rest = [] if group.tense is Tense.PLANNED else rest
            return who + self._undated(rest, one)
        does = listed[group.verb : self._end(one, group.verb)]
        lead = group.lead
        if low(listed, group.verb) == "be" and lead == "to" and not self._passive(listed, group.verb + 1):
            does, lead = does[1:], ""
        if group.tense is Tense.PRESENT or (group.tense is Tense.PLANNED and not who):
            lead = ""
        if who and self._lexicon.has(who[0].low, "there") and len(who) == 1:
            return self._undated(does, one)
        return who + ([_word(lead, does or who)] if lead else []) + self._undated(does, one)

    def _passive(self, listed: Sequence[Word], k: int) -> bool:
        return low(listed, k).endswith("ed") or self._lexicon.has(low(listed, k), "participles")

    def _named(self, who: Sequence[Word], one: Announcement) -> list[Word]:
        """The subject with full names for short ones and a name for a pronoun."""
        kept = [word for word in self._undated(who, one)]
        while kept and (not kept[0].is_word or self._lexicon.has(kept[0].low, "fillers", "conjunctions")):
            kept = kept[1:]
        if kept and self._lexicon.has(kept[0].low, "persons", "possessives", "first_persons", "things"):
            name = self._names.before(kept[0].start)
            if name and self._lexicon.has(kept[0].low, "persons"):
                kept = [_word(name, kept), *kept[1:]]
        result: list[Word] = []
        for word in kept:
            full = self._names.full(word.written) if word.is_name else None
            named = full and full.split()[0] in {other.written for other in kept}
            if full and not named and not any(_in(full, other.written) for other in result):
                if result and result[-1].low in (".",):
                    result = result[:-1]
                if result and self._lexicon.has(result[-1].low.rstrip("."), "honorifics") and len(result[-1].low) < 5:
                    result = result[:-1]
                word = _word(full, [word])
            result.append(word)
        return result

    def _end(self, one: Announcement, start: int) -> int:
        """Where the clause that begins here ends."""
        listed, lexicon = one.prose.words, self._lexicon
        for k in range(start + 1, len(listed)):
            word = listed[k].low
            inside = k < one.first and start < one.first
            if word in _CUTS:
                return k
            if word == "," and not inside:
                if lexicon.has(low(listed, k + 1), "relative", "subordinate", "conjunctions", "reporting"):
                    return k
                if any(group.start in (k + 1, k + 2, k + 3) for group in one.prose.groups):
                    return k
            if not inside and (
                lexicon.has(word, "relative", "subordinate") and word not in ("before", "after", "since", "as")
            ):
                return k
            if word == "according":
                return k - (listed[k - 1].low == ",")
        return len(listed)

    def _undated(self, kept: Sequence[Word], one: Announcement) -> list[Word]:
        """The words without the dates among them, and without what goes with those."""
        result: list[Word] = []
        for word in kept:
            if self._is_time(word):
                while (
                    result
                    and self._lexicon.has(result[-1].low, "before_a_date")
                    and result[-1].end > one.prose.span.start
                ):
                    result.pop()
                continue
            if result == [] and not word.is_word and word.written not in "$€£“":
                continue
            result.append(word)
        return result

    def _is_time(self, word: Word) -> bool:
        from bisect import bisect_right

        k = bisect_right(self._times, word.start, key=lambda span: span.start) - 1
        return k >= 0 and self._times[k].end > word.start

    def _around(self, one: Announcement) -> list[Word]:
        """Where no verb helps: the words of the clause before the date, else after it."""
        listed = one.prose.words
        start = one.first
        while (
            start > 0
            and listed[start - 1].low not in _CUTS
            and listed[start - 1].low != ","
            and one.first - start < LONGEST
        ):
            start -= 1
        before = self._undated(listed[start : one.first], one)
        after = self._undated(listed[one.stop : self._end(one, one.stop)], one)
        return (before if len(before) >= 2 else []) + after if len(before) < 6 else before


def finished(kept: Sequence[Word], lexicon: Lexicon) -> str:
    """The words as a title: begun with a capital, cut at a joint to twelve words, nothing left hanging."""
    row = [word for word in kept if word.written not in ("“", "”", '"', "*", "#", "|")]
    while row and (not row[0].is_word or lexicon.has(row[0].low, "fillers") or row[0].low in ("the", "a", "an")):
        row = row[1:]
    row = _cut(row, lexicon)
    while row and (
        not row[-1].is_word
        or lexicon.has(row[-1].low, "prepositions", "determiners", "conjunctions", "fillers", "relative")
    ):
        if row[-1].written in ("%", ")"):
            break
        row = row[:-1]
    line = joined(row).strip()
    return line[:1].upper() + line[1:]


def _cut(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """At most twelve words, ended where a phrase ends."""
    count = 0
    for k, word in enumerate(row):
        count += len(word.written.split()) if word.is_word else 0
        if count > LONGEST:
            joints = [
                i
                for i in range(5, k + 1)
                if row[i].low == ","
                or lexicon.has(row[i].low, "prepositions", "relative", "subordinate", "conjunctions")
            ]
            return row[: joints[-1]] if joints else row[:k]
    return row


def _word(written: str, beside: Sequence[Word]) -> Word:
    """A word of ours among those of the text."""
    place = beside[0].start if beside else 0
    return Word(written, written.lower(), place, place - 1 + 1)


def _in(full: str, written: str) -> bool:
    return written in full.split()


__all__ = ["Titler", "groups", "title"]
