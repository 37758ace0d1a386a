from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from briefdesk.importers import Raw, read
from briefdesk.model import Draft
from briefdesk.sandbox import Sandbox

Bring = Callable[..., Draft]


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


@pytest.fixture
def bring(sandbox: Sandbox) -> Bring:
    """The one draft of a document."""

    def only(content: bytes | str, name: str = "x", **about: str) -> Draft:
        raw = Raw(name, content.encode() if isinstance(content, str) else content, **about)
        (draft,) = read(raw, sandbox)
        return draft

    return only
