"""Bare weekdays behind a later date of the story: the Sunday of "the season opens on 15 August. On Sunday, …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.form import Form
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Granularity, TimexType
from briefdesk.timex.clock import TIMES

_REACH, _LIST = 250, 600
"""Characters: a date named earlier than that, in prose or over a list, has no weekday counted from it."""
_WEEK = 7
"""Days."""
_DATES = 8
"""Dates before this one that are looked at."""
_CALENDAR = frozenset({*FINE, Granularity.WEEK})
_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_LEAD = 20
"""Characters before a weekday in which the word before it stands."""
_MARKS = ",.;:()*-–—"
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th)|\d[/.-]\d")


def recounted(
    announced: Sequence[Announcement], dates: Sequence[Dated], day: date, text: str, lexicon: Lexicon
) -> Iterator[Announcement]:
    """The announcements, doubted where a bare weekday of this week follows a date of a later one."""
    starts = [other.span.start for other in dates]
    for one in announced:
        k = bisect_left(starts, one.dated.span.start)
        near = dates[max(0, k - _DATES) : k]
        later = [other for other in near if _frames(other, one, day, text) and not _is_bare(other, text, lexicon)]
        if later and one.doubt is None and _is_bare(one.dated, text, lexicon):
            yield replace(one, doubt=f'the weekday may be counted from "{later[0].span.of(text)}"')
        else:
            yield one


def _frames(other: Dated, one: Announcement, day: date, text: str) -> bool:
    """Whether a date lies a week or more ahead, behind the weekday's own, and stands near: in its paragraph or list."""
    between = text[other.span.end : one.dated.span.start]
    listed = one.form is Form.LISTED
    near = len(between) <= (_LIST if listed else _REACH) and (listed or "\n" not in between)
    coarse = other.when.granularity not in _CALENDAR or other.first.type is TimexType.DURATION
    far = other.when.granularity is Granularity.WEEK or (other.when.start - day).days >= _WEEK
    later = other.when.start > one.dated.when.end
    return near and far and later and not coarse and other.first.rule not in TIMES


def _is_bare(one: Dated, text: str, lexicon: Lexicon) -> bool:
    """Whether a weekday alone says when: no date beside it, no "this", no "coming"."""
    before = _BEFORE.search(text, max(0, one.span.start - _LEAD), one.span.start)
    said = [*one.span.of(text).lower().split(), before[1].lower() if before else ""]
    said = [word.strip(_MARKS) for word in said]
    dated = any(_NUMBERED.search(word) or _is_month(word, lexicon) for word in said)
    named = any(lexicon.has(word, "day_names") for word in said)
    return named and not dated and not any(lexicon.has(word, "nearing") for word in said)


def _is_month(word: str, lexicon: Lexicon) -> bool:
    return lexicon.has(word, "calendar_words") and not lexicon.has(word, "day_names")
