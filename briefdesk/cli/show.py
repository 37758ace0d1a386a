"""`briefdesk show`: an article whole, an event with its proof, or a note with its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefdesk.cli import ids, options, values
from briefdesk.cli.output import Styled, complain, say, say_text, say_value
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import hashed, say_events, say_notes

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.model import Article


@click.command("show", context_settings=options.CONTEXT)
@click.argument("id", callback=ids.one, metavar="ID")
@click.option("--event", "is_event", is_flag=True, help="The ID is an event's, not an article's.")
@click.option("--note", "is_note", is_flag=True, help="The ID is that of a highlight or note.")
@click.option("--former", is_flag=True, help="The texts that the article had before newer versions came.")
@options.as_object
@options.everywhere
@options.pass_choices
def command(choices: options.Choices, id: int, is_event: bool, is_note: bool, former: bool, as_json: bool) -> None:
    """Print an article, an event with its proof, or a note with its passage.

    An article comes with its publication date, how that is known, its tags, its notes and its events; an event with the
    sentence that says so, why it means that date, and the notes on it.
    """
    if is_event + is_note + former > 1:
        raise click.UsageError("--event, --note and --former do not go together")
    with reading_desk(choices) as desk:
        if is_event:
            _event(desk, id, as_json)
        elif is_note:
            _note(desk, id, as_json)
        elif former:
            _former(desk, id, as_json)
        else:
            _article(desk, id, as_json)


def _article(desk: Desk, id: int, as_json: bool) -> None:
    from briefdesk.desk import agenda, library, notes

    article = library.article(desk, id)
    events, noted = agenda.events_of(desk, id), notes.of_article(desk, id)
    if as_json:
        say_value({**values.article(desk, article), "events": list(values.events(desk, events))})
        return
    _say_head(desk, article)
    say()
    say_text(article.text)
    if noted:
        say()
        say_notes(desk, noted, places=False)
    if events:
        say()
        say_events(desk, events, sources=False)


def _say_head(desk: Desk, article: Article) -> None:
    from briefdesk.desk import tags, wording
    from briefdesk.model import Kind

    say(Styled(article.title, bold=True))
    if origin := [part for part in (article.byline, article.source, article.url) if part]:
        say(" · ".join(origin))
    known = article.published
    sure = f", {known.confidence:.0%} sure" if known.day and known.confidence < 1 else ""
    say(wording.published(known), sure)
    for reason in known.because:
        say(Styled(f"  because {reason}", dim=True))
    if tagged := tags.of(desk, Kind.ARTICLE, [article.id]).get(article.id):
        say(hashed(tagged))


def _former(desk: Desk, id: int, as_json: bool) -> None:
    from briefdesk.desk import library, wording

    article = library.article(desk, id)
    former = library.former(desk, id)
    if as_json:
        texts = [{"until": until.isoformat(), "text": text} for until, text in former]
        say_value({"id": id, "title": article.title, "former": texts})
        return
    for number, (until, text) in enumerate(former):
        if number:
            say()
        say(Styled(f"until {wording.moment(until)}", bold=True))
        say_text(text)
    if not former:
        complain(f"article {id} has had no other text")


def _event(desk: Desk, id: int, as_json: bool) -> None:
    from briefdesk.desk import agenda, library, notes

    event = agenda.event(desk, id)
    noted = notes.of_event(desk, id)
    if as_json:
        say_value({**values.event(desk, event), "annotations": list(values.notes(desk, noted))})
        return
    say_events(desk, [event])
    for evidence in event.evidence:
        say()
        if evidence.lost:
            say(Styled("  no longer in the text: ", dim=True), evidence.quote.exact)
        else:
            say_text(evidence.span.of(library.article(desk, evidence.article).text), indent="  ")
        say(Styled(f"  because {evidence.because}", dim=True))
    if noted:
        say()
        say_notes(desk, noted, places=False)


def _note(desk: Desk, id: int, as_json: bool) -> None:
    from briefdesk.desk import notes, wording

    note = notes.get(desk, id)
    if as_json:
        say_value(values.note(desk, note))
        return
    say_notes(desk, [note])
    if note.quote.exact:
        say()
        say_text(f"… {note.quote.before}{note.quote.exact}{note.quote.after} …", indent="  ")
    say(Styled(f"  written {wording.moment(note.made)}, changed {wording.moment(note.changed)}", dim=True))
