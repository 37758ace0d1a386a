"""What to bring in: a path, an address, or a pasted text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.suggester import Suggester
from textual.widgets import Input, Static, TextArea

from briefdesk.ui.dialogs.dated import DateField
from briefdesk.ui.dialogs.dialog import Dialog
from briefdesk.ui.messages import ImportWanted


class Paths(Suggester):
    """Suggests how a path goes on, from what is on the disk."""

    async def get_suggestion(self, value: str) -> str | None:
        """The first file or folder that begins so."""
        if not value or "://" in value:
            return None
        folder, _, name = value.rpartition("/")
        try:
            entries = sorted(
                path.name for path in Path(f"{folder}/" if folder or value[0] == "/" else ".").expanduser().iterdir()
            )
        except OSError:
            return None
        found = next((entry for entry in entries if name and entry.startswith(name)), None)
        return value + found[len(name) :] if found else None


class ImportDialog(Dialog[ImportWanted]):
    """Asks for one or the other, and for a publication date if the source has none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "submit", "bring in", tooltip="Bring in what is given.", priority=True)
    ]

    def compose(self) -> ComposeResult:
        """Three fields."""
        with Vertical(classes="box") as box:
            box.border_title = "Import"
            yield Input(
                placeholder="a file, a folder or an address",
                id="source",
                suggester=Paths(use_cache=False, case_sensitive=True),
            )
            yield TextArea(id="pasted", placeholder="or paste a text here", tab_behavior="focus")
            yield DateField(self._today(), placeholder="published, if it does not say (2 Jan 2026, yesterday, …)")
            yield Static(
                "enter or ctrl+s brings it in · tab goes on · → takes the suggestion · esc closes", classes="hint"
            )

    def _today(self) -> date:
        from briefdesk.ui.app import Briefdesk

        assert isinstance(self.app, Briefdesk)
        return self.app.desk.now().date()

    def on_input_submitted(self) -> None:
        """Enter in a field."""
        self.action_submit()

    def action_submit(self) -> None:
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
