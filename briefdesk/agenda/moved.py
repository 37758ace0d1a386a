"""Events that were moved: the date that they had before, where the sentence says it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.dates import Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.verbs import Tense
from briefdesk.model import Direction, EventStatus, Span, When
from briefdesk.timex.clock import TIMES

_OFF = (EventStatus.CANCELLED, EventStatus.POSTPONED)
_EARSHOT = 48
"""Characters before a date in which "originally planned for" stands."""
_BESIDE = 3
"""Dates on either side among which the earlier one is looked for."""
_NEAR = 9
"""Words from "moved" to its "from"."""
_SAID = 3
"""Words from "said" to the day on which it was said."""
_BACK = 6
"""Words from the new date to the one behind it: "to 2 p.m. (local time) from 4 p.m."."""
_LED = 6
"""Words from "moved" to the earlier date that it has for an object: "moved the May 30 regatta to June 6"."""


def settled(
    text: str, announced: Sequence[Announcement], dates: Sequence[Dated], day: date, lexicon: Lexicon
) -> list[tuple[Announcement, When | None]]:
    """The announcements at the dates that hold, each with the one before; dates that were given up announce nothing."""
    starts = [dated.span.start for dated in dates]
    announcing = {one.dated.span: one for one in announced}
    found: dict[Span, Dated] = {}
    for one in announced:
        k = bisect_left(starts, one.dated.span.start)
        near = [other for other in dates[max(0, k - _BESIDE) : k + _BESIDE + 1] if other is not one.dated]
        near = [other for other in near if one.prose.span.covers(other.span) and _can_be_left(other, day)]
        if former := _former(text, one, near, announcing, lexicon):
            found[one.dated.span] = former
    gone = {former.span for former in found.values()}
    return [
        _at_new_date(one, found.get(one.dated.span), lexicon)
        for one in announced
        if one.dated.span not in gone and (_from_to(one, lexicon) or not _is_lost(text, one, lexicon))
    ]


def _at_new_date(one: Announcement, former: Dated | None, lexicon: Lexicon) -> tuple[Announcement, When | None]:
    if (ends := _from_to(one, lexicon)) is not None:
        before, after = ends
        return _scheduled(replace(one, dated=replace(one.dated, when=after), rescheduled=True)), before
    if former is None:
        return one, None
    same_days = (former.when.start, former.when.end) == (one.dated.when.start, one.dated.when.end)
    return _scheduled(one), None if same_days else former.when


def _scheduled(one: Announcement) -> Announcement:
    """The announcement, not said to be put off: its new date is known."""
    return replace(one, status=EventStatus.SCHEDULED) if one.status is EventStatus.POSTPONED else one


def _former(
    text: str, one: Announcement, near: Sequence[Dated], announcing: dict[Span, Announcement], lexicon: Lexicon
) -> Dated | None:
    """The date in the same sentence that an event had before: one given up in words, or moved to the new one."""
    for other in near:
        if _is_given_up(text, other, lexicon):
            return other
    if one.rescheduled and (left := _left_behind(one, near, lexicon)):
        return left
    before = [other for other in near if other.span.end <= one.dated.span.start]
    if one.rescheduled and before and _is_left(one, before[-1], announcing.get(before[-1].span), lexicon):
        return before[-1]
    return None


def _left_behind(one: Announcement, near: Sequence[Dated], lexicon: Lexicon) -> Dated | None:
    """The earlier date behind the new one: "moved the vote to Friday from Thursday"."""
    words = one.prose.words
    for other in near:
        first = one.prose.at(other.span)[0]
        if one.stop < first <= one.stop + _BACK and lexicon.has(words[first - 1].low, "away"):
            return other
    return None


def _is_left(one: Announcement, other: Dated, told: Announcement | None, lexicon: Lexicon) -> bool:
    """Whether what was on another date was put on this one: "which was to open on Jan. 8, was postponed to Feb. 3"."""
    words = one.prose.words
    first, stop = one.prose.at(other.span)
    group = told.group if told else None
    firm = group is not None and group.tense in (Tense.AHEAD, Tense.MUST) and not group.reduced
    holds = firm and group is not None and not lexicon.has(words[group.start].low, "was")
    said = any(lexicon.has(word.low, "reporting") for word in words[max(0, first - _SAID) : first])
    shifted = any(lexicon.has(word.low, "shifting") for word in words[max(0, first - _LED) : one.first])
    return shifted and not said and not holds and stop <= one.first


def _can_be_left(other: Dated, day: date) -> bool:
    """Whether something could still be moved away from a date."""
    return other.when.end >= day or other.first.direction is not Direction.PAST


def _is_lost(text: str, one: Announcement, lexicon: Lexicon) -> bool:
    """Whether a date was given up for another; what is called off keeps the one it had."""
    return one.status not in _OFF and _is_given_up(text, one.dated, lexicon)


def _is_given_up(text: str, dated: Dated, lexicon: Lexicon) -> bool:
    """Whether the words before a date say that it holds no longer: "originally planned for"."""
    before = text[max(0, dated.span.start - _EARSHOT) : dated.span.start]
    return any(match.end() == len(before.rstrip()) for match in lexicon.patterns["given_up"].finditer(before))


def _from_to(one: Announcement, lexicon: Lexicon) -> tuple[When, When] | None:
    """The two dates of "moved from Monday to Thursday", which elsewhere are a range."""
    parts = [part.when for part in one.dated.parts if part.when and part.rule not in TIMES]
    hours = [part.when for part in one.dated.parts if part.when and part.rule in TIMES]
    words = one.prose.words[max(0, one.first - _NEAR) : one.first + 1]
    shifted = any(lexicon.has(word.low, "shifting") for word in words) and any(
        lexicon.has(word.low, "away") for word in words
    )
    if len(parts) != 2 or parts[0] == parts[1] or not shifted:
        return None
    return parts[0], replace(parts[1], time=hours[0].time, zone=hours[0].zone) if hours else parts[1]
