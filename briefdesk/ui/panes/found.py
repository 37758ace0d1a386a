"""What a search says: the words that were found, or what is wrong with the query."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from briefdesk.errors import QueryError
from briefdesk.ui.safe import plain
from briefdesk.ui.widgets.pieces import Piece

if TYPE_CHECKING:
    from briefdesk.desk.search import Snippet

Say = Callable[[Sequence[int]], "dict[int, Snippet]"]
"""Where articles say the words of a query."""

_INDENT = "  "
_BLANKS = re.compile(r"\s+")


def found_line(snippet: Snippet | None, width: int) -> list[Piece]:
    """The words that were found with what stands around them, begun so that the first are in sight."""
    from briefdesk.desk.search import OPEN, pieces  # late: the first frame shows what nobody has searched for

    if snippet is None or OPEN not in snippet.words:  # found in the title alone
        return []
    (before, _), *rest = ((_BLANKS.sub(" ", words), found) for words, found in pieces(snippet))
    room = max(0, width // 3)
    if len(before) > room:
        before = f"…{before[len(before) - room :]}"
    mark = "" if snippet.note is None else "✎ "
    return [
        (f"{_INDENT}{mark}{before}", "dim"),
        *((words, "accent" if found else "dim") for words, found in rest),
    ]


class Fault(Static):
    """Says what is wrong with a query, and points at the place in the field above."""

    def tell(self, error: QueryError | None, scrolled: int) -> None:
        """Say what is wrong, or nothing. `scrolled`: how many cells of the field are out of sight on the left."""
        self.set_class(error is None, "-silent")
        if error is None:
            return
        from briefdesk.query.drawing import cells

        place = cells(error.query[: error.position]) - scrolled
        said = plain(str(error))
        carets = Content(" " * place + "^") if 0 <= place < self.container_size.width else None
        self.update(Content("\n").join([carets, said] if carets else [said]))
