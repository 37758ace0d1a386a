"""A passage is found again where a text has changed, and never taken for another."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.model import NO_QUOTE, Quote, Span
from briefdesk.text import quotes

TEXT = (
    "The harbour office opened its new hall last week. The council will meet in Paris on Monday to talk about the "
    "bridge. Nobody knows what the ministers will say, but the mayor hopes for a clear answer before the summer.\n\n"
    "The king will visit Lisbon on Friday. He travels by train, and the queen stays at home."
)
FRONT = "First of all, a word of thanks to those who wrote to us about the ferries. We read every letter.\n\n"


def passage(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found(words: str, now: str, text: str = TEXT, former: bool = True) -> str | None:
    """What becomes of a passage of one text in another: its words there, with what follows; None where it is lost."""
    span = passage(words, text)
    place = quotes.find(quotes.quote(text, span), now, span.start, text if former else "")
    return None if place is None else place.of(now)


def test_a_quote_is_the_passage_with_what_stands_around_it() -> None:
    assert quotes.quote("abc def ghi", Span(4, 7)) == Quote("def", "abc ", " ghi")
    quote = quotes.quote("x" * 100 + "here" + "y" * 100, Span(100, 104))
    assert (len(quote.before), len(quote.after)) == (quotes.CONTEXT, quotes.CONTEXT)


@pytest.mark.parametrize("words", ["Monday", "Friday", "The council will meet in Paris on Monday", "harbour", "."])
def test_a_passage_is_found_in_its_own_text(words: str) -> None:
    span = passage(words)
    assert quotes.find(quotes.quote(TEXT, span), TEXT, span.start) == span


@pytest.mark.parametrize("words", ["Monday", "Friday", "ministers", "The king will visit Lisbon on Friday."])
@pytest.mark.parametrize(
    "now",
    [
        FRONT + TEXT,
        TEXT + "\n\n" + FRONT,
        TEXT.replace("\n\n", f"\n\n{FRONT}"),
        FRONT + TEXT.replace("bridge. ", f"bridge. {FRONT.strip()} ") + FRONT,
    ],
)
def test_a_passage_is_found_beside_new_paragraphs(words: str, now: str) -> None:
    span = passage(words)
    place = quotes.find(quotes.quote(TEXT, span), now, span.start, TEXT)
    assert place == passage(words, now)


def test_a_passage_is_found_where_its_paragraph_went() -> None:
    first, second = TEXT.split("\n\n")
    assert found("Monday", f"{second}\n\n{first}") == "Monday"
    assert found("Friday", f"{second}\n\n{first}") == "Friday"


def test_a_word_more_or_less_in_its_sentence_does_no_harm() -> None:
    assert found("Monday", TEXT.replace("The council", "The city council")) == "Monday"
    assert found("Friday", TEXT.replace("The king", "The old king")) == "Friday"
    assert found("Monday", TEXT.replace("to talk", "to talk at length")) == "Monday"


@pytest.mark.parametrize("former", [True, False])
@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("Monday", "The council", "The senate"),  # whoever meets on Monday, it is not the council
        ("Monday", "in Paris", "in Rome"),
        ("Friday", "The king", "The pope"),
        ("Friday", "Lisbon", "Porto"),
        ("Friday", "on Friday", "on Tuesday"),
        ("The king will visit Lisbon on Friday", "The king", "The pope"),
        ("The king will visit Lisbon on Friday", "Lisbon on Friday", "Porto on Sunday"),
        ("The council will meet in Paris on Monday to talk about the bridge.", "Paris on Monday", "Rome on Friday"),
    ],
)
def test_a_look_alike_is_never_taken(words: str, old: str, new: str, former: bool) -> None:
    assert found(words, TEXT.replace(old, new), former=former) is None


LISTED = "\n".join(f"The vote on the {thing} is on Monday." for thing in ("budget", "bridge", "ports", "law"))


@pytest.mark.parametrize("gone", ["budget", "bridge", "ports", "law"])
@pytest.mark.parametrize("words", ["Monday", "The vote on the {} is on Monday."])
def test_a_line_that_is_gone_is_not_taken_for_the_next(gone: str, words: str) -> None:
    line = f"The vote on the {gone} is on Monday."
    words = words.format(gone)
    start = LISTED.index(line) + line.index(words)
    quote = quotes.quote(LISTED, Span(start, start + len(words)))
    now = "\n".join(one for one in LISTED.split("\n") if one != line)
    assert quotes.find(quote, now, start, LISTED) is None
    assert quotes.find(quote, now, start) is None
    assert quotes.find(quote, LISTED, start) == Span(start, start + len(words))


def test_what_stood_in_the_former_text_too_is_something_else() -> None:
    text = "The vote on the budget is on Monday. The vote on the second budget is on Monday."
    now = "The vote on the second budget is on Monday."
    assert found("Monday", now, text) is None
    twice = "He said that he would come home. Nobody came. Then he said that he would come home again."
    assert found("said that he would come home", "Then he said that he would come home again.", twice) is None


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("5 May", "The council will meet in Paris on 15 May to talk about the bridge."),
        ("5 May", "The council will meet in Paris on 5 Mayors to talk about the bridge."),
        ("May", "The council will meet in Paris on 5 Mayors to talk about the bridge."),
    ],
)
def test_a_passage_is_no_part_of_a_word_or_a_number(words: str, now: str) -> None:
    assert found(words, now, "The council will meet in Paris on 5 May to talk about the bridge.") is None


def test_a_part_of_a_word_that_was_highlighted_is_found_again() -> None:
    assert found("ncil wi", FRONT + TEXT) == "ncil wi"


def test_a_short_text_that_is_a_passage_is_not_found_by_chance() -> None:
    quote = quotes.quote("Monday.", Span(0, 6))
    assert quotes.find(quote, "Monday.") == Span(0, 6)
    assert quotes.find(quote, TEXT) is None
    assert quotes.find(quotes.quote("All was well. He said so.", Span(14, 25)), "It rained. Why? He said so.") is None


def test_a_sentence_that_begins_alike_is_another() -> None:
    text = "It rained. The council said on Monday that taxes would fall."
    assert found("The council said on Monday", "It rained. The council said on Monday it will sue.", text) is None


def test_a_long_passage_is_found_with_a_few_words_changed() -> None:
    sentence = "Nobody knows what the ministers will say, but the mayor hopes for a clear answer before the summer."
    changed = sentence.replace("clear answer", "swift answer")
    assert found(sentence, TEXT.replace(sentence, changed)) == changed
    assert found(sentence, FRONT + TEXT.replace(sentence, changed)) == changed
    other = sentence.replace("ministers", "bishops").replace("mayor", "judge").replace("clear answer", "quick end")
    assert found(sentence, TEXT.replace(sentence, other)) is None


@pytest.mark.parametrize("sep", [" ", "\n"])
@pytest.mark.parametrize("short", ["- Sunday", "Never mind.", "The end."])
@pytest.mark.parametrize(("word", "new"), [("Officials said", "Officials also said"), ("both sides", "both the sides")])
def test_a_changed_passage_takes_no_short_sentence_beside_it(word: str, new: str, short: str, sep: str) -> None:
    sentence = "Officials said the deal was close and would be signed on Saturday in Paris by both sides."
    changed = sentence.replace(word, new)
    for around in (("", ""), ("Lunch is served.", "Doors open at noon, and the band plays until ten.")):
        text = sep.join([around[0], sentence, around[1]]).strip()
        for now in ((around[0], short, changed, around[1]), (around[0], changed, short, around[1])):
            assert found(sentence, sep.join(now).strip(), text) in (None, changed)


def test_a_passage_with_another_first_word_begins_where_a_sentence_does() -> None:
    sentence = "Officials said the deal was close and would be signed on Saturday in Paris by both sides."
    other = sentence.replace("Officials", "Ministers")
    assert found(sentence, f"Never mind. {other}", sentence) in (None, other)


def test_a_changed_passage_at_either_end_of_a_text_is_found() -> None:
    first = "The harbour office opened its new hall in the old part of the town at the end of last week."
    last = "He travels by train through the night, and the queen stays at home until the end of the month."
    text = f"{first} It rained all day, and the band played on.\n\n{last}"
    assert found(first, text.replace("new hall", "grand hall"), text) == first.replace("new hall", "grand hall")
    assert found(last, text.replace("by train", "by boat"), text) == last.replace("by train", "by boat")


@pytest.mark.parametrize(
    "text",
    [
        "Čtvrtek: Zoë’s naïve café opens on Monday, say the neighbours of the old école.",
        "委員会は月曜日にパリで会合を開く。 Monday は休み、と市長は述べた。明日は晴れ。",
        "🎉🎊 The fête 👩‍👩‍👧 begins on Monday 🎉 at the old harbour, with music 🎶 and dance.",
        "Cafe\u0301 society meets on Monday in the cafe\u0301 of the harbour office again.",
    ],
)
def test_offsets_count_characters_of_any_width(text: str) -> None:
    span = passage("Monday", text)
    quote = quotes.quote(text, span)
    assert quotes.find(quote, text, span.start) == span
    for front in (FRONT, "🎉" * 7 + "\n\n", "東京\n\n"):
        place = quotes.find(quote, front + text, span.start, text)
        assert place == Span(span.start + len(front), span.end + len(front))


def test_words_that_stand_everywhere_keep_their_place_or_have_none() -> None:
    text = "".join(f"Train {number} leaves on Monday at noon sharp. " for number in range(1_000))
    start = text.index("Monday", text.index("Train 700 "))
    quote = quotes.quote(text, Span(start, start + 6))
    assert quotes.find(quote, text, start) == Span(start, start + 6)
    moved = quotes.find(quote, FRONT + text, start, text)
    assert moved == Span(start + len(FRONT), start + len(FRONT) + 6)
    assert quotes.find(quote, text.replace("Train 700 ", "Train 7000 "), start, text) is None


def test_equally_good_places_are_told_apart_by_where_it_stood() -> None:
    text = "\n".join(["The office is closed on Monday and on Tuesday, as it is on all holidays."] * 9)
    for start in (place for place in range(len(text)) if text.startswith("Monday", place)):
        assert quotes.find(quotes.quote(text, Span(start, start + 6)), text, start) == Span(start, start + 6)


SAME = "The office of the old harbour will be closed on Monday for the whole of the day and of the night, said {}.\n"


def test_places_that_look_the_same_keep_their_order() -> None:
    text = "".join(SAME.format(name) for name in ("Anna", "Bob", "Carol"))
    starts = [found.start() for found in re.finditer("Monday", text)]
    for start in starts:
        now = FRONT + text
        place = quotes.find(quotes.quote(text, Span(start, start + 6)), now, start, text)
        assert place == Span(start + len(FRONT), start + len(FRONT) + 6)
        assert quotes.find(quotes.quote(text, Span(start, start + 6)), text[len(SAME) :], start, text) is None


def test_a_word_that_the_quote_cuts_does_no_harm() -> None:
    text = "It was said that the council of the old harbour town will meet on Monday to talk at length about boats."
    assert quotes.quote(text, passage("Monday", text)).before.startswith("he council")
    assert found("Monday", text.replace("the council", "a council"), text) == "Monday"
    assert found("Monday", text.replace("council", "senate"), text) is None


def test_a_quote_of_nothing_is_nowhere() -> None:
    assert quotes.find(NO_QUOTE, TEXT) is None
    assert quotes.find(quotes.quote(TEXT, passage("Monday")), "") is None


def test_a_long_passage_takes_no_long_time() -> None:
    text = " ".join(f"word{number % 977} and{number % 13}" for number in range(12_000))
    lost = " ".join(f"other{number % 977} or{number % 13}" for number in range(6_000))
    begun = time.process_time()
    assert quotes.find(Quote(lost, "nothing of it ", " stands there"), text) is None
    assert quotes.find(Quote("a" * 20_000), "a" * 60_000 + "b", 30_000) is None, "it would cut a word"
    assert quotes.find(quotes.quote(lost + text, Span(0, len(lost))), "x " + lost + text) is not None
    assert time.process_time() - begun < 2


texts = st.text(alphabet="ab .\né漢🎉", min_size=1, max_size=120)


@given(texts, st.data())
def test_any_passage_is_found_in_its_own_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert quotes.find(quotes.quote(text, span), text, start) == span


WORDS = ["the", "a", "council", "king", "meets", "visits", "Paris", "Monday", "Friday", "on", "in"]


@given(st.lists(st.sampled_from(WORDS), min_size=8), st.data())
def test_any_passage_is_found_behind_another_paragraph(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words) + "."
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    now = FRONT + text
    place = quotes.find(quotes.quote(text, span), now, span.start, text)
    assert place is None or place.of(now) == span.of(text)
    if now.count(span.of(text)) == 1:
        assert place == Span(span.start + len(FRONT), span.end + len(FRONT))
