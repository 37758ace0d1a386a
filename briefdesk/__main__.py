"""`briefdesk`, and `python -m briefdesk`: alone it opens the desk at once, else it is the command line."""

from __future__ import annotations

import os
import sys

from briefdesk.errors import BriefdeskError


def main() -> int:
    """Run the program and return its exit status. (A shell that asks for completions calls it alone.)"""
    if len(sys.argv) > 1 or "_BRIEFDESK_COMPLETE" in os.environ:
        from briefdesk import cli

        return cli.main()
    return _open()


def _open() -> int:
    """Open the reader's desk, without loading the command line first: it would put the first frame off."""
    from briefdesk import config, ui
    from briefdesk.text.clean import clean_line

    try:
        ui.run(config.desk_path())
    except BriefdeskError as error:
        print(f"briefdesk: {clean_line(str(error))}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
