"""What is done, as a title says it: no auxiliaries, no "be held", a deadline where something must be done by then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefdesk.agenda.announce import Announcement
from briefdesk.agenda.lexicon import Lexicon
from briefdesk.agenda.naming.inflect import is_plural, third_person
from briefdesk.agenda.sentence import low
from briefdesk.agenda.verbs import Group, Tense
from briefdesk.agenda.wording import Word, ours


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verb of a title with what follows it."""

    lead: str
    """What stands before it: "to", "could", or nothing."""
    does: Sequence[Word]
    is_deadline: bool = False
    """Whether it has to be done by the date."""


def predicate(
    one: Announcement, group: Group, end: Callable[[int], int], who: Sequence[Word], lexicon: Lexicon
) -> Predicate:
    """What the verb group says of a subject; `end` tells where the clause ends that begins with a word."""
    listed = one.prose.words
    does = listed[group.verb : end(group.verb)]
    if lexicon.has(low(does, 2), "chances") and low(does, 3) == lexicon.terms["to"]:
        does = does[4:]  # "will have the opportunity to visit"
    if _is_due(one, group, lexicon):
        return Predicate("", [], is_deadline=True)
    if _is_deadline(one, group, lexicon):
        start = _to_be_done(one, group, lexicon)
        return Predicate("", listed[start : end(start)], is_deadline=True)
    if group.tense is Tense.PLANNED:
        planned = listed[group.verb - 1 : group.verb] if lexicon.has(low(listed, group.verb - 1), "payable") else []
        return Predicate("", [*planned, *does])
    if group.tense is Tense.PRESENT and lexicon.has(low(does, 0), "being") and group.verb + 1 == one.first:
        return Predicate("", does[1:])  # "the hearing is on Friday in Rome"
    if empty := behind_empty(listed, group, lexicon):
        return Predicate("", listed[empty : end(empty - 1)])
    lead = _lead(group, lexicon)
    if lexicon.has(low(does, 0), "being") and lead == lexicon.terms["to"]:
        return Predicate("", does[1:])  # "bridge closed" of "the bridge will be closed"
    if _lasts(one, group, lexicon) and lexicon.has(low(does, 0), "staying"):
        does = [*does[: -1 if not does[-1].is_word else None], *map(ours, lexicon.terms["last_day"].split())]
    elif _lasts(one, group, lexicon) and does:
        return _present(replace(does[0], written=lexicon.terms["end"]), does[1:], who, lexicon)
    bare = group.tense is Tense.TIMETABLE and not listed[group.verb].low.endswith("s")
    if bare and is_plural(who, lexicon) is False and does:
        return Predicate("", third(does, lexicon))  # "will fly to Rome and meet …"
    if lead == lexicon.terms["to"] and does and group.tense is not Tense.INFINITIVE:
        return _present(does[0], does[1:], who, lexicon)
    return Predicate(lead, does)


def _is_due(one: Announcement, group: Group, lexicon: Lexicon) -> bool:
    """Whether something is "due by" the date."""
    by = any(lexicon.has(word.low, "by") for word in one.prose.words[one.first : one.stop])
    return by and group.tense is Tense.PLANNED and lexicon.has(low(one.prose.words, one.first - 1), "owing")


def _is_deadline(one: Announcement, group: Group, lexicon: Lexicon) -> bool:
    """Whether something must be done by the date, or can be done no later."""
    until = any(lexicon.has(word.low, "by") for word in one.prose.words[one.first : one.stop])
    until = until or lexicon.patterns["no_later"].search(_lows(one)) is not None
    verb = low(one.prose.words, group.start)
    done = lexicon.has(verb, "advising") and group.last > group.verb and not _is_handed_in(one, group, lexicon)
    allowed = lexicon.has(verb, "can") or _is_allowed(one, group, lexicon)
    return until and not done and (group.tense is Tense.MUST or allowed)


def _is_allowed(one: Announcement, group: Group, lexicon: Lexicon) -> bool:
    """Whether somebody is "given until May to" do something, or "able to" until then."""
    listed = one.prose.words
    to = any(word.low == lexicon.terms["to"] for word in listed[group.verb :])
    return to and any(lexicon.has(low(listed, k), "allowing") for k in (group.verb, group.verb + 1))


def _is_handed_in(one: Announcement, group: Group, lexicon: Lexicon) -> bool:
    listed = one.prose.words
    return lexicon.has(low(listed, group.verb), "being") and lexicon.has(low(listed, group.last), "handed_in")


def _lows(one: Announcement) -> str:
    return " ".join(word.low for word in one.prose.words[one.first : one.stop])


def _to_be_done(one: Announcement, group: Group, lexicon: Lexicon) -> int:
    """Where it begins what must be done: "sign" of "has until May to sign the bill"."""
    if group.verb == group.start or _is_allowed(one, group, lexicon):
        listed = one.prose.words
        start = group.verb if _is_allowed(one, group, lexicon) else one.stop
        to = next((k for k in range(start, len(listed)) if listed[k].low == lexicon.terms["to"]), len(listed))
        return to + 1
    return group.verb


def behind_empty(listed: Sequence[Word], group: Group, lexicon: Lexicon) -> int:
    """Where the words after a verb begin that only says that something happens: "take place"; 0 for another."""
    verb = low(listed, group.verb)
    held = lexicon.has(verb, "holding") and lexicon.has(low(listed, group.verb + 1), "prepositions")
    if held or lexicon.has(verb, "happening"):
        return group.verb + 1
    last = max(group.last, group.verb + 1)
    return last + 1 if lexicon.has(f"{verb} {low(listed, last)}", "happening") else 0


def _lead(group: Group, lexicon: Lexicon) -> str:
    """ "to" for "plans to" and "should"; "hopes to" stays."""
    if lexicon.has(group.lead, "advising"):
        return lexicon.terms["to"]
    return group.lead if lexicon.has(group.lead.split(" ")[0], "tentative") else group.lead.split(" ")[-1]


def _lasts(one: Announcement, group: Group, lexicon: Lexicon) -> bool:
    """Whether the verb says that something goes on until the date, which is its last day."""
    until = any(lexicon.has(word.low, "by", "through") for word in one.prose.words[one.first : one.stop])
    goes_on = lexicon.has(low(one.prose.words, group.verb + 1), "particles")  # "run out"
    return until and not goes_on and lexicon.has(low(one.prose.words, group.verb), "lasting", "staying")


def _present(verb: Word, rest: Sequence[Word], who: Sequence[Word], lexicon: Lexicon) -> Predicate:
    """The verb in the present where the number of its subject is plain, else with "to"."""
    joined = any(lexicon.has(word.low, "conjunctions") and not rest[k + 1].is_name for k, word in enumerate(rest[:-1]))
    plural = None if joined or not verb.written.isalpha() else is_plural(who, lexicon)
    if plural is None:
        return Predicate(lexicon.terms["to"], [verb, *rest])
    return Predicate("", [verb, *rest] if plural else third([verb, *rest], lexicon))


def third(does: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words with the verb that they begin with as "she" has it."""
    written = lexicon.irregular.get(does[0].low) or third_person(does[0].written)
    return [replace(does[0], written=written, low=written), *does[1:]]
