from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from briefdesk.model import Draft, MarkKind

Bring = Callable[..., Draft]

STORY = """<p>The council will vote on the <b>harbour</b> plan on Jan. 12, the mayor said on Thursday, and then it will
rest until the spring, when the builders come.</p>
<p>A second meeting is planned for <a href="/events">the week after</a>, said a clerk who would not be named [sic].</p>
<h2>What is next</h2><ul><li>One thing is the budget</li><li>Another is the bridge</li></ul>
<p>1. is not a list, B|C is not a table and *this* is not emphasis, said the clerk, who knows such things.</p>"""


def page(head: str = "", body: str = "", story: str = STORY) -> str:
    return f'<!doctype html><html lang="en-CA"><head>{head}</head><body>{body}<article>{story}</article></body></html>'


def test_the_article_without_what_is_around_it(bring: Bring) -> None:
    draft = bring(page(body="<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>"))
    first, second, *_ = draft.text.split("\n\n")
    assert first.startswith("The council will vote on the harbour plan on Jan. 12")
    assert second.endswith("who would not be named [sic].")
    assert "• One thing is the budget\n• Another is the bridge" in draft.text
    assert draft.text.endswith(
        "1. is not a list, B|C is not a table and *this* is not emphasis, said the clerk, who knows such things."
    )
    assert "Sport" not in draft.text
    strong, link = (next(m for m in draft.marks if m.kind is kind) for kind in (MarkKind.STRONG, MarkKind.LINK))
    assert draft.text[strong.start : strong.end] == "harbour"
    assert (draft.text[link.start : link.end], link.target) == ("the week after", "/events")
    assert draft.markdown is not None
    assert "**harbour**" in draft.markdown


def test_links_are_made_whole_by_the_address(bring: Bring) -> None:
    draft = bring(page(), url="https://www.bay.example/news/1")
    assert "https://www.bay.example/events" in [mark.target for mark in draft.marks]
    assert (draft.url, draft.source, draft.language) == ("https://www.bay.example/news/1", "bay.example", "en")


def test_what_the_page_says_of_itself(bring: Bring) -> None:
    head = """<title>Vote set | Bay Courier</title><link rel="canonical" href="/vote"><meta name="author" content="X">
    <meta property="og:site_name" content="Bay Courier">
    <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"No"},{"@type":["NewsArticle"],
    "headline":"Vote set","datePublished":"2026-01-02T21:30:00-05:00","dateModified":"2026-01-03",
    "author":[{"name":"Ann Lee"},{"name":"Bo Roy"}],"publisher":{"name":"The Bay Courier"}}]}</script>"""
    draft = bring(page(head), url="https://bay.example/x?utm=1")
    assert (draft.title, draft.byline, draft.source) == ("Vote set", "Ann Lee, Bo Roy", "The Bay Courier")
    assert draft.published == datetime.fromisoformat("2026-01-02T21:30:00-05:00")
    assert (draft.updated, draft.url) == (date(2026, 1, 3), "https://bay.example/vote")


def test_the_title_is_not_repeated_in_the_text(bring: Bring) -> None:
    draft = bring(page("<title>Other - Site</title>", story=f"<h1>The harbour vote</h1>{STORY}"))
    assert draft.title == "The harbour vote"
    assert draft.text.startswith("The council")


def test_the_site_is_no_part_of_the_title(bring: Bring) -> None:
    site = '<meta property="og:site_name" content="Bay Courier">'
    assert bring(page(f"<title>Vote - set | Bay Courier</title>{site}")).title == "Vote - set"


def test_an_address_of_another_site_is_not_believed(bring: Bring) -> None:
    head = '<link rel="canonical" href="https://other.example/a">'
    assert bring(page(head), url="https://bay.example/a").url == "https://bay.example/a"
    assert bring(page(head)).url == "https://other.example/a"


def test_a_browser_says_where_a_page_was_saved_from(bring: Bring) -> None:
    saved = page().replace("<html", "<!-- saved from url=(0029)https://www.bay.example/story -->\n<html", 1)
    assert bring(saved).url == "https://www.bay.example/story"


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (meta("article:published_time", "2026-01-02T09:00:00+01:00"), "2026-01-02T09:00:00+01:00"),
        (meta("article:published_time", "2026-01-02T09:00:00"), "2026-01-02"),
        (meta("parsely-pub-date", "2026-01-02"), "2026-01-02"),
        (meta("date", "Fri, 02 Jan 2026 07:00:00 -0500"), "2026-01-02T07:00:00-05:00"),
        (
            meta("datePublished", "2026-01-03T02:30:00Z") + meta("article:published_time", "2026-01-02T21:30:00-05:00"),
            "2026-01-02T21:30:00-05:00",
        ),
        (meta("date", "2026-01-02") + meta("dc.date", "nonsense"), "2026-01-02"),
    ],
)
def test_dates_in_metadata(bring: Bring, head: str, expected: str) -> None:
    published = bring(page(head)).published
    assert published is not None
    assert published.isoformat() == expected


@pytest.mark.parametrize(
    "stamp",
    [
        '<header><h1>T</h1><time datetime="2026-01-02">x</time></header>',
        '<h1>T</h1><p>By Ann</p><p><span>Published <time datetime="2026-01-02">x</time></span></p>',
        '<p class="updated"><time datetime="2026-01-09">x</time></p><time datetime="2026-01-02">x</time>',
        '<span itemprop="datePublished" content="2026-01-02">x</span>',
    ],
)
def test_the_stamp_in_the_head_of_an_article(bring: Bring, stamp: str) -> None:
    assert bring(page(story=stamp + STORY)).published == date(2026, 1, 2)


@pytest.mark.parametrize(
    "words",
    [
        {"body": "<header><h1>Bay Courier</h1><time datetime='2026-01-02'>Today</time></header>"},
        {"body": "<header><time datetime='2026-01-02'>Today</time></header>"},
        {"story": STORY + "<footer>Copyright 2019 <time datetime='2019-01-01'>x</time></footer>"},
        {"story": STORY + "<p>Since <time datetime='2019-01-01'>2019</time> it has been so.</p>"},
        {"story": "<p>January 2, 2026</p>" + STORY},
        {"head": meta("article:published_time", "yesterday")},
        {"head": meta("article:modified_time", "2026-01-02")},
        {"head": '<script>var published = "2026-01-02"</script>'},
        {"head": '<script type="application/ld+json">{"@type":"VideoObject","datePublished":"2026-01-02"}</script>'},
        {"head": '<script type="application/ld+json">{"@type":"NewsArticle", broken</script>'},
    ],
)
def test_no_date_is_guessed(bring: Bring, words: dict[str, Any]) -> None:
    draft = bring(page(**words), url="https://bay.example/2026/01/02/vote")
    assert draft.published is None


def test_a_short_page_is_read_whole(bring: Bring) -> None:
    draft = bring("<html><body><nav>Home</nav><p>The vote is on Jan. 12.</p><footer>2019</footer></body></html>")
    assert draft.text == "The vote is on Jan. 12."


def test_a_charset_declared_in_the_page(bring: Bring) -> None:
    text = page('<meta charset="windows-1251">').replace("The council", "Совет города")
    assert bring(text.encode("windows-1251")).text.startswith("Совет города")
