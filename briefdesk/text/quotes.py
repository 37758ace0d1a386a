"""Passages that are found again where a text has changed: exactly, or so nearly that nothing else can be meant.

A quote never lands on a look-alike: where it is not sure it has no place, and whoever holds it shows it as an orphan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from briefdesk.model import Quote, Span

CONTEXT = 48
"""Characters kept on each side of a passage."""
_STRICT = 0.8
"""How much of the words on one side of a passage must still be there."""
_NEAR = 0.9
"""How alike the words themselves, and those on both sides, must be where they have changed."""
_SHORT = 24
"""Characters: less may stand in a text by chance."""
_FEW = 3
"""Words: fewer beside a passage say nothing."""
_MOST = 100
"""Places looked at before and after where a passage stood: words that stand in a text more often say nothing."""
_ENDS = 8
"""Places at which a passage may begin, or end, where its words have changed."""
_WORDS = re.compile(r"\w+")
_BREAK = re.compile(r"[.!?][\"'”’)]*(?:\s|$)|[。！？]|\n")


def quote(text: str, span: Span) -> Quote:
    """The passage with what stands around it."""
    return Quote(
        exact=span.of(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
    )


def find(wanted: Quote, text: str, near: int = 0, former: str = "") -> Span | None:
    """Where a passage stands in a text; None where it is not there, or where that is not sure.

    `near`: about where it stood before, which decides between places that are equally good. `former`: the text that it
    was in, where that is known; what stood there too, elsewhere, is something else.
    """
    if not wanted.exact:
        return None
    here = Span(near, near + len(wanted.exact))
    if quote(text, here) == wanted:
        return here
    start = _last(wanted.before)
    sentence = start + wanted.exact + _first(wanted.after)
    if _alone(sentence, text, former):
        place = text.index(sentence) + len(start)
        only = Span(place, place + len(wanted.exact))
        return None if _cuts(wanted, text, only) else only
    places = _surest(wanted, text, near, former)
    if not places:
        return _altered(wanted, text, former)
    alike = _surest(wanted, former, near)
    if len(alike) > 1:  # there were more that looked the same: it is one of them, in their order, unless one is gone
        return places[alike.index(here)] if here in alike and len(alike) == len(places) else None
    return min(places, key=lambda place: abs(place.start - near))


def _surest(wanted: Quote, text: str, near: int, former: str = "") -> list[Span]:
    """The places where the very words stand and that may be meant, as good as each other."""
    places = sorted(place for place in _places(wanted.exact, text, near) if not _cuts(wanted, text, place))
    sure = [_sureness(wanted, text, place, former) for place in places]
    best = max(sure, default=0.0)
    return [place for place, one in zip(places, sure, strict=True) if one == best > 0]


def _places(exact: str, text: str, near: int) -> Iterator[Span]:
    """Where the very words stand: the nearest on either side."""
    yield from (Span(start, start + len(exact)) for start in islice(_found(exact, text, near), _MOST))
    start = near
    for _ in range(_MOST):
        start = text.rfind(exact, 0, max(0, start + len(exact) - 1))
        if start < 0:
            return
        yield Span(start, start + len(exact))


def _found(words: str, text: str, start: int = 0) -> Iterator[int]:
    start = text.find(words, start)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _cuts(wanted: Quote, text: str, place: Span) -> bool:
    """Whether a place is part of a word or a number where the passage was none: 5 May in 15 May, in 5 Mayors."""
    exact, before, after = wanted.exact, text[max(0, place.start - 1) : place.start], text[place.end : place.end + 1]
    return (exact[0].isalnum() and before.isalnum() and not wanted.before[-1:].isalnum()) or (
        exact[-1].isalnum() and after.isalnum() and not wanted.after[:1].isalnum()
    )


def _sureness(wanted: Quote, text: str, place: Span, former: str) -> float:
    """How sure it is that a place where the very words stand is the passage's, from 0 to 1.

    Its sentence must be the same, give or take a word; and so must be one of its sides, as a paragraph may be put
    before it or after it.
    """
    window = quote(text, place)
    own = [(_last(wanted.before), _last(window.before)), (_first(wanted.after), _first(window.after))]
    kept = [_kept(old, new) for old, new in own]
    told = [same for (old, _), same in zip(own, kept, strict=True) if _folded(old)]
    if not all(kept):
        return _STRICT if _alone(wanted.exact, text, former) and (any(told) or not told) else 0.0
    sentence = own[0][1] + wanted.exact + own[1][1]
    if any(_folded(old) != _folded(new) for old, new in own) and sentence in former:
        return 0.0
    sides = zip((wanted.before, wanted.after), _sides(wanted, text, place), strict=True)
    score = max((_alike(old, new) for old, new in sides if len(_folded(old)) >= _FEW), default=0.0)
    return score if score >= _STRICT else 0.0


def _altered(wanted: Quote, text: str, former: str) -> Span | None:
    """Where a long passage stands with a few of its words changed, and what is on both sides of it as it was."""
    exact, before, after = wanted.exact, wanted.before, wanted.after
    if len(exact) < _SHORT or not exact.strip():
        return None
    starts = {start + len(before) for start in islice(_found(before, text), _ENDS)} if before else {0}
    starts |= set(islice(_found(exact[:_SHORT], text), _ENDS))
    ends = set(islice(_found(after, text), _ENDS)) if after else {len(text)}
    ends |= {start + _SHORT for start in islice(_found(exact[-_SHORT:], text), _ENDS)}
    slack = int(len(exact) * (1 - _NEAR)) + _SHORT
    starts |= {other for start in starts for other in _begun(exact, text, start, slack)}
    ends |= {other for end in ends for other in _ended(exact, text, end, slack)}
    places = [Span(start, end) for start, end in product(starts, ends) if abs(end - start - len(exact)) <= slack]
    scored = [(_alike(exact, place.of(text)), -abs(len(place) - len(exact)), place) for place in places if place]
    score, _, place = max(scored, default=(0.0, 0, Span(0, 0)))
    sides = zip((before, after), _sides(wanted, text, place), strict=True)
    sure = score >= _NEAR and all(_alike(old, new) >= _NEAR for old, new in sides)
    return place if sure and place.of(text) not in former else None


def _begun(exact: str, text: str, start: int, slack: int) -> Iterator[int]:
    """Where else a passage may begin: after a short sentence that was put before it, with its first word or without."""
    first = text.find(exact.split()[0], start, start + slack)
    yield from (first,) if first >= 0 else ()
    yield from (found.end() for found in _BREAK.finditer(text, start, start + slack))


def _ended(exact: str, text: str, end: int, slack: int) -> Iterator[int]:
    """Where else a passage may end, as `_begun` has it."""
    start, word = max(0, end - slack), exact.split()[-1]
    last = text.rfind(word, start, end)
    yield from (last + len(word),) if last >= 0 else ()
    yield from (found.start() + len(found[0].rstrip()) for found in _BREAK.finditer(text, start, end))


def _sides(wanted: Quote, text: str, place: Span) -> tuple[str, str]:
    """As much of what stands before and after a place as the quote has; where it has nothing, whatever is there."""
    before, after = len(wanted.before) or CONTEXT, len(wanted.after) or CONTEXT
    return text[max(0, place.start - before) : place.start], text[place.end : place.end + after]


def _last(before: str) -> str:
    """What belongs to the sentence of the passage before it, as far as it is known; a word that was cut is left out."""
    own = _BREAK.split(before)[-1]
    return own[own.find(" ") + 1 :] if len(own) == CONTEXT else own


def _first(after: str) -> str:
    """What belongs to the sentence of the passage after it, as `_last` does."""
    own = _BREAK.split(after)[0]
    return own[: own.rfind(" ")] if len(own) == CONTEXT and " " in own else own


def _alone(words: str, text: str, former: str) -> bool:
    """Whether words are no chance, and stand in a text once."""
    return len(words) >= _SHORT and text.count(words) == 1 and former.count(words) <= 1


def _kept(old: str, new: str) -> bool:
    """Whether of two stretches one is the other with a word or two put in: none stands in another's place."""
    from rapidfuzz.distance import Indel  # late: it takes a while to load, and most passages need none of it

    words, others = _folded(old), _folded(new)
    return Indel.distance(words, others) == abs(len(words) - len(others)) and _alike(old, new) >= _STRICT


def _alike(old: str, new: str) -> float:
    """How many of their words two stretches share, in order, from 0 to 1; blanks and punctuation do not count."""
    from rapidfuzz.distance import Indel  # late, as above

    return float(Indel.normalized_similarity(_folded(old), _folded(new)))


def _folded(words: str) -> list[str]:
    return _WORDS.findall(words.casefold())
