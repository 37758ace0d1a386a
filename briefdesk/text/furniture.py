"""Tells the story from what stands around it: captions with credits, headlines of other stories, notices, datelines.

None of these is a sentence of the story or makes an event; a notice or caption may still bound the publication date.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefdesk.text.lexicon import Lexicon

_ENDS = re.compile("[.!?…:;,]['\"”’)\\]\\s\u200b-\u200d\u2060\ufeff\xad]*$|[.!?]\\s*\\([^()]*\\)\\s*$")
_LISTED = re.compile(r"\s*(?:[-–—*•·▪]\s|\(?\w{1,2}[.)]\s|\d)")
_LABELLED = re.compile(r"[^.]{1,40}:\s")
_DATE_LINE = re.compile(
    r"\W*(?:[^\W\d_]{3,9}\.?,?\s+)?(?:[^\W\d_]{3,9}\.?\s+\d{1,2}|\d{1,2}\.?\s+[^\W\d_]{3,9}\.?),?\s+\d{4}\b[^.!?]{0,40}$"
    r"|\W*\d{4}-\d\d-\d\d\b[^.!?]{0,40}$"
)
_HEADING_MARK = re.compile(r"#{1,6}\s")
_BYLINE = re.compile(r"(?:By|BY)\s+[^\W\d_a-z][^.!?]{2,60}$")
_CREDIT = 200
"""Characters at the end or the beginning of a caption in which its credit stands."""
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
    if lexicon.notice.match(words) or is_date_line(words, lexicon) or _BYLINE.match(words):
        return Kind.NOTICE
    if lexicon.credit.search(words[-_CREDIT:]) or lexicon.credit.match(words[:_CREDIT]):
        return Kind.CAPTION
    if _HEADING_MARK.match(words):
        return Kind.HEADLINE
    unfinished = not _ENDS.search(words) and not _LISTED.match(words) and not _LABELLED.match(words)
    if unfinished and not alone and not introduced and len(words.split()) <= _LONG:
        return Kind.HEADLINE
    return Kind.STORY


def ends_like_a_sentence(block: str) -> bool:
    """Whether a paragraph ends with the mark of a sentence."""
    return _ENDS.search(block) is not None


def is_date_line(line: str, lexicon: Lexicon) -> bool:
    """Whether a line says a full date and little else: "Published: Friday, January 2, 2026"."""
    told = lexicon.dated.match(line)
    return _DATE_LINE.match(line, told.end() if told else 0) is not None
