"""From time expressions to events: what is said to happen, when, and, from the text alone, when it was published."""

from briefdesk.agenda.naming.titles import title
from briefdesk.agenda.reader import Reading, read

__all__ = ["Reading", "read", "title"]
