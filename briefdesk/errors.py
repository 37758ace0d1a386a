"""What can go wrong, as one tree: every error says what happened and what to do about it.

BriefdeskError
├── ConfigError            the configuration or an option cannot be used
├── InputError             what was typed cannot be taken: a tag, a note, a name
│   ├── DateError          a typed date cannot be read
│   └── QueryError         a search cannot be read; it knows the place
├── ConflictError          somebody else has changed it meanwhile
├── MissingError           no such article or event on this desk
├── SourceError            something brought in cannot be read; the others go on
│   ├── UnsupportedError   a kind of document this version does not know
│   ├── FetchError         an address did not answer as it should
│   │   └── RefusedError   an address that is not fetched, for safety
│   └── SandboxError       a parser died, or took too long or too much
└── DeskError              the desk file cannot be used
    ├── NotADeskError      some other file
    ├── NewerDeskError     made by a later version
    ├── BusyError          another program holds it
    ├── FullError          no room left on the disk
    └── SearchError        this SQLite cannot search text
"""

from __future__ import annotations


class BriefdeskError(Exception):
    """The root: a message that says what happened, and a hint that says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class ConfigError(BriefdeskError):
    """The configuration or an option cannot be used."""


class InputError(BriefdeskError):
    """What was typed cannot be taken."""


class ConflictError(BriefdeskError):
    """Somebody else has changed it meanwhile."""


class DateError(InputError):
    """A typed date cannot be read."""


class QueryError(InputError):
    """A search cannot be read; `length` code points of `query`, from `position` on, are what is wrong with it."""

    def __init__(self, message: str, hint: str, query: str, position: int, length: int = 1) -> None:
        super().__init__(message, hint)
        self.query = query
        self.position = position
        self.length = length


class MissingError(BriefdeskError):
    """There is no such article or event on this desk."""


class SourceError(BriefdeskError):
    """Something brought in cannot be read."""


class UnsupportedError(SourceError):
    """A kind of document that this version does not know."""


class FetchError(SourceError):
    """An address did not answer as it should."""


class RefusedError(FetchError):
    """An address that is not fetched, for safety."""


class SandboxError(SourceError):
    """A parser died, or took too long or too much memory."""


class DeskError(BriefdeskError):
    """The desk file cannot be used."""


class NotADeskError(DeskError):
    """The file is something else."""


class NewerDeskError(DeskError):
    """The desk was made by a later version of briefdesk."""


class BusyError(DeskError):
    """Another program holds the desk for too long."""


class FullError(DeskError):
    """The disk has no room for what was to be written."""


class SearchError(DeskError):
    """This SQLite was built without full-text search."""
