"""Files and folders: which files there are, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefdesk.errors import SourceError
from briefdesk.importers.raw import Raw

LARGEST = 64 << 20
"""Bytes of one file."""


Found = tuple[Path, SourceError | None]
"""A file; or what is not there or cannot be listed, and why."""


def gather(paths: Iterable[Path]) -> Iterator[Found]:
    """The files at these paths and in the folders among them, in order of name; what fails does not stop the others.

    Hidden files, and the folder of pictures and scripts that a browser saves beside a page, are left out of folders.
    """
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except (OSError, ValueError) as error:
            yield path, _failure(error)
            continue
        if is_folder:
            yield from _walk(path)
        else:
            yield path, None


def _walk(root: Path) -> Iterator[Found]:
    """What is in a folder and in those below it, each folder's own in order of name."""
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            entries = _entries(path) if path is root or path.is_dir() else None
        except OSError as error:
            yield path, _failure(error)
            continue
        if entries is None:
            yield path, None
        elif not entries:
            yield path, SourceError("there is nothing in it", "name a folder that holds files")
        else:
            waiting += reversed(entries)


def _entries(folder: Path) -> list[Path]:
    """The files and folders in a folder that are to be brought in, in order of name. Raises OSError."""
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    pages = {os.path.splitext(entry.name)[0] for entry in entries if entry.name.lower().endswith((".html", ".htm"))}
    return [Path(entry.path) for entry in entries if not entry.name.startswith(".") and _is_wanted(entry, pages)]


def _is_wanted(entry: os.DirEntry[str], pages: set[str]) -> bool:
    """Whether it is a file, or a folder other than the one that a browser saves beside a page; no link to a folder."""
    try:
        if not entry.is_dir(follow_symlinks=False):
            return entry.is_file()
    except OSError:  # a link to itself
        return False
    return not entry.name.endswith("_files") or entry.name.removesuffix("_files") not in pages


def load(path: Path) -> Raw:
    """The bytes of a file. Raises SourceError where it is none, cannot be read, or is larger than LARGEST."""
    try:
        with open(path, "rb", opener=_opened) as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise SourceError("it is not a regular file", "bring in a file, a folder, an address or `-`")
            if about.st_size > LARGEST:
                raise too_large(about.st_size)
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _failure(error) from error
    if len(content) > LARGEST:
        raise too_large(len(content))
    return Raw(str(path), content)


def _opened(path: str, flags: int) -> int:
    """Open without waiting, as a FIFO would for its other end."""
    return os.open(path, flags | os.O_NONBLOCK)


def too_large(size: int) -> SourceError:
    """What to say of something of so many bytes."""
    return SourceError(f"it is too large for one article ({size >> 20} MB)", "bring in a smaller part of it")


def _failure(error: OSError | ValueError) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError("it is not there", "check the name")
    if isinstance(error, PermissionError):
        return SourceError("it may not be read", "give yourself permission, e.g. with chmod")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(f"it cannot be read: {reason}", "check the file and the disk it is on")
