"""Highlights and notes: on passages, on whole articles, on events."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from briefdesk.desk import agenda, library, passages
from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.targets import named, quoted
from briefdesk.errors import ConflictError, InputError, MissingError
from briefdesk.model import NO_QUOTE, Annotation, Colour, Kind, Span, Target
from briefdesk.store import notes, tags
from briefdesk.store.acts import Act
from briefdesk.text.clean import clean

LONGEST = 100_000
"""Characters of a note."""


def highlight(
    desk: Desk, article: int, span: Span, colour: Colour = Colour.YELLOW, *, seen: str | None = None
) -> Annotation:
    """Highlight a passage and return the highlight. `seen`: its words as the person saw them.

    Raises InputError, MissingError, and ConflictError if a newer text has other words there.
    """
    with acting(desk, "highlight") as act:
        return _on_passage(act, desk, "highlighted", article, span, "", colour, seen)


def comment(
    desk: Desk, article: int, span: Span, note: str, colour: Colour = Colour.YELLOW, *, seen: str | None = None
) -> Annotation:
    """Write a note on a passage, which highlights it, and return it. Raises as `highlight` does."""
    with acting(desk, "note") as act:
        return _on_passage(act, desk, "wrote a note on", article, span, check(note), colour, seen)


def write(desk: Desk, target: Target, note: str) -> Annotation:
    """Write a note on a whole article or on an event, and return it. Raises InputError, MissingError."""
    note, now = check(note), desk.now()
    with acting(desk, "note") as act:
        act.words = f"wrote a note on {named(desk, [target])}"
        article, event = (target.id, None) if target.kind is Kind.ARTICLE else (None, target.id)
        return _keep(act, Annotation(0, article, event, None, NO_QUOTE, note, Colour.YELLOW, now, now))


def change(
    desk: Desk, id: int, note: str | None = None, colour: Colour | None = None, *, seen: str | None = None
) -> Annotation:
    """Change the words of a note, or the colour of a highlight, and return it.

    `seen`: the words as they were when the person began; ConflictError is raised if they are others now.
    Raises InputError, MissingError.
    """
    with acting(desk, "note") as act:
        before = get(desk, id)
        if note is not None and seen not in (None, before.note):
            raise ConflictError(
                f"the note was changed meanwhile: {quoted(before.note)}", "do it once more if yours is to stand"
            )
        after = replace(
            before,
            note=before.note if note is None else check(note, emptied=bool(before.quote.exact)),
            colour=colour or before.colour,
        )
        act.words = f"changed the note on {_place(desk, before)}"
        if after != before:
            notes.put(act, replace(after, changed=desk.now()))
    return get(desk, id)


def remove(desk: Desk, ids: Sequence[int]) -> None:
    """Take highlights and notes away. Raises MissingError; then nothing is done."""
    with acting(desk, "unnote") as act:
        found = [get(desk, id) for id in dict.fromkeys(ids)]
        act.words = f"removed {f'the note on {_place(desk, found[0])}' if len(found) == 1 else f'{len(found)} notes'}"
        for annotation in found:
            tags.clear(act, Target(Kind.ANNOTATION, annotation.id))
            act.delete("annotation", annotation.id)


def attach(desk: Desk, id: int, span: Span, *, seen: str | None = None) -> Annotation:
    """Put an orphan on a passage of its article, and return it. Raises as `highlight` does."""
    with acting(desk, "attach") as act:
        orphan = get(desk, id)
        if orphan.article is None or not orphan.quote.exact:
            raise InputError("this note is on no passage", "only a note on a passage can be put elsewhere")
        quote = passages.quote(desk, orphan.article, span, seen)
        act.words = f"put the note on {quoted(orphan.quote.exact)} on {quoted(quote.exact)}"
        notes.put(act, replace(orphan, span=span, quote=quote, changed=desk.now()))
    return get(desk, id)


def get(desk: Desk, id: int) -> Annotation:
    """One highlight or note. Raises MissingError."""
    found = entries(desk, [id])
    if not found:
        raise MissingError(f"there is no note {id} on this desk", "`briefdesk note list` lists them")
    return found[0]


def entries(desk: Desk, ids: Sequence[int]) -> list[Annotation]:
    """The annotations of these ids, in their order; those that are gone are left out."""
    return notes.get(desk.store, ids)


def told(desk: Desk, ids: Sequence[int]) -> dict[int, tuple[Annotation, str]]:
    """The annotations of these ids, each with the title of what it is on; those that are gone are left out."""
    found = entries(desk, ids)
    titles = library.titles(desk, [note.article for note in found if note.article is not None])
    events = {event.id: event.title for event in agenda.entries(desk, [note.event for note in found if note.event])}
    return {
        note.id: (note, events.get(note.event, "") if note.event else titles.get(note.article or 0, ""))
        for note in found
    }


def listing(desk: Desk, words: str = "") -> array[int]:
    """The ids of all highlights and notes, or of those whose note holds these words; the latest first, orphans last."""
    return notes.ids(desk.store, clean(words).split())


def of_article(desk: Desk, article: int) -> list[Annotation]:
    """The highlights and notes on an article, in the order of its text; orphans last."""
    return notes.of_article(desk.store, article)


def of_event(desk: Desk, event: int) -> list[Annotation]:
    """The notes on an event."""
    return notes.of_event(desk.store, event)


def counts(desk: Desk, kind: Kind, ids: Sequence[int]) -> dict[int, int]:
    """How many highlights and notes articles have, or events; those without any are left out."""
    return notes.counts(desk.store, kind, ids)


def _on_passage(
    act: Act, desk: Desk, done: str, article: int, span: Span, note: str, colour: Colour, seen: str | None
) -> Annotation:
    now, quote = desk.now(), passages.quote(desk, article, span, seen)
    act.words = f"{done} {quoted(quote.exact)}"
    return _keep(act, Annotation(0, article, None, span, quote, note, colour, now, now))


def _keep(act: Act, annotation: Annotation) -> Annotation:
    return replace(annotation, id=notes.put(act, annotation))


def check(note: str, emptied: bool = False) -> str:
    """The note, cleaned. Raises InputError if it is too long, or empty where none is `emptied`."""
    if len(note) > LONGEST:
        raise InputError(f"a note has at most {LONGEST:,} characters, this one has {len(note):,}", "shorten it")
    cleaned = clean(note)
    if not cleaned.strip() and not emptied:
        raise InputError("the note is empty", "write something")
    return cleaned


def _place(desk: Desk, annotation: Annotation) -> str:
    """What a note is on, for the history."""
    if annotation.quote.exact:
        return quoted(annotation.quote.exact)
    kind, id = (Kind.EVENT, annotation.event) if annotation.event is not None else (Kind.ARTICLE, annotation.article)
    return named(desk, [Target(kind, id or 0)])
