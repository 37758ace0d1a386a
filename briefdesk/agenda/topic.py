"""What a story is about, for titles that name nobody: "Hatch closing" is "Hatch closing (Crew-7)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations

from briefdesk.agenda.headline import LONGEST
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Span

_NAME = re.compile(r"[^\W\d_a-z][\w&.-]*\w(?: [^\W_a-z][\w&-]*\w)*")
_LEAD = 700
"""Characters of a story in which its topic is first named."""
_READ = 20_000
"""Characters in which its mentions are counted."""
_NAMED = 3
"""Mentions without which a name is no topic."""
_BEFORE = 20
"""Characters before a name that are looked at."""
_WORDS = 4
"""Words of a topic, at most."""
_NOT_NAMES = (
    "determiners",
    "prepositions",
    "subject_pronouns",
    "fillers",
    "subordinate",
    "relative",
    "conjunctions",
    "free_relatives",
)
_NO_TOPICS = (
    "calendar_words",
    "day_names",
    "honorifics",
    "occupations",
    "describing_offices",
    "adverbs",
    "ordinals",
    "zones",
    "ways",
    "common",
)


class Topic:
    """The name that a story's lead gives and the rest repeats most."""

    def __init__(self, text: str, stories: Sequence[Span], lexicon: Lexicon) -> None:
        self._text, self._lexicon = text[:_READ], lexicon
        first = stories[0].start if stories else 0
        self._lead = Span(first, first + _LEAD)

    def completed(self, title: str) -> str:
        """The title with the topic behind it, where it names nobody and has room."""
        if not title or self._names_somebody(title) or not self._name:
            return title
        line = f"{title} ({self._name})"
        return line if len(line.split()) <= LONGEST else title

    @cached_property
    def _name(self) -> str:
        """The topic; "" for a story that repeats no name."""
        found = {name: self._text.count(name) * (2 + name.count(" ")) for name in self._candidates()}
        best = max((name for name in found if not self._is_place(name)), key=lambda name: found[name], default="")
        return best if self._text.count(best) >= _NAMED else ""

    def _is_place(self, name: str) -> bool:
        """Whether the story mostly says what is in it, at it or from it."""
        places = [match.start() for match in re.finditer(re.escape(name), self._text)]
        before = (self._text[max(0, place - _BEFORE) : place].lower().split()[-1:] for place in places)
        there = sum(self._lexicon.has(word, "whereabouts") for words in before for word in words)
        return 2 * there >= len(places)

    def _candidates(self) -> Iterator[str]:
        """The names of the lead with the names within them, but for those of places where something is."""
        for match in _NAME.finditer(self._text, self._lead.start, self._lead.end):
            before = self._text[max(0, match.start() - _BEFORE) : match.start()].lower().split()[-2:]
            listed = ":" in (self._text[match.start() - 1 : match.start()], self._text[match.end() : match.end() + 1])
            if not listed and not any(self._lexicon.has(word, "whereabouts") for word in before):
                words = match[0].split()
                for start, stop in combinations(range(len(words) + 1), 2):
                    if stop - start <= _WORDS and self._is_name(words[start:stop]):
                        yield " ".join(words[start:stop])

    def _is_name(self, words: Sequence[str]) -> bool:
        """Whether these words can name a topic: no country's adjective, nor a word that begins a sentence."""
        first, last = words[0].lower(), words[-1].lower()
        has = self._lexicon.has
        if has(first, *_NOT_NAMES, *_NO_TOPICS) or has(last, *_NOT_NAMES, *_NO_TOPICS):
            return False
        return len(words) > 1 or not (has(first, "nouns") or first in self._lexicon.demonyms or self._is_written(first))

    def _is_written(self, low: str) -> bool:
        """Whether the story has the word in lower case."""
        return re.search(rf"\s{re.escape(low)}[,.;:]?\s", self._text) is not None

    def _names_somebody(self, title: str) -> bool:
        first, *rest = re.findall(r"[\w'’&.-]+", title) or [""]
        event = not rest and self._lexicon.has(first.lower(), "nouns")
        return any(word[:1].isupper() for word in rest) or (self._is_within(first) and not event)

    def _is_within(self, word: str) -> bool:
        """Whether the story has a capitalized word within a sentence."""
        return re.search(rf"[\w,] {re.escape(word)}(?!\w)", self._text) is not None
