"""A morning at the command line: each step a process of its own, as in a script."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 60.0
"""Seconds until a test gives up on a process."""
STORY = """---
title: Carney to Paris
url: https://example.org/carney
date: 2026-01-02
---
Mr. Carney will travel to Paris on Monday. Advisers will meet in Kyiv on Saturday.

The coalition will hold a summit in Oslo on 20 January, officials said.
"""


def ran(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefdesk", "--today", "2026-01-02", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, timeout=PATIENCE)


def told(*arguments: object, stdin: str = "") -> Any:
    done = ran(*arguments, "--json", stdin=stdin)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return json.loads(done.stdout)


def test_what_is_decided_stays_through_a_newer_version_and_can_all_be_taken_back(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text(STORY)
    assert ran("import", story).returncode == 0
    first = told("agenda")
    paris, oslo = (next(one["id"] for one in first if place in one["title"]) for place in ("Paris", "Oslo"))

    review = told("review", "list")
    assert {one["id"] for one in review} == {one["id"] for one in first}
    piped = "\n".join(str(one["id"]) for one in review if one["id"] != oslo)
    assert {one["review"] for one in told("review", "confirm", "-", stdin=piped)} == {"confirmed"}
    told("edit", paris, "--when", "Tue 6 Jan 2026", "--place", "Élysée")
    told("review", "reject", oslo)
    told("tag", "add", "world/france", "--article", 1, "--event", paris)
    told("note", "add", "Ask for the agenda.", "--event", paris)
    told("highlight", 1, "--quote", "officials said")
    told("mark", "star", 1)

    story.write_text(STORY.replace(", officials said", "").replace("on Monday", "on Wednesday"))
    assert "now with other words" in ran("import", story).stdout
    mended = next(one for one in told("agenda") if one["id"] == paris)
    assert (mended["start"], mended["place"], mended["review"]) == ("2026-01-06", "Élysée", "edited")
    assert (mended["tags"], mended["notes"]) == (["world/france"], 1)
    assert [one["id"] for one in told("agenda", "--rejected") if one["review"] == "rejected"] == [oslo]
    assert [note["orphan"] for note in told("note", "list", "--article", 1)] == [True]

    acts = told("history", "--limit", 100)
    assert len(acts) == 9
    told("undo", "--to", acts[-1]["id"])
    assert told("agenda") == first
    assert told("tag", "list") == told("note", "list") == []
    told("undo", "--to", acts[0]["id"])
    assert next(one for one in told("agenda") if one["id"] == paris) == mended


def test_a_note_is_written_in_an_editor_at_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tmp_path / "story.md"
    story.write_text(STORY)
    ran("import", story)
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho 'bad \033[2J thoughts' > \"$1\"\n")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "briefdesk", "note", "add", "--article", "1", "--quote", "Advisers will meet"]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE) as process:
        os.close(theirs)
        out, _ = process.communicate(timeout=PATIENCE)
    os.close(ours)
    assert process.returncode == 0
    assert out.decode().splitlines() == [
        "     1  “Advisers will meet”  in 1: Carney to Paris · yellow",
        "        bad [2J thoughts",
    ]
