"""Finds the verb groups of a sentence: "would also be held", "is scheduled to begin", "plans to meet", "flies"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefdesk.agenda.forms import Forms
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word

_MODALS: tuple[tuple[tuple[str, ...], Tense, str], ...] = (
    (("will", "would"), Tense.AHEAD, "to"),
    (("must",), Tense.MUST, ""),
    (("may",), Tense.MAY, ""),
    (("can",), Tense.AHEAD, ""),
)


def groups(words: Sequence[Word], lexicon: Lexicon) -> list[Group]:
    """The verb groups in order."""
    reader = _Reader(words, lexicon)
    found: list[Group] = []
    k = 0
    while k < len(words):
        group = reader.at(k)
        if group:
            group = reader.completed(group)
            found.append(group)
            k = max(k, group.verb, group.last)
        k += 1
    return found


class _Reader(Forms):
    def at(self, k: int) -> Group | None:
        """The verb group that begins with this word."""
        word = self.words[k]
        low = word.low
        if not word.is_word and low[0] != "'":
            return None
        if word.is_name and k and not word.written.isupper():
            return None
        if self.is_participle(k) and self.is_(k - 1, "backward"):
            return None
        if self.is_(k, "inverted") and k == 0 and self.is_(1, "determiners", "subject_pronouns"):
            return None
        for names, tense, lead in _MODALS:
            if self.lexicon.has(low, *names) and not self.after_article(k):
                return self._modal(k, tense, lead)
        if self.lexicon.has(low, "be", "was"):
            hour = k and self.words[k - 1].written.replace(":", "").isdigit()  # "9 am"
            return None if hour else self._be(k)
        if self.lexicon.has(low, "have", "had"):
            return self._have(k)
        if (
            self.lexicon.has(low, "being_done")
            and self.is_participle(k + 1)
            and not self.is_(k - 1, "be", "was", "prepositions")
        ):
            return Group(k, k + 1, Tense.PLANNED, reduced=True)
        return self._plan(k) or self._infinitive(k) or self._bare(k)

    def completed(self, group: Group) -> Group:
        """The group with the participle that "be" or "remain" leads to: "sentenced" of "is due to be sentenced"."""
        if not self.is_(group.verb, "linking"):
            return group
        after, _ = self.skip(group.verb + 1)
        return replace(group, last=max(group.last, after)) if self.is_participle(after) else group

    def _modal(self, k: int, tense: Tense, lead: str) -> Group:
        verb, negated = self.skip(k + 1)
        negated = negated or self.is_(k, "negations")
        lead, last = lead or self.words[k].low, verb
        if self.is_(verb, "to_have"):
            return self._modal_perfect(k, verb, tense, negated)
        if self.is_(verb, "to_be"):
            after, denied = self.skip(verb + 1)
            negated = negated or denied
            if self.is_(after, "planned"):
                if self.does(after + 1):
                    return Group(k, after + 2, tense, "to", negated)
                return Group(k, after + 1, Tense.PLANNED, "", negated)
            last = after if self.is_participle(after) or self.ends(after, "progressive") else verb
        return Group(k, verb, tense, lead, negated, last)

    def _modal_perfect(self, k: int, have: int, tense: Tense, negated: bool) -> Group:
        """ "will have been offered" lies ahead; "would have met" did not happen."""
        done, _ = self.skip(have + 1)
        if self.is_(done, "infinitive"):
            return Group(k, done + 1, tense, "to", negated)
        if not self.is_participle(done) and not self.is_(done, "been"):
            return Group(k, have, tense, "to", negated)
        last = done + 1 if self.is_(done, "been") and self.is_participle(done + 1) else done
        ahead = self.is_(k, "will")
        return Group(k, have, tense if ahead else Tense.PAST, "to", negated, last)

    def _be(self, k: int) -> Group:
        past = self.is_(k, "was")
        verb, negated = self.skip(k + 1)
        given_up = past and any(self.is_(i, "backward") for i in range(k, verb))
        ahead = Tense.PAST if given_up else Tense.AHEAD
        low = self.low(verb)
        if self.lexicon.has(low, "being_done"):
            verb, low = verb + 1, self.low(verb + 1)
        going = self.lexicon.has(low, "going") and self.is_(verb + 1, "infinitive")
        if going or self.lexicon.has(low, "infinitive"):
            return Group(k, verb + 1 + going, ahead, "to", negated)
        if self.lexicon.has(low, "planned") and not (
            self.lexicon.has(low, "owing") and self.is_(verb + 1, "infinitive") and not self.does(verb + 1)
        ):
            if self.does(verb + 1):
                return Group(k, verb + 2, ahead, "to", negated)
            return Group(k, verb + 1, Tense.PAST if given_up else Tense.PLANNED, "", negated)
        if self.lexicon.has(low, "planning") and self.does(verb + 1):
            return Group(k, verb + 2, Tense.PAST if past else Tense.AHEAD, "to", negated)
        if self.lexicon.has(low, "controlling") and self.does(verb + 1):
            return Group(k, verb + 2, Tense.INFINITIVE if past else Tense.AHEAD, "to", negated)
        if self.lexicon.has_ending(low, "progressive") and not self.lexicon.has(low, "not_verbs"):
            return Group(k, verb, Tense.PAST if past else Tense.PROGRESSIVE, "", negated)
        return Group(k, verb if self.is_participle(verb) else k, Tense.PAST if past else Tense.PRESENT, "", negated)

    def _have(self, k: int) -> Group:
        had = self.is_(k, "had")
        verb, negated = self.skip(k + 1)
        low = self.low(verb)
        if self.lexicon.has(low, "infinitive") and not had:
            return Group(k, verb + 1, Tense.MUST, "to", negated)
        if self.lexicon.has(low, "by") and not had:
            return Group(k, k, Tense.MUST, "", negated)
        been = self.lexicon.has(low, "been")
        if been and self.is_(verb + 1, "planned"):
            to = self.does(verb + 2)
            return Group(k, verb + 2 + to, Tense.AHEAD if to else Tense.PLANNED, "to" if to else "", negated)
        done = had or been or self.is_participle(verb) or self.lexicon.has(low, "past")
        verb += been and self.is_participle(verb + 1)
        return Group(k, verb if done else k, Tense.PAST if done else Tense.PRESENT, "", negated)

    def _plan(self, k: int) -> Group | None:
        low = self.low(k)
        if self.lexicon.has(low, "planning", "controlling") and self.does(k + 1) and not self.after_article(k):
            lead = (
                f"{low} to"
                if self.lexicon.has(low, "planning") and not self.lexicon.has_ending(low, "progressive")
                else "to"
            )
            return Group(k, k + 2, Tense.AHEAD if self.lexicon.has(low, "planning") else Tense.INFINITIVE, lead)
        if self.lexicon.has(low, "organizing") and self.agrees(k) and k and self.is_(k + 1, "organized"):
            return Group(k, k, Tense.AHEAD)
        if not self.lexicon.has(low, "planned") or self.after_article(k) or self.lexicon.has(low, "disposed"):
            return None
        if self.is_(k + 1, "infinitive"):
            return Group(k, k + 2, Tense.AHEAD, "to", reduced=True) if self.does(k + 1) else None
        follows = self.words[k + 1] if k + 1 < len(self.words) else None
        hangs = (
            follows is None
            or self.lexicon.has(follows.low, "before_a_date")
            or follows.is_name
            or follows.low[0].isdigit()
        )
        if hangs and not self.is_(k + 1, "determiners"):
            return Group(k, k + 1, Tense.PLANNED, reduced=True)
        return None if self.is_(k - 1, "prepositions") else Group(k, k, Tense.PAST)

    def _infinitive(self, k: int) -> Group | None:
        if not self.is_(k, "infinitive") or k + 1 >= len(self.words) or self.is_cause(k):
            return None
        verb, negated = self.skip(k + 1)
        word = self.words[verb] if verb < len(self.words) else None
        if word is None or not word.written.islower() or not word.written[0].isalpha():
            return None
        plural = self.lexicon.has_ending(word.low, "plural") and not self.lexicon.has_ending(word.low, "not_plural")
        if plural or (
            self.lexicon.has(word.low, "determiners", "nouns", "prepositions", "numerals")
            and not self.lexicon.has(word.low, "timetabled")
        ):
            return None
        passive = self.lexicon.has(word.low, "to_be") and self.is_participle(verb + 1)
        return Group(k, verb, Tense.INFINITIVE, "to", negated, verb + passive, passive)

    def _bare(self, k: int) -> Group | None:
        low = self.low(k)
        if self.after_article(k) or self.is_(k - 1, "infinitive") or self.low(k - 1) == "-":
            return None
        if self.lexicon.has(low, "timetabled") and not self.is_(k - 1, "prepositions", "possessives") and k:
            denied = self.is_(k - 1, "negations")
            fits = not self.is_(k + 1, "partitive") and self.agrees(k)
            return Group(k, k, Tense.TIMETABLE, negated=denied) if fits else None
        regular = (
            self.lexicon.has_ending(low, "regular_past") and len(low) > 3 and not self.lexicon.has(low, "not_verbs")
        )
        if self.lexicon.has(low, "past") or (regular and not self.is_(k - 1, "attributing")):
            return Group(k, k, Tense.PAST)
        if self.lexicon.has(low, "reporting"):
            return Group(k, k, Tense.PAST)
        return None
