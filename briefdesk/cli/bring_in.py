"""`briefdesk import`: articles in."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefdesk.cli import dates, options
from briefdesk.cli.edge import DONE, FAILED, INTERRUPTED
from briefdesk.cli.interrupts import asked_to_stop
from briefdesk.cli.output import Styled, complain, say, say_json, say_upgrading
from briefdesk.cli.progress import Line

if TYPE_CHECKING:
    from briefdesk.desk import Desk
    from briefdesk.desk.intake import Brought, Report, Source


@click.command("import", context_settings=options.CONTEXT)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@click.option("--published", metavar="DATE", help="When all of it was published, such as 2026-01-02 or yesterday.")
@click.option("--dry-run", is_flag=True, help="Say what would happen and change nothing.")
@click.option("--allow-private", is_flag=True, help="Fetch addresses of private networks too.")
@options.as_json
@options.everywhere
@options.pass_choices
def command(
    choices: options.Choices,
    sources: tuple[str, ...],
    published: str | None,
    dry_run: bool,
    allow_private: bool,
    as_json: bool,
) -> int:
    """Bring articles in.

    A SOURCE is a file, a folder, a web address, or - for what is piped in. What is on the desk already is not added
    again; what fails is reported and the others go on. ctrl+c stops and keeps what was read.
    """
    from briefdesk.desk.desk import now
    from briefdesk.desk.intake import Wishes, bring_in

    day = dates.day(published, choices.today or now().date(), "--published") if published is not None else None
    wishes = Wishes(day, dry_run)
    things = [_piped_in() if source == "-" else source for source in sources]
    with ExitStack() as stack:
        desk = stack.enter_context(_desk(choices, dry_run, stack))
        asked = stack.enter_context(asked_to_stop())
        line = stack.enter_context(Line())
        report = bring_in(desk, things, wishes, allow_private=allow_private, progress=line.show, stop=asked.is_set)
    if as_json:
        say_json(_values(report))
    else:
        _tell(report, dry_run)
    for failure in report.failed:
        complain(f"{failure.name}: {failure.reason}")
    return INTERRUPTED if report.stopped else FAILED if report.failed else DONE


def _piped_in() -> Source:
    from briefdesk.desk.intake import Pasted
    from briefdesk.importers.files import LARGEST

    if sys.stdin.isatty():
        complain("paste the text, then press ctrl+d on a line of its own")
    return Pasted(sys.stdin.buffer.read(LARGEST + 1), "standard input")


def _desk(choices: options.Choices, dry_run: bool, stack: ExitStack) -> Desk:
    """The desk to bring into; a dry run where there is none yet uses one that is thrown away."""
    from briefdesk.desk import Desk
    from briefdesk.desk.demo import throw_away

    path: Path = choices.desk_path()
    if dry_run and not path.exists():
        path = stack.enter_context(throw_away())
    return Desk(path, choices.today, say_upgrading)


def _tell(report: Report, dry_run: bool) -> None:
    from briefdesk.desk import wording

    for brought in report.new:
        events = f"{brought.events} event{'' if brought.events == 1 else 's'}"
        about = f"  {events}, {wording.published(brought.published)}"
        say(_id(brought), brought.title, Styled(about, dim=True))
    for brought in report.here:
        said = ["already here, now with other words; the former ones are kept"] if brought.changed else []
        said += [f"already here, now {wording.published(brought.published)}"] if brought.redated else []
        said += [brought.outcome] if brought.outcome else []
        if said:
            say(_id(brought), brought.title, Styled(f"  {'; '.join(said)}", dim=True))
    counts = f"{len(report.new)} new, {len(report.here)} already here, {len(report.failed)} failed"
    if report.stopped:
        counts += "; stopped, and what was read until then is kept" if not dry_run else "; stopped"
    say(f"{counts}; nothing was written" if dry_run else counts)


def _id(brought: Brought) -> str | Styled:
    return Styled(f"{brought.id:>6}  ", dim=True) if brought.id else "  "


def _values(report: Report) -> Iterator[dict[str, Any]]:
    outcomes: tuple[tuple[str, Sequence[Brought]], ...] = (("new", report.new), ("here", report.here))
    for outcome, articles in outcomes:
        for brought in articles:
            day = brought.published.day
            yield {
                "outcome": outcome,
                "changed": brought.changed,
                "id": brought.id or None,
                "title": brought.title,
                "published": day.isoformat() if day else None,
                "basis": brought.published.basis,
                "events": brought.events,
            }
    for failure in report.failed:
        yield {"outcome": "failed", "name": failure.name, "reason": failure.reason}
