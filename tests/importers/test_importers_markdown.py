from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from briefdesk.importers import matter
from briefdesk.model import Draft

Bring = Callable[..., Draft]

YAML = """---
# of the article
title: "The week: ahead"
Author: [Ann Lee, 'Bo O''Neil']
date: 2026-01-02T07:00:00Z
updated: January 3, 2026
url: https://bay.example/a  # where it was
source: The Bay Courier
lang: en-CA
tags:
  - one
  - two
nested:
  deeper: value
---
# The week: ahead

Vote on *Jan. 12*.
"""


def test_front_matter_in_yaml(bring: Bring) -> None:
    draft = bring(YAML)
    assert (draft.title, draft.byline, draft.source) == ("The week: ahead", "Ann Lee, Bo O'Neil", "The Bay Courier")
    assert draft.published == datetime(2026, 1, 2, 7, tzinfo=UTC)
    assert draft.updated == date(2026, 1, 3)
    assert (draft.url, draft.language) == ("https://bay.example/a", "en")
    assert (draft.text, draft.markdown) == ("Vote on Jan. 12.", "Vote on *Jan. 12*.")


def test_front_matter_in_toml(bring: Bring) -> None:
    draft = bring('+++\ntitle = "T"\ndate = 2026-01-02\nauthors = ["A", "B"]\n[extra]\nx = 1\n+++\nWords.')
    assert (draft.title, draft.published, draft.byline, draft.text) == ("T", date(2026, 1, 2), "A, B", "Words.")


@pytest.mark.parametrize(
    "markdown",
    [
        "---\nno pair here\n---\nwords",
        "+++\nbroken =\n+++\nwords",
        "---\n---\nwords",
        "---\ntitle: open\nwords",
        "+++\nx",
        "--- \n",
    ],
)
def test_bad_front_matter_is_text(markdown: str) -> None:
    assert matter.split(markdown) == ({}, markdown)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a: b: c", {"a": "b: c"}),
        ('a: "b # c"', {"a": "b # c"}),
        ("a: b # c", {"a": "b"}),
        ("a: ~\nb: x", {"b": "x"}),
        ("a: >\n  folded\nb: x", {"b": "x"}),
    ],
)
def test_values(line: str, expected: dict[str, Any]) -> None:
    assert matter.split(f"---\n{line}\n---\n")[0] == expected


@pytest.mark.parametrize("heading", ["# The *week*\n\n", "The *week*\n========\n\n", "# The week #\n"])
def test_the_first_heading_is_the_title(bring: Bring, heading: str) -> None:
    draft = bring(heading + "Words.", "x.md")
    assert (draft.title, draft.text) == ("The week", "Words.")


def test_a_lone_heading_is_also_the_text(bring: Bring) -> None:
    assert bring("# Only this", "x.md").text == "Only this"


def test_no_heading_no_title(bring: Bring) -> None:
    assert bring("Words.\n\n# Later", "x.md").title is None
