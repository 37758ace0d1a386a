"""Reads time expressions in news: text and anchor in, TIMEX3 expressions out."""

from briefdesk.timex.reader import find

__all__ = ["find"]
