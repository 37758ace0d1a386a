"""From time expressions to events: what is said to happen, when, and, from the text alone, when it was published."""

from briefdesk.agenda.reader import Reading, read
from briefdesk.agenda.titles import title

__all__ = ["Reading", "read", "title"]
