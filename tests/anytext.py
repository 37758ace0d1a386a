"""Any text and any day: what the tests of reading draw from."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

_TIMES = [
    *(
        "Monday",
        "Friday",
        "Sat.",
        "May",
        "may",
        "March",
        "Dec.",
        "5",
        "13",
        "31",
        "5th",
        "2026",
        "0001",
        "9999",
        "99999",
    ),
    *(
        "2026-03-05",
        "31/31/2026",
        "3/4/2026",
        "24.12.2025",
        "9-12",
        "2020-24",
        "10:15",
        "24:00",
        "7.30pm",
        "1400",
        "'60s",
    ),
    *("p.m.", "GMT", "ET", "GMT+1", "o'clock", "noon", "midnight", "morning", "night", "tonight", "overnight"),
    *(
        "next",
        "last",
        "this",
        "coming",
        "previous",
        "following",
        "that",
        "same",
        "every",
        "each",
        "early",
        "late",
        "mid",
    ),
    *("day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century", "centuries", "fortnight"),
    *("days", "weeks", "hours", "years", "decades", "ago", "later", "earlier", "from", "on", "of", "the", "a", "one"),
    *("first", "third", "final", "second", "two", "ninety", "thousand", "hundred", "several", "few", "and", "to", "or"),
    *("until", "through", "between", "by", "within", "since", "spring", "fall", "fiscal", "period", "ended", "more"),
    *("now", "soon", "recently", "future", "daily", "twice", "yesterday", "tomorrow", "Christmas", "New", "Year's"),
    *("Easter", "Labor", "Day", "December 31", "February 29", "30 February", "1", "1,000,000", "1/2", "1990s", "20th"),
]
_FRENCH = [
    *(
        "lundi",
        "mars",
        "mai",
        "1er",
        "la",
        "semaine",
        "prochaine",
        "dernier",
        "mois",
        "il",
        "y",
        "a",
        "deux",
        "jours",
        "l'",
    ),
    *(
        "été",
        "aujourd'hui",
        "demain",
        "de",
        "d'",
        "du",
        "au",
        "fin",
        "cet",
        "week-end",
        "ans",
        "14",
        "2026",
        "03/04/2026",
    ),
]
_STORY = [
    *("will", "would", "may", "must", "met", "said", "is", "was", "be", "been", "has", "to", "not", "if", "could"),
    *("scheduled", "planned", "due", "expected", "cancelled", "postponed", "moved", "meets", "opens", "vote", "talks"),
    *(
        "council",
        "Eva",
        "Lind",
        "President",
        "Oslo",
        "he",
        "they",
        "she",
        "his",
        "which",
        "who",
        "that",
        "in",
        "at",
        "for",
    ),
]
_MARKS = [
    *".,;:!?–-/()\"'“”’",
    "\n",
    "\n\n",
    "’s",
    "'s",
    "\u00a0",
    "\u200b",
    "[",
    "—",
    "٣",
    "１",
    "日",
    "é",
    "👩‍👧",
    "\x00",
    "AP",
    "Photo:",
]

TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(_TIMES + _MARKS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(_TIMES + _STORY + _MARKS), max_size=40).map(" ".join),
    st.lists(st.sampled_from(_FRENCH + _MARKS), max_size=25).map(" ".join),
    st.lists(st.sampled_from(_TIMES + _STORY + _MARKS) | st.text(max_size=3), max_size=40).map("".join),
)
"""Any characters; words of time in any order; the same with those of stories, with blanks between them and without."""

DAYS = st.one_of(st.sampled_from([date.min, date.max, date(1, 3, 1), date(9999, 10, 1)]), st.dates())
"""Any day, the first and the last above all."""
