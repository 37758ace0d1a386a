"""What to bring in: a path, an address, or a pasted text."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, Static, TextArea

from briefdesk.desk.arrivals import is_address
from briefdesk.text.clean import clean
from briefdesk.ui import keys
from briefdesk.ui.dialogs.dated import DateField
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.messages import ImportWanted

_MOST = 5_000
"""Entries of a folder that are looked at for a suggestion."""


class Paths(Suggester):
    """Suggests how a path goes on, from what is on the disk."""

    async def get_suggestion(self, value: str) -> str | None:
        """The first file or folder that begins so; looked for in a thread, as disks may be slow."""
        return await asyncio.to_thread(_goes_on, value)


def _goes_on(value: str) -> str | None:
    """The path with the rest of its last name; none whose name would have to be cleaned to be shown."""
    folder, slash, name = value.rpartition("/")
    if not name or is_address(value):
        return None
    try:
        with os.scandir(Path(f"{folder}{slash}" or ".").expanduser()) as entries:
            fitting = [entry for entry in islice(entries, _MOST) if entry.name.startswith(name)]
            found = min(fitting, key=lambda entry: entry.name, default=None)
            whole = found.name + "/" * found.is_dir() if found else ""
    except (OSError, RuntimeError):  # RuntimeError: the home of nobody
        return None
    return value + whole[len(name) :] if whole and clean(whole) == whole else None


class SourceField(Input):
    """A field for one source, which takes no text of several lines: half of it would be lost."""

    @dataclass
    class SeveralLines(Message):
        """A text of several lines was pasted."""

        text: str

    def on_paste(self, event: events.Paste) -> None:
        """Pass a text on."""
        if "\n" in event.text.strip():
            event.prevent_default().stop()
            self.post_message(self.SeveralLines(event.text))


class ImportDialog(Dialog[ImportWanted]):
    """Asks for one or the other, and for a publication date if the source has none."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("import")

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def compose(self) -> ComposeResult:
        """Three fields."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = "Import"
            yield SourceField(
                placeholder="a file, a folder or an address",
                id="source",
                compact=True,
                suggester=Paths(use_cache=False, case_sensitive=True),
            )
            yield TextArea(id="pasted", placeholder="or paste a text here", tab_behavior="focus", compact=True)
            yield DateField(self._today, placeholder="published, if it does not say (2 Jan 2026, yesterday, …)")
            yield Static(
                "enter imports (in a pasted text ctrl+s) · tab goes on · → completes · esc closes", classes="hint"
            )

    def on_source_field_several_lines(self, message: SourceField.SeveralLines) -> None:
        """Put a text into the field for texts."""
        field = self.query_one("#pasted", TextArea)
        field.insert(message.text)
        field.focus()

    def on_input_submitted(self) -> None:
        """Enter in a field."""
        self.submit()

    def submit(self) -> None:
        """Bring in what is given."""
        source = self.query_one("#source", Input).value.strip()
        pasted = self.query_one("#pasted", TextArea).text
        sources: list[str | bytes] = [source] if source else []
        if pasted.strip():
            sources.append(pasted.encode("utf-8", "surrogatepass"))
        field = self.query_one(DateField)
        if not field.sound:
            field.focus_field()
        elif sources:
            self.dismiss(ImportWanted(sources, field.day))
        else:
            self.query_one("#source", Input).focus()
