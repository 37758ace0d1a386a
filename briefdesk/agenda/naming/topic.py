"""What a story is about, for titles that name nobody: "Hatch closing" is "Hatch closing (Crew-7)"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import takewhile

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.headline import length
from briefdesk.agenda.naming.people import People
from briefdesk.agenda.sentence import Prose
from briefdesk.agenda.subject import subject
from briefdesk.agenda.wording import joined, unbracketed
from briefdesk.model import Span

_NAME = re.compile(r"[^\W\d_a-z][\w&.-]*\w(?: [^\W_a-z][\w&-]*\w)*")
_READ = 20_000
"""Characters in which its mentions are counted."""
_NAMED = 3
"""Mentions without which a name is no topic."""
_BEFORE = 20
"""Characters before a name that are looked at."""
_WORDS = 4
"""Words of a topic, at most."""
_INITIALS = 2
"""Letters of what is an abbreviation: "St"."""
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
_NO_TOPICS = ("calendar_words", "day_names", "honorifics", "occupations", "adverbs", "ordinals", "zones")
_BAREST = 3
"""Words of a title that says too little."""
_BARE = 8
"""Words of a title that may say too little."""


class Topic:
    """The name that a story's lead gives and the rest repeats most: no person's, and never a part of a longer name."""

    def __init__(self, text: str, lead: Span, prose: Callable[[], Prose], people: People, lexicon: Lexicon) -> None:
        self._text, self._people, self._lexicon = text[:_READ], people, lexicon
        self._lead, self._prose = lead.of(self._text), prose

    def completed(self, title: str) -> str:
        """The title with the topic behind it, where it is short and names nobody."""
        said = len(title.split())
        if not 0 < said <= _BARE or self._names_somebody(title):
            return title
        name = self._name or (self._subject if said <= _BAREST else "")
        return f"{title} ({name})" if name else title

    @cached_property
    def _name(self) -> str:
        """The topic; "" for a story that repeats no name."""
        whole = Counter(words for match in _NAME.finditer(self._text) if (words := self._whole(match[0].split())))
        alone = [name for name in whole if self._is_told_of(name, whole[name])]
        return max(alone, key=self._weight, default="")

    @cached_property
    def _subject(self) -> str:
        """What the story's first sentence is about, where that is a name; no person, and nobody who only says it."""
        lead = self._prose()
        group = next((group for group in lead.groups if not group.reduced), None)
        if group is None or self._lexicon.has(lead.words[group.verb].low, "reporting"):
            return ""
        first, stop = subject(lead.words, lead.groups, group, self._lexicon)
        who = self._people.named(unbracketed(lead.words[first:stop]))
        who = list(takewhile(lambda word: word.low != ",", who))
        bodies = [k for k, word in enumerate(who[:-1]) if self._lexicon.has(word.low, "bodies")]
        if bodies and who[bodies[-1] + 1].is_name:
            return joined(who[bodies[-1] + 1 :])  # "the rock band Old Rain"
        while who and self._lexicon.has(who[0].low, "articles"):
            who = who[1:]
        shown = 0 < length(who) <= _WORDS and self._people.is_body(who)
        plain = len(who) == 1 and not (who[0].written.isupper() and self._is_name([who[0].written]))
        return joined(who) if shown and not plain else ""

    def _whole(self, words: Sequence[str]) -> str:
        """A name without what its sentence or its owner adds to it: "The"."""
        while words and self._lexicon.has(words[0].lower(), *_NOT_NAMES, *_NO_TOPICS):
            words = words[1:]
        while words and self._lexicon.has(words[-1].lower(), *_NO_TOPICS):
            words = words[:-1]
        return " ".join(words)

    def _is_told_of(self, name: str, times: int) -> bool:
        """Whether the story begins with it, repeats it, and has it by itself."""
        words = name.split()
        repeated = times > 1 and self._text.count(name) >= _NAMED
        return name in self._lead and repeated and self._is_name(words) and not self._is_place(name)

    def _weight(self, name: str) -> int:
        return self._text.count(name) * (2 + name.count(" "))

    def _is_place(self, name: str) -> bool:
        """Whether the story mostly says what is in it, at it or from it; a street is what is told of."""
        if self._lexicon.has(name.split()[-1].lower(), "ways"):
            return " " not in name
        places = [match.start() for match in re.finditer(re.escape(name), self._text)]
        before = (self._text[max(0, place - _BEFORE) : place].lower().split()[-1:] for place in places)
        there = sum(self._lexicon.has(word, "whereabouts") for words in before for word in words)
        return 2 * there >= len(places)

    def _is_name(self, words: Sequence[str]) -> bool:
        """Whether these words can name a topic: no person, no country's adjective, no "Board" or "Annual Meeting"."""
        first, last = words[0].lower(), words[-1].lower()
        if self._people.is_person(" ".join(words)) or self._lexicon.has(last, "nouns", "bodies"):
            return False
        if len(words) > 1 or words[0].isupper():
            return len(words) <= _WORDS
        plain = self._lexicon.has(first, "common") or first in self._lexicon.demonyms or self._is_written(first)
        return (
            not plain and len(first) > _INITIALS and not re.search(rf"\b[Tt]he {re.escape(words[0])}(?!\w)", self._text)
        )

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
