"""The worker's side: takes a request, runs the function it names, answers; until its pipe ends or it is killed."""

from __future__ import annotations

import importlib
import os
import resource
import sys
from typing import Any

from briefdesk.errors import SourceError
from briefdesk.sandbox.pipes import HEAD, lengths, pack, read_exactly, unpack, write_all


def main() -> None:
    """Serve requests from standard input on standard output, which the parsers themselves do not see."""
    requests, answers = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while True:
        try:
            words, content = lengths(read_exactly(requests, HEAD))
            request = unpack(read_exactly(requests, words))
            document = read_exactly(requests, content)
        except EOFError:
            return
        write_all(answers, pack(_answer(request, document)))


def _answer(request: dict[str, Any], document: bytes) -> dict[str, Any]:
    try:
        _limit(request["cpu"], request["memory"])
        module, _, name = request["function"].partition(":")
        function = getattr(importlib.import_module(module), name)
        return {"value": function(document, **request["payload"])}
    except SourceError as error:
        return {"error": type(error).__name__, "message": error.message, "hint": error.hint}
    except MemoryError:
        return {"fault": "needs too much memory"}
    except RecursionError:
        return {"fault": "is nested too deeply"}
    except Exception as error:  # noqa: BLE001 - whatever a parser raises is the document's failure, not ours
        return {"fault": f"made the parser fail ({type(error).__name__})"}


def _limit(cpu: float, memory: int) -> None:
    """Allow so many more seconds of CPU time, and on Linux so many bytes; elsewhere the system has no such limit."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + cpu) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.RLIM_INFINITY))
