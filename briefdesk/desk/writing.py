"""Writing in the reader's own editor: nothing that was written there is lost, whatever fails afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp


@contextmanager
def written(before: str, edit: Callable[[str], object], kept: Callable[[Path], object]) -> Iterator[str]:
    """What is left of `before` in a file whose name `edit` is told.

    Where the editor fails, or whatever is done inside, what is new in the file stays there, and `kept` is told where.
    """
    from briefdesk.importers.encoding import decode  # late: the window starts without the importers

    path = rescued(before)
    try:
        edit(str(path))
        yield decode(path.read_bytes()).strip("\r\n")
    except BaseException:
        if path.read_bytes().strip() in (b"", before.encode().strip()):
            path.unlink()
        else:
            kept(path)
        raise
    path.unlink()


def rescued(words: str) -> Path:
    """A new file with these words."""
    handle, name = mkstemp(prefix="briefdesk-note-", suffix=".md")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(words)
    return Path(name)
