"""Tells what a document is from its first bytes; its name and the type it was served as only settle a doubt."""

from __future__ import annotations

import re

from briefdesk.errors import SourceError, UnsupportedError
from briefdesk.importers.raw import Raw

_HEAD = 8192
"""Bytes looked at."""
_UNREAD = (
    (re.compile(rb"%PDF-"), "it is a PDF"),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL), "it is an EPUB book"),
    (
        re.compile(rb"PK[\x03\x05\x07]|\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!"),
        "it is an archive or an office document",
    ),
    (re.compile(rb"\xd0\xcf\x11\xe0|\{\\rtf"), "it is an office document"),
    (re.compile(rb"SQLite format 3\0"), "it is a database"),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|\0\0\x01\0", re.DOTALL), "it is a picture"),
    (re.compile(rb"WARC/\d"), "it is a web archive"),
)
_FEED = re.compile(rb"<(?:rss|rdf:RDF|(?:atom:)?feed|opml)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b", re.IGNORECASE)
_PAGE = re.compile(rb"<!doctype\s+html|<(?:html|head|body)[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(
    rb"<(?:p|div|article|section|main|h[1-6]|table|ul|ol|meta|title|span|a|!--)[\s>-]", re.IGNORECASE
)
_ENVELOPE = re.compile(rb"From \S+.*\d{4}\r?\n")
_FIELD = re.compile(rb"([!-9;-~]+):[ \t]?.*(?:\r?\n[ \t].*)*(?:\r?\n|\Z)")
_MAIL = {
    b"from",
    b"to",
    b"subject",
    b"date",
    b"message-id",
    b"received",
    b"mime-version",
    b"return-path",
    b"content-type",
}
_MARKDOWN_SIGNS = (
    re.compile(rb"^#{1,6} \S", re.MULTILINE),
    re.compile(rb"\[[^\[\]\n]+\]\((?:https?:|/|#|mailto:)[^\s)]*\)"),
    re.compile(rb"^```", re.MULTILINE),
)


def kind(raw: Raw) -> str:
    """Which importer reads it: "page", "message", "markdown" or "text".

    Raises SourceError where it is empty, UnsupportedError where this version cannot read its kind.
    """
    start = _start(raw.content)
    if not start and not raw.content.removeprefix(b"\xef\xbb\xbf").strip():
        raise SourceError("it is empty", "there is nothing to bring in")
    _refuse(start)
    if _PAGE.search(start) and start[:1] == b"<":
        return "page"
    if _XML.match(start):
        raise UnsupportedError("it is XML of a kind briefdesk does not know", "bring in the page it belongs to")
    if _is_message(start):
        return "message"
    if _FRAGMENT.match(start) and (_hinted(raw, (".html", ".htm", ".xhtml"), "html") or b"</" in start):
        return "page"
    hinted = _hinted(raw, (".md", ".markdown", ".mdown", ".mkd"), "markdown")
    if hinted or start.startswith((b"---\n", b"---\r\n", b"+++\n", b"+++\r\n")) or _looks_like_markdown(start):
        return "markdown"
    return "text"


def _start(content: bytes) -> bytes:
    """Its first bytes, without a byte order mark, the NULs of UTF-16, and blanks."""
    head = content[:_HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()


def _refuse(start: bytes) -> None:
    for sign, what in _UNREAD:
        if sign.match(start):
            raise UnsupportedError(f"{what}, which this version cannot read", "save its text or the web page instead")
    if start[:1] == b"<" and (feed := _FEED.search(start)) and not _PAGE.search(start, 0, feed.start()):
        raise UnsupportedError("it is a feed, which this version cannot read", "bring in the address of one article")


def _is_message(start: bytes) -> bool:
    """Whether it begins with a header of which two fields are those of mail."""
    place = envelope.end() if (envelope := _ENVELOPE.match(start)) else 0
    names: set[bytes] = set()
    while field := _FIELD.match(start, place):
        names.add(field[1].lower())
        place = field.end()
    return len(names & _MAIL) >= 2 and (place >= len(start) or start[place : place + 1] in b"\r\n")


def _hinted(raw: Raw, endings: tuple[str, ...], mime: str) -> bool:
    return raw.name.lower().endswith(endings) or mime in (raw.mime or "").lower()


def _looks_like_markdown(start: bytes) -> bool:
    return sum(bool(sign.search(start)) for sign in _MARKDOWN_SIGNS) >= 2
