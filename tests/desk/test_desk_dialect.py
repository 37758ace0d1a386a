"""The country that an article comes from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefdesk import timex
from briefdesk.desk.dialect import dialect


@pytest.mark.parametrize(
    ("language", "url", "tag"),
    [
        (None, None, "en"),
        ("en", "https://news.example.co.uk/a", "en-GB"),
        ("en-US", "https://news.example.co.uk/a", "en-US"),
        ("en", "https://example.com/a", "en"),
        ("en", "https://council.gov.au/a", "en-AU"),
        ("fr", "https://example.co.uk/a", "fr"),
        ("en", "not an address", "en"),
    ],
)
def test_the_address_tells_the_country_where_the_page_does_not(language: str | None, url: str | None, tag: str) -> None:
    assert dialect(language, url) == tag


def test_else_it_is_that_of_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config.toml").write_text('country = "IN"', encoding="utf-8")
    monkeypatch.setenv("BRIEFDESK_CONFIG", str(tmp_path / "config.toml"))
    assert dialect("en", None) == "en-IN"
    assert dialect("en", "https://example.ie") == "en-IE"


@pytest.mark.parametrize(
    ("tag", "words", "value", "doubtful"),
    [
        ("en", "It closes on 03/04/2026.", "2026-03-04", True),
        ("en-US", "It closes on 03/04/2026.", "2026-03-04", False),
        ("en-GB", "It closes on 03/04/2026.", "2026-04-03", False),
        ("en-GB", "It closes on Tuesday, 03/04/2026.", "2026-04-03", True),
        ("en", "It opened on 25/12/2025 and closes on 03/04/2026.", "2026-04-03", False),
        ("en", "Banks close on Independence Day 2026.", "2026-07-04", True),
        ("en-IN", "Banks close on Independence Day 2026.", "2026-08-15", False),
        ("en-US", "Banks close on Independence Day 2026.", "2026-07-04", False),
        ("en", "Eid al-Fitr 2026 will be a holiday.", "2026-03-20", True),
        ("en", "Diwali 2026 will be a holiday.", "2026-11-08", False),
    ],
)
def test_a_country_decides_what_figures_and_names_mean(tag: str, words: str, value: str, doubtful: bool) -> None:
    found = timex.find(words, date(2026, 3, 1), tag)[-1]
    assert (found.value, found.doubt is not None) == (value, doubtful)
