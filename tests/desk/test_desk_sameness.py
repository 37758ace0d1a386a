"""Same means the same text; at one address, another article is another article and an update is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from briefdesk.desk import Desk, library
from briefdesk.desk.intake import Pasted, Report, Wishes, bring_in
from briefdesk.desk.sameness import own_address, same_page

COUNCIL = "The council will meet in the old town hall on Monday to talk about the bridge."
BANK = "A bank in the harbour shuts its last branch after a hundred years of trade."


def note(text: str, address: str, title: str = "", key: str = "source") -> bytes:
    said = f"title: {title}\n" if title else ""
    return f"---\n{said}{key}: {address}\n---\n{text}\n".encode()


def page(text: str, address: str, title: str) -> bytes:
    head = f"<title>{title}</title><link rel=canonical href='{address}'>"
    return f"<!doctype html><html><head>{head}</head><body><article><p>{text}</p></article></body></html>".encode()


def bring(desk: Desk, contents: Iterable[bytes], **wishes: bool) -> Report:
    return bring_in(desk, [Pasted(content) for content in contents], Wishes(date(2026, 1, 2), **wishes))


@pytest.mark.parametrize("one_import", [True, False])
@pytest.mark.parametrize(
    "contents",
    [
        [note(COUNCIL, "https://www.bbc.com"), note(BANK, "https://www.bbc.com")],
        [note(COUNCIL, "https://www.bbc.com/", "News"), note(BANK, "https://www.bbc.com/", "News")],
        [note(COUNCIL, "https://x.example/a", "Council"), note(BANK, "https://x.example/a", "Bank")],
        [page(COUNCIL, "https://x.example/", "News"), page(BANK, "https://x.example/", "News")],
    ],
)
def test_another_article_with_the_same_address_is_filed(desk: Desk, contents: list[bytes], one_import: bool) -> None:
    reports = [bring(desk, contents)] if one_import else [bring(desk, [content]) for content in contents]
    assert sum(len(report.new) for report in reports) == 2
    assert not any(report.here for report in reports)
    assert len(library.listing(desk)) == 2


@pytest.mark.parametrize("one_import", [True, False])
@pytest.mark.parametrize(
    "later",
    [
        page(BANK, "https://x.example/a", "The Council"),
        page(COUNCIL + " It was moved.", "https://x.example/a", "Council meets soon"),
    ],
)
def test_a_page_with_other_words_is_a_newer_version(desk: Desk, later: bytes, one_import: bool) -> None:
    first = page(COUNCIL, "https://x.example/a", "The council")
    reports = [bring(desk, [first, later])] if one_import else [bring(desk, [content]) for content in (first, later)]
    (told,) = reports[-1].here
    assert told.changed
    (id,) = library.listing(desk)
    assert library.article(desk, id).text != COUNCIL
    assert [text for _, text in library.former(desk, id)] == [COUNCIL]
    (told,) = bring(desk, [first]).here
    assert not told.changed, "what it said earlier is known"
    assert library.article(desk, id).text != COUNCIL


def test_what_did_not_change_is_not_told_so(desk: Desk) -> None:
    content = page(COUNCIL, "https://x.example/a", "The council")
    bring(desk, [content])
    assert [brought.changed for brought in bring(desk, [content]).here] == [False]


def test_a_dry_run_gives_no_ids(desk: Desk) -> None:
    bring(desk, [COUNCIL.encode()], seeded=True)
    report = bring(desk, [COUNCIL.encode(), BANK.encode()], dry_run=True)
    assert [brought.id for brought in [*report.new, *report.here]] == [0, 0]


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://x.example/a", True),
        ("https://x.example/", False),
        ("https://x.example", False),
        ("https://x.example//?a", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_a_home_page_is_no_address_of_an_article(url: str | None, is_one: bool) -> None:
    assert own_address(url) == (url if is_one else None)


def test_two_versions_share_a_title_or_most_of_their_words() -> None:
    assert same_page("The  Council", COUNCIL, "the council", BANK)
    assert same_page("One", COUNCIL, "Two", f"{BANK} {COUNCIL}")
    assert not same_page("One", COUNCIL, "Two", BANK)
    assert not same_page("One", "", "Two", "")
