"""Writing in the reader's own editor, as $VISUAL or $EDITOR names it."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

from textual.app import App, SuspendNotSupported

from briefdesk.desk import notes
from briefdesk.desk.writing import written
from briefdesk.errors import BriefdeskError, ConfigError

_USUAL = "vi"


def edited(app: App[None], text: str) -> str:
    """The text as the editor left it, while the window steps aside.

    Raises ConfigError if the editor cannot be started or fails, InputError for more than a note may hold. The text
    given is then what there is, and the error names the file in which what was written is kept.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL
    places: list[Path] = []

    def edit(name: str) -> None:
        try:
            with app.suspend():  # which gives the terminal back only where nothing is raised inside
                done = _run(editor, name)
            done.check_returncode()
        except (OSError, ValueError, subprocess.SubprocessError, SuspendNotSupported) as error:
            raise ConfigError(f"the editor {editor} did not work: {error}", "set EDITOR to another one") from error

    try:
        with written(text, edit, places.append) as words:
            return notes.check(words, emptied=True)
    except BriefdeskError as error:
        if places:
            error.hint = f"what you wrote is kept in {places[0]}"
        raise


def _run(editor: str, name: str) -> subprocess.CompletedProcess[bytes]:
    """The editor, run to its end; one that cannot be started has failed."""
    try:
        return subprocess.run([*shlex.split(editor), name], check=False)
    except (OSError, ValueError):
        return subprocess.CompletedProcess(editor, 127)
