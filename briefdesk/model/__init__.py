"""The nouns: frozen values that every room shares, without behaviour beyond looking at themselves."""

from briefdesk.model.article import Article, Basis, Draft, Headline, Moment, Published, Status
from briefdesk.model.event import Direction, Event, EventStatus, Evidence, Granularity, Review, Timex, TimexType, When
from briefdesk.model.kept import Annotation, Colour, Entry, View
from briefdesk.model.text import Mark, MarkKind, Quote, Span

__all__ = [
    "Annotation",
    "Article",
    "Basis",
    "Colour",
    "Direction",
    "Draft",
    "Entry",
    "Event",
    "EventStatus",
    "Evidence",
    "Granularity",
    "Headline",
    "Mark",
    "MarkKind",
    "Moment",
    "Published",
    "Quote",
    "Review",
    "Span",
    "Status",
    "Timex",
    "TimexType",
    "View",
    "When",
]
