"""Makes words into a line that stands alone: begun with a capital, at most twelve words, nothing left hanging."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.wording import Word, joined

LONGEST = 12
"""Words of a title."""
_SHORTEST = 4
"""Words that a title keeps when it is cut at a joint."""
_MOST = 100
"""Characters of a title, whatever its words are."""
_QUOTES = frozenset('“”"*#|…_')
_STRAY = re.compile(r"\s+(?=[,.;:!?)\]])|(?<=[(\[])\s+|,(?=\s*,)")
_OPEN = re.compile(r"\s*(?:\([^)]*|\[[^\]]*)$")


def headline(kept: Sequence[Word], lexicon: Lexicon) -> str:
    """The words as a title; "" where they come to nothing."""
    row = [word for word in kept if word.written not in _QUOTES]
    while row and ((not row[0].is_word and row[0].written != "[") or lexicon.has(row[0].low, "fillers", "articles")):
        row = row[1:]
    row = _trimmed(_cut(row, lexicon), lexicon)
    line = _OPEN.sub("", _STRAY.sub("", joined(row))).strip(" ,;:–—-")
    line = _shortened(" ".join(line.split()[:LONGEST]))
    return line[:1].upper() + line[1:]


def _trimmed(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """The row without words at its end that lead to something left out."""
    hanging = ("prepositions", "determiners", "conjunctions", "fillers", "relative", "subordinate", "be", "will", "was")
    while row and row[-1].low not in ("%", ")") and (not row[-1].is_word or lexicon.has(row[-1].low, *hanging)):
        row = row[:-1]
    return row


def _cut(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """At most twelve words, ended where a phrase ends."""
    count = 0
    for k, word in enumerate(row):
        count += len(word.written.split()) if word.is_word else 0
        if count > LONGEST:
            joints = [i for i in range(_SHORTEST, k + 1) if _is_joint(row, i, lexicon)]
            commas = [i for i in joints if row[i].low == "," and i > _SHORTEST + 1]
            kept = row[: (commas or joints)[-1]] if joints else row[:k]
            while len(kept) > _SHORTEST and lexicon.has(kept[-1].low, "hanging"):
                kept = kept[:-1]
            return _paired(kept)
    return row


def _paired(row: list[Word]) -> list[Word]:
    """The row without a "between" whose "and" was cut off."""
    lows = [word.low for word in row]
    if "between" in lows[_SHORTEST - 1 :] and "and" not in lows[lows.index("between") :]:
        return row[: lows.index("between")]
    return row


def _is_joint(row: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether a phrase ends before this word; not within "from five to six" or "the Ministry of Health"."""
    low = row[i].low
    if low == "of" or (low == "to" and lexicon.has(row[i - 1].low, "planned", "planning")):
        return False
    return low == "," or lexicon.has(low, "prepositions", "relative", "subordinate", "conjunctions")


def _shortened(line: str) -> str:
    return line if len(line) <= _MOST else line[:_MOST].rpartition(" ")[0] or line[:_MOST]
