"""One e-mail message: its Date is the publication date, its list or sender the source."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from typing import Any

from briefdesk.errors import SourceError, UnsupportedError
from briefdesk.importers.drafts import address, bounded, checked, language, line, moment, to_json
from briefdesk.importers.encoding import decode
from briefdesk.importers.page import body, tree_of
from briefdesk.importers.text import tidy
from briefdesk.model import Draft, Mark
from briefdesk.text.clean import clean
from briefdesk.text.markdown import from_markdown

_ENVELOPE = re.compile(rb"From \S+.*\n")
_SECOND = re.compile(rb"\n\r?\nFrom \S+@?\S* .*\d{4}\r?\n[!-9;-~]+:[ \t]")
_REPLY = re.compile(r"(?:^|(?<=\]\s))(?:(?:re|fwd?|aw|wg|tr|sv)\s*:\s*)+", re.IGNORECASE)
_LIST = re.compile(r"(.*?)<([^<>]+)>")
_FLOWED = re.compile(r"(?<!^--) \n(?!>|-- \n|\n)", re.MULTILINE)
_STUB = 150
"""Words: a plain part shorter than this may only send its reader to the other."""

Body = tuple[str, tuple[Mark, ...], str | None]
"""A text, its marks, and the Markdown that it was made of, if any."""


def parse(content: bytes, charset: str | None = None) -> dict[str, Any]:
    """The draft of a message as a JSON value; attachments are ignored.

    Raises SourceError where it holds no text or too much, UnsupportedError where it is a mailbox of several messages.
    """
    if envelope := _ENVELOPE.match(content):
        if _SECOND.search(content, envelope.end()):
            raise UnsupportedError(
                "it is a mailbox of several messages, which this version cannot read",
                "bring in the messages one by one",
            )
        content = content[envelope.end() :]
    message = message_from_bytes(content.lstrip(b"\r\n"), policy=policy.compat32)
    text, marks, markdown = _body(message, charset)
    name, sender = parseaddr(_header(message, "From"))
    draft = Draft(
        text=checked(text),
        marks=marks,
        markdown=markdown,
        url=address(_header(message, "Archived-At").strip("<> ")),
        title=line(_REPLY.sub("", _header(message, "Subject").strip())),
        byline=line(name) or line(sender),
        source=_list(_header(message, "List-Id")) or line(sender.rpartition("@")[2]),
        language=language(_header(message, "Content-Language")),
        published=moment(_header(message, "Date")),
    )
    return to_json(draft)


def _header(message: Message, name: str) -> str:
    """A field's words, decoded (RFC 2047), with raw bytes taken for UTF-8; empty where it is missing."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    words = " ".join(str(raw).encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
    try:
        pieces = decode_header(words)
    except (HeaderParseError, ValueError):
        return words
    return "".join(_piece(piece, charset) for piece, charset in pieces)


def _piece(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:
        return piece.decode("raw_unicode_escape", "replace")  # what decode_header made of plain words
    try:
        return piece.decode(charset, "replace")
    except LookupError:
        return piece.decode("utf-8", "replace")


def _list(words: str) -> str | None:
    """A mailing list's name, else its identifier (RFC 2919)."""
    found = _LIST.match(words)
    return (line(found[1].strip(' "')) or line(found[2])) if found else line(words)


def _body(message: Message, charset: str | None) -> Body:
    """The plain part, unless it is a stub beside a fuller HTML part."""
    plain, page = _part(message, "text/plain"), _part(message, "text/html")
    text = _plain(plain, charset) if plain else ""
    if page is None or len(text.split()) >= _STUB:
        return text, (), None
    try:
        markdown = body(tree_of(_words(page, charset)), is_layout=True)
    except SourceError:
        if text:
            return text, (), None
        raise
    laid, marks = from_markdown(markdown)
    return (laid, marks, markdown) if len(laid.split()) > 2 * len(text.split()) else (text, (), None)


def _part(message: Message, kind: str) -> Message | None:
    for part in message.walk():
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            return part
    return None


def _plain(part: Message, charset: str | None) -> str:
    text = clean(bounded(_words(part, charset)))
    return tidy(_FLOWED.sub(" ", text) if part.get_param("format") == "flowed" else text)


def _words(part: Message, charset: str | None) -> str:
    content = part.get_payload(decode=True)
    declared = part.get_param("charset", charset)
    return decode(content if isinstance(content, bytes) else b"", declared if isinstance(declared, str) else charset)
