"""`briefdesk review`: saying of events that they are right or wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefdesk.cli import ids as known_ids
from briefdesk.cli import options, values
from briefdesk.cli.output import Styled, complain, say, say_json
from briefdesk.cli.reading_desk import reading_desk
from briefdesk.cli.rows import say_events

if TYPE_CHECKING:
    from briefdesk.desk import Desk


@options.group("review")
@options.everywhere
def command() -> None:
    """Say of events that they are right or wrong.

    What is said holds whatever is read of the articles later. An ID is an event's; - reads ids that are piped in.
    """


@command.command("list", context_settings=options.CONTEXT)
@options.as_json
@options.everywhere
@options.pass_choices
def listing(choices: options.Choices, as_json: bool) -> None:
    """List what is to review.

    Events ahead on which nobody has decided, doubtful ones among them with their doubt.
    """
    from briefdesk.desk import agenda, review

    with reading_desk(choices) as desk:
        found = agenda.entries(desk, review.to_review(desk))
        if as_json:
            say_json(values.events(desk, found))
        elif found:
            say_events(desk, found)
        else:
            complain("nothing is left to review")


@command.command("confirm", context_settings=options.CONTEXT)
@known_ids.many
@options.as_json
@options.everywhere
@options.pass_choices
def confirm(choices: options.Choices, ids: Sequence[int], as_json: bool) -> None:
    """Say that events are right."""
    from briefdesk.desk import review

    _decide(choices, ids, as_json, review.confirm)


@command.command("reject", context_settings=options.CONTEXT)
@known_ids.many
@options.as_json
@options.everywhere
@options.pass_choices
def reject(choices: options.Choices, ids: Sequence[int], as_json: bool) -> None:
    """Say that events are none.

    No reading brings them back; `agenda --rejected` shows them, and `review reset` takes them back.
    """
    from briefdesk.desk import review

    _decide(choices, ids, as_json, review.reject)


@command.command("reset", context_settings=options.CONTEXT)
@known_ids.many
@options.as_json
@options.everywhere
@options.pass_choices
def reset(choices: options.Choices, ids: Sequence[int], as_json: bool) -> None:
    """Take back what was decided on events.

    They are as they were found, or as they were added.
    """
    from briefdesk.desk import review

    _decide(choices, ids, as_json, review.reset)


def _decide(
    choices: options.Choices, ids: Sequence[int], as_json: bool, decide: Callable[[Desk, Sequence[int]], object]
) -> None:
    """Decide on events, all or none, and print them as they are now."""
    from briefdesk.desk import agenda

    with reading_desk(choices) as desk:
        decide(desk, ids)
        found = agenda.entries(desk, ids)
        if as_json:
            say_json(values.events(desk, found))
            return
        say_events(desk, sorted(found, key=lambda event: (event.when.start, event.when.end)), sources=False)
        for id in sorted(set(ids) - {event.id for event in found}):
            say(Styled(f"event {id} is gone: its article no longer says so, and nothing else held it", dim=True))
