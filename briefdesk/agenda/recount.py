"""Bare weekdays behind a later date of the story: the Sunday of "the season opens on 15 August. On Sunday, …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.dates import FINE, Dated
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Granularity

_REACH = 250
"""Characters: a date named earlier than that has no weekday counted from it."""
_DATES = 4
"""Dates before this one that are looked at."""
_CALENDAR = frozenset({*FINE, Granularity.WEEK})
_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")
_LEAD = 20
"""Characters before a weekday in which the word before it stands."""
_MARKS = ",.;:()*-–—"
_NUMBERED = re.compile(r"\d(?:st|nd|rd|th)|\d[/.-]\d")


def recounted(
    announced: Sequence[Announcement], dates: Sequence[Dated], text: str, lexicon: Lexicon
) -> Iterator[Announcement]:
    """The announcements, doubted where a bare weekday of this week follows a date of a later one."""
    starts = [other.span.start for other in dates]
    for one in announced:
        k = bisect_left(starts, one.dated.span.start)
        before = [other for other in dates[max(0, k - _DATES) : k] if _is_near(other, one)]
        later = [other for other in before if other.when.start > one.dated.when.end]
        if later and one.doubt is None and _is_bare(one, text, lexicon):
            yield replace(one, doubt=f'the weekday may be counted from "{later[0].span.of(text)}"')
        else:
            yield one


def _is_near(other: Dated, one: Announcement) -> bool:
    return other.when.granularity in _CALENDAR and one.dated.span.start - other.span.end <= _REACH


def _is_bare(one: Announcement, text: str, lexicon: Lexicon) -> bool:
    """Whether a weekday alone says when: no date beside it, no "this", no "coming"."""
    before = _BEFORE.search(text, max(0, one.dated.span.start - _LEAD), one.dated.span.start)
    said = [*one.dated.span.of(text).lower().split(), before[1].lower() if before else ""]
    said = [word.strip(_MARKS) for word in said]
    dated = any(_NUMBERED.search(word) or _is_month(word, lexicon) for word in said)
    named = any(lexicon.has(word, "day_names") for word in said)
    return named and not dated and not any(lexicon.has(word, "nearing") for word in said)


def _is_month(word: str, lexicon: Lexicon) -> bool:
    return lexicon.has(word, "calendar_words") and not lexicon.has(word, "day_names")
