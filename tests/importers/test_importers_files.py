from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from briefdesk.errors import SourceError
from briefdesk.importers import files, gather, load


def names(root: Path) -> list[str]:
    return [str(found.relative_to(root)) for found, error in gather([root]) if error is None]


def test_folders_are_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/z.txt",
        "a/c.md",
        ".git/x",
        ".hidden",
        "page.html",
        "page_files/s.js",
        "my_files/note.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a/c.md", "a/z.txt", "b.txt", "my_files/note.txt", "page.html"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    (tmp_path / "a.txt").write_text("x")
    assert names(tmp_path) == ["a.txt"]


def test_what_is_not_there_is_an_error_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (missing, why), found = gather([tmp_path / "no", tmp_path / "a.txt"])
    assert missing == tmp_path / "no"
    assert "is not there" in str(why)
    assert found == (tmp_path / "a.txt", None)


def test_an_empty_folder_is_said_to_be(tmp_path: Path) -> None:
    ((folder, why),) = gather([tmp_path])
    assert folder == tmp_path
    assert "nothing in it" in str(why)


def test_a_folder_without_permission_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text("x")
    listed = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    (refused, why), found = gather([tmp_path])
    assert refused == tmp_path / "a"
    assert "may not be read" in str(why)
    assert found == (tmp_path / "b.txt", None)


def test_a_file_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    raw = load(tmp_path / "a.txt")
    assert (raw.name, raw.content) == (str(tmp_path / "a.txt"), b"words")


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(os.path.relpath(tmp_path / "socket"))
        for path in (
            tmp_path / "fifo",
            tmp_path / "socket",
            Path("/dev/null"),
            tmp_path,
            tmp_path / "no",
            Path("a\0b"),
        ):
            with pytest.raises(SourceError) as caught:
                load(path)
            assert caught.value.hint


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(files.LARGEST + 1)
    with pytest.raises(SourceError, match="too large"):
        load(tmp_path / "large")
