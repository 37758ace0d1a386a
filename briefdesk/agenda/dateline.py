"""Datelines: the place, the date and the agency that stand before a story's first words, and are no part of them."""

from __future__ import annotations

import re

from briefdesk.model import Span

_LONGEST = 90
"""Characters: no dateline is longer."""
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PLACE = rf"(?:[^\W\d_a-z]{{2}}[^\W\d_a-z.'’-]*|{_NAME}(?=[^—–-]{{0,60}}[\d(]))(?:[ ,/]+(?:{_NAME}|de|la|del|and))*"
_TH = r"(?:st|nd|rd|th)?"
_DATE = rf"(?:[^\W\d_]+\.? \d{{1,2}}{_TH}|\d{{1,2}}{_TH} [^\W\d_]+\.?)(?:,? \d{{4}})?"
_AGENCY = r"\([^)\n]{1,40}\)|/[^/\n]{1,40}/"
_LINE = re.compile(
    rf"\W*(?:{_PLACE}(?:,? {_DATE})?|{_DATE})(?:,? (?:{_AGENCY}))?\s*(?:--|[–—:-])\s+(?=[“\"'‘]?(?:[^\W_a-z]|\d))"
    rf"|\W*{_PLACE},?\s*\([^)\n]{{1,60}}\d{{4}} ?\)\s*:?\s*"
)

_BEFORE = re.compile(r"\W*(?:[^\W\d_][\w .,'’/()-]{1,60}[,(–—-]\s*)?$")
_AFTER = re.compile(rf"\s*[,)]?\s*(?:{_AGENCY})?\s*(?:(?:--|[–—:-])\s|:(?=[^\W\d]))")


def is_dateline(text: str, date: Span, sentence: Span) -> bool:
    """Whether a date stands in the dateline that begins a sentence: "LONDON, 14 January 2026 – "."""
    before = text[sentence.start : date.start]
    return bool(_BEFORE.fullmatch(before) and _AFTER.match(text, date.end))


def dateline(text: str, sentence: Span) -> int:
    """Where the sentence's own words begin: behind its dateline, "LONDON, March 12 (Reuters) - ", if it has one."""
    found = _LINE.match(text, sentence.start, min(sentence.end, sentence.start + _LONGEST))
    return found.end() if found else sentence.start
