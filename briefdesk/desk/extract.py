"""Reading without a desk: text in, what was found in it out. How the reading is measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefdesk import agenda
from briefdesk.desk.reading import given_by_hand
from briefdesk.model import Event, Moment, Timex, When


def text_of(path: Path) -> str:
    """The text in a file, as given: decoded, and not cleaned. Raises SourceError."""
    from briefdesk.importers import load
    from briefdesk.importers.encoding import decode

    return decode(load(path).content)


def extract(text: str, published: Moment | None = None, language: str = "en") -> dict[str, Any]:
    """What was found in a text, as plain values; offsets are code points of the text as given, half-open."""
    reading = agenda.read(text, given_by_hand(published) if published else None, language)
    said = reading.published
    return {
        "published": {
            "date": said.day.isoformat() if said.day else None,
            "basis": said.basis.value,
            "confidence": round(said.confidence, 3),
            "because": list(said.because),
        },
        "timexes": [_timex(found, text) for found in reading.timexes],
        "events": [event(found, text) for found in reading.events],
    }


def event(found: Event, text: str) -> dict[str, Any]:
    """An event as plain values, its evidence as quotes."""
    when = found.when
    return {
        **_days(when),
        "time": " ".join(part for part in (when.time, when.zone) if part) or None,
        "title": found.title,
        "place": found.place,
        "status": found.status.value,
        "doubt": found.doubt,
        "was": _days(found.was) if found.was else None,
        "quotes": [
            {
                "quote": evidence.span.of(text),
                "quote_start": evidence.span.start,
                "quote_end": evidence.span.end,
                "date_text": evidence.timex.of(text),
                "because": evidence.because,
            }
            for evidence in found.evidence
        ],
    }


def _days(when: When) -> dict[str, str]:
    return {"start": when.start.isoformat(), "end": when.end.isoformat(), "granularity": when.granularity.value}


def _timex(found: Timex, text: str) -> dict[str, Any]:
    return {
        "start": found.span.start,
        "end": found.span.end,
        "text": found.span.of(text),
        "type": found.type.value,
        "value": found.value,
        "mod": found.mod,
        "quant": found.quant,
        "freq": found.freq,
    }
