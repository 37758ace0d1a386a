"""Reads time expressions in news: text and anchor in, TIMEX3 expressions out."""

from briefdesk.timex.metadata import metadata
from briefdesk.timex.ranges import ranges
from briefdesk.timex.reader import find, parse
from briefdesk.timex.typed import typed

__all__ = ["find", "metadata", "parse", "ranges", "typed"]
