"""docs/keys.md holds what the table of keys holds."""

from __future__ import annotations

import re
from pathlib import Path

from briefdesk.ui import keys

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
SECTIONS = {
    "Everywhere on the desk": ("desk",),
    "In every list": ("rows",),
    "In the agenda": ("agenda",),
    "In the notes": ("notes",),
    "In the tags": ("tags",),
    "In the saved searches": ("views",),
    "In the reader": ("reader", "page"),
    "In the reader, while the caret is on": ("caret",),
    "In every dialog": ("dialog",),
    "Before an act on many": ("confirm",),
    "A tag or a name": ("line",),
    "Writing a note": ("note",),
    "An event by hand": ("event",),
    "The review": ("review",),
    "Import": ("import",),
    "Open an address": ("address",),
    "Report of an import": ("report",),
    "Help": ("help",),
}


def rows(key: keys.Key) -> str:
    shown = " ".join(f"`{name}`" for name in keys.label(key).split())
    return f"| {shown} | {key.says} |"


def test_the_page_lists_every_key_under_its_pane() -> None:
    found = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", PAGE.read_text(), re.MULTILINE))
    assert {part for parts in SECTIONS.values() for part in parts} == {key.where for key in keys.KEYS}
    for title, parts in SECTIONS.items():
        wanted = [rows(key) for part in parts for key in keys.of(part)]
        assert [line for line in found[title].splitlines() if line.startswith("| `")] == wanted
