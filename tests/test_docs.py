"""The documents name everything there is."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from pathlib import Path

import click
import pytest

from briefdesk import __version__, agenda, timex
from briefdesk.cli import VERBS, briefdesk
from briefdesk.model import Basis, Published
from briefdesk.query import Field, Sort, State, Thing
from briefdesk.query.dates import days
from briefdesk.query.parse import DEEPEST, MOST
from briefdesk.query.tokens import LONGEST
from briefdesk.store import Store
from briefdesk.store.search import RANKED
from briefdesk.timex.meaning import Clock, Weekday

ROOT = Path(__file__).resolve().parent.parent
EVERYWHERE = {"--desk", "--today", "--help", "-h"}


def sections(file: str) -> dict[str, str]:
    """The parts of a document by their headings."""
    _, *parts = re.split(r"^## ", (ROOT / "docs" / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {part.partition("\n")[0]: part for part in parts}


def commands(verb: str) -> dict[str, click.Command]:
    """A verb, or those that it is a family of, each as it is typed."""
    command = briefdesk.get_command(click.Context(briefdesk), verb)
    assert command is not None
    if isinstance(command, click.Group):
        return {f"briefdesk {verb} {name}": one for name, one in command.commands.items()}
    return {f"briefdesk {verb}": command}


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_verb_is_in_its_section(verb: str) -> None:
    section = sections("commands.md")[f"briefdesk {verb}"]
    found = commands(verb)
    parameters = [parameter for command in found.values() for parameter in command.params]
    options = {name for parameter in parameters for name in parameter.opts if name.startswith("-")} - EVERYWHERE
    assert [name for name in options if f"`{name}" not in section] == []
    assert set(re.findall(r"^\| `(--[\w-]+)", section, re.MULTILINE)) == options
    assert [typed for typed in found if f"\n    {typed}" not in section] == []


def test_what_holds_everywhere_is_said_once() -> None:
    section = sections("commands.md")["What holds everywhere"]
    assert [name for name in [*EVERYWHERE, "--json", "--version"] if name not in section] == []


def test_every_verb_is_in_the_table_and_no_other() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[`(\w+)`\]\(#briefdesk-\w+\)", text, re.MULTILINE) == list(VERBS)


def test_every_table_and_column_is_described(store: Store) -> None:
    found = sections("schema.md")
    for (table,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%'"):
        if table.startswith(("_", "sqlite_")):
            continue
        columns = {name for (name,) in store.rows("SELECT name FROM pragma_table_info(?)", (table,))}
        rows = re.findall(r"^\| (`.*?) \|", found[table], re.MULTILINE)
        assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == columns, table


@pytest.mark.parametrize("kind", [Field, State, Thing])
def test_every_field_and_value_of_the_search_is_described(kind: type[StrEnum]) -> None:
    text = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    rows = "".join(re.findall(r"^\| (`.*?) \|", sections("search.md")["Fields"], re.MULTILINE))
    assert {f"`{value}:`" if kind is Field else f"`{value}`" for value in kind} <= set(re.findall(r"`[^`]+`", rows))
    assert [value for value in Sort if f"`sort:{value}`" not in text] == []


def test_the_limits_of_the_search_are_those_that_are_told() -> None:
    text = " ".join(sections("search.md")["What cannot be read"].split())
    told = f"at most {LONGEST:,} characters, {MOST} words and fields, and {DEEPEST} parentheses"
    assert told in text
    assert f"newest {RANKED:,}" in sections("search.md")["Fields"]


@pytest.mark.parametrize("words", re.findall(r"`([^`]+)`", sections("search.md")["Times"].partition("| for |")[2]))
def test_every_time_that_is_described_is_read(words: str) -> None:
    assert days(words, date(2026, 1, 2)) != (None, None)


def test_the_changelog_begins_with_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert next(heading for heading in headings if heading != "Unreleased") == __version__


@pytest.mark.parametrize(
    "file", ["README.md", "CHANGELOG.md", *sorted(f"docs/{one.name}" for one in (ROOT / "docs").glob("*.md"))]
)
def test_links_within_the_project_lead_somewhere(file: str) -> None:
    path = ROOT / file
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_room_is_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = [path for path in (ROOT / "briefdesk").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    names = [path.name if path.suffix else f"{path.name}/" for path in rooms if not path.name.startswith("__")]
    assert [name for name in names if name not in text] == []


def test_the_sentence_that_the_architecture_follows_is_read_as_it_says() -> None:
    section = " ".join(sections("architecture.md")["How a sentence becomes an event"].split())
    (sentence,) = re.findall(r'^How a sentence becomes an event "([^"]+)"', section)
    ((_, _, meaning),) = timex.parse(sentence).read
    assert meaning == Clock("10:00", of=Weekday(4))
    reading = agenda.read(sentence, Published(date(2026, 3, 11), Basis.GIVEN, 1.0))
    (found,), (event,) = reading.timexes, reading.events
    for told in (found.value, f"*{event.status}*", f'"{event.doubt}"', f'"{event.title}"', event.evidence[0].because):
        assert told in section
