"""What a person names, as documents: addresses are fetched, folders walked, files loaded."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefdesk import importers
from briefdesk.desk.filing import Failure
from briefdesk.importers import Raw


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that was pasted or piped in."""

    content: bytes
    name: str = "pasted text"


Source = str | Pasted
"""A path, an address that begins with http:// or https://, or a text."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Document:
    """Something to read that is not loaded yet."""

    name: str
    load: Callable[[], Raw]
    """Raises SourceError."""
    origin: str | None = None
    """The file that it is."""


def arrivals(sources: Sequence[Source], allow_private: bool, stop: Callable[[], bool]) -> Iterator[Document | Failure]:
    """The documents of these sources, in order."""
    for source in sources:
        if isinstance(source, Pasted):
            yield Document(source.name, partial(Raw, source.name, source.content))
        elif is_address(source):
            yield Document(source, partial(_fetched, source, allow_private, stop))
        else:
            yield from _files(Path(os.path.expanduser(source)))  # which leaves the home of nobody as it is


def is_address(source: str) -> bool:
    """Whether a source is an address rather than a path; fetch says which kinds it takes."""
    return _SCHEME.match(source) is not None


def _files(path: Path) -> Iterator[Document | Failure]:
    for found, error in importers.gather([path]):
        if error is not None:
            yield Failure(str(found), str(error))
        else:
            yield Document(str(found), partial(importers.load, found), _origin(found))


def _origin(path: Path) -> str:
    """The whole path; a byte in it that is no letter becomes an escape, as a desk holds letters only."""
    return str(path.absolute()).encode(errors="backslashreplace").decode()


def _fetched(address: str, allow_private: bool, stop: Callable[[], bool]) -> Raw:
    from briefdesk import fetch

    page = fetch.get(address, allow_private=allow_private, stop=stop)
    return Raw(page.url, page.content, url=page.url, mime=page.mime, charset=page.charset)
