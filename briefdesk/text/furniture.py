"""Tells the story from what stands around it: captions with credits, headlines of other stories, notices, datelines.

None of these is a sentence of the story or makes an event; a notice or caption may still bound the publication date.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from briefdesk.text.lexicon import Lexicon

_ENDS = re.compile("[.!?…:;,]['\"”’)\\]\\s\u200b-\u200d\u2060\ufeff\xad]*$|[.!?]\\s*\\([^()]*\\)\\s*$")
_LISTED = re.compile(r"\s*(?:[-–—*•·▪]\s|\(?\w{1,2}[.)]\s|\d)")
_LABELLED = re.compile(r"[^.]{1,40}:\s")
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s*+(?:[ap]\.?m\.?)?\s*+(?:[A-Z]{2,4}\b)?,?\s*+"
_IN_FIGURES = r"\d{4}-\d\d-\d\d\b|\d{1,2}[./]\d{1,2}[./]\d{4}\b"
_TH = r"(?:st|nd|rd|th)?"
_DAY = rf"(?:[^\W\d_]{{3,9}}\.?\s+\d{{1,2}}{_TH}|\d{{1,2}}{_TH}\.?\s+[^\W\d_]{{3,9}}\.?),?\s+\d{{4}}\b|{_IN_FIGURES}"
_PLACE = r"[A-Z][A-Z .,’'-]{2,30}(?:\([^()]{1,40}\)\s*)?[–—-]+\s*"
_QUOTED = re.compile(r"\s*>|On\s.{5,200}\swrote:\s*$")
"""What an e-mail message quotes of another, and the line that says so."""
_HEADING_MARK = re.compile(r"#{1,6}\s")
_BYLINE = re.compile(r"(?:By|BY)\s+[^\W\d_a-z][^.!?]{2,60}$")
_DATED_BYLINE = re.compile(rf"(?:By|BY)\s+[^\W\d_a-z][^.!?\d]{{1,60}}[,|·•–—-]\s*(?:{_DAY})\W*$")
_CREDIT = 200
"""Characters at the end or the beginning of a caption in which its credit stands."""
_LINE = 200
"""Characters: no line that only says a date is longer."""
_LONG = 25
"""Words: no headline is longer."""


class Kind(StrEnum):
    """What a sentence is in its article."""

    STORY = "story"
    HEADLINE = "headline"
    CAPTION = "caption"
    NOTICE = "notice"


def kind(block: str, lexicon: Lexicon, *, alone: bool, introduced: bool) -> Kind:
    """What a paragraph is, by its words.

    `alone`: no other paragraph of the text ends like a sentence, so that nothing can be told from its end.
    `introduced`: the paragraph before ended with a colon, as before a list.
    """
    words = block.strip()
    if _QUOTED.match(words):
        return Kind.NOTICE
    if lexicon.notice.match(words) or is_masthead(words, lexicon) or _BYLINE.match(words):
        return Kind.NOTICE
    if _is_credited(words, lexicon):
        return Kind.CAPTION
    if _HEADING_MARK.match(words):
        return Kind.HEADLINE
    unfinished = not ends_like_a_sentence(words) and not _LISTED.match(words) and not _LABELLED.match(words)
    if unfinished and not alone and not introduced and len(words.split()) <= _LONG:
        return Kind.HEADLINE
    return Kind.STORY


def ends_like_a_sentence(block: str) -> bool:
    """Whether a paragraph ends with the mark of a sentence."""
    return _ENDS.search(block, max(0, len(block) - _LINE)) is not None


def _is_credited(words: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph begins or ends with a credit."""
    end = words[-_CREDIT:]
    ends = any(mark in end and pattern.search(end) for mark, pattern in lexicon.credits.items())
    return ends or lexicon.credit_first.match(words[:_CREDIT]) is not None


def is_date_line(line: str, lexicon: Lexicon) -> bool:
    """Whether a line says a full date and little else: "Published: Friday, January 2, 2026 at 14.02"."""
    told = lexicon.dated.match(line)
    return len(line) <= _LINE and _date_line(lexicon.weekdays).match(line, told.end() if told else 0) is not None


def is_masthead(line: str, lexicon: Lexicon) -> bool:
    """Whether a line over a story dates it: a date line, or a byline with the date behind: "By Zoë, 2026-11-22"."""
    return is_date_line(line, lexicon) or (len(line) <= _LINE and _DATED_BYLINE.match(line) is not None)


def says_published(line: str, lexicon: Lexicon) -> bool:
    """Whether a line of a date says that it is the one of publication: "Published", "Updated on"."""
    return lexicon.dated.match(line) is not None and is_date_line(line, lexicon)


@cache
def _date_line(weekdays: str) -> re.Pattern[str]:
    rest = r"(?:[^.!?:]|:(?!\s+[^\W\d])|\.(?=\d)|(?<=[ap]\.m)\.|(?<=[ap])\.(?=m)){0,40}\.?$"
    return re.compile(rf"\W*(?:{_PLACE})?(?:(?i:{weekdays})\.?,?\s+)?(?:at\s+)?(?:{_TIME})?(?:{_DAY}){rest}")
