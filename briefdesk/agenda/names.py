"""The people of a story: full names for short ones, and whom a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.model import Span

_NAME = re.compile(
    r"[^\W\d_a-z][^\W_]*(?:['’-][^\W\d_]+)*\.?(?: (?:(?:de|del|der|van|von|bin|al|la|el|di|da) ){0,2}[^\W\d_a-z][^\W_]*(?:['’-][^\W\d_]+)*)+"
)
_BACK = 1500
"""Characters: a pronoun reaches no further back."""


class Names:
    """The names of persons in the order of the text."""

    def __init__(self, text: str, lexicon: Lexicon, stories: Sequence[Span]) -> None:
        self._lexicon = lexicon
        self._found: list[tuple[int, str]] = []
        self._full: dict[str, str] = {}
        for story in stories:
            for match in _NAME.finditer(text, story.start, story.end):
                self._note(match, text)
        self._starts = [start for start, _ in self._found]

    def full(self, surname: str) -> str | None:
        """The full name, where the story gives it for a surname."""
        return self._full.get(surname)

    def before(self, place: int) -> str | None:
        """The person named last before a place in the text."""
        k = bisect_left(self._starts, place) - 1
        return self._found[k][1] if k >= 0 and place - self._starts[k] <= _BACK else None

    def _note(self, match: re.Match[str], text: str) -> None:
        parts = match[0].split()
        titled = False
        while parts and parts[0].rstrip(".").lower() in self._lexicon.lists["honorifics"]:
            parts, titled = parts[1:], True
        if len(parts) >= 2 and self._lexicon.has(parts[0].lower(), "prepositions", "determiners", "subordinate"):
            parts = parts[1:]
        name = " ".join(parts)
        if len(parts) >= 2 and titled:
            self._full.setdefault(parts[-1], name)
        if not titled and not self._speaks(match, text):
            return
        if len(parts) == 1 or (titled and len(parts) >= 2):
            self._found.append((match.start(), self._full.get(parts[-1], name)))
        elif 2 <= len(parts) <= 3:
            self._full.setdefault(parts[-1], name)
            self._found.append((match.start(), name))

    def _speaks(self, match: re.Match[str], text: str) -> bool:
        """Whether the name stands where people stand: with a verb of speech, an age, a comma and a role."""
        after = text[match.end() : match.end() + 24].split()
        before = text[max(0, match.start() - 24) : match.start()].split()
        neighbours = [word.strip(",.").lower() for word in (*after[:1], *before[-1:])]
        role = len(before) > 0 and before[-1].lower().strip(",.") in self._lexicon.lists["honorifics"]
        aged = text[match.end() : match.end() + 4].strip(", ").isdigit()
        return role or aged or any(self._lexicon.has(word, "reporting") for word in neighbours)
