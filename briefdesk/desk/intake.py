"""Bringing articles in: from whatever a person names to filed articles with their events, and a report."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefdesk import importers
from briefdesk.desk.arrivals import Document, Pasted, Source, arrivals, is_address
from briefdesk.desk.desk import Desk
from briefdesk.desk.filing import Brought, Failure, Report, Tray, Wishes
from briefdesk.errors import BriefdeskError, SourceError
from briefdesk.sandbox import Sandbox

__all__ = ["Brought", "Failure", "Pasted", "Progress", "Report", "Source", "Wishes", "bring_in", "is_address"]

Progress = Callable[[int, int, str], None]
"""Told how many documents are done, of how many, and the name of the one at hand."""
Stop = Callable[[], bool]
"""Asked often whether to stop."""


def bring_in(
    desk: Desk,
    sources: Sequence[Source],
    wishes: Wishes | None = None,
    *,
    allow_private: bool = False,
    progress: Progress | None = None,
    stop: Stop = lambda: False,
) -> Report:
    """Bring in all that these sources hold; what fails is reported and the others go on.

    `allow_private`: fetch from private networks too. What was read before `stop` is kept.
    Raises DeskError if the desk cannot be written; what was kept before stays.
    """
    report = Report()
    documents = list(arrivals(sources, allow_private, stop))
    names = [source.name if isinstance(source, Pasted) else source for source in sources]
    tray = Tray(desk, wishes or Wishes(), report, names)
    with Sandbox(stop) as sandbox:
        for done, document in enumerate(documents):
            if stop():
                break
            if progress is not None:
                progress(done, len(documents), document.name)
            _take(document, tray, report, sandbox, stop)
    report.stopped = stop()
    tray.end()
    return report


def _take(document: Document | Failure, tray: Tray, report: Report, sandbox: Sandbox, stop: Stop) -> None:
    """Put one document's articles into the tray; or say why not, unless it is because of the stop."""
    if isinstance(document, Failure):
        report.failed.append(document)
        return
    try:
        for draft in importers.read(document.load(), sandbox):
            tray.put(draft if draft.url else replace(draft, origin=document.origin))
    except SourceError as error:
        if not stop():
            report.failed.append(Failure(document.name, str(error)))
    except (BriefdeskError, OSError):
        raise
    except Exception as error:  # the importers' edge: a fault of ours in one document must not stop the others
        logging.getLogger(__name__).debug("a document could not be read", exc_info=True)
        report.failed.append(Failure(document.name, f"something went wrong: {error!r} (please report it)"))
