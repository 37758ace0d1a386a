from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdesk.errors import UnsupportedError
from briefdesk.importers.encoding import charset, decode

WORDS = st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs"]), min_size=1)


@given(WORDS)
def test_utf_8_comes_back_whatever_was_declared(text: str) -> None:
    assert decode(text.encode(), None) == decode(text.encode(), "latin-1") == text.removeprefix("\ufeff")


@given(WORDS, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_is_believed(text: str, name: str) -> None:
    assert decode(text.encode(name), "ascii") == text


@given(st.binary(max_size=200), st.text(max_size=20))
def test_text_always_comes_out_or_it_is_refused(content: bytes, declared: str) -> None:
    with suppress(UnsupportedError):
        assert isinstance(decode(content, declared), str)


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(name: str) -> None:
    assert decode("The vote is on Jan. 12 in the old café.".encode(name)) == "The vote is on Jan. 12 in the old café."


def test_western_text_that_does_not_say() -> None:
    text = "The mayor said “no” – the café by the harbour stays open until the end of the year, whatever it may cost."
    assert decode(text.encode("cp1252")) == text
    assert decode(text.encode("cp1252"), "iso-8859-1") == text


def test_cyrillic_text_that_does_not_say() -> None:
    text = "Совет соберётся в понедельник, сказал мэр города. Решение ожидается в январе, после праздников. " * 3
    assert decode(text.encode("cp1251")) == text


def test_a_declared_charset() -> None:
    assert decode("встреча".encode("koi8-r"), "KOI8-R") == "встреча"
    assert decode("会議".encode("iso-2022-jp"), "iso-2022-jp") == "会議"


def test_a_few_broken_bytes_do_not_spoil_the_rest() -> None:
    assert decode("café – naïve".encode() + b"\xff end") == "café – naïve\ufffd end"
    assert decode("The mayor of München said so. ".encode() + b"\xff\xfe\xc3") == (
        "The mayor of München said so. \ufffd\ufffd\ufffd"
    )


@pytest.mark.parametrize("content", [b"\0\1\2\3" * 50, b"text\0text", bytes(range(32)) * 9])
def test_binary_is_refused(content: bytes) -> None:
    with pytest.raises(UnsupportedError, match="not text"):
        decode(content)


@pytest.mark.parametrize(
    "name", ["base64", "rot13", "zlib", "punycode", "idna", "unicode_escape", "utf-7", "x\0", "no-such"]
)
def test_what_is_no_charset_is_not_used(name: str) -> None:
    assert charset(name) is None
    assert decode(b"plain", name) == "plain"
