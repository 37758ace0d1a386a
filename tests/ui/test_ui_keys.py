"""The table of keys: each does something, none hides another."""

from __future__ import annotations

import inspect
from collections import Counter

import pytest
from textual.dom import DOMNode

from briefdesk.ui import keys
from briefdesk.ui.app import Briefdesk
from briefdesk.ui.dialogs.address import AddressDialog
from briefdesk.ui.dialogs.asking import ConfirmDialog, LineDialog
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.dialogs.event import EventDialog
from briefdesk.ui.dialogs.help import HelpDialog
from briefdesk.ui.dialogs.importing import ImportDialog
from briefdesk.ui.dialogs.note import NoteDialog
from briefdesk.ui.dialogs.report import ReportDialog
from briefdesk.ui.dialogs.review import ReviewDialog
from briefdesk.ui.keys import Key
from briefdesk.ui.panes.agenda import AgendaPane
from briefdesk.ui.panes.notes import NotesPane
from briefdesk.ui.panes.reader import ReaderPane
from briefdesk.ui.panes.tags import TagsPane
from briefdesk.ui.panes.views import ViewsPane
from briefdesk.ui.screen import DeskScreen
from briefdesk.ui.widgets.page import Page
from briefdesk.ui.widgets.rows import Rows

PLACES: dict[str, type[DOMNode]] = {
    "desk": DeskScreen,
    "rows": Rows,
    "page": Page,
    "caret": Page,
    "reader": ReaderPane,
    "agenda": AgendaPane,
    "notes": NotesPane,
    "tags": TagsPane,
    "views": ViewsPane,
    "dialog": Dialog,
    "confirm": ConfirmDialog,
    "line": LineDialog,
    "note": NoteDialog,
    "event": EventDialog,
    "review": ReviewDialog,
    "import": ImportDialog,
    "address": AddressDialog,
    "report": ReportDialog,
    "help": HelpDialog,
}
DIALOGS = ("import", "confirm", "line", "note", "event", "review", "address", "report", "help")
TOGETHER = [
    *((*parts, "desk") for pane, parts in keys.PARTS.items() if pane != "caret"),
    ("caret",),
    *(
        ("dialog", name)
        for name in ("import", "confirm", "line", "note", "event", "review", "address", "report", "help")
    ),
]
"""What is active at the same time; the caret's keys are meant to hide all others while it is on."""


def test_every_key_has_its_own_id_in_a_place_that_is_known() -> None:
    assert not [id for id, count in Counter(key.id for key in keys.KEYS).items() if count > 1]
    assert {key.where for key in keys.KEYS} == set(PLACES)
    assert {part for parts in TOGETHER for part in parts} == set(PLACES)


@pytest.mark.parametrize("parts", TOGETHER, ids="+".join)
def test_no_key_hides_another_that_is_active_with_it(parts: tuple[str, ...]) -> None:
    pressed = Counter(name for part in parts for key in keys.of(part) for name in key.keys.split(","))
    assert not [name for name, count in pressed.items() if count > 1]


@pytest.mark.parametrize("key", keys.KEYS, ids=lambda key: key.id)
def test_every_action_is_there_and_takes_what_it_is_given(key: Key) -> None:
    name, _, given = key.action.partition("(")
    space, _, name = name.rpartition(".")
    owner = {"app": Briefdesk, "screen": DeskScreen, "": PLACES[key.where]}[space]
    method = getattr(owner, f"action_{name}")
    arguments = eval(f"({given.rstrip(')')},)") if given else ()
    inspect.signature(method).bind(None, *arguments)


@pytest.mark.parametrize("place", PLACES)
def test_every_place_binds_its_keys_and_no_others(place: str) -> None:
    own = PLACES[place].__dict__["BINDINGS"]
    assert own == [binding for part in PLACES if PLACES[part] is PLACES[place] for binding in keys.bindings(part)]


@pytest.mark.parametrize("key", keys.KEYS, ids=lambda key: key.id)
def test_every_key_says_what_it_does(key: Key) -> None:
    assert key.says.endswith(".")
    assert key.words
    assert "_" not in keys.label(key)


@pytest.mark.parametrize("parts", TOGETHER, ids="+".join)
def test_no_key_is_the_beginning_of_a_chord_and_something_else(parts: tuple[str, ...]) -> None:
    single = {name for part in parts for key in keys.of(part) for name in key.keys.split(",") if " " not in name}
    assert not {chord.split(" ")[0] for part in parts for chord in keys.chords(part)} & single
