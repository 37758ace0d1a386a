"""What a person decides on events: right, wrong, or right when mended. It holds whatever is read later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from briefdesk.desk import agenda, library, passages, wording
from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.matching import BY_HAND, is_own
from briefdesk.desk.replacing import sentence_around
from briefdesk.desk.targets import quoted
from briefdesk.errors import ConflictError, InputError
from briefdesk.model import NO_QUOTE, Decision, Edit, Event, EventStatus, Evidence, Review, Span, When
from briefdesk.store import decisions, events
from briefdesk.store.acts import Act
from briefdesk.text.clean import clean_line

_LONGEST = 300
"""Characters of a title or a place."""


class Edited(NamedTuple):
    """An event as it was mended, and the act that did it."""

    event: Event
    entry: int | None


def confirm(desk: Desk, ids: Sequence[int], seen: Event | None = None) -> int | None:
    """Say that events are right; the act in the journal, or None where it changed nothing.

    `seen`: the one event as the person saw it; ConflictError is raised if it is another now. Raises MissingError; then
    nothing is decided.
    """
    return _decide(desk, ids, "confirm", "confirmed", _right, seen)


def reject(desk: Desk, ids: Sequence[int], seen: Event | None = None) -> int | None:
    """Say that events are none; they stay as tombstones, so that no reading brings them back. As `confirm`."""
    return _decide(desk, ids, "reject", "rejected", lambda event, edit: Review.REJECTED, seen)


def reset(desk: Desk, ids: Sequence[int]) -> None:
    """Take back what was decided on events: they are as they were found. One that was added by hand is as added.

    An orphan goes where nothing holds it any more. Raises MissingError; then nothing is taken back.
    """
    with acting(desk, "reset") as act:
        found = _found(desk, ids)
        act.words = f"took back what was decided on {_named(found)}"
        for event in found:
            if is_own(event):
                earlier = _decision(act, event, desk.now())
                _write(act, event, earlier, replace(earlier, review=Review.ADDED, edit=Edit(), changed=desk.now()))
            else:
                _forget(act, event)


def edit(desk: Desk, id: int, edit: Edit, seen: Event | None = None) -> Edited:
    """Mend an event, which says that it is right, and return it with the act.

    `seen`: the event as it was when the person began; ConflictError is raised if it is another now.
    Raises MissingError, InputError; then nothing is changed.
    """
    edit = _checked(edit)
    with acting(desk, "edit") as act:
        event = agenda.event(desk, id)
        if seen is not None and seen != event:
            raise ConflictError(
                f"“{seen.title}” was changed meanwhile: {wording.when(event.when)}, {event.title}",
                "enter once more keeps what you typed",
            )
        act.words = f"edited {quoted(event.title)}"
        _put(act, desk.now(), event, _right, edit)
    return Edited(agenda.event(desk, id), act.entry)


def add(
    desk: Desk,
    when: When,
    title: str,
    place: str | None = None,
    status: EventStatus = EventStatus.SCHEDULED,
    article: int | None = None,
    span: Span | None = None,
    seen: str | None = None,
) -> Event:
    """Add an event that no reading found, and return it.

    `article` and `span`: the words of an article that say so, and as the person saw them. Raises InputError,
    MissingError, and ConflictError if a newer text has other words there; then nothing is added.
    """
    edit = _checked(Edit(when, title, place or "", status))
    if not edit.title:
        raise InputError("an event needs a title", "who does what, and where")
    now = desk.now()
    with acting(desk, "add", f"added {quoted(edit.title)}") as act:
        evidence = _pointed_at(desk, article, span, seen)
        event = Event(when, edit.title, evidence, edit.place or None, status, review=Review.ADDED)
        event = replace(event, id=events.insert(act, event))
        decisions.put(act, replace(_decision(act, event, now), review=Review.ADDED))
    return event


def whole(edit: Edit, title: str = "") -> tuple[When, str, str | None, EventStatus]:
    """All that an event by hand needs, from a form that began with a title. Raises InputError without a date."""
    if edit.when is None:
        raise InputError("an event needs a date", "try 2026-01-06, next Tuesday 3 pm, 6-9 Jan")
    return edit.when, edit.title or title, edit.place, edit.status or EventStatus.SCHEDULED


def to_review(desk: Desk) -> list[int]:
    """The ids of events ahead on which nobody has decided, doubtful ones among them, in the order of their dates."""
    return events.undecided(desk.store, desk.today())


_Said = Callable[[Event, Edit], Review]


def _right(event: Event, edit: Edit) -> Review:
    """What it is to say of an event that it is right."""
    if is_own(event):
        return Review.ADDED
    return Review.CONFIRMED if edit == Edit() else Review.EDITED


def _decide(desk: Desk, ids: Sequence[int], verb: str, done: str, said: _Said, seen: Event | None) -> int | None:
    now = desk.now()
    with acting(desk, verb) as act:
        found = _found(desk, ids)
        if seen is not None and found != [seen]:
            now_is = found[0].review if found[0].review is not seen.review else "changed"
            raise ConflictError(f"“{seen.title}” was {now_is} meanwhile", "this is how it is now; decide once more")
        act.words = f"{done} {_named(found)}"
        for event in found:
            _put(act, now, event, said)
    return act.entry


def _put(act: Act, now: datetime, event: Event, said: _Said, edit: Edit | None = None) -> None:
    """Decide on an event; what was mended of it before stays mended."""
    earlier = _decision(act, event, now)
    whole = edit.over(earlier.edit) if edit else earlier.edit
    review = said(event, whole)
    when = (whole.when or event.when) if review in (Review.CONFIRMED, Review.EDITED) else None
    _write(act, event, earlier, replace(earlier, review=review, edit=whole, when=when, changed=now))


def _write(act: Act, event: Event, earlier: Decision, decision: Decision) -> None:
    """Write a decision on an event, unless it says what was decided before."""
    if replace(decision, changed=earlier.changed) != earlier:
        (read,) = events.get(act.store, [event.id], as_read=True)
        decisions.put(act, decision)
        events.update(act, read, decision.on(read))


def _forget(act: Act, event: Event) -> None:
    """Show an event as it was read; an orphan that nothing holds any more goes."""
    (read,) = events.get(act.store, [event.id], as_read=True)
    decisions.remove(act, event.id)
    events.update(act, read, read)
    if event.lost and not decisions.held(act.store, [event.id]):
        events.delete(act, event)


def _decision(act: Act, event: Event, now: datetime) -> Decision:
    """What was decided on an event before; else nothing yet, on its first mention."""
    before = decisions.of_events(act.store, [event.id]).get(event.id)
    if before:
        return before
    first = event.evidence[0] if event.evidence else None
    article, quote = (first.article, first.quote) if first else (None, NO_QUOTE)
    return Decision(event.id, Review.FOUND, Edit(), now, now, article, quote)


def _pointed_at(desk: Desk, article: int | None, span: Span | None, seen: str | None) -> tuple[Evidence, ...]:
    if article is None:
        return ()
    if span is None:
        raise InputError("an event of an article needs the words that say so", "select them first")
    quote = passages.quote(desk, article, span, seen)
    sentence = sentence_around(library.article(desk, article).text, span)
    return (Evidence(sentence, span, BY_HAND, "added by hand", article, quote),)


def _checked(edit: Edit) -> Edit:
    """The edit with its words cleaned. Raises InputError where they are too long, or end before they begin."""
    title, place = (None if words is None else clean_line(words) for words in (edit.title, edit.place))
    for name, words in (("title", title), ("place", place)):
        if words and len(words) > _LONGEST:
            raise InputError(f"a {name} has at most {_LONGEST} characters, this one has {len(words)}", "shorten it")
    if title == "":
        raise InputError("an event needs a title", "who does what, and where")
    if edit.when and edit.when.end < edit.when.start:
        raise InputError("an event cannot end before it begins", "put the earlier day first")
    return replace(edit, title=title, place=place)


def _found(desk: Desk, ids: Sequence[int]) -> list[Event]:
    """The events of these ids, each once. Raises MissingError."""
    return [agenda.event(desk, id) for id in dict.fromkeys(ids)]


def _named(found: Sequence[Event]) -> str:
    return quoted(found[0].title) if len(found) == 1 else f"{len(found)} events"
