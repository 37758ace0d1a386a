"""Makes words into a line that stands alone: begun with a capital, at most twelve words, nothing left hanging."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.sentence import low
from briefdesk.agenda.wording import Word, joined

LONGEST = 12
"""Words of a title."""
_SHORTEST = 4
"""Words that a title keeps when it is cut at a joint."""
_ENOUGH = 8
"""Words that say enough in a title."""
_MOST = 100
"""Characters of a title, whatever its words are."""
_QUOTES = frozenset('“”"*#|…_')
_STRAY = re.compile(r"\s+(?=[,.;:!?)\]])|(?<=[(\[])\s+|,(?=\s*,)")
_LEADING = ("prepositions", "determiners", "conjunctions", "fillers", "relative", "subordinate", "be", "will", "was")
_OPEN = re.compile(r"\s*(?:\([^)]*|\[[^\]]*)$")
_CONTACT = re.compile(r"\w@\w|^www\.|^https?\b|^\d{3}-\d{3}-\d{4}$")
"""An address or telephone number."""


def headline(kept: Sequence[Word], lexicon: Lexicon) -> str:
    """The words as a title; "" where they come to nothing."""
    row = [word for word in kept if word.written not in _QUOTES]
    while row and ((not row[0].is_word and row[0].written != "[") or lexicon.has(row[0].low, "fillers", "articles")):
        row = row[1:]
    row = _without_contact(row, lexicon)
    row = _trimmed(_fitted(row, lexicon), lexicon)
    if low(row, len(row) - 2) == "," and row[-1].low.endswith("ing"):
        row = row[:-2]  # "the exhibition, opening"
    line = _OPEN.sub("", _STRAY.sub("", joined(row))).strip(" ,;:–—-")
    line = _clipped(" ".join(line.split()[:LONGEST]))
    return line[:1].upper() + line[1:]


def _without_contact(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """The row without whom to write to or call, nor "with the following guests"."""
    for k, word in enumerate(row):
        listing = lexicon.has(word.low, "listing") and lexicon.has(low(row, k - 1), "definite")
        if listing or _CONTACT.search(word.written):
            led = [i for i in range(2, k) if lexicon.has(row[i].low, "prepositions") or row[i].low == ","]
            joints = [i for i in led if row[i].start >= 0]
            first = max((i for i in joints if not any(row[j].is_name for j in range(i, k))), default=k)
            commas = [i for i in joints if row[i].low == ","]
            return _trimmed(row[: min([first, *commas[-1:]])], lexicon)
    return row


def shortened(who: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """A long subject without what hangs on it: "members of the board" of "members of the board from the north"."""
    row = [word for word in who if not lexicon.has(word.low, "droppable") or word.is_name]
    joints = [i for i in range(2, len(row)) if _is_joint(row, i, lexicon) and length(row[:i]) <= _ENOUGH]
    return row[: joints[-1]] if joints and length(row) > _ENOUGH else row


def headed(who: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """A subject without what hangs on its noun: "local media" of "local media interested in the launch"."""
    ends = (k for k in range(1, len(who)) if lexicon.has(who[k].low, "prepositions") or _is_participle(who[k], lexicon))
    end = next((k for k in ends if not lexicon.has(who[k].low, "partitive")), len(who))
    return list(who[:end])


def _wants_more(row: Sequence[Word], k: int, lexicon: Lexicon) -> bool:
    """Whether what was cut off goes with the last word that was kept: "interested" of "interested in", "to take"."""
    last, before = row[k - 1], row[k - 2]
    led = lexicon.has(low(row, k), "complementing") and not lexicon.has(before.low, "being", "staying")
    cut = lexicon.has(before.low, "infinitive") and not (low(row, k) == "," or lexicon.has(low(row, k), "prepositions"))
    return cut or lexicon.has(last.low, "hanging") or (led and _is_participle(last, lexicon))


def _is_participle(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word looks like "interested" or "following", and is no noun."""
    formed = word.written.islower() and word.low.endswith(("ed", "ing"))
    return formed and not lexicon.has(word.low, "not_verbs", "nouns")


def _fitted(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """At most twelve words: without the articles within, as headlines go, where that saves the end."""
    bare = [word for word in row if not lexicon.has(word.low, "droppable") or word.is_name]
    kept = _cut(row, lexicon)
    if kept is row or (length(bare) > LONGEST and length(_trimmed(kept, lexicon)) >= _ENOUGH):
        return kept
    return _cut(bare, lexicon)


def length(row: Sequence[Word]) -> int:
    """Words as a reader counts them: not the "'s" of "Carney's"."""
    return sum(len(word.written.split()) for word in row if word.written[0].isalnum() or word.written[0] in "$€£#")


def _trimmed(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """The row without words at its end that lead to something left out."""
    while (
        row
        and row[-1].low not in ("%", ")")
        and (not row[-1].is_word or lexicon.has(row[-1].low, *_LEADING, "loose_ends"))
    ):
        if lexicon.has(f"{low(row, len(row) - 2)} {row[-1].low}", "phrasal"):
            return row
        row = row[:-1]
    if lexicon.has(f"{low(row, len(row) - 2)} {low(row, len(row) - 1)}", "loose_pairs"):
        return _trimmed(row[:-2], lexicon)
    return row


def _cut(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """At most twelve words, ended where a phrase ends."""
    if length(row) <= LONGEST:
        return row
    k = next(k for k in range(1, len(row) + 1) if length(row[:k]) > LONGEST) - 1
    joints = [i for i in range(_SHORTEST, k + 1) if _is_joint(row, i, lexicon)]
    loose = [i for i in range(_SHORTEST, k + 1) if lexicon.has(row[i].low, "prepositions", "questions")]
    loose = [i for i in loose if row[i].start >= 0]
    if not joints or (loose and length(row[: joints[-1]]) <= _SHORTEST):
        joints = loose  # rather "calling for the redemption" than "calling"
    commas = [i for i in joints if row[i].low == "," and i > _SHORTEST + 1]
    kept = row[: (commas or joints)[-1]] if joints else row[:k]
    while len(kept) > _SHORTEST and _wants_more(row, len(kept), lexicon):
        kept = kept[: -1 - lexicon.has(kept[-2].low, "infinitive")]
    return _paired(kept, lexicon)


def _paired(row: list[Word], lexicon: Lexicon) -> list[Word]:
    """The row without a "between" whose "and" was cut off."""
    for k in range(len(row) - 1, _SHORTEST - 2, -1):
        if lexicon.has(row[k].low, "adding"):
            return row
        if lexicon.has(row[k].low, "pairing"):
            return row[:k]
    return row


def _is_joint(row: Sequence[Word], i: int, lexicon: Lexicon) -> bool:
    """Whether a phrase ends before this word; not within "the Ministry of Health", "on whether to", "Lind and Berg"."""
    word, before, after = row[i], row[i - 1], row[i + 1] if i + 1 < len(row) else None
    if (
        word.start < 0
        or lexicon.has(word.low, "partitive", "questions")
        or (after and lexicon.has(after.low, "questions"))
    ):
        return False
    if lexicon.has(before.low, "planned", "planning", "wanting", "questions") and lexicon.has(word.low, "infinitive"):
        return False
    if lexicon.has(word.low, "conjunctions"):
        return not (before.is_name and after and after.is_name)
    return word.low == "," or lexicon.has(word.low, "prepositions", "relative", "subordinate")


def _clipped(line: str) -> str:
    return line if len(line) <= _MOST else line[:_MOST].rpartition(" ")[0] or line[:_MOST]
