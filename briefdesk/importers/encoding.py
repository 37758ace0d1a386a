"""Bytes to text: what the file says of itself, UTF-8, else a guess. Text always comes out; binary is refused."""

from __future__ import annotations

import codecs
import re

from briefdesk.errors import UnsupportedError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = {"ascii", "iso8859-1", "cp1252", "iso8859-15"}
"""Declared far too often: UTF-8 is tried before, and Latin-1 means Windows-1252 (WHATWG Encoding)."""
_NOT_CHARSETS = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem", "utf-7"}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WIDE = ["utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7"]
"""Not to be guessed: they were looked for before."""
_SAMPLE = 1 << 16
"""Bytes that a guess looks at."""
_TELLING = 8
"""Bytes that are not ASCII: fewer tell nothing of an encoding."""
_CHANCE = 4
"""Bytes of another encoding seldom make a character of UTF-8: one of these outweighs so many broken ones."""
_FEW = 30
"""One byte in so many is not enough to guess from: a language written so sparsely with accents is a western one."""


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of these bytes; what fits no encoding becomes U+FFFD. `declared`: the charset that came with them.

    Raises UnsupportedError for what is not text.
    """
    for bom, name in _BOMS:
        if content.startswith(bom):
            return content[len(bom) :].decode(name, "replace")
    if wide := _wide(content):
        return content.decode(wide, "replace")
    if is_binary(content):
        raise UnsupportedError("it is not text", "briefdesk reads text, Markdown, saved pages and mail")
    named = charset(declared)
    order = ["utf-8", named] if named in _WESTERN else [named, "utf-8"]
    for name in filter(None, order):
        try:
            return content.decode("cp1252" if name in _WESTERN else name)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guess(content)


def charset(declared: str | None) -> str | None:
    """Python's name of a charset of text, or None where there is no such."""
    try:
        found = codecs.lookup((declared or "").strip("\"' \t")[:40])
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True) and found.name.replace("_", "-") not in _NOT_CHARSETS
    return found.name if is_text else None


def is_binary(content: bytes) -> bool:
    """Whether these bytes are no text in any encoding that keeps ASCII: they hold NULs, or many control characters."""
    sample = content[:_SAMPLE]
    return b"\0" in sample or len(_CONTROLS.findall(sample)) * 20 > len(sample)


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: in news nearly every other byte is NUL."""
    sample = content[: _SAMPLE // 8 * 2]
    pairs = len(sample) // 2
    if pairs < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 10 > pairs * 7 and even * 20 < pairs:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > pairs * 7 and odd * 20 < pairs else None


def _guess(content: bytes) -> str:
    """UTF-8 with a few broken bytes, Windows-1252 for a few accents, else what charset-normalizer thinks."""
    tried = content.decode("utf-8", "replace")
    broken = tried.count("\ufffd")
    sound = sum(1 for char in tried if char > "\x7f") - broken
    if sound * _CHANCE >= broken:
        return tried
    if broken < _TELLING or broken * _FEW <= len(content):
        return content.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    first = next(place for place, byte in enumerate(content) if byte > 0x7F)
    sample = content[max(0, first - _SAMPLE // 2) :][:_SAMPLE]
    best = from_bytes(sample, cp_exclusion=_WIDE).best()
    return content.decode(best.encoding if best else "cp1252", "replace")
