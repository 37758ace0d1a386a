"""Words compared as people compare them."""

from __future__ import annotations

import unicodedata


def folded(words: str) -> str:
    """The words without case and accents, for comparing."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()
