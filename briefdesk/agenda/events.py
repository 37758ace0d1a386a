"""From time expressions to events: what the story says will happen, one event per happening."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice, takewhile

from briefdesk.agenda.announce import Announcement, announcement, is_certain
from briefdesk.agenda.antecedents import Antecedents
from briefdesk.agenda.because import because
from briefdesk.agenda.dates import Dated, dated
from briefdesk.agenda.extent import Extent
from briefdesk.agenda.form import Form
from briefdesk.agenda.frame import framed
from briefdesk.agenda.lexicon import Lexicon, load
from briefdesk.agenda.mentions import Mentions
from briefdesk.agenda.merge import Mention, merged, stems
from briefdesk.agenda.moved import settled
from briefdesk.agenda.people import People
from briefdesk.agenda.place import place
from briefdesk.agenda.sentence import Prose, Sentences
from briefdesk.agenda.titler import Titler
from briefdesk.agenda.topic import Topic
from briefdesk.agenda.undated import Undated
from briefdesk.agenda.wording import Word, joined, quotations
from briefdesk.model import Event, Evidence, Span, Timex, TimexType, When
from briefdesk.text.furniture import Kind
from briefdesk.text.quotes import quote
from briefdesk.text.sentences import Sentence
from briefdesk.timex.clock import TIMES
from briefdesk.timex.dates import NAMED_DAY

_FAR = 1000
"""Characters into the text by which a mention says less of what happens."""
_HEAD = 4
"""Words at the start of a title among which the names of who acts are looked for."""
_MOST = 2000
"""Announcements of a text that are looked at: no article has more, and comparing them takes time."""


def upcoming(
    text: str, parts: Sequence[Sentence], found: Sequence[Timex], day: date | None, language: str
) -> list[Event]:
    """What the story says will happen on or after a day, in the order of the dates.

    Without a day only what a verb that looks ahead puts on a date with its year.
    """
    lexicon = load(language)
    dates = dated(text, found, day, lexicon, language)
    announced = [
        one
        for one in islice(_announced(text, parts, dates, day or date.min, lexicon), _MOST)
        if day or is_certain(one, lexicon)
    ]
    if not announced:
        return []
    times = [timex.span for timex in found if timex.type is not TimexType.DURATION]
    people = People(text, [part.span for part in parts if part.kind is Kind.STORY], times, lexicon)
    counted = {one.span for one in dates}
    unnamed = [
        timex.span
        for timex in found
        if timex.rule != NAMED_DAY and (timex.type is not TimexType.DURATION or timex.span in counted)
    ]
    antecedents = Antecedents(people, Mentions(text, lexicon), lexicon, partial(_earlier, text, parts, lexicon))
    titler = Titler(people, antecedents, Extent(Undated(unnamed, lexicon), lexicon), lexicon)
    holding = settled(text, announced, dates, day or date.min, lexicon)
    events = merged([_mention(text, one, was, titler, day, lexicon, _day_of(text, one, dates)) for one, was in holding])
    topic = Topic(text, [part.span for part in parts if part.kind is Kind.STORY], lexicon)
    return [replace(event, title=topic.completed(event.title)) for event in events]


def _announced(
    text: str, parts: Sequence[Sentence], dates: Sequence[Dated], day: date, lexicon: Lexicon
) -> Iterator[Announcement]:
    starts = [part.span.start for part in parts]
    quotes, ready = quotations(text), Sentences(text, lexicon)
    for one in dates:
        part = parts[max(0, bisect_right(starts, one.span.start) - 1)]
        if part.kind is not Kind.STORY or one.when.end < day:
            continue
        if one.span.start < ready.told(part).start:
            continue
        k = bisect_right(quotes, one.span.start, key=lambda span: span.start) - 1
        quoted = k >= 0 and quotes[k].end > one.span.start
        if made := announcement(one, ready.prose(part, one.span), day, quoted, lexicon):
            yield framed(made, dates, day, lexicon)


def _earlier(text: str, parts: Sequence[Sentence], lexicon: Lexicon, prose: Prose) -> Prose | None:
    """The sentence of the story before this one."""
    k = bisect_left(parts, prose.span.start, key=lambda part: part.span.start) - 1
    if k < 0 or parts[k].kind is not Kind.STORY:
        return None
    return Sentences(text, lexicon).prose(parts[k], parts[k].span)


def _mention(
    text: str, one: Announcement, was: When | None, titler: Titler, day: date | None, lexicon: Lexicon, told: str
) -> Mention:
    listed, span = one.prose.words, one.dated.span
    title = titler.title(one) or " ".join(one.prose.span.of(text).split()[:12])
    written = span.of(text)
    anchor = None if str(one.dated.when.start.year) in written else day
    why = because(f"{told} … {written}" if told else written, anchor, one.dated.when)
    sentence = Span(one.prose.span.start, max(one.prose.span.end, span.end))  # a date may run over the end of a line
    proof = Evidence(sentence, span, one.dated.first.rule, why, quote=quote(text, span))
    clause = listed[max(0, one.first - 40) : one.stop + 30]
    where = place(title, lexicon) or place(joined(_own(one, clause)), lexicon)
    event = Event(one.dated.when, title, (proof,), where, one.status, one.doubt, was=was)
    about = stems(clause, lexicon)
    return Mention(event, about, _stems(title.split()) & about, _stems(_who(title, lexicon)), _weight(title, one))


def _day_of(text: str, one: Announcement, dates: Sequence[Dated]) -> str:
    """The words that name the day of a mere time of day, where the sentence has them: "tomorrow" of "… at noon"."""
    if one.dated.first.rule not in TIMES:
        return ""
    k = bisect_left(dates, one.dated.span.start, key=lambda other: other.span.start) - 1
    named = k >= 0 and one.prose.span.covers(dates[k].span) and dates[k].when.start == one.dated.when.start
    return dates[k].span.of(text) if named else ""


def _own(one: Announcement, clause: Sequence[Word]) -> Sequence[Word]:
    """The words that are about this event alone: from its verb on, where another verb stands before."""
    others = [group for group in one.prose.groups if one.group and group.start < one.group.start and not group.reduced]
    start = one.prose.words[one.group.start].start if one.group and others else 0
    return [word for word in clause if word.start >= start]


def _who(title: str, lexicon: Lexicon) -> list[str]:
    """The names that a title begins with: "Parliament" of "Parliament of Norland", "Mark Carney"."""
    head = takewhile(lambda word: not lexicon.has(word, "prepositions"), title.split()[:_HEAD])
    return [word for word in head if word[:1].isupper() and not lexicon.has(word.lower(), "honorifics")]


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.lower()[:5] for word in words)


def _weight(title: str, one: Announcement) -> float:
    """How good a title is: names and five to twelve words are good, a clause says more than a noun."""
    words = title.split()
    named = sum(word[:1].isupper() for word in words[1:]) > 0
    return min(len(words), 8) + 2 * named - 4 * (one.form is Form.PLAIN) - min(one.prose.span.start / _FAR, 3.0)
