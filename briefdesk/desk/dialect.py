"""The language that an article is read in, with the country that it comes from: that decides what 3/4/2026 means."""

from __future__ import annotations

from urllib.parse import urlsplit

from briefdesk import config
from briefdesk.timex.country import country

_DOMAINS = {"uk": "GB", "au": "AU", "nz": "NZ", "ie": "IE", "in": "IN", "za": "ZA", "ca": "CA", "sg": "SG", "ng": "NG",
            "ke": "KE", "pk": "PK", "ph": "PH", "gov": "US", "mil": "US", "edu": "US"}  # fmt: skip
"""Top-level domains of countries where news is written in English."""


def dialect(language: str | None, url: str | None) -> str:
    """The tag (BCP 47) to read an article by: its own, for English with the country of its address or of the reader.

    Raises ConfigError where the reader's own country is set to something that is none.
    """
    tag = language or "en"
    if not tag.lower().startswith("en") or country(tag):
        return tag
    domain = (urlsplit(url).hostname or "").rpartition(".")[2] if url else ""
    at_home = _DOMAINS.get(domain) or config.country()
    return f"{tag}-{at_home}" if at_home else tag
