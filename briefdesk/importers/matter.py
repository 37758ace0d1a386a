"""Front matter: what a Markdown file says of itself before its text, as TOML or in the plain part of YAML."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time
from typing import Any

_BLOCK = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST = 64 * 1024
"""Characters."""
_PAIR = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$")
_COMMENT = re.compile(r"\s+#.*$")
_ESCAPE = re.compile(r"\\(.)")


def split(markdown: str) -> tuple[dict[str, Any], str]:
    """What the front matter says, keys in lower case, and the Markdown after it; bad front matter is text.

    Values are strings, dates or lists of strings; other values are left out.
    """
    block = _BLOCK.match(markdown, 0, _LONGEST)
    if block is None:
        return {}, markdown
    try:
        found = tomllib.loads(block[2]) if block[1] == "+++" else _pairs(block[2])
    except (ValueError, RecursionError):
        return {}, markdown
    if not found:
        return {}, markdown
    said = {key.lower(): kept for key, value in found.items() if (kept := _kept(value))}
    return said, markdown[block.end() :]


def _kept(value: Any) -> Any:
    if isinstance(value, list):
        return [item for item in value if isinstance(item, str)]
    return value if isinstance(value, str | datetime | date) and not isinstance(value, time) else None


def _pairs(block: str) -> dict[str, Any]:
    """`key: value` lines, with lists as `[a, b]` or `- a` lines, and deeper lines left out. Raises ValueError."""
    found: dict[str, Any] = {}
    key = ""
    for one in block.split("\n"):
        stripped = one.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if key and stripped.startswith("- "):
            items = found[key] if isinstance(found[key], list) else []
            found[key] = [*items, _scalar(stripped[2:])]
        elif one[0] in " \t":
            if not key:
                raise ValueError("a value without a key")
        elif pair := _PAIR.match(one):
            key = pair[1]
            found[key] = _value((pair[2] or "").strip())
        else:
            raise ValueError("not a pair")
    return found


def _value(words: str) -> str | list[str]:
    if words.startswith("[") and words.endswith("]"):
        return [_scalar(item) for item in words[1:-1].split(",") if item.strip()]
    return _scalar(words)


def _scalar(words: str) -> str:
    words = words.strip()
    if len(words) > 1 and words[0] == words[-1] == '"':
        return _ESCAPE.sub(r"\1", words[1:-1])
    if len(words) > 1 and words[0] == words[-1] == "'":
        return words[1:-1].replace("''", "'")
    bare = _COMMENT.sub("", words)
    return "" if bare in ("~", "null", "|", ">", "|-", ">-") else bare
