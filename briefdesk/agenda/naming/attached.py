"""What a date belongs to where that is not what its sentence mainly tells: an object, an addition, a list item."""

from __future__ import annotations

from collections.abc import Callable

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.extent import Extent
from briefdesk.agenda.sentence import low
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word, ours

_AHEAD = (Tense.AHEAD, Tense.MUST, Tense.MAY)
_OBJECT = 12
"""Words of what is put on a date, at most."""
_ITEM = 12
"""Words of an item of a list, at most."""
_RECORD = 8
"""Words from "of record" to its date, at most."""


def attached(
    one: Announcement, group: Group, extent: Extent, lexicon: Lexicon, subject_of: Callable[[Group], list[Word]]
) -> list[Word]:
    """The words for what has the date; none where it goes with the verb."""
    reader = _Reader(one, group, extent, lexicon, subject_of)
    return (
        reader.addition()
        or reader.item()
        or reader.record()
        or reader.payment()
        or reader.aim()
        or reader.put()
        or reader.invitation()
    )


def main_group(one: Announcement, group: Group, lexicon: Lexicon) -> Group:
    """The verb of the title: not "address" of "will deliver the keynote address", nor "closes" of "after it closes"."""
    before = [other for other in one.prose.groups if other.start < group.start and other.tense in _AHEAD]
    if not before or group.tense not in (Tense.TIMETABLE, Tense.PRESENT, Tense.PAST):
        return group
    between = one.prose.words[before[-1].verb + 1 : group.start]
    parts = any(lexicon.has(word.low, "conjunctions", "relative") or not word.is_word for word in between)
    noun = any(lexicon.has(word.low, "determiners") for word in between) and not parts
    follows = any(lexicon.has(word.low, "time_clauses") for word in between)
    return before[-1] if noun or follows else group


class _Reader:
    def __init__(
        self,
        one: Announcement,
        group: Group,
        extent: Extent,
        lexicon: Lexicon,
        subject_of: Callable[[Group], list[Word]],
    ) -> None:
        self._one, self._group, self._extent, self._lexicon = one, group, extent, lexicon
        self._subject = subject_of
        self._listed, self._first = one.prose.words, one.first

    def addition(self) -> list[Word]:
        """What goes with the main thing where that has the date: "…, with a ruling expected by June"."""
        for k in range(self._first - 1, self._group.verb, -1):
            if self._has(k, "attending") and low(self._listed, k - 1) == ",":
                return self._extent.undated.words(self._listed[k + 1 : self._first])
            if low(self._listed, k) == "," or self._has(k, "finite"):
                return []
        return []

    def item(self) -> list[Word]:
        """A later item of a list whose dates stand in brackets: "the fair (10 May), the regatta (11 May)"."""
        opener = self._one.prose.at(self._one.dated.span)[0] - 1
        if low(self._listed, opener) != "(" or opener <= self._group.verb:
            return []
        start = next(
            (k for k in range(opener - 1, max(self._group.verb, opener - _ITEM), -1) if self._has(k, "closing")), 0
        )
        if not start:
            return []
        while start + 1 < opener and (self._has(start + 1, "conjunctions") or low(self._listed, start + 1) == ","):
            start += 1
        return self._listed[start + 1 : opener]

    def record(self) -> list[Word]:
        """The day on which a list of holders is closed: "to holders of record on 28 April"."""
        near = " ".join(word.low for word in self._listed[max(0, self._first - _RECORD) : self._first])
        if not self._lexicon.patterns["of_record"].search(near):
            return []
        what = self._paid()
        named = [ours(self._lexicon.terms["deadline_for"]), *what] if what else []
        return [ours(self._lexicon.terms["record_date"]), *named]

    def _paid(self) -> list[Word]:
        """What is paid to the holders: "quarterly dividend of 60 cents"; not "the board" that declares it."""
        payable = next((k for k in range(self._first - 1, 0, -1) if self._has(k, "payable")), None)
        told = self._subject(self._group) if self._group.start < self._first else []
        what = told if payable is None else self._payable(payable)
        if not any(self._lexicon.has(word.low, "nouns") for word in what):
            return []
        return what[1:] if self._lexicon.has(what[0].low, "determiners") else what

    def payment(self) -> list[Word]:
        """What is payable on the date: "a dividend of 60 cents, payable on 6 May"."""
        k = next((k for k in range(self._first, self._one.stop) if self._has(k, "payable")), None)
        if k is None:
            return []
        what = self._payable(k)
        return [*what, self._listed[k]] if what else []

    def _payable(self, k: int) -> list[Word]:
        """What the word says to be payable that stands in a place."""
        be = self._group.start < k and self._group.verb in (k - 1, k, k + 1)
        return self._subject(self._group if be else Group(k, k + 1, Tense.PLANNED, reduced=True))

    def aim(self) -> list[Word]:
        """What the date is aimed at for: "docking" of "they are targeting Friday for docking"."""
        if not self._has(self._group.verb, "targeting") or self._group.verb + 1 != self._first:
            return []
        start = self._one.stop + (low(self._listed, self._one.stop) == ",")
        what = self._extent.undated.words(self._listed[start : self._end(start)])
        return what[1:] if what and self._lexicon.has(what[0].low, "purpose") else []

    def put(self) -> list[Word]:
        """What somebody puts on the date: "regatta" of "organisers moved the regatta to 6 June"."""
        group = self._group
        passive = any(self._has(k, "being") for k in range(group.start, group.verb))
        acts = group.tense in (Tense.PAST, Tense.AHEAD) and self._has(group.verb, "rescheduling")
        arranged = group.tense is Tense.PAST and self._has(group.verb, "arranging")
        if passive or not acts or not (self._one.rescheduled or arranged):
            return []
        what = self._extent.undated.words(self._listed[group.verb + 1 : self._first])
        told = len(what) > 1 or any(not self._lexicon.has(word.low, "determiners") for word in what)
        named = bool(what) and not self._lexicon.has(what[0].low, "prepositions", "relative", "objects", "subordinate")
        return what if told and named and len(what) <= _OBJECT else []

    def invitation(self) -> list[Word]:
        """What people are invited to: "a briefing at the town hall"."""
        verb = self._group.verb - (self._group.tense is Tense.PLANNED)
        if not self._has(verb, "inviting"):
            return []
        for k in range(verb + 1, self._first):
            if self._has(k, "spanning") and self._has(k + 1, "determiners"):
                return self._extent.undated.words(self._listed[k + 1 : self._end(k)])
        return []

    def _end(self, start: int) -> int:
        return self._extent.end(self._one.prose, start, self._first)

    def _has(self, k: int, *names: str) -> bool:
        return self._lexicon.has(low(self._listed, k), *names)
