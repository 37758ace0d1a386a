"""Days with a month's name in another language, "6 janvier 2026", which dateparser knows."""

from __future__ import annotations

import re
from datetime import date

from briefdesk.timex import fallback
from briefdesk.timex.lexicon import load
from briefdesk.timex.stretch import Stretch, spanning

_DAY = re.compile(r"(?:le |am |el |il |den )?(\d{1,2}) (?:er )?(?:de )?([^\W\d_]{4,12})(?: de)?(?: (\d{4}))?")


def foreign(words: str, today: date, ahead: bool) -> Stretch | None:
    """The day, if its name is known; None for an English word that is still being typed: "6 janu"."""
    match = _DAY.fullmatch(words)
    if match is None or any(known.startswith(match[2]) for known in load("en").words):
        return None
    found = fallback.day(" ".join(filter(None, match.groups())), today, ahead)
    fits = found is not None and found.day == int(match[1]) and match[3] in (None, f"{found.year:04}")
    return spanning(found, found) if fits else None
