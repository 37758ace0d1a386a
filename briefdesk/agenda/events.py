"""From time expressions to events: what the story says will happen, one event per happening."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from briefdesk.agenda.advisory import advisories
from briefdesk.agenda.announce import Announcement, announcement, is_certain, listed
from briefdesk.agenda.candidates import Candidates
from briefdesk.agenda.dates import Dated, dated
from briefdesk.agenda.form import Form
from briefdesk.agenda.frame import framed
from briefdesk.agenda.legs import elsewhere
from briefdesk.agenda.lexicon import Lexicon, load
from briefdesk.agenda.merge import Mention, merged
from briefdesk.agenda.moved import settled
from briefdesk.agenda.naming.antecedents import Antecedents
from briefdesk.agenda.naming.extent import Extent
from briefdesk.agenda.naming.mentions import Mentions
from briefdesk.agenda.naming.people import People
from briefdesk.agenda.naming.titler import Titler
from briefdesk.agenda.naming.topic import Topic
from briefdesk.agenda.naming.undated import Undated
from briefdesk.agenda.neighbours import weighed
from briefdesk.agenda.programme import Programme
from briefdesk.agenda.recount import recounted
from briefdesk.agenda.recurring import lasting
from briefdesk.agenda.retold import retold
from briefdesk.agenda.sentence import Prose, Sentences
from briefdesk.agenda.wording import quotations
from briefdesk.model import Event, Span, Timex, TimexType
from briefdesk.text.furniture import Kind, ends_like_a_sentence
from briefdesk.text.sentences import Sentence
from briefdesk.timex.dates import NAMED_DAY

_BESIDE = 4
"""Dates on either side of one that are looked at with it."""
_MOST = 2000
"""Announcements of a text that are looked at: no article has more, and comparing them takes time."""


def upcoming(
    text: str, parts: Sequence[Sentence], found: Sequence[Timex], day: date | None, language: str
) -> list[Event]:
    """What the story says will happen on or after a day, in the order of the dates.

    Without a day only what a verb that looks ahead puts on a date with its year.
    """
    lexicon = load(language)
    dates = list(lasting(text, dated(text, found, day, lexicon, language), found, day, lexicon))
    announced = [
        one
        for one in islice(_announced(text, parts, dates, day or date.min, lexicon), _MOST)
        if day or is_certain(one, lexicon)
    ]
    if not announced:
        return []
    times = [timex.span for timex in found if timex.type is not TimexType.DURATION]
    people = People(text, [part.span for part in parts if part.kind is Kind.STORY], times, lexicon)
    events = merged(list(_mentions(text, parts, found, dates, announced, day, people, lexicon)))
    lines = {one.prose.span for one in announced if one.form is Form.LISTED}
    story = [part.span for part in parts if part.kind is Kind.STORY and part.span not in lines]
    told = [span for span in story if ends_like_a_sentence(span.of(text))]
    if not told:
        return events
    first = next(part for part in parts if part.span == told[0])
    topic = Topic(text, first.span, partial(Sentences(text, lexicon).prose, first, first.span), people, lexicon)
    return [replace(event, title=topic.completed(event.title)) for event in events]


def _mentions(
    text: str,
    parts: Sequence[Sentence],
    found: Sequence[Timex],
    dates: Sequence[Dated],
    announced: Sequence[Announcement],
    day: date | None,
    people: People,
    lexicon: Lexicon,
) -> Iterator[Mention]:
    counted = {one.span for one in dates}
    unnamed = [
        timex.span
        for timex in found
        if timex.rule != NAMED_DAY and (timex.type is not TimexType.DURATION or timex.span in counted)
    ]
    antecedents = Antecedents(people, Mentions(text, lexicon), lexicon, partial(_earlier, text, parts, lexicon))
    candidates = Candidates(text, dates, day, lexicon)
    undated = Undated(unnamed, lexicon)
    holding = settled(text, announced, dates, day or date.min, lexicon)
    for i, (one, was) in enumerate(holding):
        others = elsewhere(one, [near for near, _ in holding[max(0, i - _BESIDE) : i + 1 + _BESIDE]], lexicon)
        unsaid = Undated(_with(others, unnamed), lexicon) if others else undated
        titler = Titler(people, antecedents, Extent(unsaid, lexicon), lexicon)
        yield candidates.of(one, was, titler, others)


def _with(others: Sequence[Span], times: Sequence[Span]) -> list[Span]:
    """Spans in order, without those that lie in others."""
    apart = [span for span in times if not any(other.covers(span) for other in others)]
    return sorted([*apart, *others], key=lambda span: span.start)


def _announced(
    text: str, parts: Sequence[Sentence], dates: Sequence[Dated], day: date, lexicon: Lexicon
) -> Iterator[Announcement]:
    entries = [*Programme(text, dates, day, lexicon).entries(parts), *advisories(text, parts, dates, lexicon)]
    made = [one for entry in entries if (one := listed(entry, text, day, lexicon))]
    lines = {entry.sentence.span for entry in entries}
    made += islice(_told(text, parts, dates, day, lexicon, lines), _MOST)
    made.sort(key=lambda one: one.dated.span.start)
    yield from retold(list(recounted(made, dates, day, text, lexicon)), lexicon)


def _told(
    text: str, parts: Sequence[Sentence], dates: Sequence[Dated], day: date, lexicon: Lexicon, lines: Container[Span]
) -> Iterator[Announcement]:
    """What the sentences announce that are no lines of a programme."""
    starts = [part.span.start for part in parts]
    quotes, ready = quotations(text), Sentences(text, lexicon)
    for i, one in enumerate(dates):
        k = max(0, bisect_right(starts, one.span.start) - 1)
        part = parts[k]
        if part.kind is not Kind.STORY or one.when.end < day or part.span in lines:
            continue
        if one.span.start < ready.told(part).start:
            continue
        near = [*dates[max(0, i - _BESIDE) : i], *dates[i + 1 : i + 1 + _BESIDE]]
        quoted = _is_quoted(one.span, quotes)
        if made := announcement(one, ready.prose(part, one.span), day, quoted, lexicon, near):
            yield weighed(framed(made, dates, day, lexicon), text, parts, k, near, lexicon)


def _is_quoted(span: Span, quotes: Sequence[Span]) -> bool:
    k = bisect_right(quotes, span.start, key=lambda quote: quote.start) - 1
    return k >= 0 and quotes[k].end > span.start


def _earlier(text: str, parts: Sequence[Sentence], lexicon: Lexicon, prose: Prose) -> Prose | None:
    """The sentence of the story before this one."""
    k = bisect_left(parts, prose.span.start, key=lambda part: part.span.start) - 1
    if k < 0 or parts[k].kind is not Kind.STORY:
        return None
    return Sentences(text, lexicon).prose(parts[k], parts[k].span)
