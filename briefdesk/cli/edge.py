"""The edge of the program: whatever happens inside ends here as one line and an exit status."""

from __future__ import annotations

import errno
import io
import sys

import click

from briefdesk.cli.output import complain, show_place
from briefdesk.errors import BriefdeskError, QueryError

DONE, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130


def guarded(command: click.Command, arguments: list[str] | None) -> int:
    """Run the command; its exit status, after one line on stderr if it failed.

    Where the reader of our output has left, as `head` does, click ends quietly.
    """
    if sys.stdout is None or sys.stderr is None:  # closed by the shell, ">&-": Python has no stream for it
        return FAILED
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a letter is no reason to fail
    try:
        status = command.main(arguments, prog_name="briefdesk", standalone_mode=False)
    except QueryError as error:
        return _misread(error)
    except BriefdeskError as error:
        return _failed(str(error))
    except click.ClickException as error:
        return _misused(error)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except OSError as error:
        advice = " (make room on it, or write elsewhere)" if error.errno == errno.ENOSPC else ""
        return _failed(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}{advice}")
    return status if isinstance(status, int) else DONE


def _failed(message: str) -> int:
    complain(message)
    return FAILED


def _misread(error: QueryError) -> int:
    from briefdesk.query import drawn

    complain(error.message)
    show_place(*drawn(error))
    complain(error.hint, name="")
    return MISUSED


def _misused(error: click.ClickException) -> int:
    complain(error.format_message())
    if isinstance(error, click.UsageError) and error.ctx is not None:
        complain(f"`{error.ctx.command_path} --help` says how it is used", name="")
    return error.exit_code
