"""How far articles were read: known to the window at once, kept on the desk when their turn comes."""

from __future__ import annotations

from textual.message import Message

from briefdesk.desk import Desk, library
from briefdesk.ui.line import Line
from briefdesk.ui.messages import Acted


class Positions:
    """The places where articles were left in this window; one that cannot be kept is none the worse for it."""

    def __init__(self) -> None:
        self._left: dict[int, int] = {}
        self._unkept: dict[int, int] = {}

    def of(self, desk: Desk, article: int) -> int:
        """How far an article was read: in this window, else in another. Raises DeskError."""
        left = self._left.get(article)
        return library.position(desk, article) if left is None else left

    def remember(self, line: Line, article: int, offset: int) -> None:
        """Remember how far an article was read."""
        self._left[article] = self._unkept[article] = offset
        if len(self._unkept) == 1:  # else those that wait will take it along
            line.put(self._keep, silent=True)

    def _keep(self, desk: Desk) -> Message:
        """Keep all that wait, in the line's thread; more may come meanwhile."""
        read = {}
        while self._unkept:
            article, offset = self._unkept.popitem()
            read[article] = offset
        library.remember_positions(desk, read)
        return Acted()
