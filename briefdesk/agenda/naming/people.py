"""The people of a story: full names for short ones, and whom a pronoun means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.offices import Offices
from briefdesk.agenda.wording import Word
from briefdesk.model import Span

_NAME = re.compile(
    r"[^\W\d_a-z][^\W_]*(?:['’-][^\W\d_]+)*\.?"
    r"(?: (?:(?:de|del|der|van|von|bin|al|el|di|da) ){0,2}[^\W\d_a-z][^\W_]*(?:['’-](?!s\b)[^\W\d_]+)*){0,6}"
)
_BACK = 1500
"""Characters: a pronoun reaches no further back."""
_READ = 20_000
"""Characters in which names are counted."""
_WITHIN_NAMES = ("adding", "partitive", "articles", "bodies")
"""What is written small within the names of bodies."""
_LONGEST = 3
"""Words of a person's name."""


class People:
    """The persons whom a story names, in the order of the text."""

    def __init__(self, text: str, stories: Sequence[Span], times: Sequence[Span], lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._full: dict[str, str] = {}
        self._countries: dict[str, str] = {}
        self._places: list[int] = []
        self._names: list[str] = []
        self._known: set[str] = set()
        self.offices = Offices(text, lexicon)
        self._starts = [story.start for story in stories]
        dates = [span.start for span in times]
        for story in stories:
            for match in _NAME.finditer(text, story.start, story.end):
                k = bisect_right(dates, match.start()) - 1
                if k < 0 or times[k].end <= match.start():
                    self._note(match)

    def before(self, place: int) -> str | None:
        """The person that a pronoun in this place means: the first in the last sentence before it that names any.

        Pronouns mostly mean subjects, and these come first (Grosz, Joshi and Weinstein 1995, on centering).
        """
        k = bisect_left(self._places, place) - 1
        if k < 0 or place - self._places[k] > _BACK:
            return None
        sentence = self._starts[bisect_right(self._starts, self._places[k]) - 1]
        return self._names[bisect_left(self._places, sentence)]

    def stands_for(self, pronoun: Word) -> str | None:
        """The person that "he" or "she" means, as far as the names before it tell."""
        return self.before(pronoun.start) if self._lexicon.has(pronoun.low, "persons") else None

    def named(self, who: Sequence[Word]) -> list[Word]:
        """A subject without what was inserted in it, with full names for short ones and a name for a pronoun."""
        kept = list(self.without_insertion(who))
        while kept and (not kept[0].is_word or self._lexicon.has(kept[0].low, "fillers", "conjunctions")):
            kept = kept[1:]
        if kept and (name := self.stands_for(kept[0])):
            kept[0] = _as(kept[0], name)
        return self.resolved(kept)

    def resolved(self, kept: Sequence[Word], before: Sequence[Word] | None = None) -> list[Word]:
        """The words with full names for surnames, and one for "his" and "her" where none stands before them."""
        result: list[Word] = []
        written = {word.written for word in kept}
        named = any(self._is_known(word.written) for word in (*(before or ()), *kept))
        for word in self._at_home(kept):
            if not named and self._lexicon.has(word.low, "owners") and (name := self.before(word.start)):
                word = _as(word, f"{name}'s")
            full = self._full.get(word.written)
            if full and full.split()[0] not in written and not any(full in other.written for other in result):
                while result and self._is_title(result[-1]):
                    result.pop()
                word = _as(word, full)
            result.append(word)
        return self.offices.without(result, self._begins_full_name, is_phrase=before is None)

    def _begins_full_name(self, kept: Sequence[Word], k: int) -> bool:
        """Whether a person's name of more than one word begins here."""
        if " " in kept[k].written:
            return kept[k].written in self._known
        names = (" ".join(word.written for word in kept[k : k + length]) for length in (2, _LONGEST))
        return kept[k].is_name and any(name in self._known and " " in name for name in names)

    def without_insertion(self, who: Sequence[Word]) -> Sequence[Word]:
        """The words without what stands between commas at their end; "our mayor, Odile Brandt," is the name."""
        if not who or who[-1].low != ",":
            return who
        comma = max((k for k, word in enumerate(who[:-1]) if word.low == ","), default=len(who) - 1)
        inserted = who[comma + 1 : -1]
        named = 0 < len(inserted) <= _LONGEST + 1 and all(word.is_name for word in inserted)
        return inserted if named and self.offices.is_holder(who[:comma]) else who[:comma]

    def _at_home(self, kept: Sequence[Word]) -> list[Word]:
        """The words with "Ukraine" for "his country", where it is known whose that is."""
        result: list[Word] = []
        for word in kept:
            whose = self._lexicon.has(word.low, "homelands") and result and self._lexicon.has(result[-1].low, "owners")
            country = self._countries.get(self.before(result[-1].start) or "") if whose else None
            if country:
                result[-1] = _as(result[-1], country)
            else:
                result.append(word)
        return result

    def is_person(self, name: str) -> bool:
        """Whether the story names a person so; what it never shortens to a surname is a body."""
        if " " not in name:
            return name in self._full
        whole = self._text.count(name, 0, _READ)
        shortened = self._text.count(name.rpartition(" ")[2], 0, _READ) > whole
        return name in self._known and (shortened or whole == 1)

    def is_body(self, who: Sequence[Word]) -> bool:
        """Whether a subject is the name of no person, as far as it shows: "Butts Road", "Lind & Berg", "RMT union"."""
        has = self._lexicon.has
        if not who or not all(word.is_name or has(word.low, *_WITHIN_NAMES) for word in who):
            return False
        if len(who) == 1:
            return who[0].is_name and not self.is_person(who[0].written)
        return any("&" in word.low or has(word.low, "institutions", "ways", "bodies", "adding") for word in who)

    def after(self, place: int) -> str | None:
        """The first person named behind a place."""
        k = bisect_left(self._places, place)
        return self._names[k] if k < len(self._names) else None

    def _is_known(self, written: str) -> bool:
        return written in self._full or written in self._known

    def _is_title(self, word: Word) -> bool:
        return word.low == "." or (len(word.low) <= 3 and self._lexicon.has(word.low, "honorifics"))

    def _note(self, match: re.Match[str]) -> None:
        parts = match[0].split()
        titles = [k for k, part in enumerate(parts) if self._lexicon.has(part.rstrip(".").lower(), "honorifics")]
        if self._lexicon.has(parts[0].lower(), "officed") and self._text.endswith(" of ", 0, match.start()):
            titles.append(0)  # "Secretary of State Eva Lind"
        titled = bool(titles) and titles[-1] + 1 < len(parts)
        if titled:
            crowned = self._lexicon.has(parts[titles[-1]].lower(), "royal")  # a queen keeps her title
            parts = parts[titles[-1] + (not crowned) :]
        if not parts or self._lexicon.has(
            parts[0].lower(), "prepositions", "determiners", "quantifiers", "subordinate", "subject_pronouns"
        ):
            return
        if not titled and not self._is_person(match):
            return
        name = " ".join(parts)
        if len(parts) == 1:
            name = self._full.get(parts[0], name)
        elif len(parts) <= _LONGEST:
            self._full.setdefault(parts[-1], name)
        else:
            return
        for word in match[0].split()[: titles[-1] if titled else 0]:
            if country := self._lexicon.demonyms.get(word.lower()):
                self._countries[name] = country
        self.offices.note(match.end() - len(" ".join(parts)), name)
        self._places.append(match.start())
        self._names.append(name)
        self._known.add(name)

    def _is_person(self, match: re.Match[str]) -> bool:
        """Whether the words around show that a name is a person's: speech, a role before it, an age after it."""
        after = self._text[match.end() : match.end() + 24].split()[:1]
        before = self._text[max(0, match.start() - 24) : match.start()].split()[-1:]
        speaks = any(self._lexicon.has(word.strip(",.").lower(), "reporting") for word in (*after, *before))
        speaks = speaks and not any(self._lexicon.has(word.lower(), "whereabouts") for word in before)
        role = any(self._lexicon.has(word.lower().strip(",."), "honorifics", "occupations") for word in before)
        known = match[0].split()[-1] in self._full
        aged = self._text[match.end() : match.end() + 5].strip(", ").isdigit()
        return role or aged or known or (speaks and len(match[0].split()) <= _LONGEST)


def _as(word: Word, written: str) -> Word:
    return replace(word, written=written, low=written.lower())
