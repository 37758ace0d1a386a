"""One pass over a text for the neighbourhoods of trigger words: only these are ever parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefdesk.timex import numbers
from briefdesk.timex.lexicon import Lexicon, Senses

if TYPE_CHECKING:
    from briefdesk.timex.grammar import Match

_TOKEN = re.compile(
    r"['’]?[0-9]+(?:st|nd|rd|th|['’]?s)\b"  # 5th, 1990s, '80s
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"  # 2026-01-05T10:15Z
    r"|\b[0-9]{1,2}h(?:[0-9]{2})?\b"  # 19h30
    r"|[0-9][0-9.,:/–-]*[0-9]|[0-9]"  # 2026-01-05, 10:15, 3.5, 19-22
    r"|\b(?:gmt|utc)[+-][0-9]{1,2}(?::?[0-9]{2})?\b"
    r"|\b[ap]\.m\b\.?"
    r"|\b[qh][1-4]\b|\bw/c\b"
    r"|\bo['’]clock\b|['’]s\b"
    r"|[^\W\d_]+",
    re.IGNORECASE,
)
_WRAPPED = 50
"""Characters that a line of a wrapped paragraph has at least."""
_MOST = 200
"""Words of a run: what goes on longer is cut, so that a text of nothing else is read in pieces."""
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_HYPHENS = frozenset("-‐‑–")
_APOSTROPHES = frozenset("'’")


def _unlisted(word: str, written: str) -> Senses | None:
    """What a word with figures is that no list has: a number, or a zone with its offset such as "GMT+1"."""
    if not word[0].isalpha():
        return numbers.senses(word) if word != "'s" else None
    return {"zone": written} if "+" in written or "-" in written else None


COMMA: Senses = {"comma": True}


@dataclass(slots=True)
class Token:
    """A word, number or comma of a neighbourhood."""

    word: str
    """In lower case."""
    start: int
    end: int
    senses: Senses
    capital: bool = False
    joined: bool = False
    """Whether a hyphen ties it to the token before it."""
    day_first: bool = False
    """Of a date: whether it begins with its day, as "12 March" does."""
    read: Match | None = None
    """What the simple grammar made of it."""


def runs(text: str, lexicon: Lexicon) -> Iterator[list[Token]]:
    """The runs of words that belong to the vocabulary of time and hold at least one trigger, in order."""
    words, triggers, dotted = lexicon.words, lexicon.triggers, lexicon.dotted
    run: list[Token] = []
    live = False
    for match in _TOKEN.finditer(text):
        written = match[0]
        word = written.lower().replace("’", "'")
        senses = words.get(word)
        if senses is None:
            if word[-1].isdigit() or not word[0].isalpha():
                senses = _unlisted(word, written)
            if senses is None:
                if live:
                    yield run
                if run:
                    run, live = [], False
                continue
        start, end = match.span()
        token = Token(word, start, end, senses, written[0].isupper())
        if run and (len(run) >= _MOST or not _connect(text, run, token)):
            if live:
                yield run
            run, live = [], False
        if word in dotted and text.startswith(".", end):
            token.end += 1
        run.append(token)
        live = live or word in triggers or "trigger" in senses
    if live:
        yield run


def _connect(text: str, run: list[Token], token: Token) -> bool:
    """Whether the token goes on with the run; puts the comma between them into it, and ties what a hyphen ties."""
    gap = text[run[-1].end : token.start]
    if gap in (" ", ""):
        return True
    mark = gap.translate(_INVISIBLE).strip()
    hour = "ampm" in run[-1].senses and "on" not in token.senses  # the date below "at 9.30 a.m." is another's
    if gap.count("\n") > 1 or ("\n" in gap and (hour or _ends_a_line(text, run[-1].end))):
        return False
    if not mark or (mark in _APOSTROPHES and (gap == mark or run[-1].word.endswith("s"))):
        return True  # "presidents' day", "l'été"
    if mark == ",":
        run.append(Token(",", run[-1].end, run[-1].end + 1, COMMA))
        return True
    token.joined = mark in _HYPHENS and "\n" not in gap  # a dash that begins a line is that of a list
    return token.joined


def _ends_a_line(text: str, end: int) -> bool:
    """Whether a line ends here that is too short to be that of a wrapped paragraph."""
    return "\n" in text[max(0, end - _WRAPPED) : end] or end < _WRAPPED


def fold(run: list[Token], lexicon: Lexicon) -> list[Token]:
    """The run with its phrases and its spelled-out numbers made one token each."""
    folded: list[Token] = []
    i = 0
    while i < len(run):
        n, senses = _phrase(run, i, lexicon)
        if n == 1:
            folded.append(run[i])
        else:
            first, last = run[i], run[i + n - 1]
            word = " ".join(token.word for token in run[i : i + n])
            folded.append(Token(word, first.start, last.end, senses, first.capital, first.joined))
        i += n
    return numbers.fold(folded)


def _phrase(run: list[Token], i: int, lexicon: Lexicon) -> tuple[int, Senses]:
    for words, senses in lexicon.phrases.get(run[i].word, ()):
        n = len(words)
        if i + n <= len(run) and all(run[i + k].word == words[k] for k in range(1, n)):
            return n, senses
    return 1, run[i].senses
