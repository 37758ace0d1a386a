"""The keys of a pane."""

from __future__ import annotations

from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from briefdesk.desk import wording
from briefdesk.ui import keys
from briefdesk.ui.dialogs.dialog import Dialog

_LABEL, _WORDS = 18, 46
"""Cells."""


class HelpDialog(Dialog[None]):
    """Lists the keys of a pane, then those of the desk, then what the glyphs mean."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("help")

    def __init__(self, pane: str) -> None:
        super().__init__()
        self._pane = pane

    def compose(self) -> ComposeResult:
        """The lists, in a box that scrolls."""
        with Vertical(classes="box") as box:
            box.border_title = "Keys"
            with VerticalScroll():
                yield Static(help_of(self._pane), classes="words")
            yield Static("esc closes · ctrl+p finds any command by its words", classes="hint")

    def action_scroll(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def help_of(pane: str) -> Content:
    """All that help says of a pane."""
    parts = [_section(f"In the {pane}", [key for part in keys.PARTS[pane] for key in keys.of(part)])]
    if pane == "reader":
        parts.append(_section("While the caret is on", keys.of("caret")))
    parts.append(_section("Everywhere", keys.of("desk")))
    signs = [f"{glyph} {word}" for glyph, word in wording.SIGNS]
    lines = ["● unread   ○ read   ★ starred", *("   ".join(signs[at : at + 3]) for at in range(0, len(signs), 3))]
    parts.append(Content.assemble(("Signs\n", "bold $accent"), "\n".join(lines)))
    return Content("\n\n").join(parts)


def _section(title: str, listed: list[keys.Key]) -> Content:
    lines = [Content.styled(title, "bold $accent")]
    for key in listed:
        first, *rest = wrap(key.says, _WORDS)
        lines.append(Content.assemble((f"{keys.label(key):>{_LABEL}}  ", "bold"), first))
        lines += [Content(f"{'':{_LABEL}}  {words}") for words in rest]
    return Content("\n").join(lines)
