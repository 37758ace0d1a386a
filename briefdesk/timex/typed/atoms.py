"""What was typed as a row of atoms, each a word, a figure or a mark, such as "tue 6 jan 3 pm - 5 pm"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefdesk.errors import DateError
from briefdesk.timex.lexicon import load

LONGEST = 100
"""Characters: no date is longer."""
_MOST = 24
"""Atoms: the work grows with their square."""

_ATOM = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{4}(?P<first>[/.])\d{1,2}(?P=first)\d{1,2}(?!\d)"  # 2026-01-06
    r"|\d{4}-?[wq]\d{1,2}\b(?:-\d\b)?"  # 2026-W05, 2026-Q2
    r"|\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?!\d)|\d{1,2}\.\d{1,2}\.(?!\d)"  # 6.1.2026, 6.1.
    r"|\d{4}[-/]\d\d(?![\d:])|\d{1,2}/\d{4}(?!\d)|\d{1,2}/\d{1,2}(?!\d)"  # 2026-01, 2025/26, 01/2026, 24/12
    r"|\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?!\d)|\d{1,2}h(?:\d\d)?\b"  # 15:00, 15h30
    r"|\d{1,2}(?:st|nd|rd|th)\b|'\d\d\b|[+]\d{1,3}[dwmy]\b|[+]\d\d:?\d\d\b|\d[qh]\b|[qhw]\d{1,2}\b"
    r"|\b(?:gmt|utc)[+-](?:1[0-4]|0?\d)(?::?[0-5]\d)?(?![\d:])"
    r"|\b(?:africa|america|antarctica|asia|atlantic|australia|europe|indian|pacific)/[a-z_-]+(?:/[a-z_-]+)?"
    r"|\bw/[bce]\b|\d+|\b[ap]\.m\b\.?|[^\W\d_]+(?:'[^\W\d_]+)*(?:(?<=s)')?|\.{2,3}|-+>|[^\s.,()\[\]]"
)
_STAMP = re.compile(r"(?<=\d)t(\d\d):?(\d\d)(:?\d\d(?:\.\d+)?)?(z|[+-]\d\d(?::?\d\d)?)?(?![\w:])")
"""The time of ISO 8601, behind its day."""
_BETWEEN_MOMENTS = re.compile(r"/(?=\d{4}-\d\d-\d\d)")
_TIED = re.compile(r"\b(\d{1,2})-([^\W\d_]{3,9})-(\d{4}|\d\d)\b")
_MID = re.compile(r"\b(mid|twenty|thirty)-(?=[^\W\d_])")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−→~"), "-")


def atoms(words: str) -> list[str]:
    """The atoms of what was typed, in lower case, with shorthand written out.

    Raises DateError for what is too long, or has characters in it that nobody can see.
    """
    if len(words) > LONGEST:
        raise DateError(f"a date of {len(words)} characters is too long to read", "leave the rest for the title")
    shown = "".join(char for char in unicodedata.normalize("NFKC", words) if unicodedata.category(char) != "Cf")
    if any(not char.isprintable() and not char.isspace() for char in shown):
        raise DateError("there are characters in the date that cannot be seen", "type it anew")
    plain = shown.lower().translate(_APOSTROPHES).translate(_DASHES)
    plain = _TIED.sub(_untied, _BETWEEN_MOMENTS.sub(" - ", plain))
    plain = _MID.sub(r"\1 ", _STAMP.sub(_stamp, plain))
    found = [_plain(match[0]) for match in _ATOM.finditer(plain)]
    if len(found) > _MOST:
        raise DateError("there is more in the date than can be read", "leave the rest for the title")
    shorthand = load("en").shorthand
    return _shorthand().sub(lambda match: shorthand[match[0]], " ".join(found)).split()


@cache
def _shorthand() -> re.Pattern[str]:
    words = sorted(load("en").shorthand, key=lambda word: -len(word))
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, words))})(?!\S)")


def _plain(atom: str) -> str:
    """An atom without its apostrophe, but for that of a year, and without the full stops of a.m."""
    if atom[0].isalpha():
        return atom.replace("'", "").replace(".", "")
    return "-" if atom in ("..", "...", "->", "-->") else atom


def _untied(date: re.Match[str]) -> str:
    return f"{date[1]} {date[2]} {date[3] if len(date[3]) == 4 else chr(39) + date[3]}"


def _stamp(time: re.Match[str]) -> str:
    offset = time[4] or ""
    zone = offset if offset in ("", "z") else f"utc{offset}"
    seconds = (time[3] or "").removeprefix(":")
    return f" {time[1]}:{time[2]}{':' + seconds if seconds else ''} {zone}"
