"""Writing in the reader's own editor, as $VISUAL or $EDITOR names it."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.app import App, SuspendNotSupported

from briefdesk.errors import ConfigError

_USUAL = "vi"


def edited(app: App[None], text: str) -> str:
    """The text as the editor left it, while the window steps aside.

    Raises ConfigError if the editor cannot be started or fails; the text given is then what there is.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL
    with TemporaryDirectory(prefix="briefdesk-") as folder:
        file = Path(folder) / "note.md"
        file.write_text(text, encoding="utf-8")
        try:
            with app.suspend():
                subprocess.run([*shlex.split(editor), str(file)], check=True)
            return file.read_text(encoding="utf-8", errors="replace").rstrip("\n")
        except (OSError, ValueError, subprocess.SubprocessError, SuspendNotSupported) as error:
            raise ConfigError(f"the editor {editor} did not work: {error}", "set EDITOR to another one") from error
