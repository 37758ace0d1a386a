"""`briefdesk note`: notes on passages, on whole articles, on events."""

from __future__ import annotations

from collections.abc import Sequence

import click

from briefdesk.cli import ids as known_ids
from briefdesk.cli import options, passages, values
from briefdesk.cli.output import complain, say, say_json, say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_notes
from briefdesk.cli.writing import written
from briefdesk.model import Colour, Kind, Target

_COLOURS = click.Choice([str(colour) for colour in Colour])


@options.group("note")
@options.everywhere
def command() -> None:
    """Write notes on passages, articles and events.

    TEXT is the note, in Markdown; - takes what is piped in; without it, at a terminal, your editor opens ($EDITOR).
    """


@command.command("add", context_settings=options.CONTEXT)
@click.argument("text", required=False, metavar="[TEXT|-]")
@click.option("--article", callback=known_ids.one, metavar="ID", help="The article.")
@click.option("--event", callback=known_ids.one, metavar="ID", help="The event.")
@passages.passage
@click.option("--colour", type=_COLOURS, help="How the passage is highlighted.")
@options.as_object
@options.everywhere
@options.pass_choices
def add(
    choices: options.Choices,
    text: str | None,
    article: int | None,
    event: int | None,
    quote: str | None,
    span: tuple[int, int] | None,
    colour: str | None,
    as_json: bool,
) -> None:
    """Write a note on an article, on a passage of it, or on an event."""
    from briefdesk.desk import notes, targets

    if (article is None) == (event is None):
        raise click.UsageError("a note is on one thing: --article or --event")
    target = Target(Kind.ARTICLE, article) if article is not None else Target(Kind.EVENT, event or 0)
    with reading_desk(choices) as desk:
        targets.check(desk, target)
        passage = passages.named(desk, article, quote, span)
        if colour and passage is None:
            raise click.UsageError("only a passage has a colour: --quote or --span")
        with written(text) as note:
            if passage is None:
                made = notes.write(desk, target, note)
            else:
                made = notes.comment(desk, target.id, passage, note, Colour(colour or Colour.YELLOW))
        if as_json:
            say_value(values.note(desk, made))
        else:
            say_notes(desk, [made])


@command.command("edit", context_settings=options.CONTEXT)
@click.argument("id", callback=known_ids.one, metavar="ID")
@click.argument("text", required=False, metavar="[TEXT|-]")
@click.option("--colour", type=_COLOURS, help="Another colour of its highlight; then the text may stay as it is.")
@options.as_object
@options.everywhere
@options.pass_choices
def edit(choices: options.Choices, id: int, text: str | None, colour: str | None, as_json: bool) -> None:
    """Change a note, or the colour of a highlight."""
    from briefdesk.desk import notes

    with reading_desk(choices) as desk:
        before = notes.get(desk, id)
        if colour and not before.quote.exact:
            raise click.UsageError("only a passage has a colour, and this note is on none")
        if colour and text is None:
            changed = notes.change(desk, id, colour=Colour(colour))
        else:
            with written(text, before.note) as note:
                changed = notes.change(desk, id, note, Colour(colour) if colour else None, seen=before.note)
        if as_json:
            say_value(values.note(desk, changed))
        else:
            say_notes(desk, [changed])


@command.command("remove", context_settings=options.CONTEXT)
@known_ids.many
@options.everywhere
@options.pass_choices
def remove(choices: options.Choices, ids: Sequence[int]) -> None:
    """Take highlights and notes away.

    `briefdesk undo` brings them back.
    """
    from briefdesk.desk import notes

    with reading_desk(choices) as desk:
        notes.remove(desk, ids)
        say(f"removed {len(ids)} note{'' if len(ids) == 1 else 's'}")


@command.command("attach", context_settings=options.CONTEXT)
@click.argument("id", callback=known_ids.one, metavar="ID")
@passages.passage
@options.as_object
@options.everywhere
@options.pass_choices
def attach(choices: options.Choices, id: int, quote: str | None, span: tuple[int, int] | None, as_json: bool) -> None:
    """Put a note on another passage of its article.

    Above all one whose own words are no longer in the text.
    """
    from briefdesk.desk import notes

    with reading_desk(choices) as desk:
        article = notes.get(desk, id).article
        if article is None:
            raise click.UsageError("this note is on an event, which has no passages")
        attached = notes.attach(desk, id, passages.needed(desk, article, quote, span))
        if as_json:
            say_value(values.note(desk, attached))
        else:
            say_notes(desk, [attached])


@command.command("list", context_settings=options.CONTEXT)
@click.argument("words", nargs=-1, metavar="[WORDS…]")
@click.option("--article", callback=known_ids.one, metavar="ID", help="Only those on this article.")
@click.option("--event", callback=known_ids.one, metavar="ID", help="Only those on this event.")
@options.as_json
@options.everywhere
@options.pass_choices
def listing(
    choices: options.Choices, words: Sequence[str], article: int | None, event: int | None, as_json: bool
) -> None:
    """List highlights and notes, or those whose note holds these words.

    The latest first; at the end, apart, those whose words are no longer in the text.
    """
    from briefdesk.desk import notes

    with reading_desk(choices) as desk:
        found = [
            one
            for one in notes.entries(desk, notes.listing(desk, " ".join(words)))
            if article in (None, one.article) and event in (None, one.event)
        ]
        if as_json:
            say_json(values.notes(desk, found))
        elif found:
            say_notes(desk, found)
        else:
            complain("no note holds these words" if words else "there are no notes here")
