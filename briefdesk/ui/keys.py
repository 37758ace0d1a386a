"""How Textual and a reader know the keys; keymap.py is the table of them."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from briefdesk.ui.keymap import KEYS, PARTS, Key

__all__ = ["KEYS", "PARTS", "Key", "bindings", "chords", "label", "of"]


def of(where: str) -> list[Key]:
    """The keys that hold in a part of the desk."""
    return [key for key in KEYS if key.where == where]


def bindings(where: str) -> list[BindingType]:
    """The bindings of a part of the desk, for Textual, which knows no chords."""
    found: list[BindingType] = []
    for key in of(where):
        single = ",".join(name for name in key.keys.split(",") if " " not in name)
        if single:
            tooltip, shown = key.says, key.shown
            found.append(
                Binding(single, key.action, key.words, show=shown, tooltip=tooltip, id=key.id, priority=key.first)
            )
    return found


def chords(where: str) -> dict[str, Key]:
    """The chords of a part of the desk: two keys with a blank between."""
    return {name: key for key in of(where) for name in key.keys.split(",") if " " in name}


def label(key: Key) -> str:
    """The keys as a reader knows them."""
    return " ".join("".join(_NAMES.get(one, one) for one in name.split(" ")) for name in key.keys.split(","))


_NAMES = {
    "slash": "/",
    "full_stop": ".",
    "asterisk": "*",
    "question_mark": "?",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "circumflex_accent": "^",
    "dollar_sign": "$",
    "escape": "esc",
    "down": "↓",
    "up": "↑",
    "right": "→",
    "left": "←",
    "pagedown": "pgdn",
    "pageup": "pgup",
}
