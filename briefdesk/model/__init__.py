"""The nouns: frozen values that every room shares, without behaviour beyond looking at themselves."""

from briefdesk.model.article import Article, Basis, Draft, Headline, Moment, Published, Section, Status
from briefdesk.model.event import (
    Decision,
    Direction,
    Edit,
    Event,
    EventStatus,
    Evidence,
    Granularity,
    Review,
    Timex,
    TimexType,
    When,
)
from briefdesk.model.kept import Annotation, Colour, Entry, Kind, Tag, Target, Unfinished, View
from briefdesk.model.text import NO_QUOTE, Mark, MarkKind, Quote, Span

__all__ = [
    "NO_QUOTE",
    "Annotation",
    "Article",
    "Basis",
    "Colour",
    "Decision",
    "Direction",
    "Draft",
    "Edit",
    "Entry",
    "Event",
    "EventStatus",
    "Evidence",
    "Granularity",
    "Headline",
    "Kind",
    "Mark",
    "MarkKind",
    "Moment",
    "Published",
    "Quote",
    "Review",
    "Section",
    "Span",
    "Status",
    "Tag",
    "Target",
    "Timex",
    "TimexType",
    "Unfinished",
    "View",
    "When",
]
