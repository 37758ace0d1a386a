"""Markdown to plain text with marks, by markdown-it-py's stream of tokens. Nothing written is lost."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefdesk.model import Mark, MarkKind
from briefdesk.text.clean import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DEEPEST = 300
"""Levels: beyond its limit markdown-it drops the words, so nothing may get there; see _PREFIX."""
_PREFIX = re.compile(r"^((?:[ \t>*+-]|\d{1,9}[.)](?=\s)){100})(?:[ \t>*+-]|\d{1,9}[.)](?=\s))+", re.MULTILINE)
_IMAGES = re.compile(r"(?:!\[){20,}")
_PAIRED = {
    "strong": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "link": MarkKind.LINK,
    "heading": MarkKind.HEADING,
    "list_item": MarkKind.LIST_ITEM,
    "blockquote": MarkKind.QUOTE,
    "table": MarkKind.TABLE,
}
_PARAGRAPHS = {"paragraph_open", "heading_open", "fence", "code_block", "blockquote_open", "table_open", "hr"}


def from_markdown(markdown: str) -> tuple[str, tuple[Mark, ...]]:
    """The plain text of a Markdown document and how its stretches looked, in the order they begin.

    A line is a paragraph, a list's item with its bullet or number, or a table's row; HTML in it is taken literally.
    """
    writer = _Writer()
    source = _IMAGES.sub("![", _PREFIX.sub(r"\1", clean(markdown)))
    writer.walk(_parser().parse(source))
    return writer.finish()


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")


class _Writer:
    """The text so far, its length, and the marks not closed yet."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._open: list[tuple[MarkKind, int, str]] = []
        self._marks: list[Mark] = []
        self._numbers: list[int | None] = []
        self._fresh = False
        """Whether the line holds only a bullet or number yet."""

    def walk(self, tokens: Sequence[Token]) -> None:
        """Take the tokens in, in order."""
        for token in tokens:
            if token.type in _PARAGRAPHS and not token.hidden:
                self._begin("\n\n")
            self._structure(token)
            self._words(token)

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The text without blanks at its end, and the marks that lie in it."""
        text = "".join(self._pieces).rstrip()
        last = len(text)
        cut = [Mark(m.kind, m.start, min(m.end, last), m.target) for m in self._marks if m.start < last]
        return text, tuple(sorted(cut, key=lambda mark: (mark.start, -mark.end)))

    def _structure(self, token: Token) -> None:
        kind, _, step = token.type.rpartition("_")
        if kind in ("bullet_list", "ordered_list"):
            if step == "open":
                self._begin("\n" if self._numbers else "\n\n")
                first = token.attrs.get("start", 1)
                self._numbers.append(int(first) if kind == "ordered_list" else None)
            else:
                self._numbers.pop()
        elif kind == "list_item" and step == "open":
            self._item()
        elif kind == "tr" and step == "open":
            self._begin("\n")
        elif kind in ("td", "th") and step == "open":
            self._cell()
        elif kind in _PAIRED:
            self._pair(_PAIRED[kind], step, token)

    def _item(self) -> None:
        self._begin("\n")
        number = self._numbers[-1]
        target = "" if number is None else str(number)
        self._open.append((MarkKind.LIST_ITEM, self._length, target))
        self._put("  " * (len(self._numbers) - 1) + (f"{target}. " if target else "• "))
        if number is not None:
            self._numbers[-1] = number + 1
        self._fresh = True

    def _cell(self) -> None:
        if self._pieces and not self._fresh and not self._pieces[-1].endswith("\n"):
            self._put(" | ")

    def _pair(self, kind: MarkKind, step: str, token: Token) -> None:
        if step == "close":
            opened, start, target = self._open.pop()
            assert opened is kind
            if start < self._length:
                self._marks.append(Mark(kind, start, self._length, target))
        elif kind is not MarkKind.LIST_ITEM:
            self._open.append((kind, self._length, _target(kind, token)))

    def _words(self, token: Token) -> None:
        if token.type == "inline":
            self.walk(token.children or ())
        elif token.type in ("text", "text_special"):
            self._put(clean(token.content).replace("\n", " "))
        elif token.type == "softbreak":
            self._put(" ")
        elif token.type == "hardbreak":
            self._put("\n")
        elif token.type in ("code_inline", "fence", "code_block"):
            self._marked(MarkKind.CODE, clean(token.content).rstrip("\n"))
        elif token.type == "image":
            self._open.append((MarkKind.IMAGE, self._length, _target(MarkKind.IMAGE, token)))
            self.walk(token.children or ())
            self._pair(MarkKind.IMAGE, "close", token)

    def _marked(self, kind: MarkKind, words: str) -> None:
        if words:
            self._marks.append(Mark(kind, self._length, self._length + len(words)))
            self._put(words)

    def _begin(self, gap: str) -> None:
        """Begin a line, after a blank one for a paragraph; not twice, and not after a bullet."""
        if self._fresh or not self._length:
            return
        tail = "".join(self._pieces[-2:])
        have = len(tail) - len(tail.rstrip("\n"))
        self._put("\n" * max(0, len(gap) - have))

    def _put(self, words: str) -> None:
        if words:
            self._fresh = False
            self._pieces.append(words)
            self._length += len(words)


def _target(kind: MarkKind, token: Token) -> str:
    if kind is MarkKind.HEADING:
        return token.tag[1:]
    return clean_line(str(token.attrs.get("src" if kind is MarkKind.IMAGE else "href", "")))
