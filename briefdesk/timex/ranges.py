"""What time expressions make together: "Feb. 19 to 22" and "Monday and Tuesday" are two expressions but one stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from briefdesk.model import Granularity, Span, Timex, When
from briefdesk.timex import doubts
from briefdesk.timex.lexicon import Lexicon, load

_EARSHOT = 12
"""Characters before a range where "between" stands."""


def ranges(timexes: Sequence[Timex], text: str, language: str = "en") -> list[tuple[Span, When]]:
    """The stretches that neighbouring expressions make, each with the span from the first to the last of them.

    Two make one where a word for "to" stands between them, or where they are days in a row with "and" or a comma
    between. `timexes` are those of `find` for this text, in order; what stands alone is not repeated here.
    """
    lexicon = load(language)
    joined: list[tuple[Span, When]] = []
    for first, second in pairwise(timexes):
        started = joined[-1] if joined and joined[-1][0].end == first.span.end else (first.span, first.when)
        if second.doubt == doubts.BESIDE:
            continue
        if when := _join(
            started[1],
            second.when,
            text[max(0, first.span.start - _EARSHOT) : first.span.start],
            text[first.span.end : second.span.start],
            text[second.span.end : second.span.end + _EARSHOT],
            lexicon,
        ):
            if started[0].end == first.span.end and joined and joined[-1][0] == started[0]:
                joined.pop()
            joined.append((Span(started[0].start, second.span.end), when))
    return joined


def _join(
    first: When | None, second: When | None, before: str, between: str, after: str, lexicon: Lexicon
) -> When | None:
    if first is None or second is None or not first.start <= second.start or first.end > second.end:
        return None
    words = between.lower().split() or [between]
    introduced = not lexicon.lists["between"].isdisjoint(before.lower().split()[-1:])
    if all(word in lexicon.lists["range_words"] for word in words) or (
        introduced and between.strip().lower() in lexicon.lists["list_words"]
    ):
        return _from_to(first, second)
    listed = all(word in lexicon.lists["list_words"] for word in words)
    own = after.lower().split()[:1]  # "on Sunday, and Monday is a holiday": the second has a verb of its own
    listed = listed and lexicon.lists["present"].isdisjoint(own) and lexicon.lists["firm"].isdisjoint(own)
    follows = listed and first.time is None and second.time is None and _next_day(first, second)
    return _from_to(first, second) if follows else None


def _next_day(first: When, second: When) -> bool:
    """Whether the second begins the day after the first, both days or both months."""
    days = second.granularity is Granularity.DAY and first.granularity in (Granularity.DAY, Granularity.RANGE)
    months = second.granularity is first.granularity is Granularity.MONTH
    return (days or months) and second.start - first.end == timedelta(days=1)


def _from_to(first: When, second: When) -> When:
    times = [when.time for when in (first, second) if when.time]
    one_day = first.start == second.end
    return replace(
        second,
        start=first.start,
        granularity=Granularity.DAY if one_day else Granularity.RANGE,
        time="-".join(times) if len(times) == 2 else None,
    )
