"""An event is the one that was found before if it rests on the same words, whatever its date and title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import ADDED

from briefdesk.desk.matching import BY_HAND, Matching, matching
from briefdesk.model import Decision, Edit, Event, Evidence, Review, Span, When
from briefdesk.text.quotes import quote

TEXT = "The council meets on Monday and votes on Friday. The king comes on Sunday, the queen a day later."
ARTICLE = 7


def proof(words: str, rule: str = "weekday") -> Evidence:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Evidence(Span(0, len(TEXT)), span, rule, "because", ARTICLE, quote(TEXT, span))


def event(id: int, title: str, *words: str, rule: str = "weekday") -> Event:
    when = When(date(2026, 1, 5), date(2026, 1, 5))
    return Event(when, title, tuple(proof(one, rule) for one in words), id=id)


def decided(event: Event, words: str) -> Decision:
    return Decision(event.id, Review.CONFIRMED, Edit(), ADDED, ADDED, ARTICLE, proof(words).quote)


def match(found: list[Event], before: list[Event], *decisions: Decision) -> Matching:
    by_event = {decision.event: decision for decision in decisions}
    return matching(found, before, by_event, by_event.keys(), ARTICLE, TEXT, lambda evidence: evidence.timex)


def pairs(matched: Matching) -> list[tuple[int, str]]:
    return [(old.id, new.title) for old, new in matched.kept]


def test_the_same_words_make_the_same_event() -> None:
    before = [event(1, "Council", "Monday"), event(2, "Vote", "Friday")]
    moved = When(date(2026, 2, 5), date(2026, 2, 5))
    found = [event(0, "A vote", "Friday"), replace(event(0, "A meeting", "Monday"), when=moved)]
    matched = match(found, before)
    assert pairs(matched) == [(1, "A meeting"), (2, "A vote")]
    assert (matched.came, matched.gone) == ((), ())


def test_what_rests_on_other_words_is_another_event() -> None:
    before, found = [event(1, "Council", "Monday")], [event(0, "Council", "Friday")]
    matched = match(found, before)
    assert (pairs(matched), matched.came, matched.gone) == ([], tuple(found), tuple(before))


def test_a_mention_that_grew_is_the_same() -> None:
    assert pairs(match([event(0, "Council", "on Monday and")], [event(1, "Council", "Monday")])) == [(1, "Council")]


def test_no_event_is_taken_twice() -> None:
    before = [event(1, "Council", "Monday"), event(2, "Meeting", "Monday")]
    matched = match([event(0, "Meeting", "Monday")], before)
    assert len(matched.kept) == 1
    assert len(matched.gone) == 1
    assert match([], []) == Matching((), (), ())


def test_one_that_was_decided_on_comes_first() -> None:
    first, second = event(1, "Council", "Monday"), event(2, "Council", "Monday")
    matched = match([event(0, "Council", "Monday")], [first, second], decided(second, "Monday"))
    assert pairs(matched) == [(2, "Council")]
    assert matched.gone == (first,)


def test_a_split_event_goes_with_the_mention_that_was_decided_on() -> None:
    before = event(1, "Council", "Monday", "Friday")
    found = [event(0, "Meeting", "Monday"), event(0, "Vote", "Friday")]
    assert pairs(match(found, [before], decided(before, "Friday"))) == [(1, "Vote")]
    assert pairs(match(found, [before], decided(before, "Monday"))) == [(1, "Meeting")]


def test_an_event_goes_where_most_of_its_mentions_go() -> None:
    before = event(1, "Council", "Monday", "Friday", "Sunday")
    found = [event(0, "Council", "Monday"), event(0, "Royals", "Friday", "Sunday")]
    assert pairs(match(found, [before])) == [(1, "Royals")]


def test_the_title_decides_between_events_on_the_same_words() -> None:
    before = [event(1, "King", "Sunday"), event(2, "Queen", "Sunday")]
    found = [event(0, "Queen", "Sunday"), event(0, "King", "Sunday")]
    assert pairs(match(found, before)) == [(1, "King"), (2, "Queen")]


def test_one_added_by_hand_takes_nothing_from_one_that_was_found() -> None:
    own, read = event(1, "Mine", "Monday", rule=BY_HAND), event(2, "Council", "Monday")
    mine = replace(decided(own, "Monday"), review=Review.ADDED)
    matched = match([event(0, "Council", "Monday")], [own, read], mine)
    assert pairs(matched) == [(2, "Council")]
    assert matched.gone == (own,)
    assert pairs(match([event(0, "Council", "Monday")], [own], mine)) == [(1, "Council")], (
        "found later: no second event"
    )


def test_a_mention_that_is_gone_matches_nothing() -> None:
    before, found = [event(1, "Council", "Monday")], [event(0, "Council", "Monday")]
    matched = matching(found, before, {}, frozenset(), ARTICLE, TEXT, lambda evidence: None)
    assert (pairs(matched), len(matched.came), len(matched.gone)) == ([], 1, 1)


def test_mentions_in_other_articles_do_not_count() -> None:
    elsewhere = replace(event(1, "Council", "Monday"), evidence=(replace(proof("Monday"), article=ARTICLE + 1),))
    assert pairs(match([event(0, "Council", "Monday")], [elsewhere])) == []
