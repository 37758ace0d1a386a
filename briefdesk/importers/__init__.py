"""How articles arrive: one file per source, each from bytes to drafts.

A new source is a file here and a line in `_SOURCES`; foreign markup is parsed in the sandbox.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefdesk.errors import SourceError
from briefdesk.importers import sniff, text
from briefdesk.importers.drafts import from_json
from briefdesk.importers.files import LARGEST, gather, load, too_large
from briefdesk.importers.raw import Raw
from briefdesk.model import Draft
from briefdesk.sandbox import Sandbox

__all__ = ["Raw", "gather", "load", "read"]

_SOURCES = {
    "markdown": "briefdesk.importers.markdown:parse",
    "message": "briefdesk.importers.message:parse",
    "page": "briefdesk.importers.page:parse",
}
"""What `sniff` calls a kind, and the function that reads it in the sandbox; plain text needs neither."""


def read(raw: Raw, sandbox: Sandbox) -> Iterator[Draft]:
    """The articles in a document, clean.

    Raises SourceError, or one of its kinds, where there is none to read; then nothing was yielded.
    """
    if len(raw.content) > LARGEST:
        raise too_large(len(raw.content))
    kind = sniff.kind(raw)
    if kind not in _SOURCES:
        yield _with_address(text.parse(raw.content, raw.charset), raw)
        return
    payload = {"charset": raw.charset} | ({"url": raw.url} if kind == "page" else {})
    value = sandbox.run(_SOURCES[kind], raw.content, payload)
    try:
        yield _with_address(from_json(value), raw)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise SourceError("the parser answered nonsense", "the document may be hostile") from error


def _with_address(draft: Draft, raw: Raw) -> Draft:
    """The draft with the address that it was fetched from, unless it names its own."""
    return draft if draft.url else replace(draft, url=raw.url)
