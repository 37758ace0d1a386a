from __future__ import annotations

import pytest

from briefdesk.errors import SourceError, UnsupportedError
from briefdesk.importers import Raw
from briefdesk.importers.sniff import kind

MAIL = b"From: a@b.example\nSubject: x\n\nBody"


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"<!DOCTYPE html><title>x</title>", "x.txt", "page"),
        (b"\xef\xbb\xbf\n <html lang=en>", "x", "page"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="x">', "x", "page"),
        ("<!doctype html>".encode("utf-16"), "x", "page"),
        (b"<p>One</p><p>Two</p>", "pasted text", "page"),
        (b"<!-- saved --><html>", "x", "page"),
        (b"Just words with <b> in them", "x.html", "text"),
        (b"<3 is what she wrote", "x", "text"),
        (MAIL, "x", "message"),
        (b"From a@b Fri Jan  2 07:00:00 2026\r\n" + MAIL.replace(b"\n", b"\r\n"), "x.txt", "message"),
        (b"From: the heart\n\nA story", "x", "text"),
        (b"Note: call Bo\nDate: none\nThen go on with words", "x", "text"),
        (b"---\ntitle: x\n---\nwords", "x", "markdown"),
        (b"plain words", "x.MD", "markdown"),
        (b"# One\n\nSee [this](https://x.example).", "pasted text", "markdown"),
        (b"# 1 in the charts\n\nWords.", "x.txt", "text"),
        (b"plain words", "x.eml", "text"),
        (b"plain words", "x.pdf", "text"),
    ],
)
def test_a_document_is_what_it_holds(content: bytes, name: str, expected: str) -> None:
    assert kind(Raw(name, content)) == expected


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel><description>&lt;html&gt;</description>', "a feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "a feed"),
        (b'<?xml version="1.0"?><opml version="2.0">', "a feed"),
        (b'<?xml version="1.0"?><note/>', "XML"),
        (b"PK\x03\x04" + b"x" * 26 + b"mimetypeapplication/epub+zip", "an EPUB"),
        (b"PK\x03\x04rest", "an archive"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x1f\x8b\x08", "an archive"),
        (b"SQLite format 3\0", "a database"),
    ],
)
def test_what_this_version_cannot_read(content: bytes, words: str) -> None:
    with pytest.raises(UnsupportedError, match=words) as caught:
        kind(Raw("x.txt", content))
    assert caught.value.hint


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf \n"])
def test_nothing_is_said_to_be_nothing(content: bytes) -> None:
    with pytest.raises(SourceError, match="empty"):
        kind(Raw("x", content))
