"""Notices in labelled lines: "What: Plant sale", "When: Saturday, March 14, 10 a.m.", "Where: Harbour Hall".

Where no line says what, that is the line over the notice, with a doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefdesk.agenda.dates import Dated
from briefdesk.agenda.entry import Entry
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Span
from briefdesk.text.sentences import Sentence

_LABEL = re.compile(r"[\s*_|•-]*(?P<label>[^\W\d_]+(?: (?:and|&) [^\W\d_]+)?)[*_]*:[\s*_]*")
_OVER = "what it is stands only in the line above"
_MAILED = re.compile(r"\d\d:\d\d:\d\d [+-]\d{4}")
"""The end of the line of a mail that says when it was sent."""
_APART = 6
"""Sentences between the first and the last label of a notice, at most."""


def advisories(text: str, parts: Sequence[Sentence], dates: Sequence[Dated], lexicon: Lexicon) -> Iterator[Entry]:
    """The entries of notices that say in lines of their own what, when and where."""
    starts = [one.span.start for one in dates]
    said: dict[str, tuple[int, Sentence, Span]] = {}
    for k, part in enumerate(parts):
        told = _LABEL.match(text, part.span.start, part.span.end)
        kind = _kind(told["label"], lexicon) if told else ""
        if not told or not kind or _MAILED.search(text, told.end(), part.span.end):
            continue
        said = {name: one for name, one in said.items() if k - one[0] <= _APART and name != kind}
        said[kind] = k, part, Span(told.end(), part.span.end)
        if {"what", "when"} <= said.keys() and kind != "where":
            yield from _entry(said["what"][2], said["when"], dates, starts)
        elif kind == "when" and k and _is_unsaid(text, parts[k : k + _APART], lexicon):
            yield from _entry(parts[k - 1].span, said["when"], dates, starts, _OVER)


def _kind(label: str, lexicon: Lexicon) -> str:
    words = [word for word in re.findall(r"[^\W\d_]+", label.lower()) if not lexicon.has(word, "conjunctions")]
    return next((kind for kind in ("what", "when", "where") if all(lexicon.has(word, kind) for word in words)), "")


def _is_unsaid(text: str, parts: Sequence[Sentence], lexicon: Lexicon) -> bool:
    """Whether lines that begin with "When:" say where, and not what."""
    labels = [_LABEL.match(text, part.span.start, part.span.end) for part in parts]
    kinds = [_kind(label["label"], lexicon) if label else "" for label in labels]
    return kinds[0] == "when" and "where" in kinds and "what" not in kinds


def _entry(
    what: Span,
    when: tuple[int, Sentence, Span],
    dates: Sequence[Dated],
    starts: Sequence[int],
    doubt: str | None = None,
) -> Iterator[Entry]:
    line = when[2]
    k = bisect_left(starts, line.start)
    if k < len(dates) and line.covers(dates[k].span):
        yield Entry(when[1], dates[k], what, doubt=doubt)
